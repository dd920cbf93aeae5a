public import Articles
public import Gazetteer

/// Words that show what theatre an article is about though it names none of its places: names of one word that only its
/// parties bear ("Taliban"). A country's name or adjective is no such word: that is a place, and speaks for itself.
public struct TheatreWords: Sendable {
    private var hashes = WordTable<Void>()
    /// The words themselves.
    public private(set) var names: [String] = []

    public init(_ theatre: Theatre?, index: GazetteerIndex) {
        let all = (theatre?.parties ?? []).map(\.name).filter(Self.isOneName)
        // Folding keeps the length of ASCII: few names of countries have to be folded.
        let lengths = Set(all.map(\.utf8.count))
        let isASCII = all.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        var nations: Set<UInt64> = []
        for country in index.countries {
            for names in [[country.name], country.names, country.adjectives, country.demonyms] {
                for name in names where !isASCII || lengths.contains(name.utf8.count) {
                    nations.insert(FoldedHash.of(name))
                }
            }
        }
        for party in theatre?.parties ?? []
        where Self.isOneName(party.name) && !nations.contains(FoldedHash.of(party.name)) {
            for name in [party.name] + party.aliases.filter(Self.isOneName) {
                hashes[FoldedHash.of(name)] = ()
                names.append(name)
            }
        }
    }

    private static func isOneName(_ name: String) -> Bool {
        name.first?.isUppercase == true && !name.contains(" ")
    }

    /// Whether a passage has one of the words.
    /// - Complexity: O(tokens) up to the first that is one.
    public func areNamed(in passage: Passage) -> Bool {
        guard !names.isEmpty else { return false }
        return passage.tokens.indices.contains { hashes.contains(passage.tokens.hash(at: $0)) }
    }
}
