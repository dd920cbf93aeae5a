/// What is kept of an article to tell whether another one is a copy of it: a few hundred numbers.
public struct OriginSketch: Sendable {
    /// Hashes of a sample of its runs of five words, sorted; all its runs where it is short.
    let shingles: [UInt64]
    /// Hashes of its long quotations.
    let quotations: [UInt64]
    /// The agency it is from or credits.
    let agency: String?

    /// Words in a run that two independent reports do not share by chance.
    private static let run = 5
    /// Words that make a quotation long: shorter ones are repeated by many who heard them.
    private static let longQuotation = 12
    /// At most so many hashes are kept, the lowest ones.
    private static let most = 256

    /// - Complexity: O(*n* log *n*) in the words of the text.
    public init(_ article: ReadArticle, credits: AgencyCredits) {
        let tokens = article.text.tokens
        let words = tokens.lazy.filter { $0.kind != .punctuation }.map { Self.hash($0.folded) }
        shingles = Self.sample(Array(words))
        quotations = Self.quotations(tokens)
        agency = credits.agency(of: article)
    }

    private static func hash(_ word: String) -> UInt64 {
        var hash = ContentHash()
        hash.add(word)
        return hash.value
    }

    /// Mixes hashes in order (the finaliser of SplitMix64), so that their low bits are fit for sampling.
    private static func mixed(_ words: ArraySlice<UInt64>) -> UInt64 {
        var state: UInt64 = 0
        for word in words {
            state = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
            state ^= state >> 31
        }
        return state
    }

    private static func sample(_ words: [UInt64]) -> [UInt64] {
        guard words.count >= run else { return words.isEmpty ? [] : [mixed(words[...])] }
        var hashes: Set<UInt64> = []
        for start in 0...words.count - run { hashes.insert(mixed(words[start..<start + run])) }
        return Array(hashes.sorted().prefix(most))
    }

    private static func quotations(_ tokens: [Passage.Token]) -> [UInt64] {
        var found: Set<UInt64> = []
        var words: [UInt64] = []
        var isOpen = false
        for token in tokens {
            switch token.text {
            case "“", "”", "\"", "«", "»", "„":
                // Marks of one kind may open and close; what closes is what comes second.
                if isOpen, words.count >= longQuotation { found.insert(mixed(words[...])) }
                isOpen = token.text == "“" || token.text == "«" || token.text == "„" || token.text == "\"" && !isOpen
                words = []
            default:
                if isOpen, token.kind != .punctuation { words.append(hash(token.folded)) }
            }
        }
        return found.sorted()
    }
}
