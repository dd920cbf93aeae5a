import CivilDate
import Claims
import GEOS
import Gazetteer

extension Tiling {
    /// Every tile that any shape ever makes.
    private func keys() throws(StateError) -> [Ledger.Key] {
        let theatre = ledger.ground.theatre
        guard !ledger.shapes.isEmpty else {
            return theatre.units.indices.map { Ledger.Key(unit: $0, covers: []) }
        }
        let cut = try cuts.cut(theatre.coverage, by: ledger.shapes)
        let all = Set(
            cut.origin.indices.map { tile in
                Ledger.Key(
                    unit: cut.origin[tile],
                    covers: cut.covers[tile].filter { ledger.mayCover($0, unit: cut.origin[tile]) }.sorted())
            })
        return all.sorted { left, right in
            left.unit != right.unit ? left.unit < right.unit : left.covers.lexicographicallyPrecedes(right.covers)
        }
    }

    /// The days on which some tile's state differs from that of the day before, its evidence aside.
    func changeDays() throws(StateError) -> [CivilDate] {
        var days = Set<CivilDate>()
        for key in try keys() where ledger.hasReports(key) || ledger.hasBaseline(key.unit) {
            let chronicle = ledger.chronicle(of: key)
            for day in chronicle.turningDays where !days.contains(day) {
                if chronicle.state(on: day).withoutEvidence != chronicle.state(on: day - 1).withoutEvidence {
                    days.insert(day)
                }
            }
        }
        return days.sorted()
    }

    func momentaryCaptures() throws(StateError) -> [MomentaryCapture] {
        var found = Set<MomentaryCapture>()
        for key in try keys() where ledger.hasReports(key) {
            let chronicle = ledger.chronicle(of: key)
            for episode in chronicle.momentary {
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
