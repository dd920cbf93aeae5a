import Gazetteer

extension Geoparser {
    /// The candidates of a name, the best first, each with the cue that sets it apart.
    func explanation(_ name: ArticleName) -> [Toponym.Candidate] {
        let best = name.candidates.indices.sorted { name.scores[$0] > name.scores[$1] }.prefix(8)
        return best.enumerated().map { rank, candidate in
            // The first is explained by what it has over the second, the others by what they have over the first.
            let other = rank == 0 ? best.dropFirst().first : best.first
            return Toponym.Candidate(
                place: index.place(name.candidates[candidate].ref), score: name.scores[candidate],
                cue: name.evidence[candidate].decisive(
                    against: other.map { name.evidence[$0] }, lexicon.resolution))
        }
    }

    /// Why a mention counts as a name, and why it has this place or none.
    func explanation(_ mention: Mention, _ name: ArticleName, chosen: Int?, cue: String?) -> String {
        let cues = mention.cues.cues.filter { lexicon.recognition.sum(CueSet($0)) > 0 && $0 != .bias }
            .sorted { lexicon.recognition.sum(CueSet($0)) > lexicon.recognition.sum(CueSet($1)) }
        let found = cues.isEmpty ? "in the gazetteer" : cues.prefix(3).map(\.inWords).joined(separator: ", ")
        return "a name here by: \(found); " + resolution(name, chosen: chosen, cue: cue)
    }

    private func resolution(_ name: ArticleName, chosen: Int?, cue: String?) -> String {
        func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
        guard !name.candidates.isEmpty else { return "unresolved: no gazetteer entry has this name" }
        guard let chosen else {
            return "unresolved: the places that have the name it is called by lie far from the article's other places"
        }
        let probability = name.probabilities[chosen]
        guard probability >= lexicon.resolution.threshold else {
            return "unresolved: the likeliest of \(name.candidates.count) places has \(percent(probability)), "
                + "at least \(percent(lexicon.resolution.threshold)) are needed"
        }
        let among =
            name.candidates.count == 1
            ? "the only place of the name" : "\(percent(probability)) among \(name.candidates.count) places"
        return "resolved: \(among)" + (cue.map { ", mostly because: \($0)" } ?? "")
    }
}
