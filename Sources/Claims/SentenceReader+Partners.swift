import Gazetteer

extension SentenceReader {
    /// "A and B jointly control X": the others beside the party that was read, where the sentence says that they hold it
    /// together. Without such a word the first stands for all: allies are named in one breath without sharing a place.
    func partners(of party: ResolvedParty?, in event: Event, discourse: Discourse) -> [ResolvedParty?] {
        guard let party, party.id != nil, [.controls, .captured, .retook].contains(event.predicate),
            view.words.contains(where: { lexicon.words.jointly.contains($0.folded) }),
            let first = event.parties.first
        else { return [] }
        var chunks = event.parties.map(\.chunk)
        // The frames of nouns take the nearest phrase only.
        for step in [-1, 1] {
            var next = first.chunk + 2 * step
            while view.kind(next - step) == .coordinator, view.kind(next) == .nounPhrase {
                chunks.append(next)
                next += 2 * step
            }
        }
        var known = Set([party.id])
        var found: [ResolvedParty?] = []
        for chunk in chunks {
            let phrase = Phrase(chunk: chunk, words: view.chunks[chunk].words)
            let other = parties.resolve([phrase], discourse: discourse, speaker: nil)
            guard let other, other.id != nil, known.insert(other.id).inserted else { continue }
            found.append(other)
        }
        return found
    }
}
