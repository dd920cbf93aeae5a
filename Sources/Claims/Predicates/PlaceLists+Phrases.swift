extension PlaceLists {
    /// "half the city": what says how much stands in the same noun phrase, before its determiner.
    func afterAmount(_ words: Range<Int>, _ amount: inout Range<Int>?) -> Range<Int> {
        guard let opener = words.first, words.count > 2 else { return words }
        // "A, then the port".
        if lexicon.words.sequence.contains(view.words[opener].folded) { return opener + 1..<words.upperBound }
        let isAmount =
            view.words[opener].tag == .number
            || lexicon.words.predeterminers.contains(view.words[opener].folded)
            || view.words[opener].tag == .adverb
        guard isAmount,
            let determiner = words.dropFirst().first(where: {
                view.words[$0].tag == .determiner && !lexicon.words.predeterminers.contains(view.words[$0].folded)
                    || view.words[$0].tag == .possessive
            }), determiner + 1 < words.upperBound
        else { return words }
        amount = (amount?.lowerBound ?? words.lowerBound)..<determiner
        return determiner..<words.upperBound
    }

    /// Whether the description before a name in the phrase after it stands for that name.
    func standsFor(_ item: PlacePhrase, preposition: String?, inner: Chunk) -> Bool {
        guard let preposition, let head = view.words[item.phrase.words].last?.folded,
            view.words[inner.words].contains(where: { $0.tag == .proper || $0.isCapitalised })
                || view.isUpperCase || lexicon.places.nouns[view.words[view.head(inner)].folded] != nil
        else { return false }
        if lexicon.places.holds.contains(head) {
            return lexicon.places.holdPrepositions.contains(preposition)
        }
        // "3,000 square kilometres in X".
        let isMeasure = lexicon.places.partitives.contains(head) && view.words[item.phrase.words].first?.tag == .number
        guard lexicon.places.land.contains(head) || isMeasure,
            lexicon.places.landPrepositions.contains(preposition)
        else {
            return false
        }
        return view.words[inner.words].contains { $0.tag == .proper || $0.isCapitalised }
    }

    /// ", Colonel X, a spokesman, said": a title before a name.
    func isSpeaker(_ chunk: Int) -> Bool {
        let words = view.chunks[chunk].words
        guard !view.isUpperCase else { return false }
        // "the mayor, X, said": the name is next, between commas.
        if let last = words.last, lexicon.voices.titles.contains(view.words[last].folded),
            view.kind(chunk + 1) == .comma, view.kind(chunk + 2) == .nounPhrase, view.kind(chunk + 3) == .comma
        {
            return true
        }
        return words.dropLast().contains { index in
            lexicon.voices.titles.contains(view.words[index].folded) && view.words[index + 1].isCapitalised
        }
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

    /// "in X or in the other departments".
    func isAlternative(_ chunk: Int) -> Bool {
        ["or", "nor"].contains(view.firstWord(of: chunk - 2)) && view.kind(chunk) == .nounPhrase
            && lexicon.places.nouns[view.headText(chunk)] != nil
    }

    /// "and the Serbs 49": another holder, and how much is theirs.
    func isOtherShare(_ chunk: Int) -> Bool {
        let words = view.words[view.chunks[chunk].words]
        guard words.last?.tag == .number, words.first?.tag != .number else { return false }
        return words.contains {
            lexicon.parties.heads[$0.folded] != nil || lexicon.parties.armedNames.contains($0.folded)
        }
    }

    /// ", then the port".
    func isNext(_ item: PlacePhrase) -> Bool {
        lexicon.words.sequence.contains(view.words[item.extent.lowerBound].folded)
    }

    /// "remains occupied".
    func isState(before verb: Int) -> Bool {
        view.verb(view.skipAdverbs(from: verb - 1, by: -1)).map { lexicon.words.copulas.contains($0.lemma) } ?? false
    }

    /// "the city itself".
    func isReflexive(_ position: Int) -> Bool {
        view.kind(position) == .nounPhrase && view.chunks[position].words.count == 1
            && lexicon.places.reflexives.contains(view.headText(position))
    }

    /// "A first, then B".
    func isOrder(_ position: Int) -> Bool {
        view.kind(position) == .adjective && view.kind(position + 1) == .comma
            && lexicon.places.ordinals.contains(view.firstWord(of: position))
    }

    /// ", south of X": where the last one lies.
    func isBearing(_ chunk: Int) -> Bool {
        view.chunks[chunk].words.count == 1 && lexicon.places.directions[view.headText(chunk)] != nil
            && view.preposition(chunk + 1) == "of"
    }

    func hasCapital(_ chunk: Int) -> Bool {
        view.kind(chunk) == .nounPhrase
            && view.words[view.chunks[chunk].words].contains { $0.tag == .proper || $0.isCapitalised }
    }

    /// "four towns: A, B and C": a colon after a plural, and names.
    func opensNames(after end: Int) -> Bool {
        guard view.kind(end) == .stop, view.words[view.chunks[end].words].first?.folded == ":", hasCapital(end + 1),
            end > 0, view.kind(end - 1) == .nounPhrase, view.headText(end - 1).hasSuffix("s")
        else { return false }
        let head = view.headText(end - 1)
        return lexicon.places.nouns[head] != nil
    }
}
