import Geometry
import GeoJSON

/// The lines of a web map, each stored once however many areas, dates and perspectives share it.
///
/// Rings are cut at the points where units meet, and each piece is kept as steps on a grid. An area then is a list of
/// pieces; `~n` is piece n backwards.
struct ArcTable: Sendable {
    /// Grid steps per degree: 56 m at most, a pixel at the deepest zoom.
    static let scale = 2_000.0

    struct GridPoint: Hashable, Comparable, Sendable {
        var x: Int32
        var y: Int32
        init(_ coordinate: Coordinate) {
            // Clamped, so that no input can overflow: 360 degrees are a million steps.
            x = Int32((min(max(coordinate.longitude, -360), 360) * ArcTable.scale).rounded())
            y = Int32((min(max(coordinate.latitude, -360), 360) * ArcTable.scale).rounded())
        }
        var coordinate: Coordinate { Coordinate(Double(x) / ArcTable.scale, Double(y) / ArcTable.scale) }

        static func < (left: GridPoint, right: GridPoint) -> Bool { (left.x, left.y) < (right.x, right.y) }
    }

    private(set) var arcs: [[GridPoint]] = []
    private var index: [[GridPoint]: Int] = [:]
    private var nodes: Set<GridPoint> = []

    /// - Parameter areas: the units, whose meeting points cut every line.
    init(nodesOf areas: [MultiPolygon]) {
        var neighbours: [GridPoint: Set<GridPoint>] = [:]
        for area in areas {
            for polygon in area.polygons {
                for ring in polygon.rings {
                    let points = Self.onGrid(ring)
                    for (a, b) in zip(points, points.dropFirst()) {
                        neighbours[a, default: []].insert(b)
                        neighbours[b, default: []].insert(a)
                    }
                }
            }
        }
        for (point, around) in neighbours where around.count > 2 { nodes.insert(point) }
    }

    private static func onGrid(_ coordinates: [Coordinate]) -> [GridPoint] {
        var points: [GridPoint] = []
        points.reserveCapacity(coordinates.count)
        for coordinate in coordinates {
            let point = GridPoint(coordinate)
            if points.last != point { points.append(point) }
        }
        return points
    }

    /// The pieces of an area, polygon by polygon, ring by ring. Rings smaller than the grid are left out.
    mutating func add(_ area: MultiPolygon) -> [[[Int]]] {
        area.polygons.compactMap { polygon in
            let shell = add(ring: polygon.shell)
            guard !shell.isEmpty else { return nil }
            return [shell] + polygon.holes.map { add(ring: $0) }.filter { !$0.isEmpty }
        }
    }

    mutating func add(_ lines: MultiLineString) -> [[Int]] {
        lines.lines.map { pieces(Self.onGrid($0.coordinates)) }.filter { !$0.isEmpty }
    }

    private mutating func add(ring: [Coordinate]) -> [Int] {
        var points = Self.onGrid(ring)
        if points.count > 1, points.first == points.last { points.removeLast() }
        guard points.count >= 3 else { return [] }
        // Starting at a meeting point, else at the smallest point: the same ring gives the same pieces wherever it started.
        let start = points.firstIndex(where: nodes.contains) ?? points.indices.min { points[$0] < points[$1] } ?? 0
        let turned = Array(points[start...] + points[..<start] + [points[start]])
        return pieces(turned)
    }

    private mutating func pieces(_ points: [GridPoint]) -> [Int] {
        guard points.count >= 2 else { return [] }
        var references: [Int] = []
        var start = 0
        for at in 1..<points.count where at == points.count - 1 || nodes.contains(points[at]) {
            references.append(reference(Array(points[start...at])))
            start = at
        }
        return references
    }

    private mutating func reference(_ piece: [GridPoint]) -> Int {
        if let known = index[piece] { return known }
        let backwards = Array(piece.reversed())
        if let known = index[backwards] { return ~known }
        arcs.append(Self.simplified(piece))
        index[piece] = arcs.count - 1
        return arcs.count - 1
    }

    /// Without points that lie within two pixels of the deepest zoom of the line through the others (Douglas and Peucker 1973).
    /// Pieces keep their ends and are shared, so areas still fit each other.
    private static func simplified(_ piece: [GridPoint]) -> [GridPoint] {
        guard piece.count > 2 else { return piece }
        let tolerance = 0.001 * scale
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

    /// All pieces as arrays of steps: first x, y, then differences.
    var value: JSONValue {
        .array(
            arcs.map { arc in
                var steps: [JSONValue] = []
                steps.reserveCapacity(arc.count * 2)
                var (x, y): (Int32, Int32) = (0, 0)
                for point in arc {
                    steps.append(.integer(Int(point.x - x)))
                    steps.append(.integer(Int(point.y - y)))
                    (x, y) = (point.x, point.y)
                }
                return .array(steps)
            })
    }
}
