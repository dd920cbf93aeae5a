import CivilDate
import Claims
import GEOS
import Gazetteer
import Geometry
import Synchronization

/// The tiles of one date: units, cut only where evidence treats their parts apart.
///
/// A date costs what changed since the last one asked for: the state of a part is worked out once for each run of days on
/// which it stays, a unit is put together anew only when one of its parts or a cut nearby changes, and a cut is made once
/// for the shapes that meet.
struct Tiling: Sendable {
    let ledger: Ledger
    let cuts: Cuts

    private var theatre: Theatre { ledger.ground.theatre }

    func day(_ date: CivilDate) throws(StateError) -> JoinedDay {
        let plan = try ledger.plan(cuts)
        let before = ledger.joined.withLock { $0 }
        var day = before ?? JoinedDay(plan.keys.indices.map(whole))
        // Units of which a part is in another stretch of its history, with what tells their parts apart.
        var turned: [Int: (stretches: [Int], states: [TileState], needed: [Int])] = [:]
        var needed = Set<Int>()
        for unit in plan.told {
            let histories = plan.histories[unit]
            if isUnturned(day.units[unit].stretches, histories, on: date) {
                needed.formUnion(day.units[unit].needed)
            } else {
                let states = histories.map { $0?.state(on: date) ?? .unknown }
                let shapes = plan.needed(unit, states)
                turned[unit] = (histories.map { $0?.stretch(of: date) ?? 0 }, states, shapes)
                needed.formUnion(shapes)
            }
        }
        if before != nil, turned.isEmpty { return day }
        var candidates = Set(turned.keys)
        let shapes = needed.sorted()
        if shapes != day.needed {
            candidates.formUnion(day.meetings.keys)
            day.cut(by: shapes, try meetings(of: shapes))
            candidates.formUnion(day.meetings.keys)
        }

        var changed: [Int: JoinedUnit] = [:]
        for unit in candidates {
            let meeting = day.meetings[unit]
            let known = day.units[unit]
            if turned[unit] == nil, known.shapes == meeting?.shapes ?? [] { continue }
            let states =
                turned[unit]?.states ?? plan.histories[unit].map { $0?.state(on: date) ?? .unknown }
            var joined = self.joined(unit, meeting, plan.keys[unit], states, date)
            joined.needed = turned[unit]?.needed ?? known.needed
            if joined.isToldByParts { joined.stretches = turned[unit]?.stretches ?? known.stretches }
            changed[unit] = joined
        }
        day.replace(changed)
        ledger.joined.withLock { [day] kept in kept = day }
        return day
    }

    private func isUnturned(_ stretches: [Int], _ histories: [TileHistory?], on date: CivilDate) -> Bool {
        stretches.count == histories.count
            && histories.indices.allSatisfy { (histories[$0]?.stretch(of: date) ?? 0) == stretches[$0] }
    }

    /// Which shapes meet in which unit, and what they cut it into.
    private func meetings(of needed: [Int]) throws(StateError) -> [Int: JoinedDay.Meeting] {
        guard !needed.isEmpty else { return [:] }
        var meetings: [Int: JoinedDay.Meeting] = [:]
        for group in try cuts.groups(by: needed.map { ledger.shapes[$0] }) {
            let meeting = JoinedDay.Meeting(group: group, shapes: group.shapes.compactMap(ledger.shapeNumber))
            for unit in group.pieces.keys { meetings[unit] = meeting }
        }
        return meetings
    }

    /// A unit of which nothing is known.
    private func whole(_ unit: Int) -> JoinedUnit { whole(unit, .unknown) }

    private func whole(_ unit: Int, _ state: TileState) -> JoinedUnit {
        let measure = TileMeasure(
            squareMetres: ledger.ground.unitAreas[unit], borders: ledger.ground.rim.lengths[unit] ?? [:])
        return JoinedUnit(unit: unit, area: theatre.coverage.tiles[unit], state: state, measure: measure)
    }

    private func state(of key: Ledger.Key, on date: CivilDate) -> TileState {
        ledger.isTold(key) ? ledger.history(of: key).state(on: date) : .unknown
    }

    private func joined(
        _ unit: Int, _ meeting: JoinedDay.Meeting?, _ keys: [Ledger.Key], _ states: [TileState], _ date: CivilDate
    ) -> JoinedUnit {
        guard let meeting, let pieces = meeting.group.pieces[unit] else {
            // No needed cut goes through it, so all of its parts are alike.
            return whole(unit, states.first ?? .unknown)
        }
        let needed = Set(meeting.shapes)
        var known: [[Int]: TileState] = [:]
        for (key, state) in zip(keys, states) {
            let covers = key.covers.filter(needed.contains)
            if known[covers] == nil { known[covers] = state }
        }
        let borders = meeting.group.borders[unit] ?? []
        var isToldByParts = true
        var joined = JoinedUnit(
            unit: unit,
            pieces: pieces.enumerated().map { number, piece in
                let covers = piece.covers.map { meeting.shapes[$0] }.filter { ledger.mayCover($0, unit: unit) }.sorted()
                let state = known[covers]
                if state == nil { isToldByParts = false }
                return JoinedUnit.Piece(
                    area: piece.area, covers: covers.count,
                    state: state ?? self.state(of: Ledger.Key(unit: unit, covers: covers), on: date),
                    borders: borders.indices.contains(number) ? borders[number] : [:])
            }, shapes: meeting.shapes, seat: theatre.units[unit].seat.coordinate)
        joined.isToldByParts = isToldByParts
        return joined
    }
}
