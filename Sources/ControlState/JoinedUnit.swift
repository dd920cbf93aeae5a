import Gazetteer
import Geometry

/// The tiles of one unit on some day: its pieces, those of one state joined.
struct JoinedUnit: Sendable {
    /// The shapes that meet in it, as the ledger numbers them; none where nothing cuts or nodes it.
    var shapes: [Int]
    /// Those that tell its parts apart.
    var needed: [Int] = []
    /// Which stretch of its history each of its parts is in, in the order of the plan's keys: as long as they are the same,
    /// so are the tiles. Empty if that does not tell.
    var stretches: [Int] = []
    /// Whether every piece is a part of the plan: a sliver of other cuts has a history of its own.
    var isToldByParts = true
    var tiles: [DayState.Tile]
    var areas: [MultiPolygon]
    var measures: [TileMeasure]

    /// A piece of a unit, with its state and its share of the borders.
    struct Piece {
        var area: MultiPolygon
        var covers: Int
        var state: TileState
        var borders: [Int: Double]
    }

    /// - Parameters:
    ///   - pieces: one at least; of one state they become one tile, that of the least covered first.
    ///   - seat: the tile that contains it holds it; a seat outside its unit's polygon lies in the first.
    init(
        unit: Int, pieces: [Piece], shapes: [Int], seat: Coordinate
    ) {
        self.shapes = shapes
        let sorted = pieces.enumerated().sorted { ($0.element.covers, $0.offset) < ($1.element.covers, $1.offset) }
            .map(\.element)
        var found: [TileState] = []
        let group = sorted.map { piece -> Int? in
            if let known = found.firstIndex(of: piece.state) { return known }
            found.append(piece.state)
            return found.count - 1
        }
        let counts = found.indices.map { number in group.count { $0 == number } }
        let dissolved =
            counts.contains { $0 > 1 } ? Coverage(tiles: sorted.map(\.area)).topology.dissolve(group) : [:]
        areas = found.indices.map { number in
            if counts[number] > 1, let area = dissolved[number] { return area }
            return group.firstIndex(of: number).map { sorted[$0].area } ?? MultiPolygon()
        }
        measures = areas.map { TileMeasure(squareMetres: $0.area) }
        for (piece, number) in zip(sorted, group) {
            if let number { measures[number].borders.merge(piece.borders, uniquingKeysWith: +) }
        }
        tiles = found.enumerated().map { number, state in
            DayState.Tile(unit: unit, part: number, holdsSeat: false, state: state)
        }
        let seat = tiles.count > 1 ? areas.firstIndex { $0.contains(seat) } ?? 0 : 0
        if !tiles.isEmpty { tiles[seat].holdsSeat = true }
    }

    /// A unit that nothing cuts.
    init(unit: Int, area: MultiPolygon, state: TileState, measure: TileMeasure) {
        shapes = []
        tiles = [DayState.Tile(unit: unit, part: 0, holdsSeat: true, state: state)]
        areas = [area]
        measures = [measure]
    }
}

/// What a tile adds to the figures.
struct TileMeasure: Hashable, Sendable {
    var squareMetres: Double
    /// Metres, by index into the theatre's borders.
    var borders: [Int: Double] = [:]
}
