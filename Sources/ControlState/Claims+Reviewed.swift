import CivilDate
import Claims
import Gazetteer

/// Review decisions applied to claims.
struct Reviewing: Sendable {
    private let byClaim: [ClaimID: ReviewDecision]
    private let byPlace: [PlaceID: ReviewDecision]

    /// Of several decisions on one target the last by date counts, of one day the last given.
    init(_ decisions: [ReviewDecision], knownBy: CivilDate?) {
        var byClaim: [ClaimID: ReviewDecision] = [:]
        var byPlace: [PlaceID: ReviewDecision] = [:]
        let known = decisions.filter { decision in knownBy.map { decision.date <= $0 } ?? true }
        for decision in known.enumerated().sorted(by: { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }) {
            switch decision.element.target {
            case .claim(let id): byClaim[id] = decision.element
            case .place(let id): byPlace[id] = decision.element
            }
        }
        self.byClaim = byClaim
        self.byPlace = byPlace
    }

    /// The claim as it counts; nil if it is rejected or held. A decision on the claim goes before one on its place.
    func reviewed(_ claim: Claim) -> Claim? {
        let onPlace = claim.place?.place.flatMap { byPlace[$0.id] }
        guard let decision = byClaim[claim.id] ?? onPlace else { return claim }
        switch decision.verdict {
        case .accept: return claim
        case .reject, .hold: return nil
        case .correct(let correction): return corrected(claim, correction)
        }
    }

    private func corrected(_ claim: Claim, _ correction: ReviewDecision.Correction) -> Claim {
        var claim = claim
        switch correction {
        case .place(let place):
            if claim.place == nil { claim.place = PlaceMention(surface: nil, span: nil, place: nil) }
            claim.place?.place = place
            if claim.place?.part == .unlocated { claim.place?.part = .whole }
        case .party(let party): claim.party.id = party
        case .predicate(let predicate): claim.predicate = predicate
        case .when(let when): claim.when = when
        case .factuality(let factuality): claim.factuality = factuality
        }
        return claim
    }
}
