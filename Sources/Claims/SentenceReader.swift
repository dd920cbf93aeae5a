import Articles
import CivilDate
import Gazetteer
import Geoparsing

/// Turns the events of one sentence into claims.
struct SentenceReader {
    let passage: PassageReader
    let view: SentenceView
    let toponyms: ArraySlice<Toponym>
    let lexicon: ClaimLexicon
    let modality: Modality
    let parties: PartyResolver
    let places: PlaceResolver
    let claimants: ClaimantResolver

    var times: [TimeExpression] { view.times }
    var attributions: [Attribution] { passage.attributions(view.number) }
    var extents: [ExtentMention] { view.extents }

    /// How many sentences back a denial may reach that does not say again what it denies.
    static let denialReach = 3

    init(passage: PassageReader, view: SentenceView, toponyms: ArraySlice<Toponym>) {
        self.passage = passage
        self.view = view
        self.toponyms = toponyms
        let extractor = passage.extractor
        lexicon = extractor.lexicon
        modality = Modality(view: view, lexicon: lexicon)
        parties = PartyResolver(view: view, lexicon: lexicon, names: passage.names, nations: extractor.nations)
        places = passage.places(in: view.number)
        claimants = passage.claimants(in: view.number)
    }

    func claims(discourse: inout Discourse) -> [Claim] {
        var result: [Claim] = []
        var consumed: Set<Int> = []
        let verbs = VerbFrames(view: view, lexicon: lexicon) { passage.frames(of: $0, in: view.number) }
        let nouns = NounFrames(view: view, lexicon: lexicon)
        let tokens = passage.passage.tokens
        let mayHaveCompounds = view.sentence.tokens.contains { tokens.isHyphenated(at: $0) }
        let compounds = mayHaveCompounds ? Compounds(view: view, lexicon: lexicon).found() : []
        for index in view.chunks.indices {
            discourse.read(to: index)
            switch view.kind(index) {
            case .verbGroup:
                for event in verbs.events(at: index) {
                    let found = claims(of: event, discourse: discourse)
                    guard !found.isEmpty else { continue }
                    result += found
                    note(found)
                    if !event.frame.objectNouns.isEmpty { consumed.formUnion(index + 1...index + 2) }
                    break
                }
            case .nounPhrase:
                for compound in compounds where compound.chunk == index {
                    if let claim = claim(of: compound, discourse: discourse) { result.append(claim) }
                }
                if !consumed.contains(index), let event = nouns.event(at: index) {
                    let found = claims(of: event, discourse: discourse)
                    result += found
                    note(found)
                }
            default: break
            }
        }
        discourse.read(to: view.chunks.count)
        result += gapped(after: result, discourse: discourse)
        result += figures(after: result, discourse: discourse)
        return result
    }

    private func note(_ found: [Claim]) {
        if let place = found.last?.place { passage.memory.noteLast(place, in: view.number) }
    }

    private func claims(of event: Event, discourse: Discourse) -> [Claim] {
        // What costs least to find out comes first: most events are of no place, or of nobody who could hold one.
        guard !isOnePersonLeaving(event), let found = items(of: event, discourse: discourse) else { return [] }
        let voice = voice(of: event, discourse: discourse)
        let reading = modality.reading(of: event, isReported: voice.isPastReport)
        if voice.attribution?.isUnconfirmed == true || isUnconfirmed(event) { return [] }
        if reading.isOver || modality.asks && view.words[event.triggerWords.lowerBound].quote == nil { return [] }
        let party = party(of: event, voice: voice, discourse: discourse)
        guard accepts(party, for: event), !isOtherMatter(event), !isBusiness(event, party), !isCaptive(event, found)
        else { return [] }
        if event.places.isEmpty, !event.frame.recentPlace {
            guard event.frame.bare, reading.factuality != .asserted || voice.attribution != nil else { return [] }
        }
        let items = namedInstead(found, event)
        return ([party] + partners(of: party, in: event, discourse: discourse)).flatMap { party in
            items.map { item, resolved in
                draft(
                    event, reading: reading, voice: voice, party: party, item: item, place: resolved,
                    discourse: discourse)
            }
        }
    }

    /// The places of an event; nil if it has none that could be held. An event that needs none has one that is open.
    private func items(
        of event: Event, discourse: Discourse
    ) -> [(PlacePhrase?, PlaceResolver.Resolved?)]? {
        guard !event.places.isEmpty else {
            guard event.frame.recentPlace else { return [(nil, nil)] }
            return recentPlace(before: event, discourse: discourse).map { [(nil, $0)] }
        }
        var items: [(PlacePhrase?, PlaceResolver.Resolved?)] = []
        for item in event.places {
            guard let resolved = places.resolve(item, in: event, discourse: discourse) else {
                // "captured her and three brothers": one person makes it no list of places; "A and most of its oil" is.
                // The class before a list of names ("the cities of X, A and B") may fall away.
                let isClass = item.className?.hasSuffix("s") == true && event.places.count > 1
                if items.isEmpty && !isClass || places.isPerson(item) { return nil }
                continue
            }
            if event.frame.noCountry, resolved.mention.place?.kind == .country || isCountryNoun(item) { continue }
            if event.frame.noSite, isSite(item) { continue }
            // "Saddam's capture": what is owned must be a place for sure.
            if event.frame.knownOnly, !resolved.isNamed, !isDescribed(item) { continue }
            items.append((item, resolved))
        }
        return items.isEmpty ? nil : items
    }

    /// "X withdrew its soldiers": they leave, and are X's.
    private func party(of event: Event, voice: Voice, discourse: Discourse) -> ResolvedParty? {
        let found = actor(of: event, voice: voice, discourse: discourse)
        // Bare "troops" are nobody's but those of who pulls them out.
        guard let forces = event.forces, forces.words.count > 1, let found, let span = view.span(forces.words) else {
            return found
        }
        return ResolvedParty(
            surface: passage.passage.text(span), span: span, id: found.id, isPlausible: true, isArmed: true,
            isState: found.isState)
    }

    /// Who acts: the slot's phrase; for "efforts are under way to" who was spoken of before, else who speaks.
    private func actor(of event: Event, voice: Voice, discourse: Discourse) -> ResolvedParty? {
        let speaker = voice.speaker?.party
        if event.parties.isEmpty, event.predicate == .contested, !event.counterparties.isEmpty {
            return parties.resolve(event.counterparties, discourse: discourse, speaker: speaker)
        }
        let held = Set(event.places.map(\.phrase.chunk))
        let found = parties.resolve(event.parties, discourse: discourse, speaker: speaker, held: held)
        // "X claimed the capture of Y": by X.
        if event.parties.isEmpty, event.isNominal, let said = voice.attribution, let who = said.claimant,
            view.verb(said.trigger).map({ lexicon.modality.verbs[$0.lemma] == .claimed }) == true
        {
            return parties.resolve([who], discourse: discourse, speaker: speaker)
        }
        if event.parties.isEmpty, event.isNominal,
            let doer = achiever(of: event) ?? praised(for: event) ?? announcer(of: event, voice)
        {
            return parties.resolve(doer, discourse: discourse, speaker: speaker)
        }
        guard let chunk = event.parties.first?.chunk, lexicon.modality.nouns[view.headText(chunk)] != nil,
            lexicon.parties.heads[view.headText(chunk)] == nil, found?.id == nil
        else { return found }
        let before = view.chunks.indices.last { index in
            index < chunk && view.kind(index) == .nounPhrase && view.preposition(index - 1) == nil
                && lexicon.parties.heads[view.headText(index)] != nil
        }
        if let before {
            let phrase = Phrase(chunk: before, words: view.chunks[before].words)
            return parties.resolve([phrase], discourse: discourse, speaker: speaker)
        }
        guard let voiced = voice.speaker, let surface = voiced.surface, let span = voiced.span else { return found }
        return ResolvedParty(surface: surface, span: span, id: voiced.party, isPlausible: true, isArmed: true)
    }

    /// "has not confirmed the loss of X".
    private func isUnconfirmed(_ event: Event) -> Bool {
        guard event.isNominal, let group = view.verb(view.skipAdverbs(from: event.trigger - 1, by: -1)) else {
            return false
        }
        return group.isNegated && lexicon.voices.stances[group.lemma] == .confirm
    }

    private func isCountryNoun(_ item: PlacePhrase) -> Bool {
        lexicon.places.nouns[view.words[item.phrase.words.upperBound - 1].folded] == "country"
    }

    /// "it", "the bridge".
    private func isDescribed(_ item: PlacePhrase) -> Bool {
        let word = view.words[item.phrase.words.upperBound - 1].folded
        return lexicon.places.nouns[word] != nil || lexicon.places.pronouns.contains(word)
            || lexicon.places.ownerPronouns.contains(word)
    }

    private func isSite(_ item: PlacePhrase) -> Bool {
        lexicon.places.nouns[view.words[item.phrase.words.upperBound - 1].folded] == "site"
    }

    private func accepts(_ party: ResolvedParty?, for event: Event) -> Bool {
        guard let party else {
            return event.frame.subject != .party || !event.parties.isEmpty || isAgentless(event)
        }
        if event.frame.armed, !party.isArmed { return false }
        return party.isPlausible
    }

    /// "President X had left the country": forces withdraw, a person travels.
    private func isOnePersonLeaving(_ event: Event) -> Bool {
        guard event.predicate == .withdrew, event.parties.count == 1, let phrase = event.parties.first else {
            return false
        }
        // "he will withdraw his troops": whose forces leave.
        if event.frame.object == .forces, view.kind(event.trigger + 1) == .nounPhrase { return false }
        let words = view.words[phrase.words]
        if words.contains(where: { $0.tag == .genitive }) { return false }
        if let only = words.first, words.count == 1 {
            return only.tag == .pronoun && lexicon.parties.singularPeople.contains(only.folded)
                || parties.names.spokesman(surname: only.folded) != nil
        }
        guard let last = words.last, lexicon.parties.heads[last.folded] == nil else { return false }
        return words.contains { lexicon.voices.titles.contains($0.folded) }
            || parties.names.matches(in: words.map(\.folded)).contains { $0.kind == .spokesman }
    }

    /// A passive or noun without its agent; an active verb must have a subject.
    private func isAgentless(_ event: Event) -> Bool {
        event.isNominal || event.isInherited || view.verb(event.trigger)?.isPassive == true
            || view.verb(event.trigger)?.form == .gerund
    }

    /// "in a provincial capital ... fleeing Qala-i-Naw": the name given later in the sentence.
    private func namedInstead(
        _ items: [(PlacePhrase?, PlaceResolver.Resolved?)], _ event: Event
    ) -> [(PlacePhrase?, PlaceResolver.Resolved?)] {
        guard event.predicate == .contested, items.count == 1, let item = items.first?.0, let old = items.first?.1,
            !old.isNamed, ["a", "an"].contains(view.words[item.phrase.words.lowerBound].folded)
        else { return items }
        let after = toponyms.first {
            $0.use == .place && $0.span.start > (old.mention.span?.end ?? 0)
                && ($0.place.map { ![.country, .admin1, .region, .continent].contains($0.kind) } ?? false)
        }
        guard let after else { return items }
        let mention = PlaceMention(surface: after.text, span: after.span, place: after.place, part: .whole)
        return [(nil, PlaceResolver.Resolved(mention: mention, isNamed: true, confidence: 0.6))]
    }

    /// "swept into Afrin, seizing control from ...": the last place named before.
    private func recentPlace(before event: Event, discourse: Discourse) -> PlaceResolver.Resolved? {
        let start = view.words[event.triggerWords.lowerBound].start
        if let toponym = toponyms.last(where: { $0.span.end <= start && $0.use == .place }) {
            return PlaceResolver.Resolved(
                mention: PlaceMention(surface: toponym.text, span: toponym.span, place: toponym.place, part: .whole),
                isNamed: true, confidence: 0.5)
        }
        return nil
    }
}
