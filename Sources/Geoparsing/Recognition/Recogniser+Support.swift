import Gazetteer

extension Recogniser {
    /// Weighs each mention again, now with what the resolver found: a name whose best place lies among the article's other
    /// places is likelier to be one.
    mutating func reconsider(_ resolver: Resolver) {
        var supports = [CueSet?](repeating: nil, count: names.count)
        var own = Votes.Own()
        for position in mentions.indices {
            let number = mentions[position].name
            guard names[number].source == .gazetteer, let best = names[number].best else { continue }
            let support = supports[number] ?? self.support(number, best, resolver, &own)
            supports[number] = support
            var cues = mentions[position].cues
            cues.formUnion(support)
            let score = lexicon.recognition.sum(cues)
            update(position) {
                $0.cues = cues
                $0.score = score
            }
        }
    }

    /// What the article's other places say of a name.
    private func support(_ number: Int, _ best: Int, _ resolver: Resolver, _ own: inout Votes.Own) -> CueSet {
        let name = names[number]
        let candidate = name.known.candidates[best]
        var cues = CueSet()
        resolver.votes.read(name, resolver.probabilities, into: &own)
        let share = resolver.votes.countryShare(candidate, own)
        let others = resolver.votes.total - name.weight
        // That an article of the theatre names its neighbours more often says nothing against the theatre's own places.
        let isHome = resolver.namesTheatre && candidate.isHome
        cues.insert(.countrySupported, if: share > 0.3)
        // A sea or a continent lies in no country that the others could speak for.
        cues.insert(.countryUnsupported, if: !isHome && share < 0.05 && others > 2 && candidate.country != 0)
        let division = resolver.votes.divisionShare(candidate, own)
        cues.insert(.divisionSupported, if: division > 0.15)
        cues.insert(.divisionUnsupported, if: !isHome && division < 0.02 && others > 2 && candidate.division != nil)
        if candidate.isPointLike, let nearest = resolver.votes.nearest(candidate, except: number) {
            cues.insert(.near50, if: nearest < 50)
            cues.insert(.near200, if: nearest < 200)
            cues.insert(.farFromAll, if: nearest > 1000)
        }
        let isSmall = candidate.population < 20_000 && candidate.isPointLike
        cues.insert(.smallUnsupported, if: !isHome && isSmall && division < 0.02 && share < 0.3)
        return cues
    }
}
