import Gazetteer

extension Recogniser {
    /// Weighs each mention again, now with what the resolver found: a name whose best place lies among the article's other
    /// places is likelier to be one.
    mutating func reconsider(_ resolver: Resolver) {
        var own = Votes.Own()
        for position in mentions.indices {
            let mention = mentions[position]
            guard names[mention.name].source == .gazetteer, let best = names[mention.name].best else { continue }
            let candidate = names[mention.name].candidates[best]
            var cues = mention.cues
            resolver.votes.read(names[mention.name], into: &own)
            let share = resolver.votes.countryShare(candidate, own)
            let others = resolver.votes.total - names[mention.name].weight
            // That an article of the theatre names its neighbours more often says nothing against the theatre's own places.
            let isHome = resolver.namesTheatre && theatre.contains(candidate.country)
            cues.insert(.countrySupported, if: share > 0.3)
            // A sea or a continent lies in no country that the others could speak for.
            cues.insert(.countryUnsupported, if: !isHome && share < 0.05 && others > 2 && candidate.country != 0)
            let division = resolver.votes.divisionShare(candidate, own)
            cues.insert(.divisionSupported, if: division > 0.15)
            cues.insert(
                .divisionUnsupported, if: !isHome && division < 0.02 && others > 2 && candidate.division != nil)
            if candidate.isPointLike, let nearest = resolver.votes.nearest(candidate, except: mention.name) {
                cues.insert(.near50, if: nearest < 50)
                cues.insert(.near200, if: nearest < 200)
                cues.insert(.farFromAll, if: nearest > 1000)
            }
            let isSmall = candidate.population < 20_000 && candidate.isPointLike
            cues.insert(.smallUnsupported, if: !isHome && isSmall && division < 0.02 && share < 0.3)
            let score = lexicon.recognition.sum(cues)
            update(position) {
                $0.cues = cues
                $0.score = score
            }
        }
    }
}
