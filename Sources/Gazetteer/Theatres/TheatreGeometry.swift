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

    /// Features of a file; none if it is not there and need not be.
    static func features(_ path: String) throws(GazetteerError) -> [Feature] {
        let bytes = try SystemFile.read(path)
        do throws(GeoJSONError) {
            return try FeatureCollection(parsing: bytes, name: path).features
        } catch {
            throw .theatre(path: path, key: "", problem: "\(error)")
        }
    }
}
