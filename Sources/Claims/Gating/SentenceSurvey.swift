import Articles

/// What each sentence of a passage may be read for, in one pass over its words.
struct SentenceSurvey {
    /// By sentence.
    private let bits: [CueBits]
    private let takesAll: Bool

    /// - Parameter takesAll: Answers yes to everything: what is read then is what there is.
    init(_ passage: Passage, cues: SentenceCues, takesAll: Bool = false) {
        self.takesAll = takesAll
        let tokens = passage.tokens
        bits = passage.sentences.map { cues.bits(of: $0, in: tokens) }
    }

    func bits(_ sentence: Int) -> CueBits { bits[sentence] }
    func has(_ kind: SentenceCues.Kind, _ sentence: Int) -> Bool { takesAll || bits[sentence].meets(kind.bits) }
}
