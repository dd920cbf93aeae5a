import CivilDate
import Claims
import Gazetteer

extension Tiling {
    /// Every part that any shape ever makes.
    private func keys() throws(StateError) -> [Ledger.Key] {
        try ledger.plan(cuts).keys.joined().filter(ledger.isTold)
    }

    /// The days on which some tile's state differs from that of the day before, its evidence aside.
    func changeDays() throws(StateError) -> [CivilDate] {
        var days = Set<CivilDate>()
        for key in try keys() {
            let history = ledger.history(of: key)
            for day in history.turns where !days.contains(day) {
                if history.state(on: day).withoutEvidence != history.state(on: day - 1).withoutEvidence {
                    days.insert(day)
                }
            }
        }
        return days.sorted()
    }

    func momentaryCaptures() throws(StateError) -> [MomentaryCapture] {
        var found = Set<MomentaryCapture>()
        for key in try keys() {
            for episode in ledger.history(of: key).chronicle.momentary {
                guard let party = episode.holder else { continue }
                let claims = episode.all.map { ledger.reports[$0.report].claim }
                found.insert(
                    MomentaryCapture(
                        day: episode.day, unit: key.unit, party: party, holder: episode.loser ?? episode.before.first,
                        claims: Set(claims).sorted()))
            }
        }
        return found.sorted { left, right in
            (left.day, left.unit, left.party, left.claims.first ?? ClaimID(""))
                < (right.day, right.unit, right.party, right.claims.first ?? ClaimID(""))
        }
    }
}

extension TileState {
    /// What the map shows, without the claims behind it and the day of the last one.
    var withoutEvidence: TileState {
        var state = self
        state.claims = []
        state.lastEvidence = nil
        return state
    }
}
