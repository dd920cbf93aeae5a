/// Words that turn what happened into what may, will, did not or is said to.
struct ModalityWords: Sendable {
    /// Verb, noun, adjective or phrase that governs an event ▶ what it makes of it.
    let verbs: [String: Operator]
    let nouns: [String: Operator]
    let adjectives: [String: Operator]
    /// By their last word, the longest first.
    let phrasesByLast: [String: [(words: [String], effect: Operator)]]
    let modals: [String: Operator]
    let nounModifiers: [String: Operator]
    let eventPredicates: [String: Operator]
    let eventGovernors: [String: Operator]
    let backshifted: Set<String>
    let objectControl: Set<String>
    /// "gave X an excuse to": X acts.
    let givers: Set<String>
    /// Before a verb of taking: it did not come to it.
    let almost: Set<String>
    /// Verbs of plans: what an event noun after them names has not happened.
    let planned: Set<String>
    let hearsayAdverbs: Set<String>
    /// Between a verb and a gerund, and between a noun and one.
    let verbPrepositions: Set<String>
    let nounPrepositions: Set<String>
    let generic: Set<String>
    /// Before its subject these make a condition ("Should they take X").
    let inverted: Set<String>
    /// What rumours do, and words for them beside the nouns of hearsay.
    let spreading: Set<String>
    let rumours: Set<String>
    /// After a negated verb it was so once.
    let anyLonger: [[String]]
    /// "It took them months to": what took so long was done.
    let lasting: Set<String>
    /// "ended their control of X": it was so, and is no more.
    let ceasing: Set<String>

    private let listed: [Operator: Set<String>]

    /// "reports that ...", "the claim that ...": what follows is said by somebody.
    func isHearsayNoun(_ noun: String) -> Bool { nouns[noun] == .hearsay || nouns[noun] == .claimed }

    /// A verb may stand in several rows; which one counts hangs on its voice.
    func isListed(_ verb: String, as effect: Operator) -> Bool { listed[effect]?.contains(verb) ?? false }

    init(_ file: LexiconFile) {
        listed = Dictionary(
            uniqueKeysWithValues: file.table("verbs").compactMap { row in
                Operator(rawValue: row.key).map { ($0, Set(row.value)) }
            })
        func operators(_ key: String) -> [String: Operator] {
            file.reversed(key).compactMapValues(Operator.init(rawValue:))
        }
        verbs = operators("verbs")
        nouns = operators("nouns")
        adjectives = operators("adjectives")
        modals = operators("modals")
        nounModifiers = operators("noun_modifiers")
        eventPredicates = operators("event_predicates")
        eventGovernors = operators("event_governors")
        let phrases = operators("phrases").map {
            (words: $0.key.split(separator: " ").map(String.init), effect: $0.value)
        }
        .sorted { ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined()) }
        phrasesByLast = Dictionary(grouping: phrases.filter { !$0.words.isEmpty }) { $0.words.last ?? "" }
        backshifted = file.set("backshifted")
        objectControl = file.set("object_control")
        givers = file.set("givers")
        almost = file.set("almost")
        planned = file.set("planned")
        hearsayAdverbs = file.set("hearsay_adverbs")
        let prepositions = file.table("gerund_prepositions").mapValues(Set.init)
        verbPrepositions = prepositions["verb"] ?? []
        nounPrepositions = prepositions["noun"] ?? []
        generic = file.set("generic_subordinators")
        inverted = file.set("inverted_conditions")
        spreading = file.set("spreading")
        rumours = file.set("rumours")
        lasting = file.set("lasting")
        ceasing = file.set("ceasing")
        anyLonger = file.words("any_longer").map { $0.split(separator: " ").map(String.init) }
    }
}

/// What a governing word does to the event it governs.
enum Operator: String, Hashable, Sendable {
    case hypothetical, future, failed, done, claimed, hearsay, seems, negated
    /// It is past and says nothing of now ("won the battle for").
    case over
}
