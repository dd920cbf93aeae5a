extension VerbFrames {
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
}
