extension PlaceLists {
    /// "half the city": what says how much stands in the same noun phrase, before its determiner.
    func afterAmount(_ words: Range<Int>, _ amount: inout Range<Int>?) -> Range<Int> {
        guard let opener = words.first, words.count > 2 else { return words }
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
