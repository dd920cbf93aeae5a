extension NounFrames {
    /// "Mosul's fall", "its recapture": what owns the noun is what was held. A named "loss" is a game's.
    func owned(_ chunk: Chunk, index: Int, _ frame: Frame) -> [PlacePhrase] {
        // "the museum's seizure of a painting".
        guard view.preposition(index + 1) != "of" else { return [] }
        var words: Range<Int>?
        if let genitive = chunk.words.first(where: { view.words[$0].tag == .genitive }),
            genitive > chunk.words.lowerBound, frame.predicate != .lost
        {
            words = chunk.words.lowerBound..<genitive
        } else if let first = chunk.words.first, lexicon.places.ownerPronouns.contains(view.words[first].folded) {
            words = first..<first + 1
        }
        guard let words else { return [] }
        return [PlacePhrase(phrase: Phrase(chunk: index, words: words), extent: words)]
    }

    /// "Herat in rebel hands", "army back in charge of X": the subject of a headline's clause that has no verb.
    func verblessSubject(of index: Int, _ frame: Frame) -> Int? {
        guard let preposition = view.preposition(index - 1), frame.verbless.contains(view.lastWord(of: index - 1))
        else { return nil }
        var isBack = lexicon.frames.regainMarkers.contains { preposition.hasPrefix($0) }
        var before = index - 2
        while let kind = view.kind(before), kind == .adverb || kind == .time || kind == .adjective {
            isBack = isBack || lexicon.frames.stillMarkers.contains(view.firstWord(of: before))
            before -= 1
        }
        guard view.kind(before) == .nounPhrase else { return nil }
        // "the road between A and B".
        for _ in 0..<4 {
            guard view.kind(before - 1) == .preposition || view.kind(before - 1) == .coordinator,
                view.kind(before - 2) == .nounPhrase
            else { break }
            before -= 2
        }
        guard !hasVerb(around: before, upTo: index) else { return nil }
        switch view.kind(before - 1) {
        case nil, .stop: return before
        // ", the general in charge of X,": a description, unless it says that it came to this.
        case .comma, .dash: return isBack ? before : nil
        default: return nil
        }
    }

    /// In the clause between the joints on both sides.
    private func hasVerb(around first: Int, upTo index: Int) -> Bool {
        var position = index + 1
        while let kind = view.kind(position), kind != .stop, kind != .comma, kind != .dash, position - index < 12 {
            if kind == .verbGroup { return true }
            position += 1
        }
        return view.chunks[first..<index].contains { $0.kind == .verbGroup }
    }
}
