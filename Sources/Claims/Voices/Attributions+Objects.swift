extension Attributions {
    /// "A correspondent in the town saw the rebels take the barracks."
    func seeing(at index: Int) -> Attribution? {
        guard let group = view.verb(index), lexicon.voices.seeing.contains(group.lemma), group.isFinite,
            !group.isNegated, !group.isPassive, group.modal == nil, view.kind(index + 1) != nil,
            let claimant = claimant(of: index),
            view.words[claimant.words].contains(where: { word in
                lexicon.voices.kinds[word.folded].map(lexicon.voices.seers.contains) == true
            })
        else { return nil }
        return Attribution(
            claimant: claimant, stance: .assert, scope: scope(from: index + 1), trigger: index, isSeen: true)
    }

    /// "X was taken, the radio said, and Y surrounded": what "and" adds is said by the same.
    func goesOn(from scope: Range<Int>, after index: Int) -> Range<Int> {
        var comma = view.skipAdverbs(from: index + 1, by: 1)
        // "told the agency, and".
        if view.kind(comma) == .nounPhrase { comma = view.skipAdverbs(from: comma + 1, by: 1) }
        guard scope.lowerBound == 0, view.kind(comma) == .comma, view.kind(comma + 1) == .coordinator,
            view.firstWord(of: comma + 1) == lexicon.words.joint,
            !view.chunks[(comma + 2)...].contains(where: { chunk in
                chunk.verb.map { lexicon.voices.stances[$0.lemma] != nil } ?? false
            })
        else { return scope }
        return scope.lowerBound..<view.words.count
    }

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
