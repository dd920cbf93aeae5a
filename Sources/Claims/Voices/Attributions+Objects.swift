extension Attributions {
    /// "the fall of X", "its capture of Y": a noun that stands for an event.
    func namesEvent(_ index: Int) -> Bool {
        guard lexicon.frames.byNoun[view.headText(index)] != nil else { return false }
        return view.preposition(index + 1).map { ["of", "from", "by"].contains($0) } == true
    }

    /// "a claim rejected by Y".
    func isDeniedBy(_ index: Int, _ group: VerbGroup, _ stance: VoiceWords.Stance) -> Bool {
        guard stance == .deny || stance == .dispute, group.isAmbiguous else { return false }
        let before = view.skipAdverbs(from: index - 1, by: -1)
        return view.preposition(view.skipAdverbs(from: index + 1, by: 1)) == "by" && view.kind(before) == .nounPhrase
            && lexicon.voices.statementNouns.contains(view.headText(before))
    }

    /// "residents expect the rest to follow": the object and its infinitive are what is said, not what stands before.
    func hasOwnContent(_ index: Int) -> Bool {
        var position = view.skipAdverbs(from: index + 1, by: 1)
        guard view.kind(position) == .nounPhrase else { return false }
        position += 1
        while view.kind(position) == .preposition, view.kind(position + 1) == .nounPhrase { position += 2 }
        return view.verb(view.skipAdverbs(from: position, by: 1))?.form == .infinitive
    }

    /// "the mayor, Oleg Reva, said": the name between the commas.
    func nameAfter(_ description: Int, before verb: Int) -> Int? {
        let name = description + 2
        guard view.kind(description + 1) == .comma, view.kind(name) == .nounPhrase, view.kind(name + 1) == .comma,
            view.skipAdverbs(from: verb - 1, by: -1) == name + 1,
            view.words[view.chunks[description].words].contains(where: { lexicon.voices.titles.contains($0.folded) }),
            view.words[view.chunks[name].words].allSatisfy({ $0.tag == .proper || $0.isCapitalised })
        else { return nil }
        return name
    }
}
