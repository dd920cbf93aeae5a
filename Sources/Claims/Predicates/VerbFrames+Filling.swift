/// Who and what fill the slots around a verb.
extension VerbFrames {
    func fillRight(
        _ event: inout Event, _ frame: Frame, _ group: VerbGroup, from start: Int, passive: Bool, object: Int?
    ) {
        let stops = frame.stops
        if let object {
            assign(frame.object, at: object, to: &event, stops: stops)
        }
        var position = view.skipAdverbs(from: start, by: 1)
        if object == nil, !passive, let role = frame.object {
            if role == .place { position = pastJoinedVerb(position) }
            let at = numericPhrase(at: position) ?? pastHedge(position) ?? position
            if view.kind(at) == .nounPhrase, !isSubjectOfNext(at) {
                position = assign(role, at: at, to: &event, stops: stops)
            }
        }
        var steps = 0
        while position < view.chunks.count, steps < 16 {
            steps += 1
            guard let kind = view.kind(position) else { break }
            switch kind {
            case .preposition:
                position = fill(preposition: position, &event, frame, group, passive: passive, stops: stops)
            case .nounPhrase, .adverb, .time, .adjective: position += 1
            case .comma:
                // Past a comma only further adverbials may follow.
                guard view.kind(position + 1) == .preposition || view.kind(position + 1) == .time else {
                    event.clause = event.clause.lowerBound..<view.chunks[position].words.lowerBound
                    return
                }
                position += 1
            default:
                event.clause = event.clause.lowerBound..<view.chunks[position].words.lowerBound
                return
            }
        }
        let last = min(position, view.chunks.count) - 1
        event.clause = event.clause.lowerBound..<max(event.clause.upperBound, view.chunks[last].words.upperBound)
    }

    private func fill(
        preposition index: Int, _ event: inout Event, _ frame: Frame, _ group: VerbGroup, passive: Bool,
        stops: Set<String>
    ) -> Int {
        guard let name = view.preposition(index) else { return index + 1 }
        if name == "including", !event.places.isEmpty, view.kind(index + 1) == .nounPhrase {
            // "captured 15 districts from the army, including A and B".
            let (items, end) = lists.places(at: index + 1, stops: stops)
            event.places += items
            return max(end, index + 2)
        }
        let next = view.skipAdverbs(from: index + 1, by: 1)
        let last = view.lastWord(of: index)
        if let hedged = pastHedge(next), frame.prepositions[last] == .place, event.places.isEmpty {
            return assign(.place, at: hedged, to: &event, stops: stops)
        }
        guard view.kind(next) == .nounPhrase else { return index + 1 }
        if frame.prepositions["hands"] != nil, lexicon.frames.handsNouns.contains(view.headText(next)) {
            holder(at: next, role: frame.prepositions["hands"] ?? .party, &event)
            return next + 1
        }
        if passive, last == "by", let role = frame.subject {
            return assign(role, at: next, to: &event, stops: [])
        }
        let twoWords = name.hasSuffix("out of") ? frame.prepositions["out of"] : nil
        guard let role = twoWords ?? frame.prepositions[last] else { return index + 1 }
        if frame.notToVerbs.contains(group.lemma), last == "to" { return index + 1 }
        if role == .control {
            guard lexicon.frames.controlNouns.contains(view.headText(next)) else {
                // "under the rebels".
                if last == "under", isArmed(next) { return assign(.party, at: next, to: &event, stops: []) }
                return index + 1
            }
            holder(at: next, role: .party, &event)
            return next + 1
        }
        if role == .siege {
            if lexicon.frames.siegeNouns.contains(view.headText(next)) { event.isSieged = true }
            return next + 1
        }
        // "advanced to the final": the slot is taken by what is no place.
        let isNoPlace =
            lexicon.places.notPlaces.contains(view.headText(next))
            || !frame.objectNouns.isEmpty && ["of", "over"].contains(last)
        if role == .place, !event.places.isEmpty || !(lists.mayBePlace(next) || isNoPlace) { return next + 1 }
        // The first "with" after the verb says who; a later one says what came of it.
        if role == .counterparty, !event.counterparties.isEmpty { return next + 1 }
        return assign(role, at: numericPhrase(at: next) ?? next, to: &event, stops: stops)
    }

    /// "the group's control", "Taliban control", "the control of the group".
    private func holder(at index: Int, role: Frame.Role, _ event: inout Event) {
        let range = view.chunks[index].words
        let head = view.head(index)
        if view.preposition(index + 1) == "of", view.kind(index + 2) == .nounPhrase {
            event.parties = subjectsList(from: index + 2)
            return
        }
        var words = range.lowerBound..<head
        if let genitive = range.first(where: { view.words[$0].tag == .genitive }) {
            words = range.lowerBound..<genitive
        }
        if let possessive = range.first, view.words[possessive].tag == .possessive {
            words = possessive..<possessive + 1
        }
        while let last = words.last, view.words[last].tag == .adjective || view.words[last].tag == .adverb {
            words = words.lowerBound..<words.upperBound - 1
        }
        guard !words.isEmpty else { return }
        event.parties = [Phrase(chunk: index, words: words)]
    }

    /// A party and those joined to it by "and", to the right.
    private func subjectsList(from index: Int) -> [Phrase] {
        var phrases = [Phrase(chunk: index, words: view.chunks[index].words)]
        var position = index
        while view.kind(position + 1) == .coordinator, view.kind(position + 2) == .nounPhrase,
            subjects.isPartyLike(position + 2),
            view.verb(view.skipAdverbs(from: position + 3, by: 1)) == nil
        {
            position += 2
            phrases.append(Phrase(chunk: position, words: view.chunks[position].words))
        }
        return phrases
    }

    @discardableResult
    private func assign(_ role: Frame.Role?, at index: Int, to event: inout Event, stops: Set<String>) -> Int {
        switch role {
        case .place:
            let (items, end) = lists.places(at: index, stops: stops)
            event.places = items
            return max(end, index + 1)
        case .party:
            event.parties = subjectsList(from: index)
            return (event.parties.last?.chunk ?? index) + 1
        case .counterparty:
            event.counterparties = subjectsList(from: index)
            return (event.counterparties.last?.chunk ?? index) + 1
        case .forces:
            if lexicon.parties.heads[view.headText(index)] != nil {
                event.forces = Phrase(chunk: index, words: view.chunks[index].words)
            }
            return index + 1
        case .control, .siege, nil: return index + 1
        }
    }

    func fillSubject(_ event: inout Event, _ frame: Frame, _ index: Int, passive: Bool) {
        guard let role = passive ? frame.object ?? frame.subject : frame.subject else { return }
        let found = subjects.subject(of: index)
        switch role {
        case .place:
            guard event.places.isEmpty else { return }
            if passive, isHeldSo(index), event.parties.isEmpty {
                event.parties = subjects.subject(of: index - 2)?.phrases ?? []
                event.places = lists.places(at: index - 1, stops: []).items.first.map { [$0] } ?? []
                return
            }
            if passive, let named = describedBefore(index) {
                event.places = lists.places(at: named, stops: []).items.first.map { [$0] } ?? []
                // "the area occupied by X" is so now.
                if let present = frame.presentPredicate { event.predicate = present }
                return
            }
            guard let found else { return }
            event.places = placesBefore(
                found.phrases, isReduced: view.verb(index)?.isFinite == false || isReduced(index))
            if let amount = subjects.relativeAmount(before: index), event.places.count == 1 {
                event.places[0].amount = amount
            }
        case .party:
            guard event.parties.isEmpty || !passive, let found else { return }
            if event.parties.isEmpty {
                event.parties = found.phrases
                event.isInherited = found.isInherited
            }
        case .counterparty:
            if event.counterparties.isEmpty { event.counterparties = found?.phrases ?? [] }
        case .forces:
            if event.parties.isEmpty { event.parties = found?.phrases ?? [] }
        case .control, .siege: break
        }
    }
}
