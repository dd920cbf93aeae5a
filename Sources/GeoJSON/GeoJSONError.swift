/// Why a file is no GeoJSON that this program can read.
public enum GeoJSONError: Error, Hashable, Sendable {
    /// The bytes are not JSON.
    case syntax(file: String, JSONSyntaxError)
    /// The file is JSON, but something else than a FeatureCollection.
    case notAFeatureCollection(file: String, found: String)
    /// A feature, by its place in the file (from 0) and its id if it has one, cannot be read.
    case feature(file: String, index: Int, id: String?, problem: String)
    /// The file says that its coordinates are not WGS 84.
    case foreignCoordinates(file: String, crs: String)
}

extension GeoJSONError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .syntax(let file, let error):
            "\(file), \(error). Repair the JSON there."
        case .notAFeatureCollection(let file, let found):
            "\(file): expected a GeoJSON FeatureCollection, found \(found). "
                + "Put the features into {\"type\": \"FeatureCollection\", \"features\": [...]}."
        case .feature(let file, let index, let id, let problem):
            "\(file), feature \(index)\(id.map { " (\($0))" } ?? ""): \(problem)"
        case .foreignCoordinates(let file, let crs):
            "\(file): its coordinates are in \(crs), not WGS 84. "
                + "Convert it, for example with ogr2ogr -t_srs EPSG:4326, and leave crs out."
        }
    }
}
