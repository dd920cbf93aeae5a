/// Reads what the words above an event make of it: modals, negation, attempts, plans, conditions.
struct Modality {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let subjects: Subjects

    /// What an event comes to once all that governs it is counted.
    struct Reading: Hashable {
        var factuality: Factuality = .asserted
        var isAffirmed = true
        /// The verb whose subject says so of itself ("claims to control"): index of its chunk.
        var ownClaim: Int?
        /// The verb by which somebody urges it ("called on the rebels to leave"): index of its chunk.
        var urging: Int?
        /// "is believed to": nobody named.
        var isHearsay = false
        /// An attempt to regain takes the loss for granted.
        var isAttempt = false
        /// "no longer holds".
        var hasCeased = false
        /// Nothing is said of now.
        var isOver = false
    }

    init(view: SentenceView, lexicon: ClaimLexicon) {
        self.view = view
        self.lexicon = lexicon
        subjects = Subjects(view: view, lexicon: lexicon)
    }

    func reading(of event: Event, isReported: Bool) -> Reading {
        var reading = Reading()
        for step in event.isNominal ? ofNoun(event) : ofVerb(event.trigger) {
            apply(step, to: &reading, isReported: isReported)
        }
        return reading
    }

    enum Step: Hashable {
        case effect(Operator)
        case modal(String)
        case own(Int)
        case urged(Int)
        case ceased
    }

    private func apply(_ step: Step, to reading: inout Reading, isReported: Bool) {
        switch step {
        case .effect(.negated):
            if reading.factuality == .asserted { reading.factuality = .denied }
            reading.isAffirmed.toggle()
        case .effect(.failed):
            if reading.factuality == .asserted || reading.isAttempt { reading.factuality = .denied }
            reading.isAffirmed = false
        case .effect(.hypothetical):
            if reading.factuality == .asserted || reading.factuality == .denied { reading.factuality = .hypothetical }
            reading.isAttempt = true
        case .effect(.future):
            if !reading.isAttempt { reading.factuality = .future }
        case .effect(.hearsay): reading.isHearsay = true
        case .effect(.over): reading.isOver = true
        case .effect(.done), .effect(.claimed), .effect(.seems): break
        case .modal(let word):
            let isFuture =
                lexicon.modality.modals[word] == .future
                || (isReported && lexicon.modality.backshifted.contains(word))
            if isFuture {
                if !reading.isAttempt { reading.factuality = .future }
            } else if reading.factuality == .asserted {
                reading.factuality = .hypothetical
            }
        case .own(let chunk): reading.ownClaim = chunk
        case .urged(let chunk): reading.urging = chunk
        case .ceased:
            reading.hasCeased = true
        }
    }

    // MARK: Verbs

    private func ofVerb(_ trigger: Int, isNominal: Bool = false) -> [Step] {
        var steps: [Step] = []
        var current = trigger
        for _ in 0..<6 {
            guard let group = view.verb(current) else { break }
            steps += own(group, at: current)
            // "claimed control of X".
            let isOwn =
                lexicon.modality.verbs[group.lemma] == .claimed
                || !isNominal && lexicon.voices.announcing.contains(group.lemma)
            if current == trigger, isOwn { steps.append(.own(current)) }
            guard let next = governor(of: current, group, &steps) else {
                steps += clause(of: current)
                break
            }
            current = next
        }
        return steps
    }

    private func own(_ group: VerbGroup, at index: Int) -> [Step] {
        var steps: [Step] = []
        let isOver = isAnyLonger(after: index)
        if group.isNegated, !isOnlyDelayed(after: index) { steps.append(isOver ? .ceased : .effect(.negated)) }
        if isNoLonger(at: view.chunks[index].words) { steps.append(.ceased) }
        if let modal = group.modal { steps.append(.modal(modal)) }
        if isAlmost(index) { steps.append(.effect(.failed)) }
        for word in view.words[view.chunks[index].words] where lexicon.modality.hearsayAdverbs.contains(word.folded) {
            steps.append(.effect(.hearsay))
        }
        if let subject = subjects.subject(of: index)?.phrases.first, group.isFinite,
            let first = view.words[subject.words].first,
            lexicon.words.negativeDeterminers.contains(first.folded) || isNegator(before: subject.words.lowerBound)
        {
            steps.append(isOver ? .ceased : .effect(.negated))
        }
        return steps
    }

    /// The verb above an infinitive or gerund, with what lies between.
    private func governor(of index: Int, _ group: VerbGroup, _ steps: inout [Step]) -> Int? {
        if subjects.isBareInfinitive(index) {
            return subjects.nearestVerb(before: index)
        }
        if let infinitive = subjects.coordinatedInfinitive(index), let joined = view.verb(infinitive) {
            return governor(of: infinitive, joined, &steps)
        }
        guard group.form == .infinitive || group.form == .gerund else { return nil }
        if let effect = phrase(endingBefore: view.chunks[index].words.lowerBound, infinitive: group.form == .infinitive)
        {
            steps.append(.effect(effect))
            return nil
        }
        let before = view.skipAdverbs(from: index - 1, by: -1)
        switch view.kind(before) {
        case .verbGroup:
            guard let governing = view.verb(before) else { return nil }
            if governing.lemma == "be", group.form == .infinitive {
                // "are to leave by June".
                steps.append(.effect(.future))
            } else if let effect = effect(of: governing) {
                steps.append(effect == .claimed ? .own(before) : .effect(effect))
            } else if group.form == .infinitive {
                steps.append(.effect(.hypothetical))
            }
            return before
        case .adjective:
            let words = view.words[view.chunks[before].words].map(\.folded)
            if let effect = words.lazy.reversed().compactMap({ lexicon.modality.adjectives[$0] }).first {
                steps.append(.effect(effect))
            }
            return subjects.nearestVerb(before: before)
        case .nounPhrase where group.form == .infinitive: return nounGovernor(before, &steps)
        case .preposition where group.form == .gerund: return gerundGovernor(before, &steps)
        case .coordinator where group.form == .infinitive:
            // "helped the army to stop X and to retake Y".
            guard let earlier = subjects.nearestVerb(before: before), let joined = view.verb(earlier),
                joined.form == .infinitive
            else {
                steps.append(.effect(.hypothetical))
                return nil
            }
            return governor(of: earlier, joined, &steps)
        default:
            guard group.form == .infinitive else { return openingGerund(index, &steps) }
            // ", to retake": a purpose.
            steps.append(.effect(.hypothetical))
            return nil
        }
    }

    private func effect(of group: VerbGroup) -> Operator? {
        if group.isPassive,
            let hearsay = ["hearsay", "future"].lazy.compactMap({ Operator(rawValue: $0) })
                .first(where: { lexicon.modality.isListed(group.lemma, as: $0) })
        {
            return hearsay
        }
        return lexicon.modality.verbs[group.lemma]
    }

    private func nounGovernor(_ noun: Int, _ steps: inout [Step]) -> Int? {
        let verb = subjects.nearestVerb(before: noun)
        let group = verb.flatMap { view.verb($0) }
        if let verb, let group, subjects.whoTakesTime(verb, group) != nil {
            steps.append(.effect(.done))
            return verb
        }
        if let group, lexicon.modality.objectControl.contains(group.lemma), !group.isPassive,
            lexicon.modality.nouns[view.headText(noun)] == nil
        {
            steps.append(.effect(lexicon.modality.verbs[group.lemma] ?? .hypothetical))
            if lexicon.voices.urging.contains(group.lemma), let verb { steps.append(.urged(verb)) }
            return verb
        } else {
            let head = view.headText(noun)
            // "the army's claim to have taken X".
            if lexicon.modality.nouns[head] == .claimed, subjects.possessor(of: noun) != nil {
                steps.append(.own(noun))
                return nil
            }
            let words = view.words[view.chunks[noun].words]
            let ordinal = words.lazy.compactMap { lexicon.modality.adjectives[$0.folded] }.contains(.done)
            steps.append(.effect(ordinal ? .done : lexicon.modality.nouns[head] ?? .hypothetical))
        }
        // "failed in its attempt to".
        if let verb, let group, lexicon.modality.verbs[group.lemma] == .failed, noun - verb <= 3 {
            steps.append(.effect(.failed))
        }
        return nil
    }

    private func gerundGovernor(_ preposition: Int, _ steps: inout [Step]) -> Int? {
        let before = view.skipAdverbs(from: preposition - 1, by: -1)
        if let group = view.verb(before),
            view.preposition(preposition).map(lexicon.modality.verbPrepositions.contains) == true,
            let effect = effect(of: group), effect != .hearsay
        {
            steps.append(.effect(effect))
            return before
        }
        if view.kind(before) == .nounPhrase, let effect = lexicon.modality.nouns[view.headText(before)],
            view.preposition(preposition).map(lexicon.modality.nounPrepositions.contains) == true
        {
            steps.append(.effect(effect))
        }
        if view.kind(before) == .adjective,
            let effect = lexicon.modality.adjectives[view.lastWord(of: before)]
        {
            steps.append(.effect(effect))
        }
        return nil
    }

    /// A phrase of the lexicon that ends right before a word ("in a bid to", "on the verge of being").
    private func phrase(endingBefore word: Int, infinitive: Bool) -> Operator? {
        let end = infinitive ? word + 1 : word
        return phraseEffect(endingAt: end)
    }

    func phraseEffect(endingAt end: Int) -> Operator? {
        guard end > 0, let phrases = lexicon.modality.phrasesByLast[view.words[end - 1].folded] else { return nil }
        for entry in phrases where entry.words.count <= end {
            let range = end - entry.words.count..<end
            if zip(view.words[range], entry.words).allSatisfy({ $0.folded == $1 }) { return entry.effect }
        }
        return nil
    }

    /// What the clause as a whole stands under: "if", "it is unlikely that".
    private func clause(of index: Int) -> [Step] {
        var position = index - 1
        if let subject = subjects.subject(of: index), let first = subject.phrases.first, first.chunk < index,
            !subject.isInherited
        {
            position = first.chunk - 1
            if isInvertedCondition(position) { return [.effect(.hypothetical)] }
        } else if view.kind(view.skipAdverbs(from: index - 1, by: -1)) == .coordinator,
            let verb = subjects.nearestFinite(before: index - 1)
        {
            return clause(of: verb)
        }
        position = view.skipAdverbs(from: position, by: -1)
        if view.kind(position) == .subordinator {
            let words = view.text(view.chunks[position])
            return words.contains(where: lexicon.modality.generic.contains) ? [.effect(.hypothetical)] : []
        }
        if followsCondition(position) { return [.effect(.hypothetical)] }
        if view.kind(position) == .complementizer {
            if spreads(before: position) { return [.effect(.hearsay)] }
            position -= 1
            // "there were reports that ...".
            if view.kind(position) == .nounPhrase, lexicon.modality.isHearsayNoun(view.headText(position)) {
                return subjects.possessor(of: position) == nil ? [.effect(.hearsay)] : []
            }
        }
        if view.kind(position) == .adjective,
            let effect = lexicon.modality.adjectives[view.lastWord(of: position)],
            effect == .future || effect == .hypothetical
        {
            return [.effect(effect)]
        }
        return []
    }

    // MARK: Nouns

    private func ofNoun(_ event: Event) -> [Step] {
        var steps: [Step] = []
        let chunk = view.chunks[event.trigger]
        for word in view.words[chunk.words] {
            if let effect = lexicon.modality.nounModifiers[word.folded] { steps.append(.effect(effect)) }
            if lexicon.words.negativeDeterminers.contains(word.folded) { steps.append(.effect(.negated)) }
        }
        if let effect = phraseEffect(endingAt: chunk.words.lowerBound)
            ?? phraseEffect(endingAt: min(chunk.words.lowerBound + 1, chunk.words.upperBound))
        {
            steps.append(.effect(effect))
        }
        let before = pastAdjective(view.skipAdverbs(from: event.trigger - 1, by: -1))
        if let group = view.verb(before), !group.isPassive {
            if let effect = lexicon.modality.eventGovernors[group.lemma] {
                steps.append(ceases(event, group.lemma) ? .ceased : .effect(effect))
            }
            let isLeaving = event.predicate == .withdrew || event.predicate == .ceded
            if isLeaving, lexicon.modality.planned.contains(group.lemma) { steps.append(.effect(.hypothetical)) }
            steps += ofVerb(before, isNominal: true).filter { $0 != .effect(.seems) }
        } else if view.kind(before) == .preposition, view.kind(before - 1) == .nounPhrase,
            let effect = lexicon.modality.nouns[view.headText(before - 1)], view.preposition(before) != "in"
        {
            steps.append(.effect(effect))
        }
        let isObject = view.verb(before).map { lexicon.voices.stances[$0.lemma] == nil } ?? false
        if !isObject, let verb = predicate(after: event), let group = view.verb(verb) {
            steps += predicateSteps(verb, group, event)
        }
        if let word = view.words[..<chunk.words.lowerBound].last(where: { $0.tag == .subordinator || $0.tag == .verb }),
            lexicon.modality.generic.contains(word.folded)
        {
            steps.append(.effect(.hypothetical))
        }
        return steps
    }

    /// The verb that an event noun is the subject of.
    private func predicate(after event: Event) -> Int? {
        var position = event.trigger + 1
        while position < view.chunks.count, view.chunks[position].words.lowerBound < event.clause.upperBound {
            position += 1
        }
        position = view.skipAdverbs(from: position, by: 1)
        return view.verb(position).map(\.isFinite) == true ? position : nil
    }

    private func predicateSteps(_ verb: Int, _ group: VerbGroup, _ event: Event) -> [Step] {
        var steps: [Step] = []
        if let modal = group.modal { steps.append(.modal(modal)) }
        let end = min(view.words.count, view.chunks[verb].words.upperBound + 5)
        for word in view.words[view.chunks[verb].words.lowerBound..<end] {
            if word.tag == .comma || word.tag == .stop { break }
            if let effect = lexicon.modality.eventPredicates[word.folded] {
                steps.append(ceases(event, word.folded) ? .ceased : .effect(effect))
            }
        }
        return steps
    }
}
