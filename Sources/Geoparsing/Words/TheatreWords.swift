public import Articles
public import Gazetteer

/// Words that show what theatre an article is about though it names none of its places: names of one word that only its
/// parties bear ("Taliban"). A country's name or adjective is no such word: that is a place, and speaks for itself.
public struct TheatreWords: Sendable {
    private let hashes: [UInt64]

    public init(_ theatre: Theatre?, index: GazetteerIndex) {
        let nations = Set(
            index.countries.flatMap { [$0.name] + $0.names + $0.adjectives + $0.demonyms }.map { FoldedHash.of($0) })
        hashes = (theatre?.parties ?? []).filter {
            Self.isOneName($0.name) && !nations.contains(FoldedHash.of($0.name))
        }
        .flatMap { [$0.name] + $0.aliases.filter(Self.isOneName) }
        .map { FoldedHash.of($0) }
    }

    private static func isOneName(_ name: String) -> Bool {
        name.first?.isUppercase == true && !name.contains(" ")
    }

    /// Whether a passage has one of the words.
    /// - Complexity: O(tokens) up to the first that is one.
    public func areNamed(in passage: Passage) -> Bool {
        guard !hashes.isEmpty else { return false }
        return passage.tokens.indices.contains { hashes.contains(passage.tokens.hash(at: $0)) }
    }
}
