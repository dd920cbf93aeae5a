import CivilDate
import Claims
import GEOS
import Gazetteer
import Geometry

/// The tiles of one date: units, cut only where evidence treats their parts apart.
struct Tiling: Sendable {
    let ledger: Ledger
    let cuts: Cuts

    private var theatre: Theatre { ledger.ground.theatre }

    /// A piece of a cut: what bears on it, and its index in the cut coverage.
    private struct Piece {
        var key: Ledger.Key
        var state: TileState
        var tile: Int
    }

    func tiles(on date: CivilDate) throws(StateError) -> (tiles: [DayState.Tile], coverage: Coverage) {
        let active = ledger.shapes.indices.filter { ledger.firstDays[$0] <= date }
        var (pieces, cut) = try pieces(on: date, cutBy: active)
        let needed = needed(active, pieces)
        // A shape that separates nothing leaves the units it touches as they are.
        if needed.count < active.count { (pieces, cut) = try self.pieces(on: date, cutBy: needed) }
        return joined(pieces, cut)
    }

    private func pieces(on date: CivilDate, cutBy shapes: [Int]) throws(StateError) -> ([Piece], Coverage) {
        let unknown = TileState.unknown
        func state(_ key: Ledger.Key) -> TileState {
            ledger.hasReports(key) || ledger.hasBaseline(key.unit) ? ledger.chronicle(of: key).state(on: date) : unknown
        }
        guard !shapes.isEmpty else {
            let pieces = theatre.units.indices.map { unit in
                let key = Ledger.Key(unit: unit, covers: [])
                return Piece(key: key, state: state(key), tile: unit)
            }
            return (pieces, theatre.coverage)
        }
        let cut = try cuts.cut(theatre.coverage, by: shapes.map { ledger.shapes[$0] })
        let pieces = cut.origin.indices.map { tile in
            let unit = cut.origin[tile]
            let covers = cut.covers[tile].map { shapes[$0] }.filter { ledger.mayCover($0, unit: unit) }.sorted()
            let key = Ledger.Key(unit: unit, covers: covers)
            return Piece(key: key, state: state(key), tile: tile)
        }
        return (pieces, cut.coverage)
    }

    /// The shapes without which some unit would lose a difference.
    private func needed(_ shapes: [Int], _ pieces: [Piece]) -> [Int] {
        var left = shapes
        for shape in shapes {
            let without = left.filter { $0 != shape }
            if !separates(shape, without, pieces) { left = without }
        }
        return left
    }

    private func separates(_ shape: Int, _ others: [Int], _ pieces: [Piece]) -> Bool {
        let touched = Set(pieces.filter { $0.key.covers.contains(shape) }.map(\.key.unit))
        let kept = Set(others)
        var states: [Ledger.Key: TileState] = [:]
        for piece in pieces where touched.contains(piece.key.unit) {
            let key = Ledger.Key(unit: piece.key.unit, covers: piece.key.covers.filter { kept.contains($0) })
            if let state = states[key] {
                if state != piece.state { return true }
            } else {
                states[key] = piece.state
            }
        }
        return false
    }

    /// Pieces of one unit and one state become one tile.
    private func joined(_ pieces: [Piece], _ cut: Coverage) -> ([DayState.Tile], Coverage) {
        let sorted = pieces.sorted { left, right in
            left.key.unit != right.key.unit
                ? left.key.unit < right.key.unit
                : (left.key.covers.count, left.tile) < (right.key.covers.count, right.tile)
        }
        var tiles: [DayState.Tile] = []
        var members: [[Int]] = []
        var first = 0
        for piece in sorted {
            if tiles.last?.unit != piece.key.unit { first = tiles.count }
            if let same = tiles.indices[first...].first(where: { tiles[$0].state == piece.state }) {
                members[same].append(piece.tile)
            } else {
                tiles.append(
                    .init(unit: piece.key.unit, part: tiles.count - first, holdsSeat: false, state: piece.state))
                members.append([piece.tile])
            }
        }
        let coverage = merged(members, cut)
        markSeats(&tiles, coverage)
        return (tiles, coverage)
    }

    private func merged(_ members: [[Int]], _ cut: Coverage) -> Coverage {
        guard members.contains(where: { $0.count > 1 }) else {
            return members.map(\.[0]) == Array(cut.tiles.indices)
                ? cut : Coverage(tiles: members.map { cut.tiles[$0[0]] })
        }
        var group = [Int?](repeating: nil, count: cut.tiles.count)
        for (index, tiles) in members.enumerated() where tiles.count > 1 {
            for tile in tiles { group[tile] = index }
        }
        let dissolved = cut.topology.dissolve(group)
        return Coverage(
            tiles: members.enumerated().map { index, tiles in
                tiles.count > 1 ? dissolved[index] ?? MultiPolygon() : cut.tiles[tiles[0]]
            })
    }

    /// The seat lies in the tile that contains its point; a seat outside its unit's polygon, in the largest part.
    private func markSeats(_ tiles: inout [DayState.Tile], _ coverage: Coverage) {
        var first = 0
        while first < tiles.count {
            let unit = tiles[first].unit
            var end = first + 1
            while end < tiles.count, tiles[end].unit == unit { end += 1 }
            var seat = first
            if end - first > 1 {
                let point = theatre.units[unit].seat.coordinate
                seat = (first..<end).first { coverage.tiles[$0].contains(point) } ?? first
            }
            tiles[seat].holdsSeat = true
            first = end
        }
    }
}
