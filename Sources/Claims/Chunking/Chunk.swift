/// A noun phrase, verb group or joint of a sentence: a run of its words.
struct Chunk: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case nounPhrase, verbGroup, preposition, coordinator, comma, dash, subordinator, relative, complementizer
        case adjective, adverb, time, stop
    }
    var kind: Kind
    /// Indices into the sentence's words.
    var words: Range<Int>
    /// Only of verb groups.
    var verb: VerbGroup?
}

/// Auxiliaries, negation and main verb that belong together.
struct VerbGroup: Hashable, Sendable {
    enum Form: Hashable, Sendable { case past, present, infinitive, gerund, participle }
    /// Index of the main verb among the sentence's words.
    var main: Int
    var lemma: String
    var form: Form
    var isPassive = false
    var isPerfect = false
    var isProgressive = false
    var isNegated = false
    var modal: String?
    /// May be a past tense or a participle without its auxiliary ("rebels captured ...").
    var isAmbiguous = false

    var isFinite: Bool { form == .past || form == .present }
}
