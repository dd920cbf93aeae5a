public import Geometry

/// The id of a gazetteer entry: `gn:1142404` (GeoNames), `unit:AF-BDG-qala-i-naw` (a theatre's unit), `own:torghundi`.
public struct PlaceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
    public static func < (left: PlaceID, right: PlaceID) -> Bool { left.description < right.description }
}

/// What sort of thing a place is. The raw value is what the tables and outputs say.
public enum PlaceKind: String, Hashable, Sendable, CaseIterable {
    case continent, region, country, admin1, admin2, unit, capital, city, town, village
    case borderPost = "border_post"
    case airport, base, installation, river, lake, sea, mountain, valley, road, island, desert

    /// What a populated place is that nothing else is known of.
    static func settlement(population: Int) -> PlaceKind {
        population >= 50_000 ? .city : population >= 5_000 ? .town : .village
    }
}

/// A gazetteer entry.
public struct Place: Hashable, Sendable {
    public var id: PlaceID
    /// The preferred name in Latin script.
    public var name: String
    public var kind: PlaceKind
    /// ISO 3166-1 alpha-2, such as `AF`; nil for what lies in several countries or none.
    public var country: String?
    /// The name of the first-level division, such as `Herat`.
    public var admin1: String?
    /// The name of the second-level division, such as `Kohsan`.
    public var admin2: String?
    /// GeoNames' code of the first-level division, such as `AF.11`.
    public var admin1Code: String?
    /// A representative point: for countries and divisions their capital or centre.
    public var coordinate: Coordinate
    /// 0 where unknown.
    public var population: Int
    /// The GeoNames number where there is one.
    public var geonames: Int?
    /// In a theatre: the unit that the place is, or lies in.
    public var unit: PlaceID?
    /// Entries of other sources for the same place.
    public var sameAs: [PlaceID]

    public init(
        id: PlaceID, name: String, kind: PlaceKind, country: String? = nil, admin1: String? = nil,
        admin2: String? = nil, admin1Code: String? = nil, coordinate: Coordinate, population: Int = 0,
        geonames: Int? = nil, unit: PlaceID? = nil, sameAs: [PlaceID] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.country = country
        self.admin1 = admin1
        self.admin2 = admin2
        self.admin1Code = admin1Code
        self.coordinate = coordinate
        self.population = population
        self.geonames = geonames
        self.unit = unit
        self.sameAs = sameAs
    }
}
