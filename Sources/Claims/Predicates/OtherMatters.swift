import Articles
import Geoparsing

extension SentenceReader {
    /// Words of control said of something else: games, votes, courts, buildings that collapse, envoys called home.
    func isOtherMatter(_ event: Event) -> Bool {
        isOfPerson(event) || collapses(event) || bringsHomeOthers(event) || isContest(event) || isOrderKept(event)
    }

    /// "cleared the square of protesters", "drove the fans out of the stadium": those are no side in a war.
    private func isOrderKept(_ event: Event) -> Bool {
        guard event.predicate == .captured, let foe = event.counterparties.first else { return false }
        return lexicon.parties.notParties.contains(view.headText(foe.chunk))
    }

    /// "one who was captured at X", "soldiers who fought at X": told of people, not of the place.
    private func isOfPerson(_ event: Event) -> Bool {
        guard !event.isNominal, let group = view.verb(event.trigger), group.form == .past else { return false }
        let before = view.skipAdverbs(from: event.trigger - 1, by: -1)
        guard view.kind(before) == .relative, lexicon.words.personRelatives.contains(view.firstWord(of: before)) else {
            return false
        }
        return event.predicate == .contested || group.isPassive && event.frame.object == .place
    }

    /// "The bridge fell": nobody took it.
    private func collapses(_ event: Event) -> Bool {
        guard event.frame.strict, event.parties.isEmpty, let place = event.places.first else { return false }
        return lexicon.frames.structures.contains(view.headText(place.phrase.chunk))
    }

    /// "withdrew its ambassador from X": whoever leaves, it is no force.
    private func bringsHomeOthers(_ event: Event) -> Bool {
        guard event.frame.object == .forces, !event.isNominal, view.verb(event.trigger)?.isPassive == false else {
            return false
        }
        var object = view.skipTime(event.trigger + 1)
        // "pulled out their envoys".
        if view.kind(object) == .preposition || view.kind(object) == .adverb, view.chunks[object].words.count == 1,
            event.frame.particlesFor.values.contains(where: { $0.contains(view.firstWord(of: object)) }),
            view.kind(object + 1) == .nounPhrase
        {
            object += 1
        }
        guard view.kind(object) == .nounPhrase else { return false }
        let head = view.head(view.chunks[object])
        return view.words[head].tag == .noun && lexicon.parties.heads[view.words[head].folded] == nil
            && view.words[view.chunks[object].words].allSatisfy { $0.tag != .number || $0.end != view.words[head].end }
    }

    /// "held X to a draw", "took X with 52 per cent of the vote".
    private func isContest(_ event: Event) -> Bool {
        guard !event.isNominal, view.verb(event.trigger) != nil else { return false }
        // "won X in the elections and held Y": both.
        var position = event.isInherited ? 0 : event.trigger + 1
        while let kind = view.kind(position), kind != .stop, kind != .complementizer, kind != .relative {
            if let name = view.preposition(position), lexicon.frames.otherMatterPrepositions.contains(name),
                view.kind(position + 1) == .nounPhrase
            {
                let inner = view.chunks[position + 1].words
                let isMatter = lexicon.frames.otherMatters.contains(view.headText(position + 1))
                // "by 60 per cent" may be how much of a place: only the share one wins with is a vote.
                if isMatter,
                    !isShare(inner) || name == "with"
                        || !lexicon.places.partitives.contains(view.headText(position + 1))
                {
                    return true
                }
                // "by fewer than 11,000 votes".
                if view.kind(position + 2) == .subordinator, view.kind(position + 3) == .nounPhrase,
                    lexicon.frames.otherMatters.contains(view.headText(position + 3))
                {
                    return true
                }
            }
            position += 1
        }
        return false
    }

    /// "took over the mine, buying out its partner": a firm's business, told of nobody under arms.
    func isBusiness(_ event: Event, _ party: ResolvedParty?) -> Bool {
        guard let party, !party.isArmed, party.id == nil else { return false }
        let near =
            max(0, event.triggerWords.lowerBound - 40)..<min(view.words.count, event.triggerWords.upperBound + 40)
        return view.words[near].contains { lexicon.frames.businessMatters.contains($0.folded) }
    }

    /// "X was captured in a suburb of Y": a name that no gazetteer has, and where it happened: a person.
    func isCaptive(_ event: Event, _ items: [(PlacePhrase?, PlaceResolver.Resolved?)]) -> Bool {
        guard items.count == 1, let item = items.first?.0, items.first?.1?.isNamed == false, item.className == nil,
            item.amount == nil, event.frame.object == .place, let group = view.verb(event.trigger), group.isPassive,
            item.phrase.words.upperBound <= event.triggerWords.lowerBound,
            view.words[item.phrase.words.upperBound - 1].tag == .proper,
            lexicon.places.nouns[view.headText(item.phrase.chunk)] == nil
        else { return false }
        var next = view.skipAdverbs(from: event.trigger + 1, by: 1)
        if view.preposition(next) == "by", view.kind(next + 1) == .nounPhrase {
            next = view.skipAdverbs(from: next + 2, by: 1)
        }
        guard let preposition = view.preposition(next), lexicon.frames.captivePrepositions.contains(preposition),
            view.kind(next + 1) == .nounPhrase
        else { return false }
        let head = view.headText(next + 1)
        return lexicon.places.nouns[head] != nil
            || toponyms.contains { toponym in
                view.span(view.chunks[next + 1].words).map { toponym.use == .place && $0.overlaps(toponym.span) }
                    ?? false
            }
    }

    private func isShare(_ words: Range<Int>) -> Bool {
        view.words[words].contains { $0.tag == .number }
    }
}
