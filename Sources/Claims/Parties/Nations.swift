import Gazetteer

/// Countries by their names, adjectives and demonyms, as single or several folded words.
///
/// An object, since the rules of each sentence hold it.
final class Nations: Sendable {
    private let countries: [String: String]
    /// First words of the names of two words.
    private let pairs: Set<String>

    init(_ countries: [String: String]) {
        self.countries = countries
        pairs = Set(countries.keys.lazy.compactMap { Self.firstWord(of: $0) })
    }

    /// Of more than one letter. Only short names beyond ASCII have to be counted.
    private static func isLong(_ name: String) -> Bool {
        let length = name.utf8.count
        return length > 16 || (name.utf8.allSatisfy { $0 < 0x80 } ? length > 1 : name.count > 1)
    }

    private static func firstWord(of name: String) -> String? {
        name.utf8.firstIndex(of: 0x20).map { String(name[..<$0]) }
    }

    convenience init(_ all: [Country]) {
        var words: [String: String] = [:]
        for country in all {
            for name in [country.name] + country.names + country.adjectives + country.demonyms {
                let parts = PartyNames.words(name)
                let key = parts.count == 1 ? parts[0] : parts.joined(separator: " ")
                if Self.isLong(key), words[key] == nil { words[key] = country.iso2 }
            }
        }
        self.init(words)
    }

    /// ISO 3166-1 alpha-2 of a word such as "Russian", "Tajikistan" or "Afghans".
    subscript(folded: String) -> String? { countries[folded] }

    /// The countries that words name, in order; hyphenated pairs ("Afghan-Tajik") name two.
    func named(in words: some Sequence<String>) -> [String] {
        var result: [String] = []
        let words = Array(words)
        var index = 0
        while index < words.count {
            if index + 1 < words.count, pairs.contains(words[index]),
                let pair = countries[words[index] + " " + words[index + 1]]
            {
                result.append(pair)
                index += 2
                continue
            }
            if let one = countries[words[index]] {
                result.append(one)
            } else if words[index].utf8.contains(0x2D) {
                result += words[index].split(separator: "-").compactMap { countries[String($0)] }
            }
            index += 1
        }
        return result
    }
}
