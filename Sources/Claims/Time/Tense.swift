import Articles

/// Whether the words around a time expression speak of the future.
struct Tense {
    let tokens: Passage.Tokens
    let bounds: Range<Int>
    let lexicon: TimeLexicon

    /// Words looked at to either side: a clause is seldom longer, and the cost stays bounded.
    private static let reach = 12

    /// The nearest tense word before the expression in its clause decides; at the start of a clause, the nearest after it.
    func isFuture(around range: Range<Int>) -> Bool {
        var index = range.lowerBound - 1
        var steps = 0
        while index >= bounds.lowerBound, steps < Self.reach, !endsClause(index) {
            if let tense = tense(index) { return tense }
            index -= 1
            steps += 1
        }
        index = range.upperBound
        steps = 0
        // "On Friday, the army will ...": the comma after an opening belongs to it.
        if index < bounds.upperBound, endsClause(index) { index += 1 }
        while index < bounds.upperBound, steps < Self.reach, !endsClause(index) {
            if let tense = tense(index) { return tense }
            index += 1
            steps += 1
        }
        return false
    }

    /// true: future, false: past, nil: neither.
    private func tense(_ index: Int) -> Bool? {
        let token = tokens[index]
        guard token.kind == .word else { return nil }
        if lexicon.future.contains(token.folded) { return true }
        if lexicon.past.contains(token.folded) { return false }
        // Regular past forms; nouns and adjectives that end so are rare in lower case.
        return !token.isCapitalised && token.folded.utf8.count > 4 && token.folded.hasSuffix("ed") ? false : nil
    }

    private func endsClause(_ index: Int) -> Bool {
        guard tokens[index].kind == .punctuation else { return false }
        switch tokens[index].text {
        case ",", ";", ":", "–", "—", "(", ")", "“", "”", "\"": return true
        default: return false
        }
    }
}
