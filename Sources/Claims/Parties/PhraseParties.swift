/// Finds the parties that a phrase of a sentence names.
struct PhraseParties {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let names: PartyNames
    let nations: Nations

    /// The names in a run of words, without common nouns that another country or name claims for itself.
    func matches(in range: Range<Int>) -> [PartyNames.Match] {
        let found = names.matches(in: view.words[range].map(\.folded))
        guard found.contains(where: \.isCommon) else { return found }
        return found.filter { !$0.isCommon || !isOfOthers($0, range) }
    }

    /// "Tajik border guards", "border guards of Tajikistan", "the Arakan Army".
    private func isOfOthers(_ match: PartyNames.Match, _ range: Range<Int>) -> Bool {
        let start = range.lowerBound + match.range.lowerBound
        // "US-backed security forces" are not those of the US.
        let before = view.words[range.lowerBound..<start].map(\.folded).filter { !$0.utf8.contains(0x2D) }
        if isForeign(before) || isForeign(owner(after: range.lowerBound + match.range.upperBound, range)) {
            return true
        }
        guard let last = view.words[range.lowerBound..<start].last, !view.isUpperCase else { return false }
        return last.tag == .proper && view.words[start].isCapitalised
    }

    /// "of Tajikistan" after the noun.
    private func owner(after end: Int, _ range: Range<Int>) -> [String] {
        guard end == range.upperBound, end < view.words.count, view.words[end].folded == "of" else { return [] }
        return view.words[(end + 1)...].prefix(3).prefix {
            $0.tag == .proper || $0.tag == .determiner || $0.tag == .adjective || $0.tag == .genitive
        }.map(\.folded)
    }

    private func isForeign(_ words: [String]) -> Bool {
        guard !words.isEmpty, !names.countries.isEmpty else { return false }
        let named = nations.named(in: words)
        return !named.isEmpty && names.countries.isDisjoint(with: named)
    }
}
