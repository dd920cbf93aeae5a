import CivilDate
import GEOS
import Gazetteer
import Geometry

/// What the shapes of all days cut each unit into, by what bears on each part: no geometry, so that a date needs only
/// the cuts that show on it.
struct CutPlan: Sendable {
    /// The parts of each unit, one at least; those that fewer shapes cover first.
    let keys: [[Ledger.Key]]
    /// The units that anything bears on, ascending: all others are whole and unknown on every day.
    let told: [Int]
    /// The history of each part of those units, nil for a part that nothing bears on; empty for all others.
    let histories: [[TileHistory?]]

    init(_ ledger: Ledger, _ cuts: Cuts) throws(StateError) {
        let keys = try Self.keys(ledger, cuts)
        self.keys = keys
        let histories = keys.map { keys -> [TileHistory?] in
            let told = keys.map { ledger.isTold($0) ? ledger.history(of: $0) : nil }
            return told.contains { $0 != nil } ? told : []
        }
        self.histories = histories
        told = histories.indices.filter { !histories[$0].isEmpty }
    }

    private static func keys(_ ledger: Ledger, _ cuts: Cuts) throws(StateError) -> [[Ledger.Key]] {
        guard !ledger.shapes.isEmpty else {
            return ledger.ground.theatre.units.indices.map { [Ledger.Key(unit: $0, covers: [])] }
        }
        let cut = try cuts.cut(by: ledger.shapes)
        var parts = [Set<[Int]>](repeating: [], count: ledger.ground.theatre.coverage.tiles.count)
        for (tile, unit) in cut.origin.enumerated() {
            parts[unit].insert(cut.covers[tile].filter { ledger.mayCover($0, unit: unit) }.sorted())
        }
        return parts.enumerated().map { unit, covers in
            covers.sorted { left, right in
                left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
            }.map { Ledger.Key(unit: unit, covers: $0) }
        }
    }

    /// The shapes without which a unit would lose a difference on a day: parts that any other shape tells apart stay one.
    func needed(_ unit: Int, _ states: [TileState]) -> [Int] {
        let keys = keys[unit]
        guard keys.count > 1 else { return [] }
        var left = Set(keys.flatMap(\.covers)).sorted()
        for shape in left {
            let without = left.filter { $0 != shape }
            if isTold(apart: keys, states, by: without) { left = without }
        }
        return left
    }

    private func isTold(apart keys: [Ledger.Key], _ states: [TileState], by shapes: [Int]) -> Bool {
        var known: [[Int]: TileState] = [:]
        for (key, state) in zip(keys, states) {
            let covers = key.covers.filter(shapes.contains)
            if let other = known[covers] {
                if other != state { return false }
            } else {
                known[covers] = state
            }
        }
        return true
    }
}
