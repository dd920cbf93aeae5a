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
        } else if let urging = reading.urging, !isVoiced, let speaker = ownClaimant(urging, discourse: discourse) {
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
        if predicate == .captured || predicate == .controls && event.frame.regains, isRegained(event) {
            predicate = .retook
        }
        let partyID = party?.id ?? onlyTaker(event, party, discourse)
        claimant = claimants.related(claimant, to: partyID)
        let counterparty = parties.resolve(event.counterparties, discourse: discourse, speaker: voice.speaker?.party)
        let extent = noneLeft(event, reading) ?? extent(of: item, event) ?? ofAll(event)
        var claim = Claim(
            id: ClaimID(""), article: passage.article.id, published: passage.article.published,
            source: passage.article.source, url: passage.article.url, span: view.span,
            quote: passage.passage.text(view.span), predicate: predicate,
            party: Mention(surface: party?.surface, span: party?.span, id: partyID),
            counterparty: counterparty.map { Mention(surface: $0.surface, span: $0.span, id: $0.id) },
            place: place?.mention, claimant: claimant, extent: extent,
            when: when(of: event, voice: voice, factuality: factuality, item: item), factuality: factuality,
            affirmed: affirmed,
            violent: event.frame.violent, confidence: 0, rule: event.frame.rule)
        claim.againstInterest = isAgainstInterest(claim, stance: voice.stance)
        if factuality == .hypothetical, reading.isAttempt, predicate == .retook, let id = party?.id {
            claim.presupposes = Presupposition(predicate: .lost, party: id)
        }
        claim.confidence = confidence(party: party, place: place, event: event, reading: reading)
        claim.isState = party?.isState ?? false
        claim.id = claim.contentID
        return claim
    }

    /// "X fell on Monday": to the one party that the article has named as the government's opponent.
    private func onlyTaker(_ event: Event, _ party: ResolvedParty?, _ discourse: Discourse) -> PartyID? {
        guard party == nil, event.predicate == .captured, event.frame.strict, event.frame.subject == .place else {
            return nil
        }
        return discourse.onlyParty { $0 != passage.names.government }
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
        let first = item.amount?.lowerBound ?? item.phrase.words.lowerBound
        // "X, two thirds of which": the amount stands after the place.
        let last = max(item.phrase.words.upperBound, item.amount?.upperBound ?? 0)
        let range = min(first, item.phrase.words.lowerBound)..<last
        guard let span = view.span(widened(range)) else { return nil }
        // A number says more than "most of" around it.
        let inside = extents.filter { span.overlaps($0.span) }
        if let found = inside.first(where: { $0.extent.lo != nil }) ?? inside.first { return found.extent }
        guard let amount = item.amount, let span = view.span(amount) else { return nil }
        return Extent(surface: passage.passage.text(span), unit: "vague", lo: nil, hi: nil)
    }

    /// "no longer holds any land in X": all of it is lost.
    private func noneLeft(_ event: Event, _ reading: Modality.Reading) -> Extent? {
        guard reading.hasCeased, let amount = event.places.first?.amount,
            lexicon.places.any.contains(view.words[amount.lowerBound].folded), let span = view.span(amount)
        else { return nil }
        return Extent(surface: passage.passage.text(span), unit: "share", lo: 1, hi: 1, of: "territory")
    }

    /// "fully controls", "completely in the hands of", "full control", "all forces have left".
    private func ofAll(_ event: Event) -> Extent? {
        let last = event.places.last.map { view.chunks.indices.contains($0.phrase.chunk) ? $0.phrase.chunk : 0 } ?? 0
        let first = max(0, event.trigger - 1)
        for index in first...max(event.trigger + 3, min(last, event.trigger + 12) + 2) {
            guard let kind = view.kind(index) else { break }
            // The next clause has its own.
            if index > event.trigger, kind == .verbGroup || kind == .comma || kind == .coordinator { break }
            let words = view.chunks[index].words
            switch kind {
            case .verbGroup, .adverb, .preposition, .adjective:
                for extent in extents where extent.extent.lo == nil && isAdverb(extent, in: words) {
                    return extent.extent
                }
            case .nounPhrase where isHold(index, of: event):
                if let found = degree(words) { return found }
            default: break
            }
        }
        return allForces(event)
    }

    private func isAdverb(_ mention: ExtentMention, in words: Range<Int>) -> Bool {
        view.words[words].contains { $0.start == mention.span.start && $0.end == mention.span.end && $0.tag == .adverb }
    }

    /// "control", "hands", the noun of the frame: what an adjective of degree is said of.
    private func isHold(_ index: Int, of event: Event) -> Bool {
        let head = view.headText(index)
        return event.frame.objectNouns.contains(head) || lexicon.frames.controlNouns.contains(head)
            || lexicon.frames.handsNouns.contains(head)
            || event.frame.prepositionNouns.values.contains { $0.contains(head) }
    }

    private func degree(_ words: Range<Int>) -> Extent? {
        for word in view.words[words] {
            guard let unit = lexicon.places.degrees[word.folded] else { continue }
            let span = TextSpan(field: view.field, start: word.start, end: word.end)
            return Extent(surface: passage.passage.text(span), unit: unit, lo: nil, hi: nil)
        }
        return nil
    }

    /// "All government troops have left X": the whole of X is left.
    private func allForces(_ event: Event) -> Extent? {
        guard event.predicate == .withdrew || event.predicate == .lost, event.parties.count == 1,
            let chunk = event.parties.first?.chunk, let first = view.words[view.chunks[chunk].words].first,
            lexicon.places.degrees[first.folded] == "whole"
        else { return nil }
        let span = TextSpan(field: view.field, start: first.start, end: first.end)
        return Extent(surface: passage.passage.text(span), unit: "whole", lo: nil, hi: nil)
    }

    /// With the approximators before it.
    private func widened(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, view.words[start - 1].tag == .adverb || view.words[start - 1].tag == .number { start -= 1 }
        return start..<range.upperBound
    }
}
