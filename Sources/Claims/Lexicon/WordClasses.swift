/// The closed word classes of the tagger.
struct WordClasses: Sendable {
    private(set) var tags: [String: WordTag] = [:]
    let nounsFirst: Set<String>
    /// Adjectives that are nouns where no noun follows.
    let nominalAdjectives: Set<String>
    let plainWords: Set<String>
    let notAdverbs: Set<String>
    let statementHeads: Set<String>
    let negativeDeterminers: Set<String>
    let numericPrepositions: Set<String>
    /// "was", "had": the tense of their group.
    let pastAuxiliaries: Set<String>
    let gerundAuxiliaries: Set<String>
    let possessives: Set<String>
    let bareInfinitive: Set<String>
    let predeterminers: Set<String>
    /// Determiners of what was not spoken of before.
    let indefinite: Set<String>
    /// Words that say that several hold a place at once.
    let jointly: Set<String>
    /// Small words that open names ("al").
    let nameParticles: Set<String>
    /// Phrases that join like the coordinator ``joint``.
    let jointPhrases: [[String]]
    let joint: String
    /// "that".
    let statementOpeners: Set<String>
    /// What comes after these is another figure, of another time.
    let comparisons: [[String]]
    /// "each" after its noun.
    let floating: Set<String>
    /// "who".
    let personRelatives: Set<String>
    /// Between a noun and the same noun they tell how ("house to house").
    let repeating: Set<String>
    /// Verbs of state before a participle ("remains occupied by").
    let copulas: Set<String>
    /// "little more than X".
    let hedges: Set<String>
    /// Between the things of a list that came one after the other ("A, then B").
    let sequence: Set<String>
    /// Open a clause of what happened at the place before it ("the town where").
    let placeRelatives: Set<String>
    /// Open a clause that tells of the time before it ("in May, when").
    let timeRelatives: Set<String>

    init(_ file: LexiconFile) {
        nounsFirst = file.set("nouns_first")
        nominalAdjectives = file.set("nominal_adjectives")
        plainWords = file.set("plain_words")
        notAdverbs = file.set("not_adverbs")
        statementHeads = file.set("statement_heads")
        negativeDeterminers = file.set("negative_determiners")
        numericPrepositions = file.set("numeric_prepositions")
        pastAuxiliaries = file.set("past_auxiliaries")
        gerundAuxiliaries = file.set("gerund_auxiliaries")
        predeterminers = file.set("predeterminers")
        indefinite = file.set("indefinite")
        nameParticles = file.set("name_particles")
        jointPhrases = file.words("joint_phrases").map { $0.split(separator: " ").map(String.init) }
        statementOpeners = file.set("statement_openers")
        floating = file.set("floating")
        comparisons = file.words("comparisons").map { $0.split(separator: " ").map(String.init) }
        personRelatives = file.set("person_relatives")
        repeating = file.set("repeating")
        copulas = file.set("copulas")
        hedges = file.set("hedges")
        sequence = file.set("sequence")
        placeRelatives = file.set("place_relatives")
        timeRelatives = file.set("time_relatives")
        joint = file.words("coordinators").first ?? ""
        bareInfinitive = file.set("bare_infinitive")
        possessives = file.set("possessives")
        jointly = file.set("jointly")
        // Later rows win: "her" is a possessive before it is a pronoun, "since" opens clauses.
        let rows: [(String, WordTag)] = [
            ("adverbs", .adverb), ("adjectives", .adjective), ("pronouns", .pronoun), ("determiners", .determiner),
            ("possessives", .possessive), ("prepositions", .preposition), ("numbers", .number), ("times", .time),
            ("coordinators", .coordinator), ("subordinators", .subordinator), ("relatives", .relative), ("be", .be),
            ("have", .have), ("do", .do), ("modals", .modal), ("negators", .negator),
        ]
        for (key, tag) in rows {
            for word in file.words(key) { tags[word] = tag }
        }
    }
}

/// The part a word plays, as far as the rules need to know.
enum WordTag: Hashable, Sendable {
    case determiner, possessive, pronoun, preposition, coordinator, comma, dash, subordinator, relative, complementizer
    case be, have, `do`, modal, negator, infinitive, verb, noun, proper, number, adjective, adverb, genitive, time
    /// A colon, semicolon or full stop inside the sentence.
    case stop

    /// May stand inside a noun phrase, after its determiner.
    var isNominal: Bool {
        switch self {
        case .noun, .proper, .number, .adjective: true
        default: false
        }
    }

    var isAuxiliary: Bool {
        switch self {
        case .be, .have, .do, .modal: true
        default: false
        }
    }

    /// The dictionary form of the verbs that have a tag of their own.
    var auxiliaryLemma: String? {
        switch self {
        case .be: "be"
        case .have: "have"
        case .do: "do"
        default: nil
        }
    }
}
