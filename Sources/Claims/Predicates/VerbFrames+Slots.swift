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
}
