/// Puts the tagged words of a sentence into noun phrases, verb groups and the joints between them.
struct Chunker {
    let lexicon: ClaimLexicon

    func chunks(of words: [Word]) -> [Chunk] {
        var result: [Chunk] = []
        var index = 0
        while index < words.count {
            let end = chunkEnd(at: index, in: words, into: &result)
            index = max(end, index + 1)
        }
        return result
    }

    private func chunkEnd(at index: Int, in words: [Word], into result: inout [Chunk]) -> Int {
        func single(_ kind: Chunk.Kind) -> Int {
            result.append(Chunk(kind: kind, words: index..<index + 1))
            return index + 1
        }
        switch words[index].tag {
        case .be, .have, .do, .modal, .infinitive, .verb: return verbGroup(at: index, in: words, into: &result)
        case .negator:
            if let end = lookAheadVerb(index, in: words) {
                return verbGroup(at: index, in: words, into: &result, head: end)
            }
            return single(.adverb)
        case .adverb:
            if let end = lookAheadVerb(index, in: words) {
                return verbGroup(at: index, in: words, into: &result, head: end)
            }
            if index + 1 < words.count, words[index + 1].tag == .number || words[index + 1].tag == .determiner {
                // "nearly half", "almost all" belong to their phrase.
                return nounPhrase(at: index, in: words, into: &result)
            }
            return single(.adverb)
        case .determiner, .possessive, .pronoun, .noun, .proper, .number, .adjective, .genitive:
            return nounPhrase(at: index, in: words, into: &result)
        case .preposition:
            var end = index + 1
            while end < words.count, words[end].tag == .preposition { end += 1 }
            result.append(Chunk(kind: .preposition, words: index..<end))
            return end
        case .coordinator:
            var end = index + 1
            while end < words.count, words[end].tag == .coordinator { end += 1 }
            result.append(Chunk(kind: .coordinator, words: index..<end))
            return end
        case .comma: return single(.comma)
        case .dash: return single(.dash)
        case .subordinator: return single(.subordinator)
        case .relative: return single(.relative)
        case .complementizer: return single(.complementizer)
        case .time:
            var end = index + 1
            while end < words.count, words[end].tag == .time { end += 1 }
            result.append(Chunk(kind: .time, words: index..<end))
            return end
        case .stop: return single(.stop)
        }
    }

    /// "quickly occupied", "not been": adverbs before a verb open its group.
    private func lookAheadVerb(_ index: Int, in words: [Word]) -> Int? {
        var position = index
        while position < words.count, words[position].tag == .adverb || words[position].tag == .negator {
            position += 1
        }
        guard position < words.count, words[position].tag == .verb || words[position].tag.isAuxiliary else {
            return nil
        }
        return position
    }

    private func nounPhrase(at start: Int, in words: [Word], into result: inout [Chunk]) -> Int {
        var index = start
        if words[index].tag == .pronoun {
            result.append(Chunk(kind: .nounPhrase, words: index..<index + 1))
            return index + 1
        }
        var hasHead = false
        loop: while index < words.count {
            // A wide gap is a change of column or a lost full stop.
            if index > start, words[index].start - words[index - 1].end > 2 { break }
            if index > start, words[index - 1].tag == .adjective, words[index - 1].quote != nil,
                words[index].quote == nil
            {
                break
            }
            switch words[index].tag {
            case .determiner, .possessive:
                let isPredeterminer = index == start + 1 && lexicon.words.predeterminers.contains(words[start].folded)
                if isPredeterminer {
                    index += 1
                    continue
                }
                // "more than half the city".
                let afterAmount =
                    index > start && lexicon.words.predeterminers.contains(words[index - 1].folded)
                    && words[start..<index].allSatisfy { $0.tag == .number }
                if !afterAmount, hasHead || index > start && words[index - 1].tag == .adjective { break loop }
            case .pronoun:
                // "the latter".
                guard !hasHead, index == start + 1, words[start].tag == .determiner else { break loop }
                hasHead = true
            case .coordinator:
                // "second and third", "strategic but deserted".
                guard !hasHead, index > start, words[index - 1].tag == .adjective, followedByAdjective(index, in: words)
                else { break loop }
            case .proper where hasHead && opensClause(after: start, at: index, in: words): break loop
            case .noun, .proper: hasHead = true
            case .number: hasHead = true
            case .adjective:
                // An adjective after the head is a predicate of its own ("the area free").
                if hasHead, !followedByNominal(index, in: words) { break loop }
            case .adverb:
                guard followedByNominal(index, in: words), !hasHead || index == start else { break loop }
            case .genitive:
                guard hasHead || index == start else { break loop }
                hasHead = false
            default: break loop
            }
            index += 1
        }
        // "all", "some", "many", "this" may stand alone; an adjective alone is a predicate.
        let kind: Chunk.Kind =
            words[start..<index].allSatisfy { $0.tag == .adjective || $0.tag == .adverb } ? .adjective : .nounPhrase
        result.append(Chunk(kind: kind, words: start..<max(index, start + 1)))
        return max(index, start + 1)
    }

    /// "Under the accord Armenia handed over X": no comma parts the opening from the subject.
    private func opensClause(after start: Int, at index: Int, in words: [Word]) -> Bool {
        guard start == 1, words[0].tag == .preposition, words[1].tag == .determiner || words[1].tag == .possessive,
            words[index - 1].tag == .noun, !words[index - 1].isCapitalised
        else { return false }
        let noun = words[index - 1].folded
        guard lexicon.places.nouns[noun] == nil, lexicon.parties.heads[noun] == nil,
            lexicon.parties.modifiers[noun] == nil, !lexicon.voices.titles.contains(noun),
            !lexicon.parties.notParties.contains(noun)
        else { return false }
        var after = index
        while after < words.count, words[after].tag == .proper { after += 1 }
        return after < words.count && (words[after].tag == .verb || words[after].tag.isAuxiliary)
    }

    private func followedByAdjective(_ index: Int, in words: [Word]) -> Bool {
        index + 2 < words.count && words[index + 1].tag == .adjective && words[index + 2].tag.isNominal
    }

    private func followedByNominal(_ index: Int, in words: [Word]) -> Bool {
        index + 1 < words.count && (words[index + 1].tag.isNominal || words[index + 1].tag == .determiner)
    }

    private func verbGroup(at start: Int, in words: [Word], into result: inout [Chunk], head: Int? = nil) -> Int {
        var group = VerbGroup(main: head ?? start, lemma: "", form: .past)
        var index = start
        var hasInfinitive = false
        var firstAuxiliary: Word?
        var main: Int?
        loop: while index < words.count {
            let tag = words[index].tag
            switch tag {
            case .infinitive:
                if index != start { break loop }
                hasInfinitive = true
            case .modal: group.modal = words[index].folded
            case .negator: group.isNegated = true
            case .adverb, .time:
                if lookAheadVerb(index, in: words) == nil { break loop }
            case .be, .have, .do:
                if firstAuxiliary == nil { firstAuxiliary = words[index] }
                if tag == .have, index > start || !hasInfinitive { group.isPerfect = true }
                main = index
                if tag == .be { group.isPassive = true }
            case .verb:
                main = index
                index += 1
                break loop
            default: break loop
            }
            if words[index].ends(in: "n't") || words[index].folded == "cannot" { group.isNegated = true }
            index += 1
        }
        guard let main else {
            result.append(Chunk(kind: .adverb, words: start..<index))
            return index
        }
        finish(&group, main: main, words: words, auxiliary: firstAuxiliary, hasInfinitive: hasInfinitive)
        result.append(Chunk(kind: .verbGroup, words: start..<index, verb: group))
        return index
    }

    private func finish(
        _ group: inout VerbGroup, main: Int, words: [Word], auxiliary: Word?, hasInfinitive: Bool
    ) {
        let word = words[main]
        group.main = main
        group.lemma = word.lemma
        let isMainVerb = word.tag == .verb
        group.isPassive = group.isPassive && isMainVerb && word.forms.contains(.participle)
        group.isProgressive = auxiliary?.lemma == "be" && word.forms.contains(.gerund)
        if hasInfinitive {
            group.form = .infinitive
        } else if let auxiliary {
            group.form = lexicon.words.gerundAuxiliaries.contains(auxiliary.folded) ? .gerund : tense(of: auxiliary)
        } else if group.modal != nil {
            group.form = .present
        } else if word.forms.contains(.gerund) {
            group.form = .gerund
        } else if word.forms == .participle {
            group.form = .participle
        } else if word.forms.contains(.past) {
            group.form = .past
            group.isAmbiguous = word.forms.contains(.participle)
        } else {
            group.form = .present
        }
        if group.form == .participle { group.isPassive = true }
        if !isMainVerb { group.isPerfect = group.isPerfect && word.tag != .have }
    }

    private func tense(of auxiliary: Word) -> VerbGroup.Form {
        lexicon.words.pastAuxiliaries.contains(auxiliary.folded) ? .past : .present
    }
}
