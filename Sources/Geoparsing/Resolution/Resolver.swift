import Gazetteer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Decides which place each name of an article means, all names together: each is evidence for the others.
struct Resolver {
    /// Of the places of a name, the best known so many are weighed.
    static let candidateLimit = 40
    private static let rounds = 2

    let weights: ResolutionWeights
    /// The article names a party of the theatre: as good as naming its country.
    var namesTheatre = false
    /// Also what decides nothing, for explanations: how good the only place of a name is.
    var scoresAll = true
    private(set) var votes = Votes()
    /// For each candidate of each name, one name after the other, its score and how likely it is by that.
    private(set) var scores: [Double] = []
    private(set) var probabilities: [Double] = []
    /// The same by what is known of each name by itself.
    private var own: (scores: [Double], probabilities: [Double]) = ([], [])
    /// For each name what speaks for its candidates in the end; only where all are scored.
    private(set) var explained: [[ResolutionEvidence]] = []

    init(weights: ResolutionWeights) { self.weights = weights }

    /// Gives every candidate its score and probability, and every name its best candidate.
    /// - Complexity: names × candidates × anchors, in each round.
    mutating func resolve(_ names: inout [ArticleName], mentions: [Mention]) {
        gatherEvidence(&names, mentions)
        for name in names.indices {
            names[name].first = own.scores.count
            own.scores += names[name].known.priors
            own.probabilities += names[name].known.probabilities
        }
        votes.begin(names)
        resolveAgain(&names, mentions: mentions)
    }

    /// The same once more after the mentions' scores have changed, and nothing else of them: what speaks for each candidate
    /// by itself is known already.
    mutating func resolveAgain(_ names: inout [ArticleName], mentions: [Mention]) {
        (scores, probabilities) = own
        for name in names.indices { names[name].best = names[name].known.best }
        weigh(&names, mentions)
        var voters = Votes.Own()
        for round in 0..<Self.rounds {
            votes.count(names, probabilities)
            for name in names.indices { listen(&names[name], name, isLast: round == Self.rounds - 1, &voters) }
        }
    }

    /// What the words beside its mentions say of a name's candidates.
    private func gatherEvidence(_ names: inout [ArticleName], _ mentions: [Mention]) {
        /// Of names that words beside them say something of.
        var evidence: [Int: [ResolutionEvidence]] = [:]
        func add(to name: Int, _ change: (inout [ResolutionEvidence]) -> Void) {
            change(&evidence[name, default: names[name].known.evidence])
        }
        for mention in mentions {
            let number = mention.name
            if let container = mention.container {
                // "X, Y": candidates of X in one of Y, and those of Y that hold one of X.
                let (inner, outer) = (names[number].known.candidates, names[mentions[container].name].known.candidates)
                for index in inner.indices {
                    for other in outer.indices where outer[other].holds(inner[index]) {
                        add(to: number) { $0[index][.container] = 1 }
                        add(to: mentions[container].name) { $0[other][.contained] = 1 }
                    }
                }
            }
            if let kind = mention.kind {
                let share = 1 / Double(max(1, names[number].mentions))
                let candidates = names[number].known.candidates
                for index in candidates.indices where candidates[index].agrees(with: kind) {
                    add(to: number) { $0[index][.kind] += share }
                }
            }
        }
        for (name, evidence) in evidence {
            names[name].known = KnownName(names[name].known, evidence: evidence, weights: weights)
        }
    }

    /// How surely each name is a place, by its mentions.
    private func weigh(_ names: inout [ArticleName], _ mentions: [Mention]) {
        for name in names.indices { names[name].weight = 0 }
        for mention in mentions {
            let surety = 1 / (1 + exp(-Double(mention.score)))
            names[mention.name].weight = max(names[mention.name].weight, surety)
        }
        for name in names.indices where names[name].mentions > 1 {
            names[name].weight *= min(2.5, 1 + 0.3 * Double(names[name].mentions - 1))
        }
    }

    /// What the other names of the article say of a name's candidates.
    private mutating func listen(_ name: inout ArticleName, _ number: Int, isLast: Bool, _ own: inout Votes.Own) {
        let known = name.known
        guard scoresAll || known.candidates.count > 1 else { return }
        votes.read(name, probabilities, into: &own)
        let (countryWeight, divisionWeight) = (weights[.countryVotes], weights[.divisionVotes])
        let (nearnessWeight, theatreWeight) = (weights[.nearness], weights[.theatre])
        let isKept = isLast && scoresAll
        var evidence = isKept ? known.evidence : []
        for index in known.candidates.indices {
            let candidate = known.candidates[index]
            let country = votes.countryShare(candidate, own)
            let division = votes.divisionShare(candidate, own)
            let near = votes.nearness(candidate, name.first + index)
            let nearness = near == 0 ? 0 : log(1 + 3 * near)
            let home = candidate.isHome ? namesTheatre ? 1 : 0.3 + 0.7 * min(1, 3 * country) : 0
            scores[name.first + index] =
                known.priors[index] + country * countryWeight + division * divisionWeight
                + nearness * nearnessWeight + home * theatreWeight
            if isKept {
                evidence[index][.countryVotes] = country
                evidence[index][.divisionVotes] = division
                evidence[index][.nearness] = nearness
                evidence[index][.theatre] = home
            }
        }
        if isKept {
            if explained.count <= number {
                explained += repeatElement([], count: number + 1 - explained.count)
            }
            explained[number] = evidence
        }
        name.best = Likelihoods.fill(&probabilities, name.places, from: scores)
    }

    /// The candidate for one mention: the name's best, unless the words beside this mention say otherwise.
    func choice(for mention: Mention, in names: [ArticleName], mentions: [Mention]) -> Int? {
        let name = names[mention.name]
        let candidates = name.known.candidates
        guard mention.container != nil || mention.kind != nil, candidates.count > 1 else {
            return name.best.map { townOf($0, name) }
        }
        let outer = mention.container.flatMap { container -> Candidate? in
            let name = names[mentions[container].name]
            return name.best.map { name.known.candidates[$0] }
        }
        var best: Int?
        var bestScore = -Double.infinity
        for index in candidates.indices {
            var score = scores[name.first + index]
            if let outer, outer.holds(candidates[index]) { score += weights[.container] }
            if let kind = mention.kind, candidates[index].agrees(with: kind) { score += weights[.kind] }
            if score > bestScore { (best, bestScore) = (index, score) }
        }
        return mention.kind == nil ? best.map { townOf($0, name) } : best
    }

    /// In the theatre a bare name is the town, not the division called after it: what falls is Kunduz, not its province.
    private func townOf(_ best: Int, _ name: ArticleName) -> Int {
        let candidates = name.known.candidates
        let division = candidates[best]
        guard division.kind == .admin1, division.isHome else { return best }
        let towns = candidates.indices.filter { candidates[$0].isSettlement && division.holds(candidates[$0]) }
        return towns.max { scores[name.first + $0] < scores[name.first + $1] } ?? best
    }
}

extension Resolver {
    /// Whether a river or a park may stand where the place is that has its name: it is such a thing itself, or lies where the
    /// article's other places lie.
    func isSupported(_ candidate: Candidate, _ mention: Mention) -> Bool {
        if let kind = mention.kind, candidate.agrees(with: kind) { return true }
        if candidate.isHome { return true }
        if !candidate.isPointLike { return true }
        return votes.nearest(candidate, except: mention.name).map { $0 < 150 } ?? false
    }
}

extension Candidate {
    /// Whether the word beside the name ("province", "river") may be said of this place.
    func agrees(with kind: PlaceKind) -> Bool {
        switch kind {
        case .unit, .admin2: [.unit, .admin2].contains(self.kind)
        case .admin1: self.kind == .admin1
        case .city, .town, .village, .capital: [.capital, .city, .town, .village].contains(self.kind)
        case .borderPost: self.kind == .borderPost
        case .airport, .base: [.airport, .base, .installation].contains(self.kind)
        case .lake, .sea: [.lake, .sea].contains(self.kind)
        case .continent, .region, .country, .installation, .river, .mountain, .valley, .road, .island, .desert:
            self.kind == kind
        }
    }
}
