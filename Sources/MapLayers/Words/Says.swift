import Claims
import CivilDate
import ControlState
import Gazetteer

/// The generated sentence of an area: what holds there, since when, on whose word.
///
/// Put together from clauses of `LayerWords`, so that a second language needs a second file and no code.
struct Says: Sendable {
    let words: LayerWords
    let parties: [PartyID: Party]
    let claims: [ClaimID: Claim]
    let settings: Theatre.Settings

    /// "the Taliban"; an id that the theatre does not list stands for itself.
    func name(_ party: PartyID) -> String {
        words("party", ["name": parties[party]?.name ?? party.description])
    }

    func names(_ ids: [PartyID]) -> String { words.list(ids.map(name)) }

    /// "Tareq Arian, interior ministry spokesman" as the text has it, or what stands for a voice without a name.
    func who(_ claimant: Claimant) -> String {
        if let surface = claimant.surface { return surface }
        if let party = claimant.party { return name(party) }
        return words[claimant.relation == .reporter ? "reporter" : "someone"]
    }

    /// The same of a claim; nobody is named who spoke under protection.
    func who(_ claim: Claim) -> String { who(claim.publishable.claimant) }

    /// The sentence for a tile on a day, without a full stop.
    func sentence(_ state: TileState, on day: CivilDate, perspective: Perspective) -> String {
        var clauses = [main(state, perspective)]
        guard state.status != .unknown else { return clauses[0] }
        if let basis = basis(state) { clauses.append(basis) }
        if !state.beside.isEmpty, state.status != .vacated, state.status != .contested {
            let key = state.status == .claimed ? "says.beside.claimed" : "says.beside"
            clauses.append(words(key, ["beside": names(state.beside)]))
        }
        switch state.precision {
        case .exact: break
        case .inferred: clauses.append(words["says.inferred"])
        case .described: clauses.append(words["says.described"])
        }
        if state.besieged { clauses.append(words["says.besieged"]) }
        if !state.deniedBy.isEmpty { clauses.append(words("says.denied", ["who": names(state.deniedBy)])) }
        if state.changing { clauses.append(words["says.changing"]) }
        if let silence = silence(state, on: day) { clauses.append(silence) }
        return clauses.joined(separator: words["says.join"])
    }

    private func main(_ state: TileState, _ perspective: Perspective) -> String {
        let since = words.time("since", start: state.since, earliest: state.earliest, latest: state.latest)
        let on = words.time("on", start: state.since, earliest: state.earliest, latest: state.latest)
        let several = state.holders.count > 1
        let holders = state.holders.isEmpty ? words["nobody"] : names(state.holders)
        let key: String
        switch state.status {
        case .controlled, .claimed, .shared: key = "says.\(state.status.rawValue)"
        case .disputed: key = several ? "says.disputed" : "says.disputed.one"
        case .contested:
            let sides = Array(Set(state.holders + state.beside)).sorted()
            let contested = ["says.contested.none", "says.contested.one", "says.contested"][min(sides.count, 2)]
            return words(contested, ["holders": names(sides), "on": on])
        case .vacated:
            key = state.beside.isEmpty ? "says.vacated.none" : "says.vacated"
            return words(key, ["beside": names(state.beside), "on": on])
        case .unknown: key = perspective == .assessed ? "says.unknown" : "says.unknown.perspective"
        }
        return words(key, ["holders": holders, "since": since])
    }

    private func basis(_ state: TileState) -> String? {
        let evidence = state.claims.compactMap { claims[$0] }
        func against(_ claim: Claim) -> Bool {
            guard let party = claim.claimant.party else { return false }
            return !state.holders.contains(party) && (claim.againstInterest || claim.presupposes != nil)
        }
        let voice: String
        switch state.basis {
        case .observed:
            guard let claim = evidence.last(where: \.claimant.observed) else { return words["basis.observed"] }
            voice = who(claim)
        case .conceded:
            guard let claim = evidence.last(where: against) else { return words["basis.conceded"] }
            voice = who(claim)
        case .corroborated:
            let reports = Set(evidence.map { $0.source ?? $0.article }).count
            return reports > 1
                ? words("says.basis.corroborated", ["count": String(reports)]) : words["basis.corroborated"]
        case .reported:
            guard let claim = evidence.last(where: { $0.claimant.party == nil }) else { return words["basis.reported"] }
            let shown = claim.publishable
            voice = shown.claimant.surface ?? shown.source ?? who(shown)
        case .claimed: return words["says.basis.claimed"]
        case .disputed: return words["says.basis.disputed"]
        case .baseline: return words["says.basis.baseline"]
        case .fighting: return nil
        }
        return words("says.basis.\(state.basis.rawValue)", ["who": voice])
    }

    private func silence(_ state: TileState, on day: CivilDate) -> String? {
        guard let last = state.lastEvidence, last < day else { return nil }
        if state.stale { return words("says.stale", ["date": words.date(last)]) }
        guard let change = state.latest ?? state.since, last > change else { return words["says.silence"] }
        return words("says.last", ["date": words.date(last)])
    }
}
