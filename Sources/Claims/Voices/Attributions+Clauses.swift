extension Attributions {
    /// "the loss of X, which the president conceded", "the recovery of X, announced by Y", "the fall of X was confirmed by
    /// Y": an event told by its noun, and who speaks of it.
    func announcedEvent(at index: Int, _ group: VerbGroup) -> (claimant: Phrase, scope: Range<Int>)? {
        let before = view.skipAdverbs(from: index - 1, by: -1)
        if group.isPassive || group.isAmbiguous {
            let by = view.skipAdverbs(from: index + 1, by: 1)
            if view.preposition(by) == "by", view.kind(by + 1) == .nounPhrase {
                let last = view.kind(before) == .comma || view.kind(before) == .relative ? before - 1 : before
                let end = view.kind(last) == .comma ? last - 1 : last
                guard let scope = eventChain(endingAt: end) else { return nil }
                return (Phrase(chunk: by + 1, words: view.chunks[by + 1].words), scope)
            }
        }
        guard group.isFinite, !group.isPassive, let relative = relative(of: index), let claimant = claimant(of: index)
        else { return nil }
        let last = view.kind(relative - 1) == .comma ? relative - 2 : relative - 1
        guard let scope = eventChain(endingAt: last) else { return nil }
        return (claimant, scope)
    }

    /// The relative pronoun that is the object of a verb with its own subject ("which the president conceded").
    private func relative(of index: Int) -> Int? {
        guard let first = subjects.subject(of: index)?.phrases.first?.chunk, first < index,
            view.kind(first - 1) == .relative
        else { return nil }
        let next = view.skipAdverbs(from: index + 1, by: 1)
        guard view.kind(next) != .nounPhrase, view.kind(next) != .complementizer, view.verb(next) == nil else {
            return nil
        }
        return first - 1
    }

    /// The noun of an event and what hangs on it, up to a phrase.
    private func eventChain(endingAt last: Int) -> Range<Int>? {
        var walk = last
        for _ in 0..<6 {
            guard view.kind(walk) == .nounPhrase else { return nil }
            if namesEvent(walk) {
                return view.chunks[walk].words.lowerBound..<view.chunks[last].words.upperBound
            }
            guard view.kind(walk - 1) == .preposition || view.kind(walk - 1) == .time else { return nil }
            walk -= view.kind(walk - 1) == .time ? 1 : 2
            if view.kind(walk) == .time { walk -= 1 }
        }
        return nil
    }

    /// "a boast that residents contradicted", "something that the ministry called a lie", "the army says otherwise": what
    /// was said before is denied.
    func contradiction(at index: Int, _ group: VerbGroup, _ stance: VoiceWords.Stance?) -> Attribution? {
        guard group.isFinite || group.isPassive else { return nil }
        let isDenial = stance == .deny || stance == .dispute
        if !group.isPassive, isDenial, let stance, let relative = relative(of: index), isOfStatement(relative) {
            return bareAttribution(claimant(of: index), stance, index)
        }
        if !group.isPassive, isDenial, let stance, isContactRelative(of: index) {
            return bareAttribution(claimant(of: index), stance, index)
        }
        if lexicon.voices.judging.contains(group.lemma), isCalledFalse(after: index) {
            let next = view.skipAdverbs(from: index + 1, by: 1)
            if group.isPassive {
                guard view.preposition(next) == "by", view.kind(next + 1) == .nounPhrase else { return nil }
                return bareAttribution(Phrase(chunk: next + 1, words: view.chunks[next + 1].words), .deny, index)
            }
            return bareAttribution(claimant(of: index), .deny, index)
        }
        let next = index + 1
        if stance != nil, !isDenial, !group.isPassive, view.kind(next) == .adverb || view.kind(next) == .nounPhrase,
            lexicon.voices.otherwise.contains(view.lastWord(of: next))
        {
            return bareAttribution(claimant(of: index), .dispute, index)
        }
        return nil
    }

    /// ", a claim the insurgents deny": without its pronoun.
    private func isContactRelative(of index: Int) -> Bool {
        guard let first = subjects.subject(of: index)?.phrases.first?.chunk, first < index,
            view.kind(first - 1) == .nounPhrase, view.kind(first - 2) == .comma || view.kind(first - 2) == .dash
        else { return false }
        let head = view.headText(first - 1)
        let next = view.kind(view.skipAdverbs(from: index + 1, by: 1))
        return (next == nil || next == .comma || next == .stop)
            && (lexicon.voices.statementNouns.contains(head) || lexicon.voices.anything.contains(head))
    }

    private func bareAttribution(_ claimant: Phrase?, _ stance: VoiceWords.Stance, _ index: Int) -> Attribution {
        Attribution(
            claimant: claimant, stance: stance, scope: view.words.count..<view.words.count, trigger: index, isBare: true
        )
    }

    /// "a claim that", "something that", ", which".
    private func isOfStatement(_ relative: Int) -> Bool {
        if view.kind(relative - 1) == .comma { return view.firstWord(of: relative) == "which" }
        guard view.kind(relative - 1) == .nounPhrase else { return false }
        let head = view.headText(relative - 1)
        return lexicon.voices.statementNouns.contains(head) || lexicon.modality.nouns[head] == .claimed
            || lexicon.voices.anything.contains(head)
    }

    /// "a lie", "false", "as propaganda" before the clause ends.
    private func isCalledFalse(after index: Int) -> Bool {
        var position = index + 1
        while let kind = view.kind(position), position - index < 7 {
            switch kind {
            case .verbGroup, .complementizer, .stop, .relative: return false
            case .nounPhrase, .adjective, .adverb:
                if view.text(view.chunks[position]).contains(where: lexicon.voices.falsehoods.contains) {
                    // "dismissed as propaganda reports that ...": these tell themselves what they deny.
                    return !(view.kind(position + 1) == .complementizer || view.kind(position + 2) == .complementizer)
                }
            default: break
            }
            position += 1
        }
        return false
    }
}
