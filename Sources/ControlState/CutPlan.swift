import CivilDate
import GEOS
import Gazetteer
import Geometry

/// What the shapes of all days cut each unit into, by what bears on each part: no geometry, so that a date needs only
/// the cuts that show on it.
struct CutPlan: Sendable {
    /// The parts of each unit, one at least; those that fewer shapes cover first.
    let keys: [[Ledger.Key]]

    init(_ ledger: Ledger, _ cuts: Cuts) throws(StateError) {
        let coverage = ledger.ground.theatre.coverage
        guard !ledger.shapes.isEmpty else {
            keys = ledger.ground.theatre.units.indices.map { [Ledger.Key(unit: $0, covers: [])] }
            return
        }
        let cut = try cuts.cut(coverage, by: ledger.shapes)
        var parts = [Set<[Int]>](repeating: [], count: coverage.tiles.count)
        for (tile, unit) in cut.origin.enumerated() {
            parts[unit].insert(cut.covers[tile].filter { ledger.mayCover($0, unit: unit) }.sorted())
        }
        keys = parts.enumerated().map { unit, covers in
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
