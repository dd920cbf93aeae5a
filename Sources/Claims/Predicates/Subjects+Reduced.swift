extension Subjects {
    /// The verb whose subject a verb after "and" shares; after ", and" not one of a subordinate clause.
    func mainVerb(before index: Int, isNewClause: Bool) -> Int? {
        var finite = nearestFinite(before: index, anyClause: true)
        let nearest = finite
        guard isNewClause else { return nearest }
        while let verb = finite {
            if !isSubordinate(verb) { return verb }
            finite = nearestFinite(before: verb, anyClause: true)
        }
        return nearest
    }

    func isSubordinate(_ verb: Int) -> Bool {
        var position = verb - 1
        while position >= 0 {
            switch view.kind(position) {
            case .subordinator, .relative, .complementizer, .adjective: return true
            case .comma, .stop, .dash, .verbGroup: return false
            default: position -= 1
            }
        }
        return false
    }

    /// "most of the rebels", "dozens of militants": who, not how many.
    func counted(_ chunk: Int) -> Int {
        var position = chunk
        while view.preposition(position + 1) == "of", view.kind(position + 2) == .nounPhrase,
            lexicon.places.partitives.contains(view.headText(position)), isPartyLike(position + 2)
        {
            position += 2
        }
        return position
    }

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

    /// "its claim to have taken X was rejected": past an infinitive to the noun that it completes.
    func ofComplement(_ verb: Int) -> Int? {
        guard view.verb(verb)?.form == .infinitive else { return nil }
        let noun = view.skipAdverbs(from: verb - 1, by: -1)
        guard view.kind(noun) == .nounPhrase else { return nil }
        let head = view.headText(noun)
        guard lexicon.voices.statementNouns.contains(head) || lexicon.modality.nouns[head] != nil else { return nil }
        return chainHead(noun)
    }

    /// "most", "half", "two", "parts": says how much of what comes after "of".
    func isAmount(_ chunk: Int) -> Bool {
        lexicon.places.partitives.contains(view.headText(chunk))
            || view.words[view.chunks[chunk].words].last?.tag == .number
    }

    /// "X, most of which": how much of it the relative clause is about.
    func relativeAmount(before verb: Int) -> Range<Int>? {
        let relative = view.skipAdverbs(from: verb - 1, by: -1)
        guard view.kind(relative) == .relative, view.preposition(relative - 1) == "of",
            view.kind(relative - 2) == .nounPhrase, isAmount(relative - 2)
        else { return nil }
        return view.chunks[relative - 2].words
    }

    /// "It took the army four months to retake X": who it took them.
    func whoTakesTime(_ verb: Int, _ group: VerbGroup) -> Phrase? {
        let subject = view.skipAdverbs(from: verb - 1, by: -1)
        guard lexicon.modality.lasting.contains(group.lemma), !group.isPassive, view.kind(subject) == .nounPhrase,
            lexicon.parties.singularThings.contains(view.headText(subject)), view.kind(verb + 1) == .nounPhrase
        else { return nil }
        // "the army four months" is one phrase.
        let words = view.chunks[verb + 1].words
        let number = words.first { view.words[$0].tag == .number && $0 > words.lowerBound } ?? words.upperBound
        let own = words.lowerBound..<number
        let head = view.words[view.head(of: own)]
        guard lexicon.parties.heads[head.folded] != nil || head.tag == .proper || head.tag == .pronoun else {
            return nil
        }
        return Phrase(chunk: verb + 1, words: own)
    }

    /// "everything between A and B": one thing.
    func isBetween(_ last: Int, from head: Int) -> Bool { head < last && view.preposition(last - 1) == "between" }

    /// "all of X except A": what stands between the chain's head and its end is left out.
    func isExcepted(_ last: Int, from head: Int) -> Bool {
        guard head < last else { return false }
        return view.chunks[head..<last].indices.contains { index in
            view.preposition(index).map { words in
                lexicon.places.exceptions.contains(words.split(separator: " ").map(String.init))
            } ?? false
        }
    }

    /// "Militants who hold X still": past a relative clause, whose verb this is, to the noun that it describes.
    func ofRelative(_ verb: Int) -> Int? {
        guard view.verb(verb)?.isFinite == true else { return nil }
        var relative = view.skipAdverbs(from: verb - 1, by: -1)
        // "the villages that jihadists had seized in X".
        if view.kind(relative) == .nounPhrase, view.kind(relative - 1) == .relative { relative -= 1 }
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
