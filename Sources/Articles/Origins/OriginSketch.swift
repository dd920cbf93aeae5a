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

    /// Of nothing: a copy of no other, for articles that are compared with none.
    public init() {
        shingles = []
        quotations = []
        agency = nil
    }

    /// - Complexity: O(*n*) in the words of the text.
    public init(_ article: ReadArticle, credits: AgencyCredits) {
        let tokens = article.text.tokens
        var words: [UInt64] = []
        words.reserveCapacity(tokens.count)
        for index in tokens.indices where tokens.kind(at: index) != .punctuation {
            words.append(Self.hash(tokens.hash(at: index)))
        }
        shingles = Self.sample(words)
        quotations = Self.quotations(tokens)
        agency = credits.agency(of: article)
    }

    /// The hash of a word with the mark that ends it: see ``ContentHash/add(_:)-swift.method``.
    private static func hash(_ word: UInt64) -> UInt64 { (word ^ 0xFF) &* 0x0000_0100_0000_01B3 }

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
        var lowest = LowestHashes(most)
        for start in 0...words.count - run { lowest.insert(mixed(words[start..<start + run])) }
        return lowest.sorted()
    }

    private static func quotations(_ tokens: Passage.Tokens) -> [UInt64] {
        var found: Set<UInt64> = []
        var words: [UInt64] = []
        var isOpen = false
        for index in tokens.indices {
            guard tokens.kind(at: index) == .punctuation else {
                if isOpen { words.append(hash(tokens.hash(at: index))) }
                continue
            }
            let mark = tokens.first(at: index)
            switch mark {
            case "“", "”", "\"", "«", "»", "„":
                // Marks of one kind may open and close; what closes is what comes second.
                if isOpen, words.count >= longQuotation { found.insert(mixed(words[...])) }
                isOpen = mark == "“" || mark == "«" || mark == "„" || mark == "\"" && !isOpen
                words.removeAll(keepingCapacity: true)
            default: break
            }
        }
        return found.sorted()
    }
}

/// The lowest of many hashes, each once, found without keeping them all.
private struct LowestHashes {
    private let most: Int
    private var kept: [UInt64] = []
    /// What is above cannot be among the lowest.
    private var limit = UInt64.max

    init(_ most: Int) {
        self.most = most
        kept.reserveCapacity(4 * most)
    }

    mutating func insert(_ hash: UInt64) {
        guard hash <= limit else { return }
        kept.append(hash)
        if kept.count == 4 * most { shrink() }
    }

    private mutating func shrink() {
        kept.sort()
        var count = 0
        for index in kept.indices where count < most && (count == 0 || kept[index] != kept[count - 1]) {
            kept[count] = kept[index]
            count += 1
        }
        kept.removeSubrange(count...)
        if count == most, let last = kept.last { limit = last }
    }

    consuming func sorted() -> [UInt64] {
        var copy = self
        copy.shrink()
        return copy.kept
    }
}
