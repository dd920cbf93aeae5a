extension Modality {
    /// "If the rebels take X, the army loses Y": the clause that an opening condition leads to.
    func followsCondition(_ position: Int) -> Bool {
        guard view.kind(position) == .comma, view.kind(0) == .subordinator,
            let opener = view.text(view.chunks[0]).first, lexicon.modality.generic.contains(opener)
        else { return false }
        return !view.chunks[1..<position].contains { $0.kind == .stop }
    }

    /// "almost captured": right before the verb of its group.
    func isAlmost(_ index: Int) -> Bool {
        guard let group = view.verb(index), group.main > 0 else { return false }
        let frames = lexicon.frames.byVerb[group.lemma] ?? []
        guard frames.contains(where: { [.captured, .retook, .lost].contains($0.predicate) }) else { return false }
        return lexicon.modality.almost.contains(view.words[group.main - 1].folded)
    }

    /// "Have the rebels taken X?" asks and tells nothing.
    var asks: Bool { view.asks && view.words.first?.tag.isAuxiliary == true }

    func isNoLonger(before words: Range<Int>) -> Bool {
        let start = max(0, words.lowerBound - 2)
        let text = view.words[start..<words.upperBound].map(\.folded)
        return zip(text, text.dropFirst()).contains { $0 == "no" && $1 == "longer" }
    }
}
