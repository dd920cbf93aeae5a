/// Nouns, names, verbs, adjectives and adverbs that no closed class lists.
extension Tagger {
    func settleOpenClass(_ index: Int, previous: Neighbour?, next: Neighbour?, in words: inout [Word]) {
        let word = Neighbour(index, words)
        let known = lexicon.known.forms(word.known)
        // A capital inside a sentence is a name, unless the whole line is in title case.
        if word.isCapitalised, index > 0, known == nil || !isHeadline(words) {
            words[index].tag = .proper
            return
        }
        if let known {
            if known.contains(.gerund), describesSpeaker(index, next: next, in: words) {
                words[index].tag = .adjective
            } else if isVerb(index, known, previous: previous, next: next, in: words) {
                markVerb(index, in: &words)
            } else if known.isDisjoint(with: [.base, .third]), !known.contains(.gerund),
                next?.tag == .noun || next?.tag == .proper || next?.tag == .adjective || next?.tag == .coordinator
            {
                words[index].tag = .adjective
            } else if word.isCapitalised, index == 0 {
                words[index].tag = .noun
            }
            return
        }
        if words[index].count > 4, words[index].ends(in: "ly"), !lexicon.known.isListed(word.known, .notAdverb),
            !word.isCapitalised
        {
            words[index].tag = .adverb
            return
        }
        if word.isCapitalised {
            words[index].tag = .proper
            return
        }
        settleByEnding(index, previous: previous, next: next, in: &words)
    }

    /// Most words begin with a capital: in a headline they tell nothing.
    private func isHeadline(_ words: [Word]) -> Bool {
        var letters = 0
        var small = 0
        for index in words.indices {
            let tag = words[index].tag
            guard tag != .comma, tag != .stop, tag != .number, tag != .dash else { continue }
            letters += 1
            if !words[index].isCapitalised { small += 1 }
        }
        return letters >= 5 && small * 4 < letters
    }

    private func settleByEnding(_ index: Int, previous: Neighbour?, next: Neighbour?, in words: inout [Word]) {
        guard words[index].count > 4, !lexicon.known.isListed(words[index].known, .plain) else { return }
        let followedByNoun = next.map { $0.tag.isNominal } ?? false
        if words[index].ends(in: "ed") {
            if words[index].folded.utf8.contains(0x2D) {
                words[index].tag = .adjective
                return
            }
            switch previous?.tag {
            case .be, .have: mark(index, .participle, in: &words)
            case .determiner, .possessive, .adjective, .number, .preposition, .genitive: words[index].tag = .adjective
            case .noun, .proper, .pronoun, .relative, .coordinator, .comma, nil:
                if followedByNoun, next?.tag != .number, next?.tag != .proper, previous?.tag != .pronoun,
                    !isLastHope(index, in: words)
                {
                    words[index].tag = .adjective
                } else {
                    mark(index, [.past, .participle], in: &words)
                }
            default: words[index].tag = .adjective
            }
        } else if words[index].ends(in: "ing"), !lexicon.known.isListed(words[index].known, .nounFirst),
            !words[index].folded.utf8.contains(0x2D)
        {
            if previous?.tag == .be
                || next.map({ [.determiner, .possessive, .proper, .pronoun].contains($0.tag) }) == true
            {
                mark(index, .gerund, in: &words)
            }
        } else if previous?.tag == .infinitive || previous?.tag == .modal {
            mark(index, .base, in: &words)
        }
    }

    /// "The fall of X to Y stunned aid workers": no verb stands before, and none comes after.
    private func isLastHope(_ index: Int, in words: [Word]) -> Bool {
        guard let last = words[..<index].last, last.tag == .proper || last.tag == .noun, words.count < 40 else {
            return false
        }
        return !words.enumerated().contains { position, word in
            guard position != index else { return false }
            if word.tag.isAuxiliary || word.tag == .verb { return true }
            guard position > index, let known = lexicon.verbs[word.folded] else { return false }
            return !known.forms.isDisjoint(with: [.past, .third]) && !lexicon.words.nounsFirst.contains(word.folded)
        }
    }

    private func mark(_ index: Int, _ forms: VerbForms, in words: inout [Word]) {
        words[index].tag = .verb
        words[index].forms = forms
    }

    private func isVerb(_ index: Int, _ forms: VerbForms, previous: Neighbour?, next: Neighbour?, in words: [Word])
        -> Bool
    {
        let nounFirst = lexicon.known.isListed(words[index].known, .nounFirst)
        guard let previous else { return opens(forms, nounFirst: nounFirst, next: next) }
        switch previous.tag {
        case .modal, .infinitive: return forms.contains(.base) || forms.contains(.past)
        case .do: return forms.contains(.base)
        case .be: return !forms.isDisjoint(with: [.participle, .gerund]) && !(nounFirst && next?.tag == .noun)
        case .have: return !forms.isDisjoint(with: [.participle, .past])
        case .pronoun, .relative, .complementizer: return true
        case .determiner:
            // "some say", "both withdrew": the determiner stands alone.
            guard
                ["some", "many", "all", "both", "most", "several", "others", "this"].contains(
                    words[previous.index].folded)
            else { return false }
            return !nounFirst && forms.isDisjoint(with: [.gerund]) && opensObject(next) && !forms.contains(.participle)
        case .possessive, .genitive, .number: return false
        case .verb:
            return forms.contains(.gerund) || forms == .participle
                || forms.contains(.participle) && lexicon.words.copulas.contains(words[previous.index].lemma)
                || forms.contains(.past) && followsReducedRelative(index, in: words)
        case .adjective:
            return forms == .past
                || (!forms.isDisjoint(with: [.past, .third]) && opensObject(next) && !nounFirst)
        case .preposition:
            if forms.contains(.gerund) {
                return opensObject(next) || next.map { leadsToHolder(index, next: $0, in: words) } == true
                    || (!nounFirst && next?.tag == .noun && !isAttribute(words[index].folded, of: next, in: words))
            }
            return false
        case .subordinator:
            if forms.contains(.gerund) || forms.contains(.participle) { return !nounFirst }
            return !nounFirst && opensObject(next)
        case .coordinator where index >= 2 && words[index - 2].tag == .adjective && next?.tag.isNominal == true:
            // "located but deserted site": two participles before one noun.
            return false
        case .coordinator, .comma, .dash, .stop:
            if forms.contains(.gerund) { return !nounFirst || opensObject(next) }
            if forms.contains(.past) || forms.contains(.participle) { return true }
            return !nounFirst && (opensObject(next) || next?.tag == .preposition)
        default: return followsNoun(index, forms, nounFirst: nounFirst, next: next, in: words)
        }
    }

    /// "troops flown in overnight clashed": a participle right after its noun leaves the clause without its verb.
    private func followsReducedRelative(_ index: Int, in words: [Word]) -> Bool {
        guard let verb = words[..<index].lastIndex(where: { $0.tag == .verb }), verb > 0 else { return false }
        return words[verb].forms == .participle && words[verb - 1].tag.isNominal
    }

    /// "of advancing forces": a motion said of those who move.
    private func isAttribute(_ folded: String, of next: Neighbour?, in words: [Word]) -> Bool {
        guard let next, lexicon.parties.heads[words[next.index].folded] != nil, let reading = lexicon.verbs[folded]
        else {
            return false
        }
        return !(lexicon.frames.byVerb[reading.lemma] ?? []).contains { $0.object == .place }
    }

    /// At the beginning of a sentence.
    private func opens(_ forms: VerbForms, nounFirst: Bool, next: Neighbour?) -> Bool {
        if forms.contains(.gerund) { return opensObject(next) || next?.tag == .noun && !nounFirst }
        if forms == [.base] || forms.contains(.base) { return false }
        return forms.contains(.participle) && next?.tag == .preposition
    }

    func opensObject(_ next: Neighbour?) -> Bool {
        guard let next else { return false }
        switch next.tag {
        case .determiner, .possessive, .proper, .number, .pronoun, .infinitive, .complementizer, .adverb: return true
        case .adjective, .negator: return true
        case .noun: return next.isCapitalised
        default: return false
        }
    }

    private func followsNoun(_ index: Int, _ forms: VerbForms, nounFirst: Bool, next: Neighbour?, in words: [Word])
        -> Bool
    {
        if forms.contains(.base), followsBareInfinitiveVerb(index, in: words) { return next != nil }
        if isCompound(index, forms, next: next, in: words) { return false }
        if !nounFirst, endsReport(index, forms, next: next, in: words) { return true }
        if nounFirst, let next, isWish(index, forms, next: next, in: words) { return true }
        if nounFirst, lexicon.known.isListed(words[index].known, .statementHead) { return false }
        if nounFirst {
            guard let next else { return false }
            if next.tag == .preposition, words[next.index].folded != "of", isOnlyVerb(index, in: words) { return true }
            // "forces that took X": a relative clause.
            if lexicon.words.statementOpeners.contains(words[next.index].folded) { return false }
            return (next.tag == .determiner || next.tag == .possessive) && !hasFiniteVerb(before: index, in: words)
        }
        if forms.contains(.gerund) { return true }
        if forms.contains(.past) || forms.contains(.participle) { return true }
        // Nothing follows, not even a full stop: the last clause of a headline.
        guard let next else {
            return words[index].ends(in: "s") && !hasFiniteVerb(before: index, in: words, untilComma: forms == .third)
        }
        if words[next.index].folded == "of" { return false }
        if next.tag == .coordinator, isJoined(index, forms, next: next, in: words) { return true }
        if forms.contains(.third), leadsToHolder(index, next: next, in: words) { return true }
        if opensObject(next) { return !(governedByPreposition(index, in: words) && next.tag == .adverb) }
        if next.tag == .noun, isHeadlineSubject(words[index - 1]), !hasFiniteVerb(before: index, in: words) {
            return !governedByPreposition(index, in: words)
        }
        guard next.tag == .preposition || next.tag == .subordinator || next.tag == .stop || next.tag == .time else {
            return false
        }
        // "Most of X remains under": of two readings, the one that leaves the sentence a verb.
        if forms.contains(.third), isLastHope(index, in: words) { return true }
        return !hasFiniteVerb(before: index, in: words) && !governedByPreposition(index, in: words)
    }

    /// "see the group regain": a verb of seeing or letting, a noun phrase, then this.
    private func followsBareInfinitiveVerb(_ index: Int, in words: [Word]) -> Bool {
        var position = index - 1
        while position >= 0, index - position < 7 {
            let tag = words[position].tag
            if tag == .verb { return lexicon.words.bareInfinitive.contains(words[position].lemma) }
            guard tag.isNominal || tag == .determiner || tag == .possessive else { return false }
            position -= 1
        }
        return false
    }

    /// "Herat and Kunduz fall to the rebels": a headline with no other verb, and this one states control.
    private func isOnlyVerb(_ index: Int, in words: [Word]) -> Bool {
        guard let reading = lexicon.known.verb(words[index].known), lexicon.frames.byVerb[reading.lemma] != nil,
            words[index - 1].tag == .proper, lexicon.places.nouns[words[index - 1].folded] == nil, words.count < 24
        else { return false }
        return !words.enumerated().contains { position, word in
            guard position != index else { return false }
            if word.tag.isAuxiliary || word.tag == .verb { return true }
            return position > index && word.tag == .noun && lexicon.known.isVerb(word.known)
                && !lexicon.known.isListed(word.known, .nounFirst)
        }
    }

    /// ", residents say.", ", the ministry says,": a verb of saying that agrees with its noun, at the end of its clause.
    private func endsReport(_ index: Int, _ forms: VerbForms, next: Neighbour?, in words: [Word]) -> Bool {
        guard next == nil || [.comma, .stop, .preposition, .time].contains(next?.tag),
            let reading = lexicon.known.verb(words[index].known), lexicon.voices.stances[reading.lemma] != nil,
            !lexicon.known.isListed(words[index].known, .statementHead)
        else { return false }
        guard let speaker = before(index, in: words)?.index else { return false }
        if isPlural(words[speaker]) ? forms.contains(.base) : forms.contains(.third) { return true }
        // "analysts at an institute say": they agree further back, where a comma begins what is said last.
        guard forms.contains(.base), next?.tag != .preposition, governedByPreposition(index, in: words),
            let preposition = words[..<index].lastIndex(where: { $0.tag == .preposition }), preposition > 0
        else { return false }
        return words[preposition - 1].tag == .noun && words[preposition - 1].ends(in: "s")
    }

    /// "the army press office", "a police station in X": after an article and one noun no plural verb stands, unless it has
    /// an object and many for its subject.
    private func isCompound(_ index: Int, _ forms: VerbForms, next: Neighbour?, in words: [Word]) -> Bool {
        guard forms.isDisjoint(with: [.third, .past]), index >= 2, words[index - 2].tag == .determiner,
            words[index - 1].tag == .noun, !isPlural(words[index - 1])
        else { return false }
        return lexicon.parties.heads[words[index - 1].folded] == nil || !opensObject(next)
    }

    private func isHeadlineSubject(_ word: Word) -> Bool {
        word.tag == .proper || word.ends(in: "s") || lexicon.parties.heads[word.folded] != nil
    }

    /// A finite verb since the clause began.
    func hasFiniteVerb(before index: Int, in words: [Word], untilComma: Bool = false) -> Bool {
        var position = index - 1
        while position >= 0, index - position < 24 {
            switch words[position].tag {
            case .subordinator, .relative, .complementizer, .stop, .dash: return false
            case .comma where untilComma: return false
            case .modal, .be, .have, .do: return true
            // What is said begins a clause of its own.
            case .verb where lexicon.voices.stances[words[position].lemma] != nil: return false
            case .verb where !words[position].forms.isDisjoint(with: [.past, .third, .base]): return true
            default: break
            }
            position -= 1
        }
        return false
    }

    /// The noun phrase that ends before this word hangs on a preposition.
    func governedByPreposition(_ index: Int, in words: [Word]) -> Bool {
        var position = index - 1
        while position >= 0, index - position < 8 {
            switch words[position].tag {
            case .noun, .proper, .adjective, .number, .determiner, .possessive, .genitive, .adverb: position -= 1
            case .preposition: return true
            default: return false
            }
        }
        return false
    }
}
