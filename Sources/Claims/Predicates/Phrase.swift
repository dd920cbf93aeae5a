/// A noun phrase that fills a slot.
struct Phrase: Hashable, Sendable {
    /// Index of its chunk.
    var chunk: Int
    /// The words meant, often fewer than the chunk ("the Taliban" in "the Taliban's control").
    var words: Range<Int>
}

/// A noun phrase that may be a place, with what says how much of it.
struct PlacePhrase: Hashable, Sendable {
    /// The noun phrase that names the place.
    var phrase: Phrase
    /// "parts", "two-thirds": the words before "of".
    var amount: Range<Int>?
    /// The class noun before "of" ("town" in "the town of X").
    var className: String?
    /// "except Y".
    var exceptions: [Phrase] = []
    /// From the first word said of it to the last attachment.
    var extent: Range<Int>
}

/// A frame found in a sentence, with the phrases in its slots.
struct Event {
    var frame: Frame
    var predicate: Predicate
    /// Index of the chunk that triggers it.
    var trigger: Int
    /// Scalars do not matter here: words of the trigger.
    var triggerWords: Range<Int>
    var parties: [Phrase] = []
    var counterparties: [Phrase] = []
    var places: [PlacePhrase] = []
    /// Own troops that the party moves ("withdrew its soldiers from").
    var forces: Phrase?
    /// The verb is passive, or the event a noun.
    var isNominal = false
    /// "under siege" was said of the place.
    var isSieged = false
    /// The party is inherited from another clause.
    var isInherited = false
    /// Words that belong to the clause: for times and amounts.
    var clause: Range<Int>
    var amount: Range<Int>?
}
