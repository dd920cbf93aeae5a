/// All countries, and the codes they are found by.
struct CountryTable: Sendable {
    let countries: [Country]
    private let byCode: [String: Int]

    /// The lines of the index's part.
    init(lines: String) {
        countries = lines.utf8.split(separator: UInt8(ascii: "\n")).compactMap { Country(line: $0) }
        var byCode: [String: Int] = [:]
        for (index, country) in countries.enumerated() { byCode[country.iso2] = index }
        self.byCode = byCode
    }

    func country(_ iso2: String) -> Country? { byCode[iso2].map { countries[$0] } }
}

extension GazetteerIndex {
    /// All countries, by ISO code.
    public var countries: [Country] { countryTable.countries }

    /// The country with an ISO 3166-1 alpha-2 code.
    public func country(_ iso2: String) -> Country? { countryTable.country(iso2) }
}
