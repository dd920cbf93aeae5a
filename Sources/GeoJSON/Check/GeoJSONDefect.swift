public import Geometry

/// What is wrong. Of defects that whole files have (precision, winding, missing ids), the first is named and all counted.
public enum GeoJSONDefect: Hashable, Sendable {
    case syntax(JSONSyntaxError)
    case byteOrderMark
    case notAFeatureCollection(found: String)
    /// A coordinate system is named, which RFC 7946 took out.
    case crs(name: String)
    case wrongBox(stated: [Double], actual: BoundingBox)
    case notABox
    case mixedFamilies([String])
    /// Latitude and longitude look exchanged; the reason says why.
    case swappedAxes(reason: String)
    case outOfRange(at: Coordinate)
    case notAFeature(found: String)
    case missingMember(String)
    case missingIDs(count: Int)
    case duplicateID(first: Int)
    case unknownType(String)
    /// The coordinates are not nested or not numbers as the type wants them.
    case badCoordinates(type: String, found: String)
    case tooFewPositions(type: String, count: Int, needed: Int)
    case unclosedRing(at: Coordinate)
    case winding(count: Int)
    case precision(count: Int, example: Double)
    /// The shape is not valid, for the reason that GEOS gives.
    case invalid(reason: String, at: Coordinate?)
}

extension GeoJSONDefect {
    /// What is wrong, in words.
    public var what: String {
        switch self {
        case .syntax(let error): error.description
        case .byteOrderMark: "it starts with a byte order mark"
        case .notAFeatureCollection(let found): "expected a FeatureCollection, found \(found)"
        case .crs(let name): "it names a coordinate system (\(name))"
        case .wrongBox(let stated, let actual):
            "bbox says \(Self.list(stated)), the coordinates say "
                + Self.list([actual.west, actual.south, actual.east, actual.north])
        case .notABox: "bbox is not west, south, east, north in degrees"
        case .mixedFamilies(let families): "it mixes \(families.joined(separator: " and "))"
        case .swappedAxes(let reason): "longitude and latitude look exchanged: \(reason)"
        case .outOfRange(let at): "\(Self.place(at)) is not on the globe"
        case .notAFeature(let found): "expected a Feature, found \(found)"
        case .missingMember(let name): "it has no member \"\(name)\""
        case .missingIDs(let count): "it has no id" + Self.more(count, "features of the file")
        case .duplicateID(let first): "feature \(first) has the same id"
        case .unknownType(let type): "\"\(type)\" is no geometry type of GeoJSON"
        case .badCoordinates(let type, let found): "the coordinates are no \(type): \(found)"
        case .tooFewPositions(let type, let count, let needed):
            "a \(type) of \(count) position\(count == 1 ? "" : "s"), \(needed) at least are needed"
        case .unclosedRing(let at): "a ring does not end where it starts, \(Self.place(at))"
        case .winding(let count): "a ring winds the wrong way" + Self.more(count, "rings of the file")
        case .precision(let count, let example):
            "\(example) has more than 7 decimals" + Self.more(count, "numbers of the file")
        case .invalid(let reason, let at): reason.lowercased() + (at.map { " at \(Self.place($0))" } ?? "")
        }
    }

    /// What to do about it.
    public var remedy: String {
        switch self {
        case .syntax: "Repair the JSON there."
        case .byteOrderMark: "Save it as UTF-8 without one."
        case .notAFeatureCollection: "Put the features into {\"type\": \"FeatureCollection\", \"features\": [...]}."
        case .crs: "RFC 7946 is WGS 84 only: convert the coordinates if they are not, and leave crs out."
        case .wrongBox, .notABox: "Compute it anew, or leave it out."
        case .mixedFamilies: "Write points, lines and areas to a file each."
        case .swappedAxes: "GeoJSON has the longitude first."
        case .outOfRange: "Write degrees of WGS 84: longitudes -180 to 180, latitudes -90 to 90."
        case .notAFeature:
            "Wrap the geometry: {\"type\": \"Feature\", \"id\": ..., \"properties\": {}, \"geometry\": ...}."
        case .missingMember: "Write it, with null if there is nothing to say."
        case .missingIDs, .duplicateID: "Give every feature an id of its own."
        case .unknownType: "Use Point, LineString, Polygon or one of their Multi forms."
        case .badCoordinates: "Write positions as [longitude, latitude], both finite numbers."
        case .tooFewPositions: "Leave the part out, or give it its positions."
        case .unclosedRing: "Repeat the first position at the end."
        case .winding: "Turn them: shells counter-clockwise, holes clockwise (D3 wants the opposite)."
        case .precision: "Round to 6 decimals, which is 11 cm."
        case .invalid: "Repair the shape there."
        }
    }

    /// Nothing for one, ", as 2 more numbers of the file" for three.
    private static func more(_ count: Int, _ things: String) -> String {
        count > 1 ? ", as \(count - 1) more \(things)" : ""
    }

    private static func place(_ at: Coordinate) -> String { list([at.longitude, at.latitude]) }

    private static func list(_ numbers: [Double]) -> String {
        let texts = numbers.map { number in
            var writer = JSONWriter(capacity: 64)
            writer.number(number, decimals: 7)
            return String(decoding: writer.finish(), as: UTF8.self)
        }
        return "[\(texts.joined(separator: ", "))]"
    }
}
