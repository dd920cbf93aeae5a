import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections

/// The shapes of a web map: the units, then every other tile that some day has, each once, as text over shared arcs.
///
/// An arc is written by how far it lies before the newest one, 0 being the next that nobody used yet: as most arcs are used
/// twice, by neighbours, that takes little room.
struct WebShapes: Sendable {
    private var table: ArcTable
    private var fresh = 0
    private var text = CompactNumbers()
    private var ids: [Tile: Int] = [:]
    /// Of each shape beyond the units: whose part it is.
    private var owners: [Int] = []
    private let unitCount: Int

    private struct Tile: Hashable {
        var unit: Int
        var shape: ArcTable.Shape
    }

    /// Discs of some kilometres stay round.
    private static let tileTolerance = 0.0015
    /// Surroundings need less detail.
    private static let countryTolerance = 0.02

    /// - Parameters:
    ///   - units: the whole units.
    ///   - tiles: parts of units, with their units, in the order of their numbers to be.
    init(units: [ArcTable.Shape], tiles: [(unit: Int, shape: ArcTable.Shape)]) {
        table = ArcTable(nodesOf: units + tiles.map(\.shape), grid: .web)
        unitCount = units.count
        for unit in units { write(table.add(unit)) }
        for (unit, shape) in tiles {
            let tile = Tile(unit: unit, shape: shape)
            guard ids[tile] == nil else { continue }
            ids[tile] = unitCount + owners.count
            owners.append(unit)
            write(table.add(shape, tolerance: Self.tileTolerance))
        }
    }

    /// The number of a tile's shape; nil stands for the whole unit.
    func id(unit: Int, shape: ArcTable.Shape?) -> Int {
        shape.flatMap { ids[Tile(unit: unit, shape: $0)] } ?? unit
    }

    /// Adds a neighbour.
    mutating func add(_ area: MultiPolygon) { write(table.add(area, tolerance: Self.countryTolerance)) }

    mutating func add(_ lines: MultiLineString) { write([table.add(lines)]) }

    private mutating func write(_ shape: [[[Int]]]) {
        text.append(shape.count)
        for rings in shape {
            text.append(rings.count)
            for ring in rings {
                text.append(ring.count)
                for reference in ring {
                    let arc = reference < 0 ? ~reference : reference
                    text.append((fresh - arc) << 1 | (reference < 0 ? 1 : 0))
                    if arc == fresh { fresh += 1 }
                }
            }
        }
    }

    func point(_ coordinate: Coordinate) -> [JSONValue] {
        let point = table.grid.point(coordinate)
        return [.integer(Int(point.x)), .integer(Int(point.y))]
    }

    /// `arcs`: the steps of all arcs; `shapes`: their arcs in the order of adding; `owners`: the units of parts.
    var members: OrderedDictionary<String, JSONValue> {
        var steps = CompactNumbers()
        var start = ArcTable.GridPoint(x: 0, y: 0)
        for arc in table.arcs {
            steps.append(arc.count)
            var last = start
            for point in arc {
                steps.append(signed: Int(point.x - last.x))
                steps.append(signed: Int(point.y - last.y))
                last = point
            }
            start = arc.first ?? start
        }
        return [
            "scale": .integer(Int(table.grid.scale)), "arcs": .string(steps.text), "shapes": .string(text.text),
            "owners": .array(owners.map(JSONValue.integer)),
        ]
    }
}
