public import Geometry
import OrderedCollections

extension FeatureCollection {
    /// This collection as an RFC 7946 text: `bbox` of what is written, no `crs`, a string `id` that `properties` repeats
    /// first, one feature a line. The same collection always gives the same bytes.
    ///
    /// Polygons and multi-polygons are one family, but callers keep to one family a file; that is not enforced here.
    /// - Parameters:
    ///   - decimals: of coordinates, in degrees; 6 are 11 cm. Numbers among the properties keep all their digits.
    ///   - winding: which way rings run, whichever way they are given.
    /// - Complexity: O(positions + properties).
    public func encoded(decimals: Int = 6, winding: RingWinding = .rfc7946) -> [UInt8] {
        var writer = JSONWriter(capacity: 1 << 16)
        writer.beginObject()
        writer.key("type")
        writer.string("FeatureCollection")
        if let box = boundingBox {
            writer.key("bbox")
            writer.boundingBox(box, decimals: decimals)
        }
        for (name, value) in members where !Self.ownMembers.contains(name) {
            writer.key(name)
            value.write(into: &writer)
        }
        writer.key("features")
        writer.beginArray()
        for feature in features {
            writer.newline()
            writer.feature(feature, decimals: decimals, winding: winding)
        }
        if !features.isEmpty { writer.lineBreak() }
        writer.endArray()
        writer.endObject()
        writer.lineBreak()
        return writer.finish()
    }

    /// The box around all features; nil if none has a position.
    public var boundingBox: BoundingBox? {
        var box: BoundingBox?
        for feature in features { feature.geometry?.extend(&box) }
        return box
    }

    /// Members that the format itself defines, or that RFC 7946 took out: never written as foreign ones.
    static let ownMembers: Set<String> = ["type", "bbox", "features", "crs"]
}

extension JSONWriter {
    /// `[west,south,east,north]`.
    public mutating func boundingBox(_ box: BoundingBox, decimals: Int = 6) {
        beginArray()
        for edge in [box.west, box.south, box.east, box.north] { number(edge, decimals: decimals) }
        endArray()
    }

    /// One GeoJSON Feature object.
    public mutating func feature(_ feature: Feature, decimals: Int = 6, winding: RingWinding = .rfc7946) {
        beginObject()
        key("type")
        string("Feature")
        key("id")
        string(feature.id)
        key("properties")
        beginObject()
        key("id")
        string(feature.id)
        for (name, value) in feature.properties where name != "id" {
            key(name)
            value.write(into: &self)
        }
        endObject()
        key("geometry")
        if let shape = feature.geometry {
            geometry(shape, decimals: decimals, winding: winding)
        } else {
            null()
        }
        endObject()
    }
}

extension Geometry {
    /// Makes a box large enough for all positions.
    func extend(_ box: inout BoundingBox?) {
        switch self {
        case .point(let point): Self.extend(&box, [point])
        case .multiPoint(let points): Self.extend(&box, points)
        case .lineString(let line): Self.extend(&box, line.coordinates)
        case .multiLineString(let lines): for line in lines.lines { Self.extend(&box, line.coordinates) }
        case .polygon(let polygon): Self.extend(&box, polygon.shell)
        case .multiPolygon(let area): for polygon in area.polygons { Self.extend(&box, polygon.shell) }
        }
    }

    private static func extend(_ box: inout BoundingBox?, _ coordinates: [Coordinate]) {
        guard let first = coordinates.first else { return }
        var west = box?.west ?? first.longitude
        var south = box?.south ?? first.latitude
        var east = box?.east ?? first.longitude
        var north = box?.north ?? first.latitude
        for coordinate in coordinates {
            west = min(west, coordinate.longitude)
            east = max(east, coordinate.longitude)
            south = min(south, coordinate.latitude)
            north = max(north, coordinate.latitude)
        }
        box = BoundingBox(west: west, south: south, east: east, north: north)
    }
}
