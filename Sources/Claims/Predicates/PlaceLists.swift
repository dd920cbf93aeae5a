/// Reads lists of places out of noun phrases: "parts of the town of X", "A, B and C in province D, including E".
struct PlaceLists {
    let view: SentenceView
    let lexicon: ClaimLexicon

    /// The places that begin at a noun phrase, and the chunk after them.
    /// `stops` are prepositions that the frame wants for itself.
    func places(at start: Int, stops: Set<String>) -> (items: [PlacePhrase], end: Int) {
        var items: [PlacePhrase] = []
        var position = start
        var className: String?
        var skipped = false
        while view.kind(position) == .nounPhrase {
            var (item, end) = one(at: position, className: className)
            end = attachments(from: end, stops: stops, into: &item)
            if !items.isEmpty, isApposition(item, after: items, inApposition: skipped) {
                skipped = true
            } else if !items.isEmpty, mergesBare(item, into: &items) {
                skipped = false
            } else {
                skipped = false
                className = item.className ?? className
                items.append(item)
            }
            position = end
            guard let next = listJoint(at: end) else { break }
            position = next
        }
        // "Baghuz, eastern Syria": commas without an "and" name what holds the place.
        if items.count == 2, view.words[items[1].extent.lowerBound - 1].tag == .comma, !isNext(items[1]) {
            items.removeLast()
        }
        return (named(items), position)
    }

    /// Descends through "parts of", "the town of".
    private func one(at start: Int, className inherited: String?) -> (PlacePhrase, Int) {
        var position = start
        var amount: Range<Int>?
        var className: String?
        while view.preposition(position + 1).map({ $0 == "of" || $0.hasSuffix(" of") }) == true || isOver(position),
            view.kind(position + 2) == .nounPhrase
        {
            let head = view.headText(position)
            let chunk = view.chunks[position]
            let isAmount = lexicon.places.partitives.contains(head) || view.words[chunk.words].last?.tag == .number
            let inner = view.chunks[position + 2]
            if isAmount {
                amount = (amount?.lowerBound ?? chunk.words.lowerBound)..<chunk.words.upperBound
            } else if lexicon.places.classes.contains(head), !isOneOfSeveral(chunk), !isNumber(inner),
                isNamed(inner) || className != nil || lexicon.places.centreClasses.contains(head)
                    || lexicon.places.outskirts.contains(head)
            {
                className = className ?? head
            } else {
                break
            }
            position += 2
        }
        let words = view.chunks[position].words
        let phrase = Phrase(chunk: position, words: afterAmount(words, &amount))
        return (
            PlacePhrase(
                phrase: phrase, amount: amount, className: className ?? (hasCapital(phrase) ? inherited : nil),
                extent: view.chunks[start].words.lowerBound..<words.upperBound), position + 1
        )
    }

    /// "the last quarter of X", "a suburb of X": part of X, not X.
    private func isOneOfSeveral(_ chunk: Chunk) -> Bool {
        let head = view.words[view.head(chunk)].folded
        guard !lexicon.places.holds.contains(head), !head.hasSuffix("s") else { return false }
        return view.words[chunk.words].contains {
            lexicon.places.ordinals.contains($0.folded) || lexicon.words.indefinite.contains($0.folded)
        }
    }

    /// "a city of two million".
    private func isNumber(_ chunk: Chunk) -> Bool {
        view.words[chunk.words].allSatisfy { $0.tag == .number || $0.tag == .adverb || $0.tag == .preposition }
    }

    private func isOver(_ position: Int) -> Bool {
        guard view.preposition(position + 1) == "over" else { return false }
        return lexicon.places.partitives.contains(view.headText(position))
    }

    private func isNamed(_ chunk: Chunk) -> Bool {
        view.words[chunk.words].contains { $0.tag == .proper || $0.isCapitalised }
            || !view.words[chunk.words].contains { $0.isCapitalised || lexicon.places.nouns[$0.folded] != nil }
    }

    /// Passes "in northern X", "south of the city", "except Y", relative times.
    private func attachments(from start: Int, stops: Set<String>, into item: inout PlacePhrase) -> Int {
        var position = start
        while position < view.chunks.count {
            if let preposition = view.preposition(position) {
                let last = view.lastWord(of: position)
                if lexicon.places.exceptions.contains(preposition.split(separator: " ").map(String.init)),
                    view.kind(position + 1) == .nounPhrase
                {
                    item.exceptions.append(
                        Phrase(chunk: position + 1, words: view.chunks[position + 1].words))
                    position += 2
                    continue
                }
                guard view.kind(position + 1) == .nounPhrase, !stops.contains(last), !stops.contains(preposition),
                    lexicon.places.attachments.contains(last) || last == "of", last != "by",
                    !lexicon.frames.handsNouns.contains(view.headText(position + 1)),
                    !lexicon.frames.controlNouns.contains(view.headText(position + 1))
                else { break }
                takeIn(position + 1, to: &item)
                item.extent = item.extent.lowerBound..<view.chunks[position + 1].words.upperBound
                position += 2
                // "between A and B" names both ends.
                if last == "between", view.kind(position) == .coordinator, view.kind(position + 1) == .nounPhrase {
                    item.extent = item.extent.lowerBound..<view.chunks[position + 1].words.upperBound
                    position += 2
                }
            } else if isReflexive(position) {
                position += 1
            } else if view.kind(position) == .adverb || view.kind(position) == .time || isOrder(position) {
                position += 1
            } else {
                break
            }
        }
        return position
    }

    /// "any point in X" says X; "a town in the east" needs its attachment to say anything.
    private func takeIn(_ chunk: Int, to item: inout PlacePhrase) {
        let words = view.words[item.phrase.words]
        // "the main border crossing at X" is X.
        if view.preposition(chunk - 1) == "at", view.words[view.chunks[chunk].words].last?.tag == .proper,
            !hasCapital(item.phrase),
            words.contains(where: { lexicon.places.nouns[$0.folded].map(lexicon.places.atClasses.contains) == true })
        {
            item.phrase = Phrase(chunk: chunk, words: view.chunks[chunk].words)
            return
        }
        guard let first = words.first, item.extent.upperBound == item.phrase.words.upperBound, !hasCapital(item.phrase)
        else { return }
        if standsFor(item, preposition: view.preposition(chunk - 1), inner: view.chunks[chunk]) {
            // "limited territory in X" is an amount of X; "their last bastion of X" is X.
            if !words.contains(where: { lexicon.places.holds.contains($0.folded) }) {
                item.amount = (item.amount?.lowerBound ?? item.phrase.words.lowerBound)..<item.phrase.words.upperBound
            }
            item.phrase = Phrase(chunk: chunk, words: view.chunks[chunk].words)
            return
        }
        if lexicon.places.any.contains(first.folded),
            view.words[view.chunks[chunk].words].contains(where: { $0.tag == .proper })
                || view.isUpperCase && lexicon.places.any.contains(first.folded)
        {
            item.phrase = Phrase(chunk: chunk, words: view.chunks[chunk].words)
        } else if words.count == 2, first.tag == .determiner, ["a", "an"].contains(first.folded),
            lexicon.places.nouns[words.last?.folded ?? ""] != nil
        {
            item.phrase.words = item.phrase.words.lowerBound..<view.chunks[chunk].words.upperBound
        }
    }

    /// The noun phrase that continues a list after commas, "and" or "including".
    private func listJoint(at end: Int) -> Int? {
        var position = end
        var joints = 0
        while let kind = view.kind(position), kind == .comma || kind == .coordinator, joints < 3 {
            if kind == .coordinator, !["and", "&", "or", "nor"].contains(view.firstWord(of: position)) {
                return nil
            }
            position += 1
            joints += 1
        }
        if let preposition = view.preposition(position),
            preposition == "including"
                || joints > 0 && ["in", "of"].contains(preposition)
                    && view.kind(position - 1) == .coordinator
                    && (hasCapital(position + 1) || isAlternative(position + 1))
        {
            position += 1
            joints += 1
        } else if joints == 0, opensNames(after: end) {
            position += 1
            joints += 1
        }
        // "A first, then B".
        if joints > 0, view.kind(position) == .adverb, lexicon.words.sequence.contains(view.firstWord(of: position)) {
            position += 1
        }
        guard joints > 0, view.kind(position) == .nounPhrase, !isSpeaker(position), !isBearing(position),
            !isOtherShare(position)
        else {
            return nil
        }
        // A noun phrase with a verb of its own begins a clause.
        var after = position + 1
        while let preposition = view.preposition(after), preposition != "by", view.kind(after + 1) == .nounPhrase {
            after += 2
        }
        after = view.skipAdverbs(from: after, by: 1)
        if let verb = view.verb(after), verb.form != .infinitive,
            !(verb.isAmbiguous && view.preposition(after + 1) == "by"), verb.form != .participle
        {
            return nil
        }
        let first = view.words[view.chunks[position].words].first
        if first?.tag == .pronoun { return nil }
        if let first, first.tag == .adverb, !lexicon.words.sequence.contains(first.folded) { return nil }
        let head = view.headText(position)
        if view.kind(after) == .subordinator, view.kind(end) == .comma { return nil }
        if lexicon.places.distances.contains(head) || head.first?.isNumber == true { return nil }
        return position
    }

    /// "Islam Qala, the main crossing": says again what was said.
    private func isApposition(_ item: PlacePhrase, after items: [PlacePhrase], inApposition: Bool) -> Bool {
        guard let last = items.last, hasCapital(last.phrase), item.extent.lowerBound > 0 else { return false }
        let words = view.words[item.extent.lowerBound..<item.phrase.words.upperBound]
        let joint = view.words[item.extent.lowerBound - 1].tag
        guard joint == .comma || joint == .coordinator && inApposition, let first = words.first,
            let final = words.prefix(while: { $0.tag != .preposition }).last
        else { return false }
        let described = final.tag != .proper && !final.isCapitalised
        let opens = first.tag == .determiner || first.tag == .possessive
        return described && (opens || words.contains { $0.tag == .genitive || $0.tag == .adjective })
    }

    /// "several areas and villages": two bare plurals are one description.
    private func mergesBare(_ item: PlacePhrase, into items: inout [PlacePhrase]) -> Bool {
        guard let last = items.last, item.extent.lowerBound > 0, item.amount == nil,
            view.words[item.extent.lowerBound - 1].tag == .coordinator,
            last.phrase.words.upperBound == item.extent.lowerBound - 1, !hasCapital(last.phrase),
            !hasCapital(item.phrase),
            item.phrase.words.count == 1, view.headText(item.phrase.chunk).hasSuffix("s"),
            view.headText(last.phrase.chunk).hasSuffix("s")
        else { return false }
        items[items.count - 1].phrase.words = last.phrase.words.lowerBound..<item.phrase.words.upperBound
        items[items.count - 1].extent = last.extent.lowerBound..<item.extent.upperBound
        return true
    }

    private func hasCapital(_ phrase: Phrase) -> Bool {
        view.words[phrase.words].contains { $0.tag == .proper || $0.isCapitalised }
    }

    /// "the second and third cities, Kandahar and Herat": names replace the plural that announces them.
    private func named(_ items: [PlacePhrase]) -> [PlacePhrase] {
        guard items.count >= 3, let first = items.first, !hasCapital(first.phrase),
            lexicon.places.nouns[view.headText(first.phrase.chunk)] != nil
        else { return items }
        let names = items.filter { hasCapital($0.phrase) }
        return names.count == items.count - 1 && view.headText(first.phrase.chunk).hasSuffix("s")
            && view.words[items[1].phrase.words.lowerBound - 1].tag == .comma
            ? names : items
    }
}
