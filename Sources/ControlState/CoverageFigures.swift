public import CivilDate
public import Gazetteer

/// What each party holds on one day, from one perspective, beside what is stated.
public struct CoverageFigures: Hashable, Sendable {
    public var date: CivilDate
    public var knownBy: CivilDate?
    public var perspective: Perspective
    /// Area of the union of that day's own tiles, in km²: what shares divide by.
    public var squareKilometres: Double
    public var units: Int
    /// Units of which anything was said by this day.
    public var unitsWithEvidence: Int
    /// Units cut into parts of different state.
    public var splitUnits: Int
    public var borders: [BorderLength]
    /// One per holders and status, in the order of status, then holders.
    public var rows: [Row]
    /// One per party of the theatre, in the theatre's order.
    public var mapped: [MappedShare]
    /// In the theatre's order.
    public var provinces: [Province]
    public var stated: [StatedExtent]
    public var flags: [Flag]

    public init(
        date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective, squareKilometres: Double = 0,
        units: Int = 0, unitsWithEvidence: Int = 0, splitUnits: Int = 0, borders: [BorderLength] = [],
        rows: [Row] = [], mapped: [MappedShare] = [], provinces: [Province] = [], stated: [StatedExtent] = [],
        flags: [Flag] = []
    ) {
        self.date = date
        self.knownBy = knownBy
        self.perspective = perspective
        self.squareKilometres = squareKilometres
        self.units = units
        self.unitsWithEvidence = unitsWithEvidence
        self.splitUnits = splitUnits
        self.borders = borders
        self.rows = rows
        self.mapped = mapped
        self.provinces = provinces
        self.stated = stated
        self.flags = flags
    }

    /// The border with a neighbour: its length here, and as published.
    public struct BorderLength: Hashable, Sendable {
        /// ISO 3166-1 alpha-2.
        public var country: String
        public var kilometres: Double
        public var publishedKilometres: Double?
        public var publishedBy: String?
        public init(
            country: String, kilometres: Double, publishedKilometres: Double? = nil, publishedBy: String? = nil
        ) {
            self.country = country
            self.kilometres = kilometres
            self.publishedKilometres = publishedKilometres
            self.publishedBy = publishedBy
        }
    }

    /// What the holders have in one status.
    public struct Row: Hashable, Sendable {
        /// Sorted; two or more where a place is contested, disputed or shared; none where it is vacated or unknown.
        public var holders: [PartyID]
        public var status: TileState.Status
        public var all: Amounts
        /// Parts of `all`.
        public var byPrecision: [TileState.Precision: Amounts]
        public var byBasis: [TileState.Basis: Amounts]
        public var stale: Amounts
        public init(
            holders: [PartyID], status: TileState.Status, all: Amounts = Amounts(),
            byPrecision: [TileState.Precision: Amounts] = [:], byBasis: [TileState.Basis: Amounts] = [:],
            stale: Amounts = Amounts()
        ) {
            self.holders = holders
            self.status = status
            self.all = all
            self.byPrecision = byPrecision
            self.byBasis = byBasis
            self.stale = stale
        }
    }

    /// How much is held: by area, by units and along borders.
    public struct Amounts: Hashable, Sendable {
        public var squareKilometres = 0.0
        /// Of the union of all tiles, 0...1.
        public var share = 0.0
        /// Units, each counted by the status at its seat.
        public var units = 0
        /// Of those, the units whose seat lies in a tile that is placed exactly.
        public var seats = 0
        /// By neighbour (ISO 3166-1 alpha-2).
        public var borderKilometres: [String: Double] = [:]
        public init() {}
    }

    /// The mapped share of a party as a range, with the evidence it rests on.
    public struct MappedShare: Hashable, Sendable {
        public var party: PartyID
        /// lo: controlled exactly; hi: all that others do not exactly hold on the bases observed, conceded, corroborated.
        public var lo: Double
        public var hi: Double
        /// The same for each border, by neighbour.
        public var borders: [String: ClosedRange<Double>]
        public init(party: PartyID, lo: Double, hi: Double, borders: [String: ClosedRange<Double>] = [:]) {
            self.party = party
            self.lo = lo
            self.hi = hi
            self.borders = borders
        }
    }

    /// The figures of one province: shares are of its own area.
    public struct Province: Hashable, Sendable {
        public var id: PlaceID
        public var name: String
        /// As the theatre has it, such as ISO 3166-2.
        public var code: String
        public var squareKilometres: Double
        public var units: Int
        public var unitsWithEvidence: Int
        public var rows: [Row]
        /// Without borders.
        public var mapped: [MappedShare]
        public init(
            id: PlaceID, name: String, code: String, squareKilometres: Double, units: Int, unitsWithEvidence: Int,
            rows: [Row], mapped: [MappedShare]
        ) {
            self.id = id
            self.name = name
            self.code = code
            self.squareKilometres = squareKilometres
            self.units = units
            self.unitsWithEvidence = unitsWithEvidence
            self.rows = rows
            self.mapped = mapped
        }
    }
}
