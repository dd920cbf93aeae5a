import Gazetteer

/// Countries by their names, adjectives and demonyms, as single or several folded words.
struct Nations: Sendable {
    private let countries: [String: String]

    init(_ countries: [String: String]) { self.countries = countries }

    init(_ all: [Country]) {
        var words: [String: String] = [:]
        for country in all {
            for name in [country.name] + country.names + country.adjectives + country.demonyms {
                let key = PartyNames.words(name).joined(separator: " ")
                if key.count > 1, words[key] == nil { words[key] = country.iso2 }
            }
        }
        countries = words
    }

    /// ISO 3166-1 alpha-2 of a word such as "Russian", "Tajikistan" or "Afghans".
    subscript(folded: String) -> String? { countries[folded] }

    /// The countries that words name, in order; hyphenated pairs ("Afghan-Tajik") name two.
    func named(in words: some Sequence<String>) -> [String] {
        var result: [String] = []
        let words = Array(words)
        var index = 0
        while index < words.count {
            if index + 1 < words.count, let pair = countries[words[index] + " " + words[index + 1]] {
                result.append(pair)
                index += 2
                continue
            }
            if let one = countries[words[index]] {
                result.append(one)
            } else {
                result += words[index].split(separator: "-").compactMap { countries[String($0)] }
            }
            index += 1
        }
        return result
    }
}
