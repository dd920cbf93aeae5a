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

    /// "for a second day": no name, no noun of places and no amount leave the slot to a later phrase.
    func mayBePlace(_ index: Int) -> Bool {
        let head = view.headText(index)
        return view.isUpperCase || lexicon.places.nouns[head] != nil || lexicon.places.partitives.contains(head)
            || lexicon.places.classes.contains(head)
            || view.words[view.chunks[index].words].contains {
                $0.tag == .proper || $0.isCapitalised || $0.tag == .pronoun || $0.tag == .number
            }
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
            guard let phrase = subjects.antecedent(before: position) else { return nil }
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
