import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections

/// The shapes of a web map: the units, then every other tile that some day has, neighbours and borders, each once, as one
/// text over shared arcs.
///
/// An arc is written where it is first used. After the first of a ring, each begins where the last one ended, so it is told
/// by its number among the few that are known to begin there, or it is new; and the last step of a ring that a new arc
/// closes is known too.
struct WebShapes: Sendable {
    private var table: ArcTable
    private var text = CompactNumbers()
    private let parts: Int

    /// How many arcs are written, and which of them begin at a point, the newest last; `~n` is arc n backwards.
    private var written = 0
    private var beginning: [ArcTable.GridPoint: [Int]] = [:]
    /// Where the last ring began.
    private var start = ArcTable.GridPoint(x: 0, y: 0)

    /// Discs of some kilometres stay round.
    private static let tileTolerance = 0.0015
    /// Surroundings need less detail, and on a coarser grid of so many degrees neighbours keep sharing their borders.
    private static let countryGrid = 0.04

    /// - Parameters:
    ///   - units: the whole units.
    ///   - tiles: parts of units, each once, in the order of their numbers behind those of the units.
    ///   - lines: what will be added as lines: where they end, arcs end.
    init(units: [ArcTable.Shape], tiles: [ArcTable.Shape], lines: [MultiLineString] = []) {
        let grid = ArcTable.Grid.web
        let ends = lines.flatMap(\.lines).flatMap { [$0.coordinates.first, $0.coordinates.last] }
        table = ArcTable(
            nodesOf: units + tiles, grid: grid, ends: ends.compactMap { $0.map(grid.point) })
        parts = tiles.count
        for unit in units { write(table.add(unit)) }
        for tile in tiles { write(table.add(tile, tolerance: Self.tileTolerance)) }
    }

    /// Adds a neighbour.
    mutating func add(_ area: MultiPolygon) {
        write(table.add(area.onGrid(of: Self.countryGrid), tolerance: Self.countryGrid))
    }

    mutating func add(_ lines: MultiLineString) { write([table.add(lines)], isClosed: false) }

    private mutating func write(_ shape: [[[Int]]], isClosed: Bool = true) {
        text.append(shape.count)
        for rings in shape {
            text.append(rings.count)
            for ring in rings { write(ring, isClosed) }
        }
    }

    private mutating func write(_ ring: [Int], _ isClosed: Bool) {
        text.append(ring.count)
        var last: Int?
        for (place, reference) in ring.enumerated() {
            let arc = reference < 0 ? ~reference : reference
            let isNew = arc == written
            if let last {
                let known = (beginning[point(of: ~last)] ?? []).filter { $0 != ~last }.reversed() + [~last]
                text.append(isNew ? 0 : 1 + (known.firstIndex(of: reference) ?? 0))
            } else {
                text.append(isNew ? 0 : (written - arc) << 1 | (reference < 0 ? 1 : 0))
                let first = point(of: reference)
                if isNew { step(from: start, to: first) }
                start = first
            }
            if isNew { write(arc: arc, closes: isClosed && place == ring.count - 1) }
            last = reference
        }
    }

    /// The steps of an arc after its first point.
    private mutating func write(arc: Int, closes: Bool) {
        let points = table.arcs[arc]
        text.append(points.count - 1)
        for (from, to) in zip(points, points.dropFirst(1)).dropLast(closes ? 1 : 0) { step(from: from, to: to) }
        for reference in [arc, ~arc] { beginning[point(of: reference), default: []].append(reference) }
        written += 1
    }

    private mutating func step(from: ArcTable.GridPoint, to: ArcTable.GridPoint) {
        text.append(signed: Int(to.x - from.x))
        text.append(signed: Int(to.y - from.y))
    }

    /// Where an arc begins.
    private func point(of reference: Int) -> ArcTable.GridPoint {
        (reference < 0 ? table.arcs[~reference].last : table.arcs[reference].first) ?? start
    }

    func point(_ coordinate: Coordinate) -> [JSONValue] {
        let point = table.grid.point(coordinate)
        return [.integer(Int(point.x)), .integer(Int(point.y))]
    }

    /// `shapes`: arcs and shapes in the order of adding; `parts`: how many of them are parts of units.
    var members: OrderedDictionary<String, JSONValue> {
        [
            "scale": .integer(Int(table.grid.scale)), "shapes": .string(text.text),
            "parts": .integer(parts),
        ]
    }
}
