/// Fits the frames of a verb to the phrases around it.
struct VerbFrames {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let subjects: Subjects
    let lists: PlaceLists
    /// Of the frames of a verb, those that the words of the sentence leave possible; nil for all.
    private let mayFit: (String) -> [Bool]?

    /// - Parameter mayFit: For each frame of a verb whether the sentence has the words that the frame cannot be without.
    init(view: SentenceView, lexicon: ClaimLexicon, mayFit: @escaping (String) -> [Bool]? = { _ in nil }) {
        self.view = view
        self.lexicon = lexicon
        self.mayFit = mayFit
        subjects = Subjects(view: view, lexicon: lexicon)
        lists = PlaceLists(view: view, lexicon: lexicon)
    }

    /// Events of the verb group, the most specific frame first, each fitted when it is asked for; none if no frame fits.
    func events(at index: Int) -> some Sequence<Event> {
        let group = view.verb(index).flatMap { mayBeEvent($0) ? $0 : nil }
        let frames = group.flatMap { lexicon.frames.byVerb[$0.lemma] } ?? []
        let fits = frames.isEmpty ? nil : group.flatMap { mayFit($0.lemma) }
        return frames.indices.lazy.compactMap { position in
            guard let group, fits?[position] ?? true else { return nil }
            return event(frames[position], group, at: index)
        }
    }

    /// Whether a frame may be of the verb, by its table: most verbs need not be looked up.
    private func mayBeEvent(_ group: VerbGroup) -> Bool {
        let (tag, known) = (view.words[group.main].tag, view.words[group.main].known)
        return tag != .verb || known < 0 || lexicon.known.isListed(known, .eventVerb)
    }

    private func event(_ frame: Frame, _ group: VerbGroup, at index: Int) -> Event? {
        if frame.gerundOnly, group.form != .gerund { return nil }
        var slots = Slots(start: index + 1)
        if frame.object == .place, frame.particles.isEmpty, isHeldUp(index) { return nil }
        if frame.predicate == .advancing, frame.object == nil, frame.objectNouns.isEmpty, movesOthers(index) {
            return nil
        }
        guard matchesParticles(frame, group, at: index, &slots), matchesNouns(frame, at: index, &slots) else {
            return nil
        }
        // "fell on Monday" is no "fell on".
        if view.chunks.indices.contains(index + 1), view.kind(index + 1) != .time,
            frame.notBefore.contains(view.firstWord(of: index + 1)), !fallsInAttack(index + 1)
        {
            return nil
        }
        var event = Event(
            frame: frame, predicate: frame.predicate, trigger: index, triggerWords: view.chunks[index].words,
            clause: view.chunks[index].words)
        if group.form == .present && !group.isPerfect || group.isProgressive && !group.isPassive
            || lists.isState(before: index),
            let present = frame.presentPredicate
        {
            event.predicate = present
        }
        if group.form == .infinitive, let present = frame.presentPredicate,
            let above = view.verb(view.skipAdverbs(from: index - 1, by: -1)), above.form == .present,
            lexicon.modality.verbs[above.lemma] == .done
        {
            event.predicate = present
        }
        let passive = isPassive(group, frame, at: index, slots)
        fillRight(&event, frame, group, from: slots.start, passive: passive, object: slots.object)
        // "had driven out of X": nobody was driven.
        if frame.object == .counterparty, !passive, event.counterparties.isEmpty { return nil }
        if event.places.isEmpty, let fronted = frontedPlace(of: index, frame) { event.places = [fronted] }
        guard frame.hasNeeds(event) else { return nil }
        fillSubject(&event, frame, index, passive: passive)
        // "was driven from X" tells who lost it, and by nobody.
        if passive, frame.object == .counterparty, event.parties.isEmpty {
            event.predicate = .lost
            event.parties = event.counterparties
            event.counterparties = []
        }
        if passive, event.parties.isEmpty, frame.subject == .party { event.isInherited = true }
        if passive, frame.object == .place, let named = inverted(after: index) { event.places = named }
        if frame.object == .place, !passive, event.places.isEmpty {
            guard let gap = gap(of: index) else { return nil }
            event.places = gap
        }
        if let named = namedBySubject(event) { event.places = named }
        return event
    }

    private struct Slots {
        var start: Int
        /// The object when it stands before the particle ("take the city back").
        var object: Int?
    }

    private func matchesParticles(_ frame: Frame, _ group: VerbGroup, at index: Int, _ slots: inout Slots) -> Bool {
        var wanted = frame.particles
        if let own = frame.particlesFor[group.lemma] {
            if own.isEmpty { return true }
            wanted = own
        }
        guard !wanted.isEmpty else { return true }
        let next = view.skipTime(index + 1)
        if let first = view.kind(next) == .preposition || view.kind(next) == .adverb
            ? view.firstWord(of: next) : nil,
            wanted.contains(first)
        {
            // "out of X" stays for the slots; a lone particle is used up.
            slots.start = view.chunks[next].words.count > 1 || frame.prepositions[first] != nil ? next : next + 1
            return true
        }
        // After the object, past its attachments: "take the city back", "pulled their troops out of".
        if view.kind(next) == .nounPhrase {
            var after = next + 1
            while view.preposition(after) == "of", view.kind(after + 1) == .nounPhrase { after += 2 }
            if view.kind(after) == .preposition || view.kind(after) == .adverb,
                wanted.contains(view.firstWord(of: after))
            {
                slots.object = next
                slots.start = view.chunks[after].words.count > 1 ? after : after + 1
                return true
            }
        }
        return false
    }

    private func matchesNouns(_ frame: Frame, at index: Int, _ slots: inout Slots) -> Bool {
        if !frame.objectNouns.isEmpty {
            let next = view.skipTime(index + 1)
            guard view.kind(next) == .nounPhrase, frame.objectNouns.contains(view.headText(next)) else { return false }
            if frame.ownNoun, view.words[view.chunks[next].words.lowerBound].tag != .possessive { return false }
            if frame.object == .party { slots.object = next }
            slots.start = next + 1
        }
        guard !frame.prepositionNouns.isEmpty else { return true }
        var next = view.skipTime(index + 1)
        while view.kind(next) == .adverb || view.kind(next) == .adjective { next += 1 }
        guard view.kind(next) == .preposition, view.kind(next + 1) == .nounPhrase,
            let nouns = frame.prepositionNouns[view.lastWord(of: next)],
            nouns.contains(view.headText(next + 1))
        else { return false }
        slots.start = next + 2
        return true
    }

    /// A past form without auxiliary is a participle if its agent follows, or if it has no object and follows a noun.
    private func isPassive(_ group: VerbGroup, _ frame: Frame, at index: Int, _ slots: Slots) -> Bool {
        if group.isPassive || isHeldSo(index) { return true }
        guard group.isAmbiguous, frame.object != nil, slots.object == nil, frame.objectNouns.isEmpty else {
            return false
        }
        let next = view.skipAdverbs(from: slots.start, by: 1)
        if view.preposition(next)?.hasSuffix("by") == true { return true }
        guard view.kind(next) != .nounPhrase, numericPhrase(at: next) == nil else { return false }
        let before = view.skipAdverbs(from: index - 1, by: -1)
        guard view.kind(before) == .nounPhrase else { return false }
        let head = view.headText(before)
        // "The garrison fled": those in it.
        return lexicon.places.nouns[head] != nil && lexicon.parties.heads[head] == nil
    }

    /// "about two-thirds", "more than 60": a preposition that only approximates.
    func numericPhrase(at index: Int) -> Int? {
        guard let preposition = view.preposition(index), lexicon.words.numericPrepositions.contains(preposition),
            view.kind(index + 1) == .nounPhrase
        else { return nil }
        let words = view.words[view.chunks[index + 1].words]
        let isAmount =
            words.contains { $0.tag == .number } || lexicon.places.partitives.contains(view.headText(index + 1))
        return isAmount ? index + 1 : nil
    }
}
