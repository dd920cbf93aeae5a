import Articles
import Gazetteer

/// A phrase read as one who holds or takes places.
struct ResolvedParty: Hashable, Sendable {
    var surface: String
    var span: TextSpan
    var id: PartyID?
    /// Could be armed or govern at all.
    var isPlausible: Bool
    /// A name or a noun for armed people, not just a pronoun or an unknown name.
    var isArmed: Bool
    /// Governs, or serves who does.
    var isState = false
}

/// Tells which party a phrase stands for.
struct PartyResolver {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let names: PartyNames
    let nations: Nations

    /// A pronoun whose noun stands in the same sentence is named by that noun.
    private func antecedent(_ phrases: [Phrase], held: Set<Int>) -> [Phrase] {
        guard phrases.count == 1 else { return phrases }
        return [Antecedents(view: view, lexicon: lexicon).party(of: phrases[0], held: held) ?? phrases[0]]
    }

    /// - Parameter held: Chunks of what the party is said to hold.
    func resolve(
        _ given: [Phrase], discourse: Discourse, speaker: PartyID?, held: Set<Int> = []
    ) -> ResolvedParty? {
        var phrases = antecedent(given, held: held)
        // A clause in between belongs to the last of them only.
        if let first = phrases.first, let last = phrases.last, first != last,
            view.words[first.words.lowerBound..<last.words.upperBound].contains(where: { $0.tag == .verb })
        {
            phrases = [first]
        }
        guard let first = phrases.first, let last = phrases.last,
            let span = view.span(first.words.lowerBound..<last.words.upperBound)
        else { return nil }
        let parts = phrases.map { one($0, discourse: discourse, speaker: speaker) }
        let surface = discourse.passage.text(span)
        let ids = Set(parts.compactMap(\.id))
        let id = ids.count == 1 && parts.allSatisfy({ $0.id != nil }) ? ids.first : parts.first?.id
        return ResolvedParty(
            surface: surface, span: span, id: id, isPlausible: parts.contains(where: \.isPlausible),
            isArmed: parts.contains(where: \.isArmed), isState: id.map { $0 == names.government } ?? isState(last))
    }

    /// "government troops", "the army", of whatever country.
    private func isState(_ phrase: Phrase) -> Bool {
        let words = view.words[phrase.words].map(\.folded)
        let sides = words.compactMap { lexicon.parties.modifiers[$0] ?? lexicon.parties.heads[$0] }
        return sides.contains(.state) && !sides.contains(.rebel)
    }

    private struct Part {
        var id: PartyID?
        var isPlausible: Bool
        var isArmed: Bool
    }

    private func one(_ phrase: Phrase, discourse: Discourse, speaker: PartyID?) -> Part {
        let range = phrase.words
        let words = view.words[range].map(\.folded)
        if let last = words.last, lexicon.parties.relatives.contains(last), words.count == 2 {
            return Part(id: nil, isPlausible: true, isArmed: true)
        }
        guard let first = words.first else { return Part(id: nil, isPlausible: false, isArmed: false) }
        if words.count == 1 || view.words[range.lowerBound].tag == .possessive && words.count <= 3 {
            if lexicon.parties.speakerPronouns.contains(first) {
                return Part(id: speaker, isPlausible: true, isArmed: true)
            }
        }
        if words.count == 1, lexicon.parties.pronouns.contains(first) {
            let id = discourse.pronounParty(before: view.words[range.lowerBound].start, in: view.number)
            return Part(id: id, isPlausible: true, isArmed: id != nil)
        }
        let head = words[headOffset(range)]
        if words.count > 1, lexicon.parties.owners.contains(first), lexicon.parties.heads[head] != nil,
            let owner = Antecedents(view: view, lexicon: lexicon).owner(of: phrase)
        {
            let owned = one(owner, discourse: discourse, speaker: speaker)
            if owned.id != nil { return Part(id: owned.id, isPlausible: true, isArmed: true) }
            // "The general staff confirmed that its troops ...": an office is no party, but speaks for one.
            if let speaker { return Part(id: speaker, isPlausible: true, isArmed: true) }
        }
        let named = PhraseParties(view: view, lexicon: lexicon, names: names, nations: nations).matches(in: range)
        if let match = named.last(where: { $0.kind != .outlet && isHead($0, range: range) }) {
            return Part(id: match.party, isPlausible: true, isArmed: true)
        }
        if let capital = names.governing(from: words.filter { $0 != "the" }.joined(separator: " ")) {
            return Part(id: capital, isPlausible: true, isArmed: true)
        }
        if lexicon.parties.notParties.contains(head) { return Part(id: nil, isPlausible: false, isArmed: false) }
        if let side = lexicon.parties.heads[head] {
            return Part(
                id: bySide(side, words: words, discourse: discourse, at: range), isPlausible: true, isArmed: true)
        }
        if let person = names.spokesman(surname: head) { return Part(id: person, isPlausible: true, isArmed: true) }
        let isName =
            view.words[range].contains { $0.tag == .proper || $0.isCapitalised && $0.start != view.sentence.start }
            || range.count > 1 && view.words[range.upperBound - 1].isCapitalised
        let isArmed = !nations.named(in: words).isEmpty || isArmedName(range, words, discourse)
        return Part(id: nil, isPlausible: isName || isArmed || view.isUpperCase, isArmed: isArmed)
    }

    /// "Hezbollah", "Boko Haram", "the FDLR": groups under arms of any war, and "the" before capital letters.
    private func isArmedName(_ range: Range<Int>, _ words: [String], _ discourse: Discourse) -> Bool {
        if words.contains(where: lexicon.parties.armedNames.contains) { return true }
        guard words.count > 1, words.first == "the", !view.isUpperCase, let last = range.last,
            view.words[last].count > 2, lexicon.voices.kinds[view.words[last].folded] == nil
        else { return false }
        return discourse.passage.scalars[view.words[last].start..<view.words[last].end]
            .allSatisfy { $0.properties.isUppercase || $0.properties.numericType != nil }
    }

    private func headOffset(_ range: Range<Int>) -> Int { view.head(of: range) - range.lowerBound }

    /// The name is the head or stands right before it; "Taliban attack" is no party.
    private func isHead(_ match: PartyNames.Match, range: Range<Int>) -> Bool {
        let head = headOffset(range)
        if match.range.upperBound > head { return true }
        let after = match.range.upperBound..<head
        // What follows a genitive owns the phrase.
        let genitive = after.contains { view.words[range.lowerBound + $0].tag == .genitive }
        let headWord = view.words[range.lowerBound + head].folded
        let isParty = lexicon.parties.heads[headWord] != nil && !lexicon.parties.notParties.contains(headWord)
        return isParty && (!genitive || lexicon.parties.heads[headWord] == .neutral)
    }

    private func ownerWords(after range: Range<Int>) -> [String] {
        guard range.upperBound + 1 < view.words.count, view.words[range.upperBound].folded == "of" else { return [] }
        return view.words[(range.upperBound + 1)...].prefix(3).prefix { $0.tag != .verb && $0.tag != .comma }
            .map(\.folded)
    }

    private func bySide(_ side: PartyWords.Side, words: [String], discourse: Discourse, at range: Range<Int>)
        -> PartyID?
    {
        // "border guards of Tajikistan".
        let countries = nations.named(in: words + ownerWords(after: range))
        let isForeign = !countries.isEmpty && !names.countries.isEmpty && names.countries.isDisjoint(with: countries)
        if isForeign { return nil }
        // "Kurdish forces": a name that the theatre does not list.
        let isNamed = view.words[range].contains { word in
            word.tag == .proper && nations[word.folded] == nil && names.matches(in: [word.folded]).isEmpty
                && lexicon.parties.heads[word.folded] == nil && word.start != view.sentence.start
        }
        let opensWithName = view.words[range].first.map { word in
            word.tag == .proper && word.start == view.sentence.start && range.count > 1 && nations[word.folded] == nil
                && lexicon.parties.modifiers[word.folded] == nil
        }
        if isNamed || opensWithName == true { return nil }
        let modifier = words.lazy.compactMap { lexicon.parties.modifiers[$0] }.first
        switch modifier ?? side {
        case .state: return names.government
        case .rebel:
            if names.opposition.count == 1 { return names.opposition.first }
            return discourse.lastParty(before: view.words[range.lowerBound].start, in: view.number) {
                $0 != names.government
            }
        case .neutral:
            if !countries.isEmpty { return names.government }
            if words.first == "the", let main = discourse.mainParty(where: { $0 != names.government }) { return main }
            return discourse.lastParty(before: view.words[range.lowerBound].start, in: view.number) {
                $0 != names.government || names.opposition.isEmpty
            }
        }
    }
}
