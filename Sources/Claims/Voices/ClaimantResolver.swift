import Articles
import Gazetteer
import Geoparsing

/// Names the one who says so, and how they stand to the party spoken of.
struct ClaimantResolver {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let names: PartyNames
    let nations: Nations
    let toponyms: ArraySlice<Toponym>

    /// A claimant whose relation is still that of its kind; see ``related(_:to:)``.
    func resolve(_ attribution: Attribution, discourse: Discourse) -> Claimant {
        var claimant: Claimant
        if attribution.isAfterContent, let given = attribution.claimant, let span = view.span(given.words),
            isThirdPerson(given), let last = discourse.recentSpeaker
        {
            // "..., they said" are those who spoke before, not the one they speak of.
            claimant = Claimant(surface: discourse.passage.text(span), span: span, relation: .unnamed)
            claimant.party = last.party
            claimant.country = last.country
            claimant.relation = last.relation
        } else {
            claimant = resolve(attribution.claimant, discourse: discourse)
        }
        if attribution.isSeen { claimant.observed = true }
        return claimant
    }

    private func isThirdPerson(_ phrase: Phrase) -> Bool {
        guard phrase.words.count == 1, let word = view.words[phrase.words].first?.folded else { return false }
        return lexicon.parties.pronouns.contains(word) && !lexicon.parties.relatives.contains(word)
    }

    /// The same for a phrase of which no more is known than that it speaks.
    func resolve(_ given: Phrase?, discourse: Discourse) -> Claimant {
        let antecedent = given.flatMap { Antecedents(view: view, lexicon: lexicon).party(of: $0) }
        guard let phrase = antecedent ?? given, let full = view.span(phrase.words) else {
            return Claimant(relation: .unnamed)
        }
        let words = view.words[phrase.words].map(\.folded)
        let range = nameRange(phrase.words)
        guard let span = view.span(range) else { return Claimant(relation: .unnamed) }
        var claimant = Claimant(surface: discourse.passage.text(span), span: span, relation: .unnamed)
        if words.count == 1,
            lexicon.parties.pronouns.contains(words[0]) || lexicon.parties.speakerPronouns.contains(words[0])
        {
            return pronoun(claimant, word: words[0], at: full, discourse)
        }
        let kind =
            words.dropLast().lazy.compactMap { lexicon.voices.kindModifiers[$0] }.first
            ?? words.lazy.reversed().compactMap { lexicon.voices.kinds[$0] }.first
        claimant.observed = words.contains(where: lexicon.voices.observedHeads.contains)
        claimant.party = party(of: words, range: phrase.words)
        if claimant.party == nil, let head = words.last, lexicon.parties.heads[head] != nil || head == "group" {
            claimant.party = headParty(head, words: words, at: full, discourse: discourse)
            if lexicon.voices.kinds[head] != nil,
                nations.named(in: words).contains(where: { !names.countries.contains($0) })
            {
                claimant.party = nil
            }
        }
        if claimant.party != nil {
            claimant.relation = .own
            return claimant
        }
        let foreign = nations.named(in: words + following(phrase)).filter { !names.countries.contains($0) }
        let governs = toponyms.contains { $0.use == .government && full.overlaps($0.span) && $0.place != nil }
        if let country = foreign.first, kind == nil || kind == "official" {
            claimant.country = country
            claimant.relation = .thirdGovernment
        } else if governs,
            let country = toponyms.first(where: { full.overlaps($0.span) && $0.place != nil })?.place?.country,
            !names.countries.contains(country)
        {
            claimant.country = country
            claimant.relation = .thirdGovernment
        } else {
            claimant.relation = relation(kind: kind, words: words)
        }
        return claimant
    }

    /// "the government" is the theatre's; "officials" alone are nobody's; "the group" is who was spoken of last.
    private func headParty(_ head: String, words: [String], at span: TextSpan, discourse: Discourse) -> PartyID? {
        guard lexicon.parties.heads[head] == .state else {
            // "a monitoring group" was not spoken of before; "the rights group" says what it is.
            let isNew = words.first.map(lexicon.words.indefinite.contains) ?? true
            let isOfKind = words.dropLast().contains {
                lexicon.voices.kinds[$0] != nil || lexicon.voices.kindModifiers[$0] != nil
            }
            if isNew || isOfKind { return nil }
            return discourse.lastParty(before: span.start, in: view.number) { _ in true }
        }
        guard lexicon.voices.bareOfficials.contains(head) else { return names.government }
        let isOurs =
            words.dropLast().contains { lexicon.parties.modifiers[$0] == .state }
            || nations.named(in: words).contains(where: names.countries.contains)
        return isOurs ? names.government : nil
    }

    private func pronoun(_ claimant: Claimant, word: String, at span: TextSpan, _ discourse: Discourse) -> Claimant {
        var result = claimant
        if let last = discourse.lastClaimant, word != "they" && word != "it" {
            result.party = last.party
            result.country = last.country
            result.relation = last.relation
        } else if let party = discourse.pronounParty(before: span.start, in: view.number) {
            result.party = party
            result.relation = .own
        } else if let last = discourse.lastClaimant {
            result.party = last.party
            result.country = last.country
            result.relation = last.relation
        }
        return result
    }

    private func relation(kind: String?, words: [String]) -> Claimant.Relation {
        switch kind {
        case "monitor": .monitor
        case "media": .media
        case "resident": .resident
        case "official": words.count == 1 && lexicon.voices.unnamed.contains(words[0]) ? .unnamed : .official
        default: .unnamed
        }
    }

    /// The party whose name, spokesman or office the words are. Outlets speak for their side.
    private func party(of words: [String], range: Range<Int>) -> PartyID? {
        let matches = PhraseParties(view: view, lexicon: lexicon, names: names, nations: nations).matches(in: range)
        // "a spokesman for the Taliban" and "Taliban spokesman" both speak for it; a spokesman's name decides first.
        if let person = matches.first(where: { $0.kind == .spokesman }) { return person.party }
        if let office = matches.first(where: { $0.kind == .office }) { return office.party }
        if let last = words.last, let person = names.spokesman(surname: last),
            view.words[range.upperBound - 1].isCapitalised
        {
            return person
        }
        if let match = matches.first { return match.party }
        if let capital = names.governing(from: words.filter { $0 != "the" }.joined(separator: " ")) { return capital }
        let after = following(Phrase(chunk: 0, words: range))
        return names.matches(in: after).first?.party
    }

    /// ", a spokesman for Kunduz police," and "of the Taliban" after the name.
    private func following(_ phrase: Phrase) -> [String] {
        var result: [String] = []
        var index = phrase.words.upperBound
        while index < view.words.count, result.count < 8 {
            let word = view.words[index]
            if word.tag == .verb || word.tag == .be || word.tag == .have || word.tag == .stop || word.tag == .dash {
                break
            }
            if word.tag == .comma, !result.isEmpty { break }
            result.append(word.folded)
            index += 1
        }
        let describes = result.first == "," || result.first == "of" || result.first == "for"
        return describes ? result : []
    }

    /// "interior ministry spokesman Tareq Arian" is Tareq Arian.
    private func nameRange(_ range: Range<Int>) -> Range<Int> {
        guard let title = range.last(where: { lexicon.voices.titles.contains(view.words[$0].folded) }),
            title + 1 < range.upperBound
        else { return range }
        let rest = title + 1..<range.upperBound
        return rest.allSatisfy { view.words[$0].isCapitalised || view.isUpperCase } ? rest : range
    }

    /// How the claimant stands to the party of the claim.
    func related(_ claimant: Claimant, to party: PartyID?) -> Claimant {
        var result = claimant
        guard let speaker = claimant.party else { return result }
        guard let party else {
            result.relation = .own
            return result
        }
        if speaker == party {
            result.relation = .own
        } else if names.parties[speaker]?.allies.contains(party) == true
            || names.parties[party]?.allies.contains(speaker) == true
        {
            result.relation = .ally
        } else {
            result.relation = .opponent
        }
        return result
    }
}
