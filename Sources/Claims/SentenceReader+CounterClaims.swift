import Articles
import Gazetteer

extension SentenceReader {
    /// "A says it holds X; B says the town is still its own": two in one sentence say what cannot both be so.
    func counterClaims(in found: inout [Claim]) {
        guard found.count > 1 else { return }
        for second in found.indices.dropFirst() {
            guard let first = found[..<second].lastIndex(where: { contradicts($0, by: found[second]) }) else {
                continue
            }
            found[first].factuality = .disputed
        }
    }

    private func contradicts(_ first: Claim, by second: Claim) -> Bool {
        guard first.factuality == .claimed, first.affirmed, [.captured, .retook, .controls].contains(first.predicate),
            let speaker = first.claimant.surface, let other = second.claimant.surface, speaker != other,
            second.factuality == .claimed || second.factuality == .denied,
            first.claimant.party == nil || first.claimant.party != second.claimant.party,
            let place = first.place?.span, let answer = second.place?.span, isAnswer(from: place.end, to: answer.start)
        else { return false }
        // "the town", "hills", "not a street": what has no name of its own is of the place named before.
        guard second.place?.place == nil || second.place?.place?.id == first.place?.place?.id else { return false }
        if second.place?.place == nil, isNamed(answer) { return false }
        if second.affirmed, isSite(answer), !isSite(place), first.place?.place != nil || isSettlement(place) {
            return false
        }
        if !second.affirmed { return [.captured, .retook, .controls, .lost].contains(second.predicate) }
        return second.predicate == .controls
            && (second.party.id == nil || second.party.id != first.party.id)
            && second.party.surface != first.party.surface
    }

    /// "the airport" is no other word for the town before it.
    private func isSite(_ span: TextSpan) -> Bool { has(span) { $0 == "site" || $0 == "crossing" } }
    private func isSettlement(_ span: TextSpan) -> Bool { has(span) { $0 != "site" && $0 != "crossing" } }

    private func has(_ span: TextSpan, _ isOf: (String) -> Bool) -> Bool {
        view.words.contains { word in
            word.start >= span.start && word.end <= span.end && lexicon.places.nouns[word.folded].map(isOf) == true
        }
    }

    private func isNamed(_ span: TextSpan) -> Bool {
        view.words.contains { $0.tag == .proper && $0.start >= span.start && $0.end <= span.end }
    }

    /// A semicolon, or a comma and a word of contrast.
    private func isAnswer(from start: Int, to end: Int) -> Bool {
        view.chunks.indices.contains { index in
            let word = view.words[view.chunks[index].words.lowerBound]
            guard word.start >= start, word.end <= end else { return false }
            if view.kind(index) == .stop { return true }
            return view.kind(index) == .comma && view.chunks.indices.contains(index + 1)
                && lexicon.voices.contrasts.contains(view.firstWord(of: index + 1))
        }
    }
}
