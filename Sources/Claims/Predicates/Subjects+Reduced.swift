extension Subjects {
    /// "and by noon controlled X": back over what tells when, to the "and".
    func pastAdverbial(_ before: Int) -> Int {
        if view.kind(before) == .preposition, view.kind(before - 1) == .coordinator { return before - 1 }
        guard view.kind(before) == .nounPhrase, view.kind(before - 1) == .preposition,
            view.kind(before - 2) == .coordinator, !isPartyLike(before)
        else { return before }
        return before - 2
    }

    /// ", residents said,": a verb of saying with its subject between commas.
    func isAside(_ verb: Int) -> Bool {
        guard let group = view.verb(verb), lexicon.voices.stances[group.lemma] != nil else { return false }
        let subject = view.skipAdverbs(from: verb - 1, by: -1)
        return view.kind(subject) == .nounPhrase && view.kind(chainHead(subject) - 1) == .comma
    }

    /// "Troops flown in overnight clashed": past a participle and its lone particle to the noun it describes.
    func ofReduced(_ last: Int) -> Int? {
        var position = last
        if view.kind(position) == .preposition { position = view.skipAdverbs(from: position - 1, by: -1) }
        if view.kind(position) == .nounPhrase { return view.verb(position - 1) == nil ? chainHead(position) : nil }
        guard let group = view.verb(position), group.form == .participle || group.isAmbiguous else { return nil }
        let noun = view.skipAdverbs(from: position - 1, by: -1)
        return view.kind(noun) == .nounPhrase ? chainHead(noun) : nil
    }

    /// "Lubumbashi, the second city and its hub": the name that the description is of.
    func beforeApposition(_ chunk: Int) -> Int {
        var position = chunk
        for _ in 0..<4 {
            if view.kind(position - 1) == .coordinator, view.kind(position - 2) == .nounPhrase {
                position -= 2
            } else if view.kind(position - 1) == .comma, view.kind(position - 2) == .nounPhrase,
                isDescription(position),
                view.words[view.chunks[position - 2].words].contains(where: { $0.tag == .proper })
            {
                return position - 2
            } else {
                return chunk
            }
        }
        return chunk
    }

    /// Begins with an article, a possessive or a genitive and ends in a common noun.
    private func isDescription(_ chunk: Int) -> Bool {
        let words = view.words[view.chunks[chunk].words]
        guard let first = words.first, let last = words.last else { return false }
        return last.tag != .proper
            && (first.tag == .determiner || first.tag == .possessive || words.contains { $0.tag == .genitive })
    }

    /// "Militants who hold X still": past a relative clause, whose verb this is, to the noun that it describes.
    func ofRelative(_ verb: Int) -> Int? {
        guard view.verb(verb)?.isFinite == true else { return nil }
        let relative = view.skipAdverbs(from: verb - 1, by: -1)
        guard view.kind(relative) == .relative, view.kind(relative - 1) == .nounPhrase else { return nil }
        return antecedent(before: relative)?.chunk
    }

    /// ", saying": who rejected or said before, not who is spoken of in between.
    func reporter(of participle: Int) -> Int? {
        guard let group = view.verb(participle), lexicon.voices.stances[group.lemma] != nil,
            view.kind(view.skipAdverbs(from: participle - 1, by: -1)) == .comma
        else { return nil }
        return view.chunks[..<participle].indices.last { index in
            guard let verb = view.verb(index), verb.isFinite, lexicon.voices.stances[verb.lemma] != nil else {
                return false
            }
            return view.chunks[index + 1..<participle].contains { $0.kind == .complementizer }
        }
    }

    /// "Idlib province in northern Syria, which": the first of the chain that is a place.
    func placeHead(_ chunk: Int) -> Int {
        var best = chunk
        var walk = chunk
        while let preposition = view.preposition(walk - 1), lexicon.places.attachments.contains(preposition),
            view.kind(walk - 2) == .nounPhrase
        {
            walk -= 2
            if lexicon.places.partitives.contains(view.headText(walk)) { continue }
            guard isPlaceLike(walk) else { break }
            best = walk
        }
        return best
    }
}
