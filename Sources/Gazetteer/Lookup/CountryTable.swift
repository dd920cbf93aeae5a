/// All countries, and the words they are found by.
struct CountryTable: Sendable {
    let countries: [Country]
    private let byCode: [String: Int]
    private let byWord: [String: Int]

    /// The lines of the index's part.
    init(lines: String) {
        countries = lines.utf8.split(separator: UInt8(ascii: "\n")).compactMap { Country(line: $0) }
        var byCode: [String: Int] = [:]
        var byWord: [String: Int] = [:]
        for (index, country) in countries.enumerated() {
            byCode[country.iso2] = index
            for word in country.adjectives + country.demonyms where byWord[word] == nil { byWord[word] = index }
        }
        self.byCode = byCode
        self.byWord = byWord
    }

    func country(_ iso2: String) -> Country? { byCode[iso2].map { countries[$0] } }

    func country(word: String) -> Country? { byWord[word].map { countries[$0] } }
}

extension GazetteerIndex {
    /// All countries, by ISO code.
    public var countries: [Country] { countryTable.countries }

    /// The country with an ISO 3166-1 alpha-2 code.
    public func country(_ iso2: String) -> Country? { countryTable.country(iso2) }

    /// The country of an adjective or a word for its people, as written: "Afghan", "Afghans", "Tajik".
    public func country(adjective word: String) -> Country? { countryTable.country(word: word) }
}
