/// A token of a sentence with the part it plays.
struct Word: Hashable, Sendable {
    /// Index into the passage's tokens.
    var token: Int
    var folded: String
    var tag: WordTag
    /// For verbs: dictionary form and what the spelling may be.
    var lemma: String
    var forms: VerbForms
    var isCapitalised: Bool
    /// Index of the quotation it stands in, or nil.
    var quote: Int?
    /// Scalars of the field.
    var start: Int
    var end: Int
}
