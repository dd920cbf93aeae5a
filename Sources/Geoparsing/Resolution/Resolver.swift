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
    private static let rounds = 3

    let weights: ResolutionWeights
    /// Countries of the theatre: a prior, no more.
    let theatre: Set<UInt16>
    /// Where the source is at home, if that is known: countries by the end of its address, and places in its name.
    var homeCountry: UInt16 = 0
    private(set) var votes = Votes()

    init(weights: ResolutionWeights, theatre: Set<UInt16>) {
        self.weights = weights
        self.theatre = theatre
    }

    /// Gives every candidate its score and probability, and every name its best candidate.
    /// - Complexity: names × candidates × anchors, in three rounds.
    mutating func resolve(_ names: inout [ArticleName], mentions: [Mention]) {
        weigh(&names, mentions)
        for name in names.indices { score(&names[name]) }
        for _ in 0..<Self.rounds {
            votes.count(names)
            for name in names.indices {
                listen(&names, name)
                score(&names[name])
            }
        }
    }

    private mutating func weigh(_ names: inout [ArticleName], _ mentions: [Mention]) {
        for name in names.indices {
            names[name].weight = 0
            prior(&names[name])
        }
        for mention in mentions {
            let surety = 1 / (1 + exp(-Double(mention.score)))
            names[mention.name].weight = max(names[mention.name].weight, surety)
            let count = Double(max(1, names[mention.name].mentions))
            if let container = mention.container {
                let outer = names[mentions[container].name].candidates
                for index in names[mention.name].candidates.indices {
                    let candidate = names[mention.name].candidates[index]
                    if outer.contains(where: { $0.holds(candidate) }) {
                        names[mention.name].candidates[index].evidence[.container] = 1
                    }
                }
                let inner = names[mention.name].candidates
                let name = mentions[container].name
                for index in names[name].candidates.indices {
                    let candidate = names[name].candidates[index]
                    if inner.contains(where: { candidate.holds($0) }) {
                        names[name].candidates[index].evidence[.contained] = 1
                    }
                }
            }
            if let kind = mention.kind {
                for index in names[mention.name].candidates.indices
                where names[mention.name].candidates[index].agrees(with: kind) {
                    names[mention.name].candidates[index].evidence[.kind] += 1 / count
                }
            }
        }
        for name in names.indices where names[name].mentions > 1 {
            names[name].weight *= min(2.5, 1 + 0.3 * Double(names[name].mentions - 1))
        }
    }

    private func prior(_ name: inout ArticleName) {
        for index in name.candidates.indices {
            let candidate = name.candidates[index]
            var evidence = ResolutionEvidence()
            evidence[.population] = log10(Double(candidate.population) + 10)
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
            evidence[.main] = candidate.isMain ? 1 : 0
            evidence[.only] = name.candidateCount == 1 ? 1 : 0
            evidence[.order] = -log2(Double(index) + 1)
            evidence[.home] = homeCountry != 0 && candidate.country == homeCountry ? 1 : 0
            name.candidates[index].evidence = evidence
        }
    }

    /// What the other names of the article say of a name's candidates.
    private func listen(_ names: inout [ArticleName], _ name: Int) {
        let own = names[name]
        for index in own.candidates.indices {
            let candidate = own.candidates[index]
            var evidence = candidate.evidence
            evidence[.countryVotes] = votes.countryShare(candidate, own)
            evidence[.divisionVotes] = votes.divisionShare(candidate, own)
            evidence[.nearness] = log(1 + 3 * votes.nearness(candidate, except: name))
            if theatre.contains(candidate.country) {
                evidence[.theatre] = 0.3 + 0.7 * min(1, 3 * votes.countryShare(candidate, own))
            }
            names[name].candidates[index].evidence = evidence
        }
    }

    private func score(_ name: inout ArticleName) {
        var best = -Double.infinity
        for index in name.candidates.indices {
            let score = name.candidates[index].evidence.score(weights)
            name.candidates[index].score = score
            if score > best {
                best = score
                name.best = index
            }
        }
        var sum = 0.0
        for index in name.candidates.indices {
            let value = exp(name.candidates[index].score - best)
            name.candidates[index].probability = value
            sum += value
        }
        for index in name.candidates.indices { name.candidates[index].probability /= sum }
        name.probability = name.best.map { name.candidates[$0].probability } ?? 0
    }

    /// The candidate for one mention: the name's best, unless the words beside this mention say otherwise.
    func choice(for mention: Mention, in names: [ArticleName], mentions: [Mention]) -> Int? {
        let name = names[mention.name]
        guard mention.container != nil || mention.kind != nil, name.candidates.count > 1 else { return name.best }
        let outer = mention.container.flatMap { container -> Candidate? in
            let name = names[mentions[container].name]
            return name.best.map { name.candidates[$0] }
        }
        var best: Int?
        var bestScore = -Double.infinity
        for index in name.candidates.indices {
            var score = name.candidates[index].score
            if let outer, outer.holds(name.candidates[index]) { score += weights[.container] }
            if let kind = mention.kind, name.candidates[index].agrees(with: kind) { score += weights[.kind] }
            if score > bestScore { (best, bestScore) = (index, score) }
        }
        return best
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
