import Gazetteer

extension Geoparser {
    /// The candidates of a name, the best first, each with the cue that sets it apart.
    func explanation(_ number: Int, _ reading: Reading) -> [Toponym.Candidate] {
        let (name, scores) = (reading.names[number], reading.resolver.scores)
        let evidence = reading.resolver.explained[number]
        let best = name.known.candidates.indices.sorted { scores[name.first + $0] > scores[name.first + $1] }.prefix(8)
        return best.enumerated().map { rank, candidate in
            // The first is explained by what it has over the second, the others by what they have over the first.
            let other = rank == 0 ? best.dropFirst().first : best.first
            return Toponym.Candidate(
                place: index.place(name.known.candidates[candidate].ref), score: scores[name.first + candidate],
                cue: evidence[candidate].decisive(against: other.map { evidence[$0] }, lexicon.resolution))
        }
    }

    /// Why a mention counts as a name, and why it has this place or none.
    func explanation(_ mention: Mention, _ reading: Reading, chosen: Int?, cue: String?) -> String {
        let cues = mention.cues.cues.filter { lexicon.recognition.sum(CueSet($0)) > 0 && $0 != .bias }
            .sorted { lexicon.recognition.sum(CueSet($0)) > lexicon.recognition.sum(CueSet($1)) }
        let found = cues.isEmpty ? "in the gazetteer" : cues.prefix(3).map(\.inWords).joined(separator: ", ")
        return "a name here by: \(found); "
            + resolution(reading.names[mention.name], reading.resolver, chosen: chosen, cue: cue)
    }

    private func resolution(_ name: ArticleName, _ resolver: Resolver, chosen: Int?, cue: String?) -> String {
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        let count = name.known.candidates.count
        guard count > 0 else { return "unresolved: no gazetteer entry has this name" }
        guard let chosen else {
            return "unresolved: the places that have the name it is called by lie far from the article's other places"
        }
        let probability = resolver.probabilities[name.first + chosen]
        guard probability >= lexicon.resolution.threshold else {
            return "unresolved: the likeliest of \(count) places has \(percent(probability)), "
                + "at least \(percent(lexicon.resolution.threshold)) are needed"
        }
        let among =
            count == 1
            ? "the only place of the name" : "\(percent(probability)) among \(count) places"
        return "resolved: \(among)" + (cue.map { ", mostly because: \($0)" } ?? "")
    }
}
