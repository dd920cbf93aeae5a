import Gazetteer

/// The places that a name may mean and what speaks for each by itself: the same in every article.
///
/// An object, made once: the articles that name it share it, where its arrays would be counted in and out for each.
final class KnownName: Sendable {
    let candidates: [Candidate]
    /// For each candidate what speaks for it.
    let evidence: [ResolutionEvidence]
    /// The weighted sums of that, and how likely each candidate is by them.
    let priors: [Double]
    let probabilities: [Double]
    /// Index of the likeliest candidate.
    let best: Int?
    /// How many places have the name; the best known of them are candidates.
    let candidateCount: Int
    /// "White House": more often those who sit there than the place.
    let isInstitution: Bool
    /// What the places say of the name wherever it stands.
    let cues: CueSet
    /// The theatre has a place of the name.
    let isInTheatre: Bool
    /// The theatre has a place of the name that is known beyond its village.
    let isKnownInTheatre: Bool
    /// A country of the theatre.
    let isTheatre: Bool

    convenience init(
        candidates: [Candidate], candidateCount: Int, isInstitution: Bool = false, weights: ResolutionWeights
    ) {
        let evidence = Self.ownEvidence(candidates, count: candidateCount, isInstitution: isInstitution)
        self.init(candidates, candidateCount, isInstitution, evidence, weights)
    }

    /// The same name where an article says more of its places.
    convenience init(_ name: KnownName, evidence: [ResolutionEvidence], weights: ResolutionWeights) {
        self.init(name.candidates, name.candidateCount, name.isInstitution, evidence, weights)
    }

    private init(
        _ candidates: [Candidate], _ candidateCount: Int, _ isInstitution: Bool, _ evidence: [ResolutionEvidence],
        _ weights: ResolutionWeights
    ) {
        self.candidates = candidates
        self.candidateCount = candidateCount
        self.isInstitution = isInstitution
        self.evidence = evidence
        priors = evidence.map { $0.score(weights) }
        var probabilities = priors
        best = Likelihoods.fill(&probabilities, 0..<priors.count, from: priors)
        self.probabilities = probabilities
        cues = Self.cues(candidates, candidateCount)
        isInTheatre = candidates.contains(where: \.isHome)
        isKnownInTheatre = candidates.contains { $0.isHome && $0.isKnownBeyondItsVillage }
        isTheatre = candidates.first.map { $0.kind == .country && $0.isHome } ?? false
    }

    private static func cues(_ candidates: [Candidate], _ candidateCount: Int) -> CueSet {
        var cues = CueSet()
        guard let best = candidates.first else { return cues }
        switch best.kind {
        case .country: cues.insert(.kindCountry)
        case .admin1: cues.insert(.kindAdmin1)
        case .admin2: cues.insert(.kindAdmin2)
        case .unit: cues.insert(.kindUnit)
        case .continent, .region: cues.insert(.kindRegion)
        case .river, .lake, .sea, .mountain, .valley, .island, .desert, .road: cues.insert(.kindNatural)
        case .capital, .city, .town, .village, .borderPost, .airport, .base, .installation: break
        }
        switch candidates.reduce(0, { max($0, $1.population) }) {
        case ..<1: cues.insert(.populationNone)
        case ..<2_000: cues.insert(.population500)
        case ..<10_000: cues.insert(.population2k)
        case ..<50_000: cues.insert(.population10k)
        case ..<200_000: cues.insert(.population50k)
        case ..<1_000_000: cues.insert(.population200k)
        default: cues.insert(.population1M)
        }
        cues.insert(.manyCandidates, if: candidateCount > 8)
        // A sea or a region has no population to be known by.
        cues.insert(.isRegion, if: candidates.contains { $0.isMain && $0.isRegion })
        cues.insert(.isNatural, if: candidates.contains { $0.isMain && $0.isNatural })
        return cues
    }
}

extension Candidate {
    fileprivate var isKnownBeyondItsVillage: Bool {
        switch kind {
        case .unit, .admin1, .borderPost, .base, .airport, .capital, .city: true
        case .town: population >= 10_000
        default: false
        }
    }
}
