public import CivilDate
public import Geometry

/// What one map covers: its units, parties, settings and denominators. Read from `GeoData/theatres/ID/`.
public struct Theatre: Sendable {
    /// The folder's name, such as `afghanistan`.
    public var id: String
    public var name: String
    /// ISO 3166-1 alpha-2 codes of the countries covered.
    public var countries: [String]
    /// What a unit is called in texts: `district`, and the plural and other words for it.
    public var unitWords: [String] = []
    /// In the order of `coverage.tiles`. Empty if the theatre has no units: then there are places and claims only.
    public var units: [Unit]
    public var provinces: [Province]
    /// The units' areas, edge-matched.
    public var coverage: Coverage
    /// The outer border, a stretch per neighbour, of the coverage's own edges.
    public var borders: [Border]
    public var parties: [Party]
    /// Third governments and whom each is aligned with, since when.
    public var alignments: [Alignment]
    public var settings: Settings
    public var denominators: [Denominator]

    public init(
        id: String, name: String, countries: [String], units: [Unit] = [], provinces: [Province] = [],
        coverage: Coverage = Coverage(tiles: []), borders: [Border] = [], parties: [Party] = [],
        alignments: [Alignment] = [], settings: Settings = Settings(), denominators: [Denominator] = []
    ) {
        self.id = id
        self.name = name
        self.countries = countries
        self.units = units
        self.provinces = provinces
        self.coverage = coverage
        self.borders = borders
        self.parties = parties
        self.alignments = alignments
        self.settings = settings
        self.denominators = denominators
    }

    /// The smallest administrative area of a theatre, and its seat.
    public struct Unit: Hashable, Sendable {
        public var id: PlaceID
        public var name: String
        /// Index into `Theatre.provinces`.
        public var province: Int
        /// The centre the unit is governed from: its own place (`unit:...` when no gazetteer entry has it).
        public var seat: Place
        /// All its spellings, in all scripts.
        public var names: [String]
        /// Entries of other sources for the same unit.
        public var sameAs: [PlaceID]
        public init(
            id: PlaceID, name: String, province: Int, seat: Place, names: [String] = [], sameAs: [PlaceID] = []
        ) {
            self.id = id
            self.name = name
            self.province = province
            self.seat = seat
            self.names = names
            self.sameAs = sameAs
        }
    }

    /// A first-level division of the theatre: what units lie in.
    public struct Province: Hashable, Sendable {
        public var id: PlaceID
        public var name: String
        /// ISO 3166-2, such as `AF-BDG`.
        public var code: String
        /// All its spellings, in all scripts.
        public var names: [String]
        /// Entries of other sources for the same province.
        public var sameAs: [PlaceID]
        /// Its capital's entry.
        public var capital: PlaceID?
        public init(
            id: PlaceID, name: String, code: String, names: [String] = [], sameAs: [PlaceID] = [],
            capital: PlaceID? = nil
        ) {
            self.id = id
            self.name = name
            self.code = code
            self.names = names
            self.sameAs = sameAs
            self.capital = capital
        }
    }

    /// The stretch of the theatre's outer border that faces one neighbour.
    public struct Border: Hashable, Sendable {
        /// ISO 3166-1 alpha-2 of the neighbour.
        public var country: String
        public var name: String
        public var line: MultiLineString
        /// The published length and who published it.
        public var publishedKilometres: Double?
        public var publishedBy: String?
        public init(
            country: String, name: String, line: MultiLineString, publishedKilometres: Double? = nil,
            publishedBy: String? = nil
        ) {
            self.country = country
            self.name = name
            self.line = line
            self.publishedKilometres = publishedKilometres
            self.publishedBy = publishedBy
        }
    }

    /// Which party a third government stands by.
    public struct Alignment: Hashable, Sendable {
        /// ISO 3166-1 alpha-2 of the third government.
        public var country: String
        public var party: PartyID
        public var since: CivilDate?
        public init(country: String, party: PartyID, since: CivilDate? = nil) {
            self.country = country
            self.party = party
            self.since = since
        }
    }

    /// A number of units, an area or a population that statements divide by, and whose it is.
    public struct Denominator: Hashable, Sendable {
        /// `districts`, `provinces`, `district_centres`, `km2`, `population`.
        public var unit: String
        public var value: Double
        public var publishedBy: String
        public init(unit: String, value: Double, publishedBy: String) {
            self.unit = unit
            self.value = value
            self.publishedBy = publishedBy
        }
    }

    /// The numbers the rules of the state use; a theatre file may change each.
    public struct Settings: Hashable, Sendable {
        /// Days without evidence after which a tile is stale.
        public var staleDays = 30
        /// Days after which the holder's last evidence is no longer fresh.
        public var freshDays = 7
        /// Days after the last evidence at which fighting is taken to have ended.
        public var contestedDays = 14
        /// Radius in km of the disc drawn for a place, by kind.
        public var discKilometres: [PlaceKind: Double] = [:]
        /// For kinds not listed.
        public var defaultDiscKilometres = 5.0
        public init() {}
    }
}
