import Articles
import CivilDate
import Gazetteer

extension SentenceReader {
    /// Puts a claim together from an event, what is made of it, and who says so.
    func draft(
        _ event: Event, reading: Modality.Reading, voice: Voice, party: ResolvedParty?, item: PlacePhrase?,
        place: PlaceResolver.Resolved?, discourse: Discourse
    ) -> Claim {
        var claimant = voice.speaker ?? Claimant()
        var factuality = reading.factuality
        var isVoiced = voice.attribution != nil
        if let own = reading.ownClaim, let speaker = ownClaimant(own, discourse: discourse) {
            claimant = speaker
            isVoiced = true
        } else if reading.isHearsay, !isVoiced {
            claimant = Claimant(relation: .unnamed)
            isVoiced = true
        }
        var affirmed = reading.isAffirmed
        if isVoiced, reading.ownClaim == nil, voice.stance == .deny {
            if factuality == .asserted { factuality = .denied }
            affirmed.toggle()
        } else if isVoiced, reading.ownClaim == nil, voice.stance == .dispute {
            if factuality == .asserted { factuality = .disputed }
        } else if isVoiced, factuality == .asserted {
            factuality = .claimed
        }
        var predicate = event.predicate
        if reading.hasCeased, predicate == .controls { predicate = .lost }
        if predicate == .captured, isRegained(event) { predicate = .retook }
        let partyID = party?.id ?? onlyTaker(event, party, discourse)
        claimant = claimants.related(claimant, to: partyID)
        let counterparty = parties.resolve(event.counterparties, discourse: discourse, speaker: voice.speaker?.party)
        let extent = extent(of: item, event)
        var claim = Claim(
            id: ClaimID(""), article: passage.article.id, published: passage.article.published,
            source: passage.article.source, url: passage.article.url, span: view.span,
            quote: passage.passage.text(view.span), predicate: predicate,
            party: Mention(surface: party?.surface, span: party?.span, id: partyID),
            counterparty: counterparty.map { Mention(surface: $0.surface, span: $0.span, id: $0.id) },
            place: place?.mention, claimant: claimant, extent: extent,
            when: when(of: event, voice: voice, factuality: factuality), factuality: factuality, affirmed: affirmed,
            violent: event.frame.violent, confidence: 0, rule: event.frame.rule)
        claim.againstInterest = isAgainstInterest(claim, stance: voice.stance)
        if factuality == .hypothetical, reading.isAttempt, predicate == .retook, let id = party?.id {
            claim.presupposes = Presupposition(predicate: .lost, party: id)
        }
        claim.confidence = confidence(party: party, place: place, event: event, reading: reading)
        claim.id = claim.contentID
        return claim
    }

    /// "X fell on Monday": to the one party that the article has named as the government's opponent.
    private func onlyTaker(_ event: Event, _ party: ResolvedParty?, _ discourse: Discourse) -> PartyID? {
        guard party == nil, event.predicate == .captured, event.frame.strict, event.frame.subject == .place else {
            return nil
        }
        return discourse.onlyParty { $0 != passage.extractor.names.government }
    }

    /// "fall back under their control", "occupied again".
    private func isRegained(_ event: Event) -> Bool {
        let end = min(view.words.count, event.triggerWords.upperBound + 2)
        return view.words[event.triggerWords.lowerBound..<end].contains {
            lexicon.frames.regainMarkers.contains($0.folded)
        }
    }

    /// The loser concedes it, or the winner's side admits a loss.
    private func isAgainstInterest(_ claim: Claim, stance: VoiceWords.Stance) -> Bool {
        guard claim.factuality == .claimed, claim.affirmed, claim.claimant.surface != nil else { return false }
        switch claim.predicate {
        case .lost, .withdrew, .ceded: return claim.claimant.relation == .own
        case .captured, .retook, .controls: return claim.claimant.relation == .opponent
        case .contested, .besieged, .advancing: return false
        }
    }

    private func confidence(
        party: ResolvedParty?, place: PlaceResolver.Resolved?, event: Event, reading: Modality.Reading
    ) -> Double {
        var value = 0.9
        if party?.id == nil { value -= 0.1 }
        if event.isInherited { value -= 0.05 }
        if event.isNominal { value -= 0.05 }
        if reading.isHearsay { value -= 0.1 }
        value *= 0.5 + 0.5 * (place?.confidence ?? 0.5)
        return (value * 100).rounded() / 100
    }

    /// The share or count said of the place.
    func extent(of item: PlacePhrase?, _ event: Event) -> Extent? {
        guard let item else { return nil }
        let range = (item.amount?.lowerBound ?? item.phrase.words.lowerBound)..<item.phrase.words.upperBound
        guard let span = view.span(widened(range)) else { return nil }
        if let found = extents.first(where: { span.overlaps($0.span) }) { return found.extent }
        guard let amount = item.amount, let span = view.span(amount) else { return nil }
        return Extent(surface: passage.passage.text(span), unit: "vague", lo: nil, hi: nil)
    }

    /// With the approximators before it.
    private func widened(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, view.words[start - 1].tag == .adverb || view.words[start - 1].tag == .number { start -= 1 }
        return start..<range.upperBound
    }

    /// The time told nearest to the event, in its own clause and not in the clause of who says so.
    func when(of event: Event, voice: Voice, factuality: Factuality) -> When {
        let trigger = event.triggerWords.lowerBound
        var best: (cost: Int, when: When)?
        for time in times {
            guard let at = view.words.firstIndex(where: { time.tokens.contains($0.token) }) else { continue }
            if let scope = voice.scope, !scope.contains(at), !(at < 2 && scope.lowerBound > 0) { continue }
            let between = at < trigger ? at..<trigger : trigger..<at
            var cost = between.count
            // ", capturing X on Friday": what stands before the participle belongs to the clause it hangs on.
            if at < trigger, view.verb(event.trigger)?.form == .gerund { cost += 20 }
            // "flown in overnight" dates the flight.
            if at < trigger, let chunk = view.chunks.firstIndex(where: { $0.words.contains(at) }),
                view.verb(chunk - 1)?.form == .participle, chunk - 1 != event.trigger
            {
                cost += 25
            }
            for chunk in view.chunks where between.contains(chunk.words.lowerBound) && chunk.words.lowerBound != trigger
            {
                switch chunk.kind {
                case .verbGroup: cost += at < trigger && at == 0 ? 8 : 25
                case .subordinator, .relative: cost += 15
                case .comma, .coordinator: cost += 4
                default: break
                }
            }
            guard cost < 60, cost < best?.cost ?? .max else { continue }
            best = (cost, time.when)
        }
        if let best { return best.when }
        switch factuality {
        case .hypothetical, .future: return When()
        default: return When(latest: passage.article.published)
        }
    }
}
