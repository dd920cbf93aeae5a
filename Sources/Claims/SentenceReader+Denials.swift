import Articles
import Gazetteer

extension SentenceReader {
    /// "the ministry rejected the claim": denies what was claimed before. In the same sentence it makes that disputed.
    func denials(of found: inout [Claim], earlier: inout [Claim], discourse: Discourse) {
        if found.isEmpty, earlier.isEmpty { return }
        dispute(&found)
        counterClaims(in: &found)
        for attribution in attributions where attribution.isBare {
            let claimant = claimants.resolve(attribution, discourse: discourse)
            let start = view.words[view.chunks[attribution.trigger].words.lowerBound].start
            // A figure read off an earlier sentence has its place there.
            let said = found.indices.filter { found[$0].rule != "other-figure" && found[$0].rule != "denial-of-claim" }
            let denied = said.filter { (found[$0].place?.span?.start ?? 0) < start }
            let isHere = !said.isEmpty
            // "insisted that ..., though observers doubt this": what is doubted stands in the same sentence.
            if !isHere, isPronoun(after: attribution.trigger),
                attributions.contains(where: { $0.trigger < attribution.trigger && !$0.isBare })
            {
                continue
            }
            for index in denied where found[index].factuality == .claimed || found[index].factuality == .asserted {
                found[index].factuality = .disputed
            }
            let models = isHere ? denied.map { found[$0] } : lastClaims(of: earlier, against: claimant)
            if isHere, claimant.party == nil, ![.official, .thirdGovernment].contains(claimant.relation) { continue }
            found += models.map { denial(of: $0, by: claimant, stance: attribution.stance) }
        }
    }

    private func isPronoun(after trigger: Int) -> Bool {
        let next = view.skipAdverbs(from: trigger + 1, by: 1)
        guard view.kind(next) == .nounPhrase else { return false }
        return !lexicon.voices.statementNouns.contains(view.headText(next))
    }

    private func denial(of model: Claim, by claimant: Claimant, stance: VoiceWords.Stance) -> Claim {
        var claim = model
        claim.span = view.span
        claim.quote = passage.passage.text(view.span)
        claim.claimant = claimants.related(claimant, to: model.party.id)
        claim.factuality = stance == .deny ? .denied : .disputed
        claim.affirmed = false
        claim.againstInterest = false
        claim.presupposes = nil
        claim.contradicts = [model.id]
        claim.when = When(latest: passage.article.published)
        claim.rule = "denial-of-claim"
        claim.confidence = min(model.confidence, 0.7)
        claim.id = claim.contentID
        return claim
    }

    /// The claims of the last sentence that has any, up to three sentences back, not the denier's own.
    private func lastClaims(of earlier: [Claim], against claimant: Claimant) -> [Claim] {
        guard let last = earlier.last, last.span.field == view.field else { return [] }
        let oldest = passage.sentences[max(0, view.number - Self.denialReach)].start
        guard last.span.start >= oldest else { return [] }
        return earlier.suffix(while: { $0.span == last.span }).filter {
            ($0.factuality == .claimed || $0.factuality == .asserted)
                && ($0.claimant.party == nil || $0.claimant.party != claimant.party)
        }
    }

    /// Another's figure in the same sentence makes the first one disputed.
    private func dispute(_ found: inout [Claim]) {
        let others = Set(found.filter { $0.rule == "other-figure" }.flatMap(\.contradicts))
        for index in found.indices where others.contains(found[index].id) && found[index].factuality == .claimed {
            found[index].factuality = .disputed
        }
    }
}

extension Array {
    /// The run at the end whose elements all satisfy a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
        let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
        return self[start...]
    }
}
