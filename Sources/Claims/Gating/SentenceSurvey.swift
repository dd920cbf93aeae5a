import Articles

/// What each sentence of a passage may be read for, in one pass over its words.
struct SentenceSurvey {
    private let passage: Passage
    /// By sentence.
    private let bits: [CueBits]
    private let takesAll: Bool

    /// - Parameter takesAll: Answers yes to everything: what is read then is what there is.
    init(_ passage: Passage, cues: SentenceCues, takesAll: Bool = false) {
        self.takesAll = takesAll
        self.passage = passage
        let tokens = passage.tokens
        bits = passage.sentences.map { cues.bits(of: $0, in: tokens) }
    }

    /// Whether a claim could be made of a sentence by itself. false: certainly none.
    func mayState(_ sentence: Int, _ cues: SentenceCues) -> Bool {
        cues.mayState(bits[sentence], passage.sentences[sentence], in: passage.tokens)
    }

    /// Whether any sentence has such a word.
    func hasAnywhere(_ kind: SentenceCues.Kind) -> Bool { bits.contains { $0.meets(kind.bits) } }

    func bits(_ sentence: Int) -> CueBits { bits[sentence] }
    func has(_ kind: SentenceCues.Kind, _ sentence: Int) -> Bool { takesAll || bits[sentence].meets(kind.bits) }
}
