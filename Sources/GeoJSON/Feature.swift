public import Geometry
public import OrderedCollections

/// One RFC 7946 Feature: a string id, a geometry or none, and properties in a fixed order.
public struct Feature: Hashable, Sendable {
    public var id: String
    public var geometry: Geometry?
    /// Written with `id` repeated as its first key.
    public var properties: OrderedDictionary<String, JSONValue>

    public init(id: String, geometry: Geometry?, properties: OrderedDictionary<String, JSONValue> = [:]) {
        self.id = id
        self.geometry = geometry
        self.properties = properties
    }
}

/// One RFC 7946 FeatureCollection, with foreign members beside its features (such as `licence` and `date`).
public struct FeatureCollection: Hashable, Sendable {
    public var features: [Feature]
    public var members: OrderedDictionary<String, JSONValue>

    public init(features: [Feature], members: OrderedDictionary<String, JSONValue> = [:]) {
        self.features = features
        self.members = members
    }
}
