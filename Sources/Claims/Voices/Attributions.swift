/// Finds who says what in a sentence.
struct Attributions {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let subjects: Subjects

    init(view: SentenceView, lexicon: ClaimLexicon) {
        self.view = view
        self.lexicon = lexicon
        subjects = Subjects(view: view, lexicon: lexicon)
    }

    func all() -> [Attribution] {
        var result: [Attribution] = []
        for index in view.chunks.indices {
            guard let found = according(at: index) ?? reporting(at: index) ?? seeing(at: index) else { continue }
            // "the monitoring indicated": a thing that says nothing by itself leaves the word to who speaks of it.
            if let claimant = found.claimant, !found.isSource, !canSpeak(claimant), !isHuman(found) { continue }
            result.append(found)
        }
        return result
    }

    /// "the ombudsman warned": whoever it is, such verbs have people for subjects.
    private func isHuman(_ attribution: Attribution) -> Bool {
        guard let group = view.verb(attribution.trigger), let words = attribution.claimant?.words,
            let head = words.last.map({ view.words[$0] })
        else { return false }
        return lexicon.voices.humanVerbs.contains(group.lemma) && head.tag == .noun
            && lexicon.places.nouns[head.folded] == nil && !lexicon.frames.structures.contains(head.folded)
    }

    private func canSpeak(_ phrase: Phrase) -> Bool {
        let words = view.words[phrase.words]
        guard
            let last = words.last(where: {
                $0.tag == .noun || $0.tag == .proper || $0.tag == .pronoun || $0.tag == .number || $0.tag == .determiner
            })
        else { return true }
        let head = last.folded
        return last.tag == .proper || last.isCapitalised || view.isUpperCase || lexicon.parties.heads[head] != nil
            || lexicon.parties.pronouns.contains(head) || lexicon.parties.speakerPronouns.contains(head)
            || lexicon.voices.kinds[head] != nil || lexicon.voices.titles.contains(head)
            || lexicon.voices.statementNouns.contains(head) || lexicon.voices.unnamed.contains(head)
            || words.contains { lexicon.voices.kinds[$0.folded] != nil }
    }

    private func according(at index: Int) -> Attribution? {
        guard view.kind(index) == .preposition, view.kind(index + 1) == .nounPhrase else { return nil }
        let words = view.text(view.chunks[index])
        guard lexicon.voices.according.contains(words) else { return nil }
        return Attribution(
            claimant: source(index + 1), stance: .assert, scope: 0..<view.words.count, trigger: index, isSource: true)
    }

    /// "the head of X" stays; "Ambassador Shen's report" is his word; "X, a spokesman" is X.
    private func source(_ chunk: Int) -> Phrase {
        let range = view.chunks[chunk].words
        if let genitive = range.last(where: { view.words[$0].tag == .genitive }), genitive > range.lowerBound,
            lexicon.voices.statementNouns.contains(view.headText(chunk))
        {
            return Phrase(chunk: chunk, words: range.lowerBound..<genitive)
        }
        // "a report by the UN", "data from SIGAR".
        if lexicon.voices.statementNouns.contains(view.headText(chunk)),
            let preposition = view.preposition(chunk + 1), ["by", "from", "of"].contains(preposition),
            view.kind(chunk + 2) == .nounPhrase
        {
            return Phrase(chunk: chunk + 2, words: view.chunks[chunk + 2].words)
        }
        return Phrase(chunk: chunk, words: range)
    }

    private func reporting(at index: Int) -> Attribution? {
        guard let group = view.verb(index) else { return nil }
        guard let known = lexicon.voices.stances[group.lemma] else { return contradiction(at: index, group, nil) }
        guard group.modal.map(lexicon.voices.reportingModals.contains) ?? true,
            group.form != .infinitive || isContinued(index)
        else { return nil }
        var stance = known
        if group.isNegated {
            stance =
                known == .deny || known == .dispute
                ? .assert : lexicon.voices.negatedDenials.contains(group.lemma) ? .deny : known
        }
        let isPast = group.form == .past || group.form == .gerund || group.isPerfect
        if let contradiction = contradiction(at: index, group, stance) { return contradiction }
        if let event = announcedEvent(at: index, group) {
            return Attribution(
                claimant: event.claimant, stance: stance, scope: event.scope, trigger: index, isPast: isPast)
        }
        if group.isPassive || isDeniedBy(index, group, stance) {
            return passive(at: index, stance: stance, isPast: isPast)
        }
        let right = contentRight(of: index, group)
        let left = right == nil && !hasOwnContent(index) || isParenthetical(index) ? contentLeft(of: index) : nil
        if let left {
            return Attribution(
                claimant: left.claimant, stance: stance, scope: goesOn(from: left.scope, after: index),
                trigger: index, isAfterContent: true, isPast: isPast)
        }
        guard var right else { return bare(at: index, group, stance: stance) }
        // "has not confirmed that ...": tells nothing of what happened.
        let isOpen = known == .confirm && group.isNegated
        if isOpen { right = right.lowerBound..<view.words.count }
        return Attribution(
            claimant: claimant(of: index), stance: stance, scope: right, trigger: index, isPast: isPast,
            isUnconfirmed: isOpen)
    }

    private func isContinued(_ index: Int) -> Bool {
        view.verb(view.skipAdverbs(from: index - 1, by: -1)).map { lexicon.modality.verbs[$0.lemma] == .done } ?? false
    }

    func claimant(of index: Int) -> Phrase? {
        guard let found = subjects.subject(of: index)?.phrases, let first = found.first, let last = found.last else {
            return nil
        }
        // "X, the head of the observatory said": the name before the description.
        let named = subjects.beforeApposition(first.chunk)
        if found.count == 1, let name = nameAfter(first.chunk, before: index) {
            return Phrase(chunk: name, words: view.chunks[name].words)
        }
        let opens =
            view.kind(named - 1) == nil || view.kind(named - 1) == .stop || view.kind(named - 1) == .complementizer
        if found.count == 1, named != first.chunk, opens, view.kind(named) == .nounPhrase {
            return Phrase(chunk: named, words: view.chunks[named].words)
        }
        if found.count > 1, last.words.upperBound > first.words.lowerBound {
            return Phrase(chunk: first.chunk, words: first.words.lowerBound..<last.words.upperBound)
        }
        return source(first.chunk).words == view.chunks[first.chunk].words ? first : source(first.chunk)
    }

    /// "the claim was disputed by Y"; "it is said that ...".
    private func passive(at index: Int, stance: VoiceWords.Stance, isPast: Bool) -> Attribution? {
        var next = view.skipAdverbs(from: index + 1, by: 1)
        var agent: Phrase?
        if view.preposition(next) == "by", view.kind(next + 1) == .nounPhrase {
            agent = Phrase(chunk: next + 1, words: view.chunks[next + 1].words)
            next += 2
        }
        if view.kind(next) == .complementizer {
            return Attribution(
                claimant: agent, stance: stance, scope: scope(from: next + 1), trigger: index, isPast: isPast)
        }
        guard stance == .deny || stance == .dispute,
            agent != nil && isStatement(view.skipAdverbs(from: index - 1, by: -1)) || isStatementSubject(of: index)
        else { return nil }
        return Attribution(
            claimant: agent, stance: stance, scope: view.words.count..<view.words.count, trigger: index, isBare: true)
    }

    private func isStatement(_ index: Int) -> Bool {
        view.kind(index) == .nounPhrase && lexicon.voices.statementNouns.contains(view.headText(index))
    }

    private func isStatementSubject(of verb: Int) -> Bool {
        guard let subject = subjects.subject(of: verb)?.phrases.first else { return false }
        let head = view.headText(subject.chunk)
        return lexicon.voices.statementNouns.contains(head) || lexicon.voices.figureNouns.contains(head)
            || lexicon.voices.statementSubjects.contains(head)
    }

    /// "rejected the claim", "denied this".
    private func bare(at index: Int, _ group: VerbGroup, stance: VoiceWords.Stance) -> Attribution? {
        guard stance == .deny || stance == .dispute else { return nil }
        let next = view.skipAdverbs(from: index + 1, by: 1)
        guard view.kind(next) == .nounPhrase else { return nil }
        let head = view.headText(next)
        guard
            lexicon.voices.statementNouns.contains(head) || lexicon.voices.statementPronouns.contains(head)
                || lexicon.voices.figureNouns.contains(head)
        else { return nil }
        return Attribution(
            claimant: claimant(of: index), stance: stance, scope: view.words.count..<view.words.count, trigger: index,
            isBare: true)
    }

    /// The words that the verb's object clause covers.
    private func contentRight(of index: Int, _ group: VerbGroup) -> Range<Int>? {
        var position = index + 1
        var passedObject = false
        while position < view.chunks.count {
            switch view.kind(position) {
            case .complementizer: return scope(from: position + 1)
            // "dismissed as propaganda reports that".
            case .subordinator
            where lexicon.voices.stances[group.lemma] == .deny && view.firstWord(of: position) == "as"
                && view.kind(position + 1) != nil:
                position += 2
            case .subordinator where lexicon.modality.generic.contains(view.firstWord(of: position)):
                return scope(from: position)
            case .adverb, .time, .adjective: position += 1
            case .preposition:
                if lexicon.voices.figurePrepositions[group.lemma]?.contains(view.firstWord(of: position)) == true {
                    return scope(from: index + 1)
                }
                position += view.kind(position + 1) == .nounPhrase ? 2 : 1
            case .nounPhrase:
                if !passedObject, isStatement(position, of: group) { return nil }
                // "confirmed the fall of X": the event is what is said.
                if !passedObject, namesEvent(position) { return scope(from: position) }
                if startsClause(position) { return scope(from: position) }
                if passedObject { return scopeIfFigure(index, group) }
                passedObject = true
                position += 1
            case .verbGroup:
                // "said capturing X was", "denied losing X".
                guard let verb = view.verb(position), verb.form == .gerund, position == index + 1 else {
                    return scopeIfFigure(index, group)
                }
                return scope(from: position)
            case .comma:
                // "said, adding that": nothing here; "said on Friday, in a statement, that": go on.
                if [.preposition, .complementizer, .time].contains(view.kind(position + 1)) {
                    position += 1
                } else {
                    return scopeIfFigure(index, group)
                }
            case .stop:
                // "said: 'We hold ...'".
                guard position == index + 1 || view.words[view.chunks[position].words].first?.folded == ":",
                    position + 1 < view.chunks.count
                else { return nil }
                return scope(from: position + 1)
            default: return scopeIfFigure(index, group)
            }
        }
        return scopeIfFigure(index, group)
    }

    /// "rejected the figure, and ...": the object is what is denied, and the next clause is nobody's content.
    private func isStatement(_ index: Int, of group: VerbGroup) -> Bool {
        guard let stance = lexicon.voices.stances[group.lemma], stance == .deny || stance == .dispute,
            [.comma, .coordinator, .stop, nil].contains(view.kind(index + 1))
        else { return false }
        let head = view.headText(index)
        return lexicon.voices.statementNouns.contains(head) || lexicon.voices.figureNouns.contains(head)
    }

    private func scopeIfFigure(_ index: Int, _ group: VerbGroup) -> Range<Int>? {
        guard lexicon.voices.figureVerbs.contains(group.lemma), view.kind(index + 1) == .nounPhrase,
            lexicon.voices.figureNouns.contains(view.headText(index + 1))
        else { return nil }
        return scope(from: index + 1)
    }

    /// A noun phrase with a finite verb of its own.
    private func startsClause(_ index: Int) -> Bool {
        var position = index + 1
        var steps = 0
        while position < view.chunks.count, steps < 14 {
            steps += 1
            switch view.kind(position) {
            case .verbGroup:
                guard let group = view.verb(position) else { return false }
                if group.isFinite, !subjects.isReducedRelative(position) { return true }
                if group.form == .infinitive || group.form == .gerund { return false }
                position += 1
            case .coordinator where view.kind(position - 1) == .comma: return false
            case .comma where isParticiple(position + 1): return false
            case .coordinator:
                // "claimed X but hold Y": the same people, in a clause of their own.
                if view.verb(view.skipAdverbs(from: position + 1, by: 1)) != nil { return false }
                position += 1
            case .preposition, .nounPhrase, .adverb, .time, .adjective, .dash, .comma: position += 1
            case .relative: return true
            default: return false
            }
        }
        return false
    }

    /// ", compared with last year": not the verb of the clause before. "backed by X" stands inside it.
    private func isParticiple(_ index: Int) -> Bool {
        guard let group = view.verb(index), group.isAmbiguous else { return false }
        return view.preposition(index + 1) != "by"
    }

    /// From a chunk to the end of the sentence, or to a contrast that is the reporter's again.
    func scope(from chunk: Int) -> Range<Int> {
        guard view.chunks.indices.contains(chunk) else { return view.words.count..<view.words.count }
        let start = view.chunks[chunk].words.lowerBound
        var position = chunk + 1
        while position < view.chunks.count {
            // "even as ...": what happened meanwhile is the reporter's.
            if view.kind(position) == .subordinator,
                lexicon.voices.concessives.contains(view.lastWord(of: position))
                    || lexicon.voices.concessives.contains(view.lastWord(of: position - 1))
            {
                return start..<view.chunks[position].words.lowerBound
            }
            if view.kind(position) == .comma || view.kind(position) == .dash,
                let joint = view.chunks.indices.contains(position + 1)
                    ? view.firstWord(of: position + 1) : nil,
                lexicon.voices.contrasts.contains(joint),
                view.words[view.chunks[position].words.lowerBound].quote == nil
            {
                return start..<view.chunks[position].words.lowerBound
            }
            position += 1
        }
        return start..<view.words.count
    }

    private func isParenthetical(_ index: Int) -> Bool {
        guard let phrase = subjects.subject(of: index)?.phrases.first, phrase.chunk < index else { return false }
        return view.kind(phrase.chunk - 1) == .comma
            && (view.kind(index + 1) == nil || view.kind(index + 1) == .comma
                || view.kind(index + 1) == .stop)
    }

    /// "X fell, officials said"; "X fell, said officials".
    private func contentLeft(of index: Int) -> (claimant: Phrase?, scope: Range<Int>)? {
        let before = view.skipAdverbs(from: index - 1, by: -1)
        // Inverted: the verb after the comma or the closing quotation mark, then who.
        let afterQuote =
            before >= 0
            && view.words[view.chunks[before].words.upperBound - 1].quote != nil
            && view.words[view.chunks[index].words.lowerBound].quote == nil
        if view.kind(before) == .comma || afterQuote, view.kind(index + 1) == .nounPhrase,
            !lexicon.voices.neverInverted.contains(view.verb(index)?.lemma ?? "")
        {
            return (source(index + 1), 0..<view.chunks[index].words.lowerBound)
        }
        guard let found = subjects.subject(of: index), let first = found.phrases.first, first.chunk < index,
            !found.isInherited
        else { return nil }
        var start = first.chunk
        // "interior ministry spokesman Tareq Arian told": the phrase must follow a comma, a dash or a quotation.
        while view.kind(start - 1) == .nounPhrase { start -= 1 }
        guard start > 0 else { return nil }
        let lastBefore = view.words[view.chunks[start - 1].words.upperBound - 1]
        let isQuoted = lastBefore.quote != nil && view.words[view.chunks[start].words.lowerBound].quote == nil
        guard view.kind(start - 1) == .comma || view.kind(start - 1) == .dash || isQuoted else { return nil }
        return (claimant(of: index), 0..<view.chunks[start].words.lowerBound)
    }
}
