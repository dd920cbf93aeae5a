import Articles

/// One sentence, tagged and chunked, with the walks that the rules take through it.
///
/// An object, since every rule holds it: as a value its arrays would be counted in and out with each of them.
final class SentenceView: Sendable {
    let field: TextSpan.Field
    let sentence: Passage.Sentence
    /// Index among the passage's sentences.
    let number: Int
    let words: [Word]
    let chunks: [Chunk]
    /// No small letters: capitals say nothing here.
    let isUpperCase: Bool
    let times: [TimeExpression]
    let extents: [ExtentMention]
    /// Ends in a question mark.
    let asks: Bool
    /// For each chunk the head of its phrase, and the words of a preposition: the rules ask for them all the time.
    private let heads: [Int]
    private let prepositions: [String?]

    init(
        field: TextSpan.Field, sentence: Passage.Sentence, number: Int, words: [Word], chunks: [Chunk],
        isUpperCase: Bool, times: [TimeExpression], extents: [ExtentMention], asks: Bool
    ) {
        self.field = field
        self.sentence = sentence
        self.number = number
        self.words = words
        self.chunks = chunks
        self.isUpperCase = isUpperCase
        self.times = times
        self.extents = extents
        self.asks = asks
        heads = chunks.map { Self.head(of: $0.words, in: words) }
        prepositions = chunks.map { chunk in
            guard chunk.kind == .preposition else { return nil }
            return chunk.words.count == 1
                ? words[chunk.words.lowerBound].folded : words[chunk.words].map(\.folded).joined(separator: " ")
        }
    }

    var span: TextSpan { TextSpan(field: field, start: sentence.start, end: sentence.end) }

    func span(_ range: Range<Int>) -> TextSpan? {
        guard let first = words[range].first, let last = words[range].last else { return nil }
        return TextSpan(field: field, start: first.start, end: last.end)
    }

    func text(_ chunk: Chunk) -> [String] { words[chunk.words].map(\.folded) }

    func kind(_ index: Int) -> Chunk.Kind? { chunks.indices.contains(index) ? chunks[index].kind : nil }

    func verb(_ index: Int) -> VerbGroup? { chunks.indices.contains(index) ? chunks[index].verb : nil }

    /// The last word of a noun phrase that is a noun, name or pronoun, else its last: its head.
    ///
    /// - Parameter isNamed: Looks for a noun or name only.
    func head(of range: Range<Int>, isNamed: Bool = false) -> Int { Self.head(of: range, in: words, isNamed: isNamed) }

    private static func head(of range: Range<Int>, in words: [Word], isNamed: Bool = false) -> Int {
        range.last { index in
            let tag = words[index].tag
            return tag == .noun || tag == .proper || tag == .pronoun && !isNamed
        } ?? range.upperBound - 1
    }

    func head(_ chunk: Chunk) -> Int { head(of: chunk.words) }

    /// The same of a chunk by its index.
    func head(_ index: Int) -> Int { heads[index] }

    func headText(_ index: Int) -> String { words[heads[index]].folded }

    func firstWord(of index: Int) -> String { words[chunks[index].words.lowerBound].folded }

    func lastWord(of index: Int) -> String { words[chunks[index].words.upperBound - 1].folded }

    /// A preposition chunk by its words ("out of").
    func preposition(_ index: Int) -> String? {
        prepositions.indices.contains(index) ? prepositions[index] : nil
    }

    /// Past adverbs and times.
    func skipAdverbs(from index: Int, by step: Int) -> Int {
        var position = index
        while let kind = kind(position), kind == .adverb || kind == .time { position += step }
        return position
    }
}

extension SentenceView {
    /// Past times only: particles and adverbs stay.
    func skipTime(_ index: Int) -> Int {
        var position = index
        while kind(position) == .time { position += 1 }
        return position
    }
}

extension SentenceView {
    /// Nouns for the sort of place around a name: in its phrase, before it ("the town of X") and in the apposition after.
    func placeNouns(about span: TextSpan, _ lexicon: ClaimLexicon) -> Set<String> {
        guard
            let at = chunks.firstIndex(where: { chunk in
                self.span(chunk.words).map { $0.overlaps(span) } ?? false
            })
        else { return [] }
        var near = [at]
        if preposition(at - 1) == "of" || preposition(at - 1) == "at" { near.append(at - 2) }
        if kind(at + 1) == .comma || kind(at + 1) == .dash, kind(at + 2) == .nounPhrase { near.append(at + 2) }
        var result: Set<String> = []
        for index in near where kind(index) == .nounPhrase {
            for word in words[chunks[index].words] where lexicon.places.nouns[word.folded] != nil {
                result.insert(word.folded)
            }
        }
        return result
    }
}
