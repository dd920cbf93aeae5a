/// A token of a sentence with the part it plays.
struct Word: Hashable, Sendable {
    /// Index into the passage's tokens.
    var token: Int
    var folded: String
    /// Its number among the tagger's ``KnownWords``; -1 for others.
    var known: Int32
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

extension Word {
    /// Its length in scalars of the field.
    var count: Int { end - start }

    /// Whether the folded text ends in ASCII letters: byte by byte, since every word is asked.
    func ends(in suffix: StaticString) -> Bool {
        var text = folded
        return text.withUTF8 { bytes in
            suffix.withUTF8Buffer { suffix in
                guard bytes.count >= suffix.count else { return false }
                let start = bytes.count - suffix.count
                for index in 0..<suffix.count where bytes[start + index] != suffix[index] { return false }
                return true
            }
        }
    }
}
