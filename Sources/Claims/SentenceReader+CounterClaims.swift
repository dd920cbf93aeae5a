import Articles
import Gazetteer

extension SentenceReader {
    /// Claims looked back over for one that another contradicts.
    private static let answerReach = 6

    /// "A says it holds X; B says the town is still its own": two in one sentence say what cannot both be so.
    func counterClaims(in found: inout [Claim]) {
        guard found.count > 1 else { return }
        let answers = answers
        guard !answers.isEmpty else { return }
        for second in found.indices.dropFirst() {
            let near = found[max(0, second - Self.answerReach)..<second]
            guard let first = near.lastIndex(where: { contradicts($0, by: found[second], answers) }) else { continue }
            found[first].factuality = .disputed
        }
    }

    private func contradicts(_ first: Claim, by second: Claim, _ answers: [Int]) -> Bool {
        guard first.factuality == .claimed, first.affirmed,
            [.captured, .retook, .controls].contains(first.predicate),
            let speaker = first.claimant.surface, let other = second.claimant.surface, speaker != other,
            second.factuality == .claimed || second.factuality == .denied,
            first.claimant.party == nil || first.claimant.party != second.claimant.party,
            let place = first.place?.span, let answer = second.place?.span,
            let joint = answers[answers.halved { $0 < place.end }...].first, joint < answer.start
        else { return false }
        // "the town", "hills", "not a street": what has no name of its own is of the place named before.
        guard second.place?.place == nil || second.place?.place?.id == first.place?.place?.id else { return false }
        let (named, answering) = (words(in: place), words(in: answer))
        if second.place?.place == nil, answering.contains(where: { $0.tag == .proper }) { return false }
        if !second.affirmed { return [.captured, .retook, .controls, .lost].contains(second.predicate) }
        // "the airport" is no other word for the town before it.
        if isSite(answering), !isSite(named), first.place?.place != nil || isSettlement(named) { return false }
        return second.predicate == .controls
            && (second.party.id == nil || second.party.id != first.party.id)
            && second.party.surface != first.party.surface
    }

    /// The words of a place: few, and found by halving.
    private func words(in span: TextSpan) -> ArraySlice<Word> {
        let start = view.words.halved { $0.start < span.start }
        return view.words[start...].prefix { $0.end <= span.end }
    }

    private func isSite(_ words: ArraySlice<Word>) -> Bool {
        words.contains { ["site", "crossing"].contains(lexicon.places.nouns[$0.folded]) }
    }

    private func isSettlement(_ words: ArraySlice<Word>) -> Bool {
        words.contains { lexicon.places.nouns[$0.folded].map { !["site", "crossing"].contains($0) } == true }
    }

    /// Where a semicolon, or a comma and a word of contrast, lets another answer.
    private var answers: [Int] {
        view.chunks.indices.compactMap { index in
            let isContrast =
                view.kind(index) == .comma && view.chunks.indices.contains(index + 1)
                && lexicon.voices.contrasts.contains(view.firstWord(of: index + 1))
            return view.kind(index) == .stop || isContrast ? view.words[view.chunks[index].words.lowerBound].start : nil
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element does not come before, of elements in order.
    func halved(_ isBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
