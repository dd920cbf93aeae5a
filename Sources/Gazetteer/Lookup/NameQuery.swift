public import Geometry

/// What is asked of the gazetteer: a name, and what is known of where it should be.
public struct NameQuery: Hashable, Sendable {
    public var name: String
    /// The first-level division's name in any spelling.
    public var province: String?
    /// ISO 3166-1 alpha-2, or a country's name.
    public var country: String?
    /// A point that it should be near to.
    public var near: Coordinate?
    /// The most candidates to give.
    public var limit: Int

    /// Bytes; the longest name there is has 193. Longer texts are no names and find nothing.
    public static let longestName = 512

    public init(
        name: String, province: String? = nil, country: String? = nil, near: Coordinate? = nil, limit: Int = 5
    ) {
        self.name = name
        self.province = province
        self.country = country
        self.near = near
        self.limit = limit
    }
}

/// A place that a name may mean.
public struct NameCandidate: Hashable, Sendable {
    public var place: Place
    /// 0...1: how well the spelling and the place fit; comparable among the candidates of one query.
    public var score: Double
    /// In words: "same name", "spelled alike (Qala-i-Naw), the unit of that name in Badghis".
    public var reason: String

    public init(place: Place, score: Double, reason: String) {
        self.place = place
        self.score = score
        self.reason = reason
    }
}
