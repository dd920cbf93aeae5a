/// Finds what a pronoun stands for inside its own sentence.
struct Antecedents {
    let view: SentenceView
    let lexicon: ClaimLexicon

    /// The subject before the pronoun that could be a party: the nearest clause's, the sentence's first otherwise.
    ///
    /// - Parameter held: Chunks of the place that the pronoun is said to hold: it is no holder.
    func party(of phrase: Phrase, held: Set<Int> = []) -> Phrase? {
        let words = view.words[phrase.words]
        let subjects = Subjects(view: view, lexicon: lexicon)
        if words.last.map({ lexicon.parties.latter.contains($0.folded) }) == true {
            return lastNamed(before: phrase, subjects)
        }
        guard words.count == 1, let pronoun = words.first, isThirdPerson(pronoun.folded) else { return nil }
        let clause = clauseStart(before: phrase)
        let candidates = view.chunks.indices.filter { index in
            index >= clause && view.kind(index) == .nounPhrase && !held.contains(index)
                && view.chunks[index].words.upperBound <= phrase.words.lowerBound
                && view.words[view.chunks[index].words].allSatisfy { $0.tag != .pronoun }
                && (subjects.isPartyLike(index) || lexicon.places.partitives.contains(view.headText(index)))
                && !lexicon.parties.notParties.contains(view.headText(index))
                && (isArmed(index) || !view.chunks[index].words.contains { view.words[$0].tag == .genitive })
                && agrees(pronoun.folded, index)
        }
        let leading = candidates.filter { index in
            view.preposition(index - 1) == nil && follows(index)
        }
        // "he" is the one named last, "they" the armed ones named first.
        if lexicon.parties.singularPeople.contains(pronoun.folded), let last = leading.last { return named(last) }
        if let driven = drivenOut(before: phrase), candidates.contains(driven) { return named(driven) }
        if let found = leading.first(where: { isArmed($0) }) {
            // "The army drove the rebels out of X after they had taken it": several, not the one.
            if plurals.contains(pronoun.folded), isSingular(found), let several = candidates.last(where: isPlural) {
                return named(several)
            }
            return named(found)
        }
        if let owner = owner(before: phrase, from: clause) { return owner }
        guard let found = leading.first ?? candidates.first(where: { isArmed($0) }) else { return nil }
        return named(found)
    }

    /// "drove the rebels out of a town they had taken": who was driven out had held it.
    private func drivenOut(before phrase: Phrase) -> Int? {
        let place = phrase.chunk - 1
        guard view.kind(place) == .nounPhrase || view.kind(place) == .relative else { return nil }
        let from = view.kind(place) == .relative ? place - 2 : place - 1
        guard let preposition = view.preposition(from), preposition.hasSuffix("from") || preposition == "out of",
            view.kind(from - 1) == .nounPhrase, let verb = view.verb(from - 2), !verb.isPassive,
            lexicon.frames.byVerb[verb.lemma]?.contains(where: { $0.object == .counterparty }) == true
        else { return nil }
        return from - 1
    }

    /// "A says it holds X; B says the town is under its control": where another begins to speak.
    private func clauseStart(before phrase: Phrase) -> Int {
        var position = phrase.chunk
        var spoke: Int?
        while position > 0 {
            position -= 1
            if let group = view.verb(position), lexicon.voices.stances[group.lemma] != nil { spoke = position }
            guard let spoke else { continue }
            let isContrast =
                view.kind(position) == .comma && lexicon.voices.contrasts.contains(view.firstWord(of: position + 1))
            guard view.kind(position) == .stop || isContrast else { continue }
            // "but insisted that they": the same one goes on.
            let isAnother = view.chunks[position..<spoke].contains { $0.kind == .nounPhrase }
            return isAnother ? position + 1 : 0
        }
        return 0
    }

    /// "the latter": the phrase named last, with what is joined to it.
    private func lastNamed(before phrase: Phrase, _ subjects: Subjects) -> Phrase? {
        let found = view.chunks.indices.last { index in
            view.kind(index) == .nounPhrase && view.chunks[index].words.upperBound <= phrase.words.lowerBound
                && index != phrase.chunk && subjects.isPartyLike(index)
        }
        guard let found else { return nil }
        var first = found
        while view.kind(first - 1) == .coordinator, view.kind(first - 2) == .nounPhrase,
            subjects.isPartyLike(first - 2)
        {
            first -= 2
        }
        return Phrase(
            chunk: found, words: view.chunks[first].words.lowerBound..<view.chunks[found].words.upperBound)
    }

    /// "its forces": the nearest subject before it that could be a party.
    func owner(of phrase: Phrase) -> Phrase? {
        let subjects = Subjects(view: view, lexicon: lexicon)
        let found = view.chunks.indices.last { index in
            view.kind(index) == .nounPhrase && view.chunks[index].words.upperBound <= phrase.words.lowerBound
                && view.words[view.chunks[index].words].allSatisfy { $0.tag != .pronoun && $0.tag != .possessive }
                && subjects.isPartyLike(index) && view.preposition(index - 1) == nil && follows(index)
        }
        return found.map(named)
    }

    /// "members of the Taliban" are the Taliban.
    private func named(_ chunk: Int) -> Phrase {
        var position = chunk
        if view.preposition(chunk + 1) == "of", view.kind(chunk + 2) == .nounPhrase,
            lexicon.places.partitives.contains(view.headText(chunk))
        {
            position = chunk + 2
        }
        return Phrase(chunk: position, words: view.chunks[position].words)
    }

    private func isThirdPerson(_ word: String) -> Bool {
        lexicon.parties.pronouns.contains(word) && !lexicon.parties.relatives.contains(word)
    }

    private func isArmed(_ index: Int) -> Bool { lexicon.parties.heads[view.headText(index)] != nil }

    /// A verb comes next: the phrase is a subject.
    private func follows(_ index: Int) -> Bool {
        var position = view.skipAdverbs(from: index + 1, by: 1)
        if view.kind(position) == .preposition, view.kind(position + 1) == .nounPhrase { position += 2 }
        return view.verb(position) != nil || view.kind(position) == .relative
    }

    private var plurals: Set<String> { lexicon.parties.pluralPronouns }

    /// "he" is no group, "it" are not many.
    private func agrees(_ pronoun: String, _ index: Int) -> Bool {
        if lexicon.parties.singularThings.contains(pronoun) { return !isPlural(index) }
        guard lexicon.parties.singularPeople.contains(pronoun) else { return true }
        let words = view.words[view.chunks[index].words]
        guard view.words[view.head(view.chunks[index])].tag == .proper else { return false }
        return words.first?.tag != .determiner || words.contains { lexicon.voices.titles.contains($0.folded) }
    }

    /// A common noun for several armed people.
    private func isPlural(_ index: Int) -> Bool {
        let head = view.words[view.head(view.chunks[index])]
        return head.tag == .noun && head.folded.hasSuffix("s") && isArmed(index)
    }

    private func isSingular(_ index: Int) -> Bool {
        let head = view.words[view.head(view.chunks[index])]
        return head.tag == .noun && !head.folded.hasSuffix("s")
    }

    /// "the group's rapid advance ... under their control": the owner of a phrase before.
    private func owner(before phrase: Phrase, from clause: Int) -> Phrase? {
        for (index, chunk) in view.chunks.enumerated()
        where index >= clause && chunk.kind == .nounPhrase && chunk.words.upperBound <= phrase.words.lowerBound {
            guard let genitive = chunk.words.first(where: { view.words[$0].tag == .genitive }),
                genitive > chunk.words.lowerBound
            else { continue }
            let words = chunk.words.lowerBound..<genitive
            let head = view.words[genitive - 1]
            if lexicon.parties.heads[head.folded] != nil {
                return Phrase(chunk: index, words: words)
            }
        }
        return nil
    }
}
