import GeoJSON
import Geometry

/// The shapes of a theatre's folder.
enum TheatreGeometry {
    /// The areas of `units.geojson` in the order of `units`.
    static func areas(folder: String, units: [String]) throws(GazetteerError) -> [MultiPolygon] {
        let path = "\(folder)/units.geojson"
        var areas: [String: MultiPolygon] = [:]
        for feature in try features(path) {
            switch feature.geometry {
            case .polygon(let polygon): areas[feature.id] = MultiPolygon([polygon])
            case .multiPolygon(let area): areas[feature.id] = area
            default:
                throw .theatre(path: path, key: feature.id, problem: "must be a Polygon or a MultiPolygon")
            }
        }
        var ordered: [MultiPolygon] = []
        for id in units {
            guard let area = areas[id] else {
                throw .theatre(path: path, key: id, problem: "has no area here, but a line in units.tsv")
            }
            ordered.append(area)
        }
        return ordered
    }

    static func features(_ path: String) throws(GazetteerError) -> [Feature] {
        try features(parsing: SystemFile.read(path), path: path)
    }

    /// - Parameter path: Where the bytes come from, for errors.
    static func features(parsing bytes: [UInt8], path: String) throws(GazetteerError) -> [Feature] {
        do throws(GeoJSONError) {
            return try FeatureCollection(parsing: bytes, name: path).features
        } catch {
            throw .theatre(path: path, key: "", problem: "\(error)")
        }
    }
}
