import CivilDate
import Claims
import GEOS
import Gazetteer
import Geometry
import Synchronization

/// The tiles of one date: units, cut only where evidence treats their parts apart.
///
/// A date costs what changed: the state of a part is worked out once for each run of days on which it stays, a unit is
/// put together anew only when one of its parts or a cut nearby changes, and a cut is made once for the shapes that meet.
struct Tiling: Sendable {
    let ledger: Ledger
    let cuts: Cuts

    private var theatre: Theatre { ledger.ground.theatre }

    func day(_ date: CivilDate) throws(StateError) -> (tiles: [DayState.Tile], areas: [MultiPolygon], [TileMeasure]) {
        let plan = try ledger.plan(cuts)
        let states = plan.keys.map { keys in keys.map { state(of: $0, on: date) } }
        var needed = Set<Int>()
        for unit in plan.keys.indices where plan.keys[unit].count > 1 {
            needed.formUnion(plan.needed(unit, states[unit]))
        }
        var groupOfUnit: [Int: Cuts.Group] = [:]
        if !needed.isEmpty {
            for group in try cuts.groups(theatre.coverage, by: needed.sorted().map { ledger.shapes[$0] }) {
                for unit in group.pieces.keys { groupOfUnit[unit] = group }
            }
        }
        let before = ledger.joined.withLock { $0 }
        var changed: [Int: JoinedUnit] = [:]
        var tiles: [DayState.Tile] = []
        var areas: [MultiPolygon] = []
        var measures: [TileMeasure] = []
        for unit in plan.keys.indices {
            let shapes = groupOfUnit[unit]?.shapes ?? []
            let joined: JoinedUnit
            if let known = before[unit], known.shapes == shapes, known.states == states[unit] {
                joined = known
            } else {
                joined = self.joined(unit, groupOfUnit[unit], plan.keys[unit], states[unit], date)
                changed[unit] = joined
            }
            tiles += joined.tiles
            areas += joined.areas
            measures += joined.measures
        }
        if !changed.isEmpty {
            ledger.joined.withLock { $0.merge(changed) { _, new in new } }
        }
        return (tiles, areas, measures)
    }

    func state(of key: Ledger.Key, on date: CivilDate) -> TileState {
        ledger.hasReports(key) || ledger.hasBaseline(key.unit) ? ledger.history(of: key).state(on: date) : .unknown
    }

    private func joined(
        _ unit: Int, _ group: Cuts.Group?, _ keys: [Ledger.Key], _ states: [TileState], _ date: CivilDate
    ) -> JoinedUnit {
        guard let group, let pieces = group.pieces[unit] else {
            let measure = TileMeasure(
                squareMetres: ledger.ground.unitAreas[unit], borders: ledger.ground.rim.lengths[unit] ?? [:])
            // No needed cut goes through it, so all of its parts are alike.
            return JoinedUnit(
                unit: unit, area: theatre.coverage.tiles[unit], state: states.first ?? .unknown, states: states,
                measure: measure)
        }
        let numbers = group.shapes.map { ledger.shapeNumber($0) }
        let needed = Set(numbers.compactMap(\.self))
        var known: [[Int]: TileState] = [:]
        for (key, state) in zip(keys, states) {
            let covers = key.covers.filter(needed.contains)
            if known[covers] == nil { known[covers] = state }
        }
        let borders = group.borders[unit] ?? []
        return JoinedUnit(
            unit: unit,
            pieces: pieces.enumerated().map { number, piece in
                let covers = piece.covers.compactMap { numbers[$0] }.filter { ledger.mayCover($0, unit: unit) }.sorted()
                return JoinedUnit.Piece(
                    area: piece.area, covers: covers.count,
                    state: known[covers] ?? state(of: Ledger.Key(unit: unit, covers: covers), on: date),
                    borders: borders.indices.contains(number) ? borders[number] : [:])
            }, shapes: group.shapes, states: states, seat: theatre.units[unit].seat.coordinate)
    }
}
