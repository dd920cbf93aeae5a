/// Finds who does what a verb group says.
struct Subjects {
    let view: SentenceView
    let lexicon: ClaimLexicon

    struct Found {
        var phrases: [Phrase]
        /// Not written before the verb itself: taken over from another clause.
        var isInherited: Bool
    }

    func subject(of index: Int, depth: Int = 0) -> Found? {
        guard depth < 6, let group = view.verb(index) else { return nil }
        if isBareInfinitive(index) {
            return Found(phrases: [phrase(index - 1)], isInherited: false)
        }
        switch group.form {
        case .infinitive: return ofInfinitive(index, depth: depth)
        case .gerund, .participle: return ofParticiple(index, depth: depth)
        case .past, .present: return ofFinite(index, group, depth: depth)
        }
    }

    /// "see the group regain".
    func isBareInfinitive(_ index: Int) -> Bool {
        guard let group = view.verb(index), group.form == .present, group.modal == nil,
            view.words[group.main].forms.contains(.base), view.kind(index - 1) == .nounPhrase,
            let governor = view.verb(index - 2)
        else { return false }
        return lexicon.words.bareInfinitive.contains(governor.lemma)
    }

    private func phrase(_ chunk: Int) -> Phrase { Phrase(chunk: chunk, words: view.chunks[chunk].words) }

    private func ofInfinitive(_ index: Int, depth: Int) -> Found? {
        let before = view.skipAdverbs(from: index - 1, by: -1)
        switch view.kind(before) {
        case .verbGroup: return subject(of: before, depth: depth + 1).map(inherited)
        case .adjective:
            guard let verb = nearestVerb(before: before) else { return nil }
            return subject(of: verb, depth: depth + 1).map(inherited)
        case .nounPhrase:
            guard let verb = nearestVerb(before: before), let group = view.verb(verb) else {
                return agent(before) ?? possessor(of: before)
            }
            // "It took the army four months to retake X".
            if let taker = whoTakesTime(verb, group) { return Found(phrases: [taker], isInherited: false) }
            let direct =
                chainHead(before) == verb + 1
                || view.preposition(before - 1).map { ["on", "upon", "for"].contains($0) } == true
            if lexicon.modality.objectControl.contains(group.lemma), !group.isPassive, direct, isPartyLike(before) {
                return Found(phrases: [phrase(chainHead(before))], isInherited: false)
            }
            if let agent = agent(before) { return agent }
            // "gave X an excuse to".
            if !group.isPassive, before == verb + 2, view.kind(verb + 1) == .nounPhrase, isPartyLike(verb + 1),
                lexicon.modality.givers.contains(group.lemma)
            {
                return Found(phrases: [phrase(verb + 1)], isInherited: false)
            }
            if view.preposition(before - 1) == "for", isPartyLike(before) {
                return Found(phrases: [phrase(before)], isInherited: false)
            }
            return possessor(of: before) ?? subject(of: verb, depth: depth + 1).map(inherited)
        default:
            guard let verb = nearestVerb(before: index) else { return nil }
            return subject(of: verb, depth: depth + 1).map(inherited)
        }
    }

    /// "an attempt by X to".
    private func agent(_ chunk: Int) -> Found? {
        guard view.preposition(chunk - 1) == "by", isPartyLike(chunk), view.kind(chunk - 2) == .nounPhrase,
            lexicon.modality.nouns[view.headText(chunk - 2)] != nil
        else { return nil }
        return Found(phrases: [phrase(chunk)], isInherited: false)
    }

    private func inherited(_ found: Found) -> Found { Found(phrases: found.phrases, isInherited: true) }

    private func ofParticiple(_ index: Int, depth: Int) -> Found? {
        let before = view.skipAdverbs(from: index - 1, by: -1)
        if view.kind(before) == .nounPhrase {
            if view.preposition(before - 1).map({ ["with", "of", "by", "as"].contains($0) }) == true {
                return Found(phrases: expandLeft(before), isInherited: false)
            }
            return Found(phrases: expandLeft(chainHead(before)), isInherited: false)
        }
        if view.kind(before) == .coordinator, let verb = nearestVerb(before: before),
            view.verb(verb)?.form == view.verb(index)?.form
        {
            return subject(of: verb, depth: depth + 1).map(inherited)
        }
        if view.kind(before) == .verbGroup { return subject(of: before, depth: depth + 1).map(inherited) }
        // ", on the verge of being captured" stays in its relative clause.
        if let said = reporter(of: index) { return subject(of: said, depth: depth + 1).map(inherited) }
        var finite = nearestFinite(before: index, anyClause: view.kind(before) == .preposition)
        var fallback: Found?
        while let main = finite {
            if let found = subject(of: main, depth: depth + 1) {
                let fits = found.phrases.contains {
                    isPartyLike($0.chunk) || view.verb(index)?.isPassive == true && isPlaceLike($0.chunk)
                }
                if fits { return inherited(found) }
                if fallback == nil { fallback = inherited(found) }
            }
            finite = nearestFinite(before: main)
        }
        if let fallback { return fallback }
        // "After seizing X, the rebels ..."; without a comma, what is done is the subject ("Taking X would be ...").
        var position = index + 1
        var isClosed = false
        while position < view.chunks.count {
            if view.kind(position) == .comma { isClosed = true }
            if !isClosed, view.verb(position)?.isFinite == true, index == 0 { return nil }
            if let group = view.verb(position), group.isFinite, group.form != .participle {
                return subject(of: position, depth: depth + 1).map(inherited)
            }
            position += 1
        }
        return nil
    }

    private func ofFinite(_ index: Int, _ group: VerbGroup, depth: Int) -> Found? {
        let before = pastAdverbial(view.skipAdverbs(from: index - 1, by: -1))
        switch view.kind(before) {
        case .relative:
            return antecedent(before: before).map { Found(phrases: [$0], isInherited: false) }
        case .nounPhrase:
            let head = chainHead(before)
            // "a trader who fled the city said", "a trader who was in the city said".
            let inside = view.kind(head - 1) == .preposition ? head - 2 : head - 1
            if let planned = ofComplement(inside) { return Found(phrases: [phrase(planned)], isInherited: false) }
            if let described = ofRelative(inside) { return Found(phrases: expandLeft(described), isInherited: false) }
            return Found(phrases: expandLeft(head), isInherited: false)
        case .coordinator:
            if let infinitive = coordinatedInfinitive(index) {
                return subject(of: infinitive, depth: depth + 1).map(inherited)
            }
            let isNewClause = view.kind(before - 1) == .comma
            guard var verb = mainVerb(before: before, isNewClause: isNewClause) ?? nearestVerb(before: before)
            else { return nil }
            // "X holds A, residents said, but has lost B": not the residents.
            if isNewClause, isAside(verb), let main = nearestFinite(before: verb) { verb = main }
            return subject(of: verb, depth: depth + 1).map(inherited)
        case .comma, .dash: return acrossParenthesis(before, index: index, depth: depth)
        case .verbGroup where view.verb(before).map { lexicon.words.copulas.contains($0.lemma) } == true:
            return subject(of: before, depth: depth + 1).map(inherited)
        case .preposition, .verbGroup:
            return (ofRelative(before) ?? ofReduced(before)).map { Found(phrases: expandLeft($0), isInherited: false) }
        case .complementizer, .subordinator, .adjective, .stop, .adverb, .time, nil:
            return nil
        }
    }

    /// "to lay down arms and pull out": a base form joined to an infinitive.
    func coordinatedInfinitive(_ index: Int) -> Int? {
        guard let group = view.verb(index), group.form == .present, group.modal == nil,
            view.words[group.main].forms.contains(.base),
            view.kind(view.skipAdverbs(from: index - 1, by: -1)) == .coordinator,
            let verb = nearestVerb(before: index), view.verb(verb)?.form == .infinitive
        else { return nil }
        return verb
    }

    /// "Raqqa, capital of the caliphate, fell": back over the apposition.
    private func acrossParenthesis(_ close: Int, index: Int, depth: Int) -> Found? {
        let kind = view.kind(close)
        var open = close - 1
        while open > 0 {
            if view.kind(open) == kind, view.kind(open - 1) == .nounPhrase { break }
            open -= 1
        }
        if open > 0 { return Found(phrases: expandLeft(chainHead(open - 1)), isInherited: false) }
        // "Rebels take A, advance on B": the subject of the verb before.
        if let verb = nearestFinite(before: close), !isReducedRelative(verb) {
            return subject(of: verb, depth: depth + 1).map(inherited)
        }
        if view.kind(close - 1) == .nounPhrase {
            return Found(phrases: expandLeft(chainHead(close - 1)), isInherited: false)
        }
        guard let verb = nearestVerb(before: close) else { return nil }
        return subject(of: verb, depth: depth + 1).map(inherited)
    }

    /// The noun phrase that a chain of prepositional phrases and reduced relatives hangs on.
    func chainHead(_ last: Int) -> Int {
        var position = last
        while true {
            if view.kind(position - 1) == .preposition {
                let before = position - 2
                if view.kind(before) == .nounPhrase {
                    position = before
                    continue
                }
                // "troops backed by ...", "units loyal to ...".
                if let group = view.verb(before), group.isAmbiguous || group.form == .participle,
                    view.kind(before - 1) == .nounPhrase,
                    view.kind(before - 2) != .relative || view.preposition(position - 1) == "by"
                {
                    position = before - 1
                    continue
                }
                // "soldiers demanding pay for duty".
                if view.kind(before) == .adjective, view.kind(before - 1) == .nounPhrase {
                    position = before - 1
                    continue
                }
            }
            // "militiamen known as X".
            if view.kind(position - 1) == .subordinator, view.firstWord(of: position - 1) == "as",
                let group = view.verb(position - 2), group.isAmbiguous || group.form == .participle,
                view.kind(position - 3) == .nounPhrase
            {
                position -= 3
                continue
            }
            if let group = view.verb(position - 1), group.form == .gerund, view.kind(position - 2) == .nounPhrase {
                position -= 2
                continue
            }
            return position
        }
    }

    /// "A, B and C" before a verb.
    func expandLeft(_ last: Int) -> [Phrase] {
        var phrases = [phrase(counted(last))]
        var position = last
        var seenAnd = false
        while position >= 2 {
            var joint = position - 1
            guard view.kind(joint) == .coordinator || (view.kind(joint) == .comma && seenAnd) else { break }
            if view.kind(joint) == .coordinator {
                // "A and B", "neither A nor B".
                guard ["and", "nor"].contains(view.firstWord(of: joint)) else { break }
                seenAnd = true
                if view.kind(joint - 1) == .comma { joint -= 1 }
            }
            guard view.kind(joint - 1) == .nounPhrase else { break }
            // The object of an earlier verb is no part of this subject.
            if isObject(joint - 1) { break }
            let head = chainHead(joint - 1)
            // "all of X except A and B".
            if isExcepted(joint - 1, from: head) || isBetween(joint - 1, from: head) { return [phrase(counted(head))] }
            if view.kind(head - 1) == .verbGroup || view.kind(head - 1) == .preposition { break }
            phrases.insert(phrase(head), at: 0)
            position = head
        }
        return phrases
    }

    /// Right after a verb, or hanging on what is.
    private func isObject(_ chunk: Int) -> Bool {
        var position = chunk
        while view.kind(position - 1) == .preposition, view.kind(position - 2) == .nounPhrase { position -= 2 }
        return view.verb(position - 1) != nil
    }

    /// What "which", "who", "that" stand for.
    func antecedent(before relative: Int) -> Phrase? {
        var position = relative - 1
        // "X, most of which is held by Y".
        if view.preposition(position) == "of", view.kind(position - 1) == .nounPhrase,
            isAmount(position - 1), view.kind(position - 2) == .comma
        {
            position -= 2
        }
        if view.kind(position) == .comma || view.kind(position) == .dash { position -= 1 }
        position = view.skipAdverbs(from: position, by: -1)
        guard view.kind(position) == .nounPhrase else { return nil }
        let word = view.firstWord(of: relative)
        if word == "who" || word == "whom" { return phrase(isPartyLike(position) ? position : chainHead(position)) }
        return phrase(placeHead(beforeApposition(position)))
    }

    func isPlaceLike(_ chunk: Int) -> Bool {
        lexicon.places.nouns[view.headText(chunk)] != nil || view.words[view.head(chunk)].tag == .proper
    }

    func possessor(of chunk: Int) -> Found? {
        let range = view.chunks[chunk].words
        guard let genitive = range.first(where: { view.words[$0].tag == .genitive }), genitive > range.lowerBound else {
            return nil
        }
        return Found(phrases: [Phrase(chunk: chunk, words: range.lowerBound..<genitive)], isInherited: false)
    }

    func nearestVerb(before index: Int) -> Int? {
        var position = index - 1
        while position >= 0 {
            if view.verb(position) != nil { return position }
            if view.kind(position) == .stop { return nil }
            position -= 1
        }
        return nil
    }

    /// The finite verb of the clause before, not one inside a relative clause if another is there.
    func nearestFinite(before index: Int, anyClause: Bool = false) -> Int? {
        var position = index - 1
        var relativeVerb: Int?
        while position >= 0 {
            if view.kind(position) == .stop { break }
            if let verb = view.verb(position), verb.isFinite, !isReducedRelative(position) {
                let before = view.skipAdverbs(from: position - 1, by: -1)
                if view.kind(before) != .relative || anyClause { return position }
                if relativeVerb == nil { relativeVerb = position }
            }
            position -= 1
        }
        return relativeVerb
    }

    /// "an area vacated by": a past form without auxiliary, followed by its agent.
    func isReducedRelative(_ index: Int) -> Bool {
        guard let group = view.verb(index), group.isAmbiguous || group.form == .participle else { return false }
        return view.preposition(index + 1) == "by" && view.kind(index - 1) == .nounPhrase
    }

    func isPartyLike(_ chunk: Int) -> Bool {
        let head = view.headText(chunk)
        return lexicon.parties.heads[head] != nil || lexicon.parties.pronouns.contains(head)
            || lexicon.parties.speakerPronouns.contains(head)
            || view.words[view.head(chunk)].tag == .proper
            || view.isUpperCase && lexicon.places.nouns[head] == nil && !lexicon.parties.notParties.contains(head)
    }
}
