import Articles
import Gazetteer

extension SentenceReader {
    /// "the rebel-held town of X".
    func claim(of compound: Compounds.Found, discourse: Discourse) -> Claim? {
        let chunk = view.chunks[compound.chunk]
        let words = compound.party
        let id =
            parties.names.matches(in: [words]).first?.party
            ?? (parties.names.government.flatMap { lexicon.parties.modifiers[words] == .state ? $0 : nil })
            ?? (lexicon.parties.modifiers[words] == .rebel && parties.names.opposition.count == 1
                ? parties.names.opposition.first : nil)
        let isParty =
            id != nil || lexicon.parties.heads[words] != nil || lexicon.parties.modifiers[words] != nil
            || view.words[compound.word].isCapitalised
        guard isParty, compound.word + 1 < chunk.words.upperBound else { return nil }
        let rest = compound.word + 1..<chunk.words.upperBound
        let lists = PlaceLists(view: view, lexicon: lexicon)
        guard var item = lists.places(at: compound.chunk, stops: []).items.first else { return nil }
        if item.phrase.chunk == compound.chunk { item.phrase.words = rest }
        guard let frame = lexicon.frames.byVerb["control"]?.first else { return nil }
        let event = Event(
            frame: frame, predicate: compound.predicate, trigger: compound.chunk, triggerWords: chunk.words,
            places: [item], isNominal: true, clause: chunk.words)
        guard let place = places.resolve(item, in: event, discourse: discourse) else { return nil }
        let voice = voice(of: event, discourse: discourse)
        let span = TextSpan(field: view.field, start: compound.partyStart, end: compound.partyEnd)
        let party = ResolvedParty(
            surface: passage.passage.text(span), span: span, id: id, isPlausible: true, isArmed: true)
        var claim = draft(
            event, reading: Modality.Reading(), voice: voice, party: party, item: item, place: place,
            discourse: discourse)
        claim.rule = "compound-" + compound.suffix
        claim.id = claim.contentID
        return claim
    }
}
