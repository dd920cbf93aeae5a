import Articles
import Gazetteer

extension SentenceReader {
    /// "observers put the real figure at 30 per cent": the proposition is that of the figure before.
    func figures(after found: [Claim], discourse: Discourse) -> [Claim] {
        var result: [Claim] = []
        let figures = (passage.figuresSoFar + found).filter { $0.extent?.lo != nil }
        if figures.isEmpty { return [] }
        let extents = extents
        for attribution in attributions where !attribution.isBare {
            let scope = attribution.scope
            guard let mention = figure(in: scope, of: extents),
                let model = figures.last(where: { $0.extent?.unit == mention.extent.unit }),
                !found.contains(where: { claim in
                    claim.extent?.surface == mention.extent.surface
                        && claim.place?.span?.start ?? 0 > mention.span.start
                })
            else { continue }
            var claim = model
            claim.span = view.span
            claim.quote = passage.passage.text(view.span)
            claim.extent = mention.extent
            claim.extent?.of = model.extent?.of ?? mention.extent.of
            claim.claimant = claimants.related(
                claimants.resolve(attribution.claimant, discourse: discourse), to: model.party.id)
            claim.factuality = attribution.stance == .deny ? .denied : .claimed
            claim.affirmed = attribution.stance != .deny
            claim.againstInterest = false
            claim.contradicts = [model.id]
            claim.rule = "other-figure"
            claim.confidence = min(model.confidence, 0.7)
            claim.id = claim.contentID
            result.append(claim)
        }
        return result
    }

    /// A share said of "the figure" or "it", with no event of its own in those words.
    private func figure(in scope: Range<Int>, of extents: [ExtentMention]) -> ExtentMention? {
        guard !scope.isEmpty, let span = view.span(scope),
            let mention = extents.first(where: { span.contains($0.span) && $0.extent.lo != nil })
        else { return nil }
        let before = view.words[scope].prefix { $0.start < mention.span.start }
        let voices = lexicon.voices
        guard
            before.contains(where: {
                voices.figureNouns.contains($0.folded) || voices.figurePronouns.contains($0.folded)
            })
        else { return nil }
        let governs = before.contains {
            $0.tag == .verb && lexicon.frames.byVerb[$0.lemma] != nil && voices.figurePrepositions[$0.lemma] == nil
        }
        return governs ? nil : mention
    }
}
