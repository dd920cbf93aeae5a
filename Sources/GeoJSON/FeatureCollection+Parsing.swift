import Geometry
import OrderedCollections

extension FeatureCollection {
    /// Reads a GeoJSON FeatureCollection; coordinates become exactly the doubles that the text names.
    ///
    /// Heights and `bbox` are dropped, an `id` that is a number becomes text, `properties.id` stands in for a missing one, and `#` with the
    /// feature's place from 0 for both (RFC 7946 wants no id; `GeoJSONCheck` does).
    /// Rings stay in the order they are in, whichever way they wind. Not checked: validity, duplicate ids, the range of
    /// coordinates (see `GeoJSONCheck`).
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8.
    ///   - name: what messages call the file.
    /// - Throws: the file, the feature or the line and column, what is wrong and what to do.
    /// - Complexity: O(bytes).
    public init(parsing bytes: [UInt8], name: String) throws(GeoJSONError) {
        var raw = RawCollection()
        do throws(JSONSyntaxError) {
            var cursor = JSONCursor(bytes)
            if cursor.peek() != UInt8(ascii: "{") {
                raw.otherKind = try cursor.value().kind
            } else {
                try cursor.members { (cursor, member) throws(JSONSyntaxError) in try raw.take(member, from: &cursor) }
            }
            try cursor.end()
        } catch {
            throw .syntax(file: name, error)
        }
        if let found = raw.difference { throw .notAFeatureCollection(file: name, found: found) }
        if let crs = raw.foreignCRS { throw .foreignCoordinates(file: name, crs: crs) }
        var features: [Feature] = []
        features.reserveCapacity(raw.features.count)
        for (index, feature) in raw.features.enumerated() {
            features.append(try feature.feature(at: index, file: name))
        }
        self.init(features: features, members: raw.members)
    }
}

/// A collection as its members come, in any order.
private struct RawCollection {
    var type: JSONValue?
    var features: [RawFeature] = []
    var hasFeatures = false
    var crs: JSONValue?
    var members: OrderedDictionary<String, JSONValue> = [:]
    /// What the text is, if not an object.
    var otherKind: String?

    /// What this is instead of a FeatureCollection; nil if it is one.
    var difference: String? {
        if let otherKind { return otherKind }
        guard let type else { return "an object without a type" }
        guard type == .string("FeatureCollection") else {
            return type.text.map { "an object of type \"\($0)\"" } ?? "\(type.kind) as its type"
        }
        return hasFeatures ? nil : "one without features"
    }

    mutating func take(_ member: String, from cursor: inout JSONCursor) throws(JSONSyntaxError) {
        switch member {
        case "type": type = try cursor.value()
        case "bbox": _ = try cursor.value()
        case "crs": crs = try cursor.value()
        case "features":
            hasFeatures = true
            var found: [RawFeature] = []
            try cursor.elements { (cursor) throws(JSONSyntaxError) in found.append(try RawFeature(from: &cursor)) }
            features = found
        default: members[member] = try cursor.value()
        }
    }

    /// The name of a coordinate system other than WGS 84 longitude and latitude, if the file names one.
    var foreignCRS: String? {
        guard let crs, crs != .null else { return nil }
        let name = crs["properties"]?["name"]?.text ?? crs.kind
        let isWGS84 = name.hasSuffix("CRS84") || name.hasSuffix(":4326") || name == "WGS84" || name == "WGS 84"
        return isWGS84 ? nil : name
    }
}

/// A feature as its members come, in any order.
private struct RawFeature {
    var type: JSONValue?
    var id: JSONValue?
    var properties: OrderedDictionary<String, JSONValue> = [:]
    var geometryType: String?
    var coordinates: CoordinateTree?
    var hasNoGeometry = false

    init(from cursor: inout JSONCursor) throws(JSONSyntaxError) {
        var feature = Self()
        try cursor.members { (cursor, member) throws(JSONSyntaxError) in
            switch member {
            case "type": feature.type = try cursor.value()
            case "id": feature.id = try cursor.value()
            case "properties":
                if case .object(let properties) = try cursor.value() { feature.properties = properties }
            case "geometry": try feature.takeGeometry(from: &cursor)
            default: _ = try cursor.value()
            }
        }
        self = feature
    }

    private init() {}

    private mutating func takeGeometry(from cursor: inout JSONCursor) throws(JSONSyntaxError) {
        if cursor.peek() == UInt8(ascii: "n") {
            hasNoGeometry = try cursor.value() == .null
            return
        }
        var type: String?
        var tree: CoordinateTree?
        try cursor.members { (cursor, member) throws(JSONSyntaxError) in
            switch member {
            case "type": type = try cursor.value().text
            case "coordinates": tree = try cursor.coordinateTree()
            default: _ = try cursor.value()
            }
        }
        geometryType = type
        coordinates = tree
    }

    func feature(at index: Int, file: String) throws(GeoJSONError) -> Feature {
        func problem(_ text: String, _ id: String?) -> GeoJSONError {
            .feature(file: file, index: index, id: id, problem: text)
        }
        var properties = properties
        let given = id ?? properties["id"]
        guard type == .string("Feature") else {
            throw problem("expected type \"Feature\", found \(type?.text.map { "\"\($0)\"" } ?? "none").", given?.text)
        }
        let name: String
        switch given {
        case .string(let text) where !text.isEmpty: name = text
        case .integer(let number): name = String(number)
        default: name = "#\(index)"
        }
        if properties["id"].map({ $0 == given }) ?? false { properties["id"] = nil }
        if hasNoGeometry || (geometryType == nil && coordinates == nil) {
            return Feature(id: name, geometry: nil, properties: properties)
        }
        guard let geometryType else { throw problem("its geometry has no type.", name) }
        do throws(CoordinateTree.Problem) {
            let shape = try (coordinates ?? .empty).geometry(ofType: geometryType)
            return Feature(id: name, geometry: shape, properties: properties)
        } catch {
            throw problem(error.text, name)
        }
    }
}
