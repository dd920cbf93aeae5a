import Geometry

/// The lines of a web map, each stored once however many areas, dates and perspectives share it.
///
/// Rings are cut at the points where units meet, and each piece is kept as steps on a grid. An area then is a list of
/// pieces; `~n` is piece n backwards.
struct ArcTable: Sendable {
    /// How fine lines are kept.
    struct Grid: Hashable, Sendable {
        /// Grid steps per degree.
        var scale: Double
        /// Points that lie within so many degrees of the line through the others are left out.
        var tolerance: Double

        /// For the picture of a day.
        static let picture = Grid(scale: 2_000, tolerance: 0.001)
        /// For the web map: a kilometre at most, some pixels at its deepest zoom.
        static let web = Grid(scale: 300, tolerance: 0.01)

        func point(_ coordinate: Coordinate) -> GridPoint {
            // Clamped, so that no input can overflow: 360 degrees are a million steps.
            GridPoint(
                x: Int32((min(max(coordinate.longitude, -360), 360) * scale).rounded()),
                y: Int32((min(max(coordinate.latitude, -360), 360) * scale).rounded()))
        }

        func coordinate(_ point: GridPoint) -> Coordinate {
            Coordinate(Double(point.x) / scale, Double(point.y) / scale)
        }

        /// A ring or line on the grid, without points that fall together.
        func points(_ coordinates: [Coordinate]) -> [GridPoint] {
            var points: [GridPoint] = []
            points.reserveCapacity(coordinates.count)
            for coordinate in coordinates {
                let point = point(coordinate)
                if points.last != point { points.append(point) }
            }
            return points
        }

        /// An area on the grid, polygon by polygon, ring by ring.
        func shape(_ area: MultiPolygon) -> Shape { area.polygons.map { $0.rings.map(points) } }
    }

    /// Rings on the grid, polygon by polygon.
    typealias Shape = [[[GridPoint]]]

    struct GridPoint: Hashable, Comparable, Sendable {
        var x: Int32
        var y: Int32

        static func < (left: GridPoint, right: GridPoint) -> Bool { (left.x, left.y) < (right.x, right.y) }
    }

    let grid: Grid
    private(set) var arcs: [[GridPoint]] = []
    private var index: [[GridPoint]: Int] = [:]
    private var nodes: Set<GridPoint> = []

    /// - Parameter areas: the units, whose meeting points cut every line.
    init(nodesOf areas: [MultiPolygon], grid: Grid = .picture) {
        self.init(nodesOf: areas.map(grid.shape), grid: grid)
    }

    /// - Parameter ends: more points where lines are cut.
    init(nodesOf shapes: [Shape], grid: Grid, ends: [GridPoint] = []) {
        self.grid = grid
        nodes.formUnion(ends)
        // A point with more than two others beside it.
        var beside: [GridPoint: (GridPoint, GridPoint?)] = [:]
        func meet(_ point: GridPoint, _ other: GridPoint) {
            guard let (first, second) = beside[point] else {
                beside[point] = (other, nil)
                return
            }
            if other == first || other == second { return }
            if second == nil { beside[point] = (first, other) } else { nodes.insert(point) }
        }
        for points in shapes.joined().joined() {
            for (a, b) in zip(points, points.dropFirst()) {
                meet(a, b)
                meet(b, a)
            }
        }
    }

    /// The pieces of an area, polygon by polygon, ring by ring. Rings smaller than the grid are left out.
    ///
    /// - Parameter tolerance: for lines not seen before; nil for the grid's own.
    mutating func add(_ area: MultiPolygon, tolerance: Double? = nil) -> [[[Int]]] {
        add(grid.shape(area), tolerance: tolerance)
    }

    mutating func add(_ shape: Shape, tolerance: Double? = nil) -> [[[Int]]] {
        shape.compactMap { rings in
            guard let outer = rings.first else { return nil }
            let shell = add(ring: outer, tolerance)
            guard !shell.isEmpty else { return nil }
            return [shell] + rings.dropFirst().map { add(ring: $0, tolerance) }.filter { !$0.isEmpty }
        }
    }

    mutating func add(_ lines: MultiLineString) -> [[Int]] {
        lines.lines.map { pieces(grid.points($0.coordinates), nil) }.filter { !$0.isEmpty }
    }

    private mutating func add(ring: [GridPoint], _ tolerance: Double?) -> [Int] {
        var points = ring
        if points.count > 1, points.first == points.last { points.removeLast() }
        guard points.count >= 3 else { return [] }
        // Starting at a meeting point, else at the smallest point: the same ring gives the same pieces wherever it started.
        let start = points.firstIndex(where: nodes.contains) ?? points.indices.min { points[$0] < points[$1] } ?? 0
        let turned = Array(points[start...] + points[..<start] + [points[start]])
        return pieces(turned, tolerance)
    }

    private mutating func pieces(_ points: [GridPoint], _ tolerance: Double?) -> [Int] {
        guard points.count >= 2 else { return [] }
        var references: [Int] = []
        var start = 0
        for at in 1..<points.count where at == points.count - 1 || nodes.contains(points[at]) {
            references.append(reference(Array(points[start...at]), tolerance))
            start = at
        }
        return references
    }

    private mutating func reference(_ piece: [GridPoint], _ tolerance: Double?) -> Int {
        if let known = index[piece] { return known }
        let backwards = Array(piece.reversed())
        if let known = index[backwards] { return ~known }
        arcs.append(Self.simplified(piece, (tolerance ?? grid.tolerance) * grid.scale))
        index[piece] = arcs.count - 1
        return arcs.count - 1
    }

    /// Without points that lie near the line through the others (Douglas and Peucker 1973).
    /// Pieces keep their ends and are shared, so areas still fit each other.
    private static func simplified(_ piece: [GridPoint], _ tolerance: Double) -> [GridPoint] {
        guard piece.count > 2 else { return piece }
        var keeps = [Bool](repeating: false, count: piece.count)
        keeps[0] = true
        keeps[piece.count - 1] = true
        var open = [(0, piece.count - 1)]
        // A ring has both ends in one place: it keeps its farthest point by the same rule.
        while let (first, last) = open.popLast() {
            let (a, b) = (piece[first], piece[last])
            let (dx, dy) = (Double(b.x - a.x), Double(b.y - a.y))
            let length = (dx * dx + dy * dy).squareRoot()
            var farthest = (distance: tolerance, at: -1)
            for at in (first + 1)..<max(last, first + 1) {
                let (px, py) = (Double(piece[at].x - a.x), Double(piece[at].y - a.y))
                let along = length == 0 ? 0 : (px * dx + py * dy) / (length * length)
                let (qx, qy) =
                    along <= 0 ? (px, py) : along >= 1 ? (px - dx, py - dy) : (px - along * dx, py - along * dy)
                let distance = (qx * qx + qy * qy).squareRoot()
                if distance > farthest.distance { farthest = (distance, at) }
            }
            guard farthest.at > 0 else { continue }
            keeps[farthest.at] = true
            open += [(first, farthest.at), (farthest.at, last)]
        }
        return zip(piece, keeps).filter(\.1).map(\.0)
    }
}
