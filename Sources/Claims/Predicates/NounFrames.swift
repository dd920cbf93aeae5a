/// Fits the frames of event nouns: "the fall of X to Y", "fighting in X", "a Taliban takeover".
struct NounFrames {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let lists: PlaceLists
    let subjects: Subjects

    init(view: SentenceView, lexicon: ClaimLexicon) {
        self.view = view
        self.lexicon = lexicon
        lists = PlaceLists(view: view, lexicon: lexicon)
        subjects = Subjects(view: view, lexicon: lexicon)
    }

    func event(at index: Int) -> Event? {
        guard view.kind(index) == .nounPhrase else { return nil }
        let chunk = view.chunks[index]
        let head = view.head(index)
        guard head == chunk.words.upperBound - 1 || view.words[chunk.words.upperBound - 1].tag == .number,
            lexicon.known.isListed(view.words[head].known, .eventNoun),
            let frames = lexicon.frames.byNoun[view.words[head].folded],
            view.words[head].tag != .proper || head == 0, !isManner(index)
        else { return nil }
        for frame in frames {
            if let event = event(frame, at: index, head: head) { return event }
        }
        return nil
    }

    /// "fell in battle", "fit for combat": how, not what.
    private func isManner(_ index: Int) -> Bool {
        let words = view.chunks[index].words
        return words.count == 1 && view.preposition(index - 1).map { ["in", "for"].contains($0) } == true
            && lexicon.frames.mannerNouns.contains(view.words[words.lowerBound].folded)
    }

    private func event(_ frame: Frame, at index: Int, head: Int) -> Event? {
        let chunk = view.chunks[index]
        var event = Event(
            frame: frame, predicate: frame.predicate, trigger: index, triggerWords: chunk.words, isNominal: true,
            clause: chunk.words)
        if frame.possessor == .party { event.parties = possessor(chunk, index: index, head: head) }
        if frame.possessor == .place { event.places = owned(chunk, index: index, frame) }
        if !frame.verbless.isEmpty {
            guard let subject = verblessSubject(of: index, frame) else { return nil }
            if frame.subject == .party { event.parties = [Phrase(chunk: subject, words: view.chunks[subject].words)] }
            if frame.subject == .place {
                event.places = lists.places(at: subject, stops: []).items.first.map { [$0] } ?? []
            }
        }
        if event.parties.isEmpty, let before = view.preposition(index - 1), frame.holderBefore.contains(before) {
            let holder = view.skipAdverbs(from: index - 2, by: -1)
            if view.kind(holder) == .nounPhrase, subjects.isPartyLike(holder) {
                event.parties = [Phrase(chunk: holder, words: view.chunks[holder].words)]
            }
        }
        var position = index + 1
        var steps = 0
        loop: while position < view.chunks.count, steps < 8 {
            steps += 1
            switch view.kind(position) {
            case .preposition:
                let name = view.preposition(position) ?? ""
                var last = view.lastWord(of: position)
                // "the withdrawal of over 2,000 troops".
                if view.chunks[position].words.count == 2, lexicon.words.numericPrepositions.contains(last),
                    let first = view.chunks[position + 1].words.first, view.words[first].tag == .number
                {
                    last = view.firstWord(of: position)
                }
                let next = position + 1
                guard view.kind(next) == .nounPhrase else { break loop }
                switch frame.prepositions[name] ?? frame.prepositions[last] {
                case .place where event.places.isEmpty && !lists.mayBePlace(next): position = next + 1
                case .place where event.places.isEmpty:
                    let (items, end) = lists.places(at: next, stops: frame.stops)
                    event.places = items
                    position = max(end, next + 1)
                case .party:
                    event.parties = joined(next)
                    position = (event.parties.last?.chunk ?? next) + 1
                case .counterparty:
                    event.counterparties = joined(next)
                    position = (event.counterparties.last?.chunk ?? next) + 1
                default: position = next + 1
                }
            case .time, .adverb: position += 1
            case .verbGroup where frame.throughVerb && event.places.isEmpty && view.verb(position)?.isFinite == true:
                position += 1
            // "The rapid fall of X - ... -" and "the second to fall": what follows is another clause.
            default: break loop
            }
        }
        event.clause = chunk.words.lowerBound..<view.chunks[max(index, position - 1)].words.upperBound
        return accepts(event, frame) ? event : nil
    }

    private func accepts(_ event: Event, _ frame: Frame) -> Bool {
        frame.hasNeeds(event) && !(frame.bare && event.parties.isEmpty && event.places.isEmpty)
    }

    private func joined(_ index: Int) -> [Phrase] {
        var result = [Phrase(chunk: index, words: view.chunks[index].words)]
        if view.kind(index + 1) == .coordinator, view.kind(index + 2) == .nounPhrase, subjects.isPartyLike(index + 2) {
            result.append(Phrase(chunk: index + 2, words: view.chunks[index + 2].words))
        }
        return result
    }

    /// "the Taliban's", "Taliban": what stands before the noun and is a party.
    private func possessor(_ chunk: Chunk, index: Int, head: Int) -> [Phrase] {
        if let genitive = chunk.words.first(where: { view.words[$0].tag == .genitive }) {
            return genitive > chunk.words.lowerBound
                ? [Phrase(chunk: index, words: chunk.words.lowerBound..<genitive)] : []
        }
        if let first = chunk.words.first, view.words[first].tag == .possessive {
            return [Phrase(chunk: index, words: first..<first + 1)]
        }
        guard head > chunk.words.lowerBound else { return [] }
        let before = (chunk.words.lowerBound..<head).filter {
            view.words[$0].tag == .proper || lexicon.parties.heads[view.words[$0].folded] != nil
                || lexicon.parties.modifiers[view.words[$0].folded] != nil
        }
        guard let first = before.first, let last = before.last else { return [] }
        return [Phrase(chunk: index, words: first..<last + 1)]
    }
}
