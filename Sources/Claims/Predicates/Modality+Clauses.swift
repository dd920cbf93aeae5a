extension Modality {
    /// "Gaining control of X would be ...": the clause it is the subject of decides.
    func openingGerund(_ index: Int, _ steps: inout [Step]) -> Int? {
        guard view.kind(index - 1) == nil || view.kind(index - 1) == .stop else { return nil }
        var position = index + 1
        while position < view.chunks.count, view.kind(position) != .comma {
            if let group = view.verb(position), group.isFinite {
                if group.modal != nil { steps.append(.effect(.hypothetical)) }
                return nil
            }
            position += 1
        }
        return nil
    }

    /// "If the rebels take X, the army loses Y": the clause that an opening condition leads to.
    func followsCondition(_ position: Int) -> Bool {
        guard view.kind(position) == .comma, view.kind(0) == .subordinator,
            let opener = view.text(view.chunks[0]).first, lexicon.modality.generic.contains(opener)
        else { return false }
        return !view.chunks[1..<position].contains { $0.kind == .stop }
    }

    /// "Should the rebels take X", "Had they held X": a modal or "had" before its subject, at the clause's beginning.
    func isInvertedCondition(_ position: Int) -> Bool {
        guard !view.asks, view.chunks.indices.contains(position), view.chunks[position].words.count == 1,
            lexicon.modality.inverted.contains(view.firstWord(of: position))
        else { return false }
        return [nil, .comma, .stop, .coordinator, .dash, .complementizer].contains(view.kind(position - 1))
    }

    /// "ended the rebels' control of X", "their grip on X is broken".
    func ceases(_ event: Event, _ word: String) -> Bool {
        event.predicate == .controls && lexicon.modality.ceasing.contains(word)
    }

    /// "a full, rapid withdrawal": back over the adjectives before the comma.
    func pastAdjective(_ before: Int) -> Int {
        guard view.kind(before) == .comma, before > 0,
            view.words[view.chunks[before - 1].words].allSatisfy({ $0.tag == .determiner || $0.tag == .adjective })
        else { return before }
        return view.skipAdverbs(from: before - 2, by: -1)
    }

    /// "Not a street was lost".
    func isNegator(before word: Int) -> Bool { word > 0 && view.words[word - 1].tag == .negator }

    /// "Word spread that X had fallen": nobody named says so.
    func spreads(before complementizer: Int) -> Bool {
        guard let verb = subjects.nearestVerb(before: complementizer), let group = view.verb(verb),
            lexicon.modality.spreading.contains(group.lemma), let subject = subjects.subject(of: verb)?.phrases.first
        else { return false }
        let head = view.headText(subject.chunk)
        return lexicon.modality.isHearsayNoun(head) || lexicon.modality.rumours.contains(head)
    }

    /// "did not fall until May": then it did.
    func isOnlyDelayed(after index: Int) -> Bool {
        var chunk = index + 1
        while let kind = view.kind(chunk), ![.stop, .comma, .verbGroup].contains(kind), chunk - index < 10 {
            if kind == .time, lexicon.times.lexicon.prepositions[view.firstWord(of: chunk)] == .until { return true }
            chunk += 1
        }
        return false
    }

    /// "does not hold X any longer": until the clause ends.
    func isAnyLonger(after index: Int) -> Bool {
        var last = index + 1
        while let kind = view.kind(last), ![.stop, .comma, .verbGroup].contains(kind), last - index < 10 { last += 1 }
        guard last - 1 > index else { return false }
        let words = view.words[view.chunks[index].words.upperBound..<view.chunks[last - 1].words.upperBound]
        return lexicon.modality.anyLonger.contains { phrase in
            words.indices.contains { at in words[at...].lazy.map(\.folded).starts(with: phrase) }
        }
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

    /// "no longer holds", "is no longer in their hands".
    func isNoLonger(at words: Range<Int>) -> Bool {
        let start = max(0, words.lowerBound - 2)
        let text = view.words[start..<min(view.words.count, words.upperBound + 2)].map(\.folded)
        return zip(text, text.dropFirst()).contains { $0 == "no" && $1 == "longer" }
    }
}
