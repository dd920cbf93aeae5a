extension VerbFrames {
    /// "fell in a surprise raid": how it was taken, not what it fell in.
    func fallsInAttack(_ preposition: Int) -> Bool {
        guard view.preposition(preposition) == "in", view.kind(preposition + 1) == .nounPhrase else { return false }
        let head = view.headText(preposition + 1)
        return lexicon.modality.nouns[head] == .hypothetical && !lexicon.frames.mannerNouns.contains(head)
    }

    /// "has the town surrounded": who has it so did it.
    func isHeldSo(_ index: Int) -> Bool {
        guard let group = view.verb(index), group.isAmbiguous || group.form == .participle else { return false }
        return view.kind(index - 1) == .nounPhrase && view.verb(index - 2)?.lemma == "have"
            && view.verb(index - 2)?.isFinite == true
    }

    /// "have held them up": a pronoun and a lone particle, and another verb.
    func isHeldUp(_ index: Int) -> Bool {
        guard view.kind(index + 1) == .nounPhrase,
            view.words[view.chunks[index + 1].words].allSatisfy({ $0.tag == .pronoun }),
            view.kind(index + 2) == .preposition || view.kind(index + 2) == .adverb, view.kind(index + 3) != .nounPhrase
        else { return false }
        return lexicon.frames.otherParticles.contains(view.firstWord(of: index + 2))
    }

    /// "advanced its plans for", "moved the capital to": something is moved that is no force.
    func movesOthers(_ index: Int) -> Bool {
        guard view.kind(index + 1) == .nounPhrase, let last = view.chunks[index + 1].words.last else { return false }
        let head = view.headText(index + 1)
        return view.words[last].tag == .noun && lexicon.parties.heads[head] == nil
            && !lexicon.places.distances.contains(head) && !lexicon.places.partitives.contains(head)
            && !view.words[view.chunks[index + 1].words].contains { $0.tag == .number }
            && !lexicon.places.directionNouns.contains(head)
    }

    /// "little more than the town": what is held stands after "than".
    func pastHedge(_ index: Int) -> Int? {
        guard view.kind(index) == .nounPhrase || view.kind(index) == .adjective || view.kind(index) == .adverb,
            view.kind(index + 1) == .subordinator, lexicon.words.hedges.contains(view.firstWord(of: index + 1)),
            view.kind(index + 2) == .nounPhrase,
            view.words[view.chunks[index].words].allSatisfy({
                $0.tag != .proper && lexicon.places.nouns[$0.folded] == nil
            })
        else { return nil }
        return index + 2
    }

    /// "controls or influences X", "took and held X": the object of both stands after the second.
    func pastJoinedVerb(_ position: Int) -> Int {
        guard view.kind(position) == .coordinator, let second = view.verb(position + 1), second.isFinite,
            !second.isPassive, second.modal == nil, view.kind(position + 2) == .nounPhrase,
            !isSubjectOfNext(position + 2)
        else { return position }
        return position + 2
    }

    /// "X, from which they withdrew", "the town where they clashed": the place before the relative clause.
    func frontedPlace(of index: Int, _ frame: Frame) -> PlacePhrase? {
        guard let subject = subjects.subject(of: index), !subject.isInherited,
            let first = subject.phrases.first?.chunk, view.kind(first - 1) == .relative
        else { return nil }
        let relative = view.firstWord(of: first - 1)
        var before = first - 2
        if let preposition = view.preposition(before) {
            guard frame.prepositions[view.lastWord(of: before)] == .place || frame.prepositions[preposition] == .place
            else { return nil }
            before -= 1
        } else if !(lexicon.words.placeRelatives.contains(relative) && frame.predicate == .contested
            && frame.prepositions["in"] == .place)
        {
            return nil
        }
        if view.kind(before) == .comma || view.kind(before) == .dash { before -= 1 }
        guard view.kind(before) == .nounPhrase else { return nil }
        let head = subjects.placeHead(subjects.beforeApposition(before))
        guard subjects.isPlaceLike(head) else { return nil }
        return lists.places(at: fromAmount(head), stops: []).items.first
    }

    /// "A, B and C are towns that X has taken", "A is the first base ever lost by X": those named are meant.
    func namedBySubject(_ event: Event) -> [PlacePhrase]? {
        guard event.places.count == 1, let place = event.places.first, place.phrase.chunk < event.trigger,
            !view.words[place.phrase.words].contains(where: { $0.tag == .proper || $0.isCapitalised })
        else { return nil }
        var start = place.phrase.chunk
        while start > 0, view.chunks[start].words.lowerBound > place.extent.lowerBound { start -= 1 }
        let verb = view.skipAdverbs(from: start - 1, by: -1)
        guard let group = view.verb(verb), group.lemma == "be", group.isFinite, !group.isNegated, group.modal == nil,
            let subject = subjects.subject(of: verb), !subject.isInherited,
            subject.phrases.allSatisfy({ phrase in
                view.words[view.head(phrase.chunk)].tag == .proper && subjects.isPlaceLike(phrase.chunk)
                    && lexicon.parties.heads[view.headText(phrase.chunk)] == nil
            })
        else { return nil }
        let named = placesBefore(subject.phrases, isReduced: false)
        return named.count == subject.phrases.count ? named : nil
    }

    /// "the loss of X, which they conceded": the loss, not X.
    private func isOfEvent(_ chunk: Int) -> Bool {
        guard view.kind(chunk - 1) == .preposition, view.kind(chunk - 2) == .nounPhrase else { return false }
        return lexicon.frames.byNoun[view.headText(chunk - 2)] != nil
    }

    /// A noun for armed people or a government.
    func isArmed(_ index: Int) -> Bool {
        let head = view.headText(index)
        if view.words[view.chunks[index].words].contains(where: { lexicon.parties.armedNames.contains($0.folded) }) {
            return true
        }
        return lexicon.parties.heads[head] != nil && !lexicon.parties.notParties.contains(head)
    }

    func isSubjectOfNext(_ index: Int) -> Bool {
        guard view.words[view.chunks[index].words].allSatisfy({ $0.tag == .pronoun }) else { return false }
        return view.verb(view.skipAdverbs(from: index + 1, by: 1)) != nil
    }

    /// "X, captured by Y", "X: held by Y", "the valley held by Y": the place that a participle with its agent describes.
    func describedBefore(_ index: Int) -> Int? {
        guard let group = view.verb(index), group.isAmbiguous || group.form == .participle,
            view.preposition(view.skipAdverbs(from: index + 1, by: 1))?.hasSuffix("by") == true
        else { return nil }
        var before = view.skipAdverbs(from: index - 1, by: -1)
        let isSetOff = view.kind(before) == .comma || view.kind(before) == .dash
        if isSetOff || view.kind(before) == .stop { before -= 1 }
        guard view.kind(before) == .nounPhrase else { return nil }
        let head = subjects.placeHead(subjects.beforeApposition(before))
        return subjects.isPlaceLike(head) ? fromAmount(head) : nil
    }

    /// "most of X": begins with what says how much.
    func fromAmount(_ chunk: Int) -> Int {
        guard view.preposition(chunk - 1) == "of", view.kind(chunk - 2) == .nounPhrase else { return chunk }
        let isAmount =
            lexicon.places.partitives.contains(view.headText(chunk - 2))
            || view.words[view.chunks[chunk - 2].words].last?.tag == .number
        return isAmount ? fromAmount(chunk - 2) : chunk
    }

    /// "Among the places captured by X were A and B": the names come after the verb.
    func inverted(after index: Int) -> [PlacePhrase]? {
        let noun = view.skipAdverbs(from: index - 1, by: -1)
        guard view.kind(noun) == .nounPhrase, let before = view.preposition(noun - 1),
            lexicon.places.among.contains(before), noun - 1 == 0 || view.kind(noun - 2) == .comma
        else { return nil }
        var position = index + 1
        while position < view.chunks.count, view.verb(position) == nil, position - index < 6 { position += 1 }
        guard view.verb(position)?.lemma == "be", view.kind(position + 1) == .nounPhrase else { return nil }
        return lists.places(at: position + 1, stops: []).items
    }

    /// "which the Taliban captured", "a town they had captured": the place stands before the clause.
    func gap(of index: Int) -> [PlacePhrase]? {
        guard var position = subjects.subject(of: index)?.phrases.first?.chunk else { return nil }
        while view.kind(position - 1) == .coordinator || view.kind(position - 1) == .preposition,
            view.kind(position - 2) == .nounPhrase
        {
            position -= 2
        }
        position -= 1
        if view.kind(position) == .relative {
            guard let phrase = subjects.antecedent(before: position), !isOfEvent(phrase.chunk) else { return nil }
            return placesBefore([phrase])
        }
        guard view.kind(position) == .nounPhrase else { return nil }
        return placesBefore([Phrase(chunk: position, words: view.chunks[position].words)])
    }

    /// A past form without its auxiliary ("the last area controlled by").
    func isReduced(_ index: Int) -> Bool { view.verb(index)?.isAmbiguous == true }

    /// A subject that is a place, read again with what hangs on it ("60 % of the city").
    func placesBefore(_ phrases: [Phrase], isReduced: Bool = true) -> [PlacePhrase] {
        phrases.flatMap { phrase -> [PlacePhrase] in
            let named = isReduced ? subjects.beforeApposition(phrase.chunk) : phrase.chunk
            let chunk = fromAmount(named == phrase.chunk ? named : subjects.placeHead(named))
            let (items, _) = lists.places(at: chunk, stops: [])
            return items.first.map { [$0] } ?? []
        }
    }
}
