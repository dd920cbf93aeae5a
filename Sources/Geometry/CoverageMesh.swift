/// The vertices and edges of a coverage, each once, and how its tiles run along them.
///
/// Coverages that are cut from one another have most tiles in common: what is numbered and measured here once need not be
/// for each of them (see `CoverageTopology.init(_:cutFrom:origin:)`).
/// - Complexity: building is O(vertices).
public struct CoverageMesh: Sendable {
    public let coverage: Coverage
    private(set) var vertices: VertexIndex
    private(set) var edges: EdgeIndex
    /// The area on the left of each edge from its lower to its higher vertex, in square metres.
    private(set) var areas: [Double] = []
    /// The steps of each tile, and where the next tile's begin.
    private(set) var steps: [Step] = []
    private(set) var starts: [Int] = [0]

    /// A vertex of a ring, and the edge that leads to it.
    struct Step {
        var vertex: Int32
        /// Negative at the start of a ring: of one that has its tile on the left, or of one that runs the other way.
        var edge: Int32

        static let forward: Int32 = -1
        static let backward: Int32 = -2
    }

    /// Numbers everything once; no checking is done that the tiles are a coverage.
    public init(_ coverage: Coverage) {
        self.coverage = coverage
        let total = Self.positions(coverage.tiles)
        vertices = VertexIndex(capacity: total)
        edges = EdgeIndex(capacity: total)
        steps.reserveCapacity(total)
        starts.reserveCapacity(coverage.tiles.count + 1)
        for tile in coverage.tiles {
            Self.walk(tile) {
                vertices.number(of: $0)
            } edge: {
                edges.number($0, $1)
            } step: {
                steps.append($0)
            }
            starts.append(steps.count)
        }
        areas = edges.ends.map {
            Ellipsoid.areaLeft(of: vertices.coordinates[Int($0.low)], vertices.coordinates[Int($0.high)])
        }
    }

    /// How many positions tiles have, those where rings close included.
    static func positions(_ tiles: [MultiPolygon]) -> Int {
        tiles.reduce(0) { sum, tile in
            sum + tile.polygons.reduce(0) { $0 + $1.shell.count + $1.holes.reduce(0) { $0 + $1.count } }
        }
    }

    /// Goes along the rings of a tile.
    ///
    /// - Parameters:
    ///   - tile: its rings, whichever way they are given.
    ///   - vertex: the number of a position.
    ///   - edge: the number of the edge between a lower and a higher vertex.
    ///   - step: takes each step.
    static func walk(
        _ tile: MultiPolygon, vertex: (Coordinate) -> Int32, edge: (Int32, Int32) -> Int, step: (Step) -> Void
    ) {
        for polygon in tile.polygons {
            walk(polygon.shell, isShell: true, vertex, edge, step)
            for hole in polygon.holes { walk(hole, isShell: false, vertex, edge, step) }
        }
    }

    private static func walk(
        _ ring: [Coordinate], isShell: Bool, _ vertex: (Coordinate) -> Int32, _ edge: (Int32, Int32) -> Int,
        _ step: (Step) -> Void
    ) {
        guard ring.count > 3 else { return }
        var last = vertex(ring[0])
        step(Step(vertex: last, edge: Ring.isCounterClockwise(ring) == isShell ? Step.forward : Step.backward))
        for index in 1..<ring.count {
            let next = vertex(ring[index])
            if next == last { continue }
            step(Step(vertex: next, edge: Int32(edge(min(last, next), max(last, next)))))
            last = next
        }
    }
}
