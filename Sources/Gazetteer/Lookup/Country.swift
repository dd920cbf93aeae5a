/// A country as the gazetteer knows it: codes, names, and the words for its people.
public struct Country: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, such as `AF`.
    public var iso2: String
    /// ISO 3166-1 alpha-3, such as `AFG`.
    public var iso3: String
    public var name: String
    /// Other names and abbreviations.
    public var names: [String]
    /// "Afghan".
    public var adjectives: [String]
    /// "Afghan", "Afghans".
    public var demonyms: [String]
    /// The place its government is named by.
    public var capital: PlaceID?
    /// ISO 3166-1 alpha-2 of the countries it borders on.
    public var neighbours: [String]
    /// `EU`, `AS` ... as GeoNames has them.
    public var continent: String
    /// The country's own entry in the index.
    public var ref: PlaceRef

    public init(
        iso2: String, iso3: String, name: String, names: [String] = [], adjectives: [String] = [],
        demonyms: [String] = [], capital: PlaceID? = nil, neighbours: [String] = [], continent: String = "",
        ref: PlaceRef
    ) {
        self.iso2 = iso2
        self.iso3 = iso3
        self.name = name
        self.names = names
        self.adjectives = adjectives
        self.demonyms = demonyms
        self.capital = capital
        self.neighbours = neighbours
        self.continent = continent
        self.ref = ref
    }
}

extension Country {
    /// The line of the index's table of countries.
    var line: String {
        [
            iso2, iso3, name, names.joined(separator: "|"), adjectives.joined(separator: "|"),
            demonyms.joined(separator: "|"), capital?.description ?? "", neighbours.joined(separator: "|"),
            continent, String(ref.row),
        ].joined(separator: "\t")
    }

    init?(line: Substring.UTF8View) {
        // By bytes: every run of the program reads this table.
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
        guard cells.count == 10, let row = Int32(cells[9]) else { return nil }
        func list(_ index: Int) -> [String] {
            cells[index].utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
        }
        self.init(
            iso2: String(cells[0]), iso3: String(cells[1]), name: String(cells[2]), names: list(3),
            adjectives: list(4), demonyms: list(5),
            capital: cells[6].isEmpty ? nil : PlaceID(String(cells[6])), neighbours: list(7),
            continent: String(cells[8]), ref: PlaceRef(row: row))
    }
}

extension Collection<UInt8> {
    /// Whether these bytes have the form of ISO 3166-1 alpha-2: two capital letters.
    var isCountryCode: Bool {
        count == 2 && allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

extension Country {
    /// Whether a text has the form of ISO 3166-1 alpha-2, two capital letters; not whether there is such a country.
    public static func isCode(_ text: some StringProtocol) -> Bool { text.utf8.isCountryCode }
}
