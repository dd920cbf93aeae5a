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
    /// How much less well known than the first a name's places are, by their rank.
    private static let order = (0..<candidateLimit).map { $0 == 0 ? 0 : -log2(Double($0) + 1) }

    let weights: ResolutionWeights
    /// Countries of the theatre: a prior, no more.
    let theatre: Set<UInt16>
    /// The article names a party of the theatre: as good as naming its country.
    var namesTheatre = false
    /// Also what decides nothing, for explanations: how good the only place of a name is.
    var scoresAll = true
    private(set) var votes = Votes()

    init(weights: ResolutionWeights, theatre: Set<UInt16>) {
        self.weights = weights
        self.theatre = theatre
    }

    /// Gives every candidate its score and probability, and every name its best candidate.
    /// - Complexity: names × candidates × anchors, in each round.
    mutating func resolve(_ names: inout [ArticleName], mentions: [Mention]) {
        gatherEvidence(&names, mentions)
        weigh(&names, mentions)
        vote(&names)
    }

    /// The same once more after the mentions' scores have changed, and nothing else of them: what speaks for each candidate
    /// by itself is known already.
    mutating func resolveAgain(_ names: inout [ArticleName], mentions: [Mention]) {
        for name in names.indices { names[name].restore() }
        weigh(&names, mentions)
        vote(&names)
    }

    private mutating func vote(_ names: inout [ArticleName]) {
        for round in 0..<Self.rounds {
            votes.count(names)
            var own = Votes.Own()
            for name in names.indices {
                listen(&names[name], name, isLast: round == Self.rounds - 1, &own)
            }
        }
    }

    /// What speaks for each candidate by itself and by the words beside its mentions, and its score by that alone.
    private func gatherEvidence(_ names: inout [ArticleName], _ mentions: [Mention]) {
        for name in names.indices where !names[name].isWeighed { weighOwn(&names[name]) }
        for mention in mentions {
            let number = mention.name
            if let container = mention.container { link(number, mentions[container].name, &names) }
            if let kind = mention.kind {
                let share = 1 / Double(max(1, names[number].mentions))
                for index in names[number].candidates.indices
                where names[number].candidates[index].agrees(with: kind) {
                    names[number].evidence[index][.kind] += share
                    names[number].isWeighed = false
                }
            }
        }
        for name in names.indices {
            if !names[name].isWeighed { score(&names[name]) }
            names[name].keep()
        }
    }

    /// A name by itself: what is the same in every article.
    func weighOwn(_ name: inout ArticleName) {
        gatherOwn(&name)
        score(&name)
    }

    private func score(_ name: inout ArticleName) {
        name.priors = name.evidence.map { $0.score(weights) }
        name.scores = name.priors
        name.probabilities = name.priors
        choose(&name)
        name.isWeighed = true
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

    /// "X, Y": candidates of X in one of Y, and those of Y that hold one of X.
    private func link(_ inner: Int, _ outer: Int, _ names: inout [ArticleName]) {
        for index in names[inner].candidates.indices {
            for other in names[outer].candidates.indices
            where names[outer].candidates[other].holds(names[inner].candidates[index]) {
                names[inner].evidence[index][.container] = 1
                names[outer].evidence[other][.contained] = 1
                names[inner].isWeighed = false
                names[outer].isWeighed = false
            }
        }
    }

    private func gatherOwn(_ name: inout ArticleName) {
        let order = Self.order
        for index in name.candidates.indices {
            let candidate = name.candidates[index]
            var evidence = ResolutionEvidence()
            evidence[.population] = Double(candidate.size)
            switch candidate.kind {
            case .country: evidence[.country] = 1
            case .admin1: evidence[.admin1] = 1
            case .admin2: evidence[.admin2] = 1
            case .unit: evidence[.unit] = 1
            case .capital: evidence[.capital] = 1
            case .continent, .region: evidence[.region] = 1
            case .river, .lake, .sea, .mountain, .valley, .road, .island, .desert: evidence[.natural] = 1
            case .city, .town, .village, .borderPost, .airport, .base, .installation:
                evidence[.hamlet] = candidate.population < 1000 ? 1 : 0
            }
            evidence[.institution] = name.isInstitution && candidate.kind == .installation ? 1 : 0
            evidence[.main] = candidate.isMain ? 1 : 0
            evidence[.only] = name.candidateCount == 1 ? 1 : 0
            evidence[.order] = order[index]
            if candidate.kind == .admin1 || candidate.kind == .admin2 || candidate.kind == .unit {
                let hasTown = name.candidates.contains { $0.isSettlement && candidate.holds($0) }
                evidence[.namesake] = hasTown ? 1 : 0
            }
            if candidate.kind == .capital {
                // Not where the country has the name too, as Mexico.
                func isShared(by kind: PlaceKind) -> Bool {
                    name.candidates.contains { $0.kind == kind && $0.country == candidate.country }
                }
                evidence[.capitalNamesake] = isShared(by: .admin1) && !isShared(by: .country) ? 1 : 0
            }
            if candidate.isSettlement, theatre.contains(candidate.country) {
                let hasDivision = name.candidates.contains { $0.kind == .admin1 && $0.holds(candidate) }
                evidence[.seat] = hasDivision ? 1 : 0
            }
            name.evidence[index] = evidence
        }
    }

    /// What the other names of the article say of a name's candidates.
    private func listen(_ name: inout ArticleName, _ number: Int, isLast: Bool, _ own: inout Votes.Own) {
        guard scoresAll || name.candidates.count > 1 else { return }
        votes.read(name, number, into: &own)
        let (countryWeight, divisionWeight) = (weights[.countryVotes], weights[.divisionVotes])
        let (nearnessWeight, theatreWeight) = (weights[.nearness], weights[.theatre])
        let (votes, theatre, isKept) = (votes, theatre, isLast && scoresAll)
        let (candidates, priors) = (name.candidates, name.priors)
        // Taken out and put back, so that it is looked at once whether anybody else holds them.
        var scores = name.scores
        name.scores = []
        for index in candidates.indices {
            let candidate = candidates[index]
            let country = votes.countryShare(candidate, own)
            let division = votes.divisionShare(candidate, own)
            let nearness = log(1 + 3 * votes.nearness(candidate, own))
            let isTheatre = theatre.contains(candidate.country)
            let home = isTheatre ? namesTheatre ? 1 : 0.3 + 0.7 * min(1, 3 * country) : 0
            scores[index] =
                priors[index] + country * countryWeight + division * divisionWeight
                + nearness * nearnessWeight + home * theatreWeight
            if isKept {
                name.evidence[index][.countryVotes] = country
                name.evidence[index][.divisionVotes] = division
                name.evidence[index][.nearness] = nearness
                name.evidence[index][.theatre] = home
            }
        }
        name.scores = scores
        choose(&name)
    }

    private func choose(_ name: inout ArticleName) {
        let scores = name.scores
        var best: Int?
        var highest = -Double.infinity
        for index in scores.indices where scores[index] > highest {
            highest = scores[index]
            best = index
        }
        var probabilities = name.probabilities
        name.probabilities = []
        var sum = 0.0
        for index in scores.indices {
            let below = scores[index] - highest
            let value = below < -12 ? 0 : exp(below)
            probabilities[index] = value
            sum += value
        }
        for index in probabilities.indices { probabilities[index] /= sum }
        name.best = best
        name.probability = best.map { probabilities[$0] } ?? 0
        name.probabilities = probabilities
    }

    /// The candidate for one mention: the name's best, unless the words beside this mention say otherwise.
    func choice(for mention: Mention, in names: [ArticleName], mentions: [Mention]) -> Int? {
        let name = names[mention.name]
        guard mention.container != nil || mention.kind != nil, name.candidates.count > 1 else {
            return name.best.map { townOf($0, name) }
        }
        let outer = mention.container.flatMap { container -> Candidate? in
            let name = names[mentions[container].name]
            return name.best.map { name.candidates[$0] }
        }
        var best: Int?
        var bestScore = -Double.infinity
        for index in name.candidates.indices {
            var score = name.scores[index]
            if let outer, outer.holds(name.candidates[index]) { score += weights[.container] }
            if let kind = mention.kind, name.candidates[index].agrees(with: kind) { score += weights[.kind] }
            if score > bestScore { (best, bestScore) = (index, score) }
        }
        return mention.kind == nil ? best.map { townOf($0, name) } : best
    }

    /// In the theatre a bare name is the town, not the division called after it: what falls is Kunduz, not its province.
    private func townOf(_ best: Int, _ name: ArticleName) -> Int {
        let division = name.candidates[best]
        guard division.kind == .admin1, theatre.contains(division.country) else { return best }
        let towns = name.candidates.indices.filter {
            name.candidates[$0].isSettlement && division.holds(name.candidates[$0])
        }
        return towns.max { name.scores[$0] < name.scores[$1] } ?? best
    }
}

extension Resolver {
    /// Whether a river or a park may stand where the place is that has its name: it is such a thing itself, or lies where the
    /// article's other places lie.
    func isSupported(_ candidate: Candidate, _ mention: Mention) -> Bool {
        if let kind = mention.kind, candidate.agrees(with: kind) { return true }
        if theatre.contains(candidate.country) { return true }
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
