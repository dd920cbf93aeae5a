import Articles
import Gazetteer

extension SentenceReader {
    /// "The federation held 51 per cent of X and the Serbs 49": the verb and the place are those of the clause before.
    func gapped(after found: [Claim], discourse: Discourse) -> [Claim] {
        guard let model = found.last, model.predicate == .controls, model.extent?.unit == "share",
            model.extent?.lo != nil, let end = model.place?.span?.end
        else { return [] }
        var result: [Claim] = []
        for index in view.chunks.indices where view.words[view.chunks[index].words.lowerBound].start >= end {
            // A verb or a full stop begins another clause.
            guard view.kind(index) != .verbGroup, view.kind(index) != .stop else { break }
            guard let (holder, figure) = share(at: index) else { continue }
            guard let party = parties.resolve([holder], discourse: discourse, speaker: nil), party.isArmed,
                let extent = self.extent(of: figure, like: model)
            else { continue }
            var claim = model
            claim.party = Mention(surface: party.surface, span: party.span, id: party.id)
            claim.isState = party.isState
            claim.extent = extent
            claim.counterparty = nil
            claim.rule = "gapped-share"
            claim.confidence = min(model.confidence, 0.7)
            claim.id = claim.contentID
            result.append(claim)
        }
        return result
    }

    /// "the Serbs 49", "the rebels 40 per cent", after a joint: who, and the words of the figure.
    private func share(at index: Int) -> (holder: Phrase, figure: Range<Int>)? {
        let joint = view.kind(index - 1)
        guard view.kind(index) == .nounPhrase, joint == .coordinator || joint == .comma || joint == .subordinator else {
            return nil
        }
        let words = view.chunks[index].words
        if let number = words.first(where: { view.words[$0].tag == .number }), number > words.lowerBound {
            return (Phrase(chunk: index, words: words.lowerBound..<number), number..<words.upperBound)
        }
        guard view.kind(index + 1) == .nounPhrase, let next = view.chunks[index + 1].words.first,
            view.words[next].tag == .number
        else { return nil }
        return (Phrase(chunk: index, words: words), view.chunks[index + 1].words)
    }

    private func extent(of figure: Range<Int>, like model: Claim) -> Extent? {
        guard let span = view.span(figure) else { return nil }
        if let told = extents.first(where: { $0.span.overlaps(span) && $0.extent.unit == "share" }) {
            return told.extent
        }
        guard let number = NumberWords.value(ofDigits: view.words[figure.lowerBound].folded), (1...100).contains(number)
        else { return nil }
        return Extent(
            surface: passage.passage.text(span), unit: "share", lo: number / 100, hi: number / 100, of: model.extent?.of
        )
    }
}
