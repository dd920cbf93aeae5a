/// Numbers vertices and edges, joins edges to arcs, sorts arcs around nodes.
struct TopologyBuilder {
    private let vertices: [Coordinate]
    private let edges: [EdgeIndex.Edge]
    /// The edges at each vertex, vertex by vertex.
    private var incident: [Int32] = []
    private var incidentStarts: [Int32] = []

    var coordinates: [Coordinate] = []
    var arcStarts: [Int32] = [0]
    var arcLeft: [Int32] = []
    var arcRight: [Int32] = []
    var arcAreas: [Double] = []
    private var arcEnds: [(start: Int32, end: Int32)] = []

    var leaving: [Int32] = []
    var nodeStarts: [Int32] = [0]
    var origin: [Int32] = []
    var place: [Int32] = []
    var overlaps: [CoverageDefect] = []

    init(_ coverage: Coverage) {
        let total = coverage.tiles.reduce(0) { sum, tile in
            sum + tile.polygons.reduce(0) { $0 + $1.shell.count + $1.holes.reduce(0) { $0 + $1.count } }
        }
        var vertexIndex = VertexIndex(capacity: total)
        var edgeIndex = EdgeIndex(capacity: total)
        var overlaps: [CoverageDefect] = []
        for (tile, area) in coverage.tiles.enumerated() {
            for polygon in area.polygons {
                Self.add(
                    polygon.shell, isShell: true, of: Int32(tile), to: &vertexIndex, &edgeIndex, overlaps: &overlaps)
                for hole in polygon.holes {
                    Self.add(hole, isShell: false, of: Int32(tile), to: &vertexIndex, &edgeIndex, overlaps: &overlaps)
                }
            }
        }
        vertices = vertexIndex.coordinates
        // An edge with the same tile on both sides is inside that tile: it bounds nothing.
        edges = edgeIndex.edges.filter { $0.left != $0.right }
        self.overlaps = overlaps
        listIncident()
    }

    /// Enters a ring's edges with its tile on their left, whichever way the ring is given.
    private static func add(
        _ ring: [Coordinate], isShell: Bool, of tile: Int32, to vertices: inout VertexIndex, _ edges: inout EdgeIndex,
        overlaps: inout [CoverageDefect]
    ) {
        guard ring.count > 3 else { return }
        let isForward = Ring.isCounterClockwise(ring) == isShell
        var last = vertices.number(of: ring[0])
        for index in 1..<ring.count {
            let next = vertices.number(of: ring[index])
            defer { last = next }
            if next == last { continue }
            let edge = edges.number(min(last, next), max(last, next))
            if (last < next) == isForward {
                if edges.edges[edge].left >= 0 {
                    overlaps.append(overlap(Int(edges.edges[edge].left), Int(tile), ring[index - 1], ring[index]))
                }
                edges.edges[edge].left = tile
            } else {
                if edges.edges[edge].right >= 0 {
                    overlaps.append(overlap(Int(edges.edges[edge].right), Int(tile), ring[index - 1], ring[index]))
                }
                edges.edges[edge].right = tile
            }
        }
    }

    private static func overlap(_ first: Int, _ second: Int, _ a: Coordinate, _ b: Coordinate) -> CoverageDefect {
        .overlap(
            first: first, second: second,
            at: Coordinate((a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2))
    }

    private mutating func listIncident() {
        var counts = [Int32](repeating: 0, count: vertices.count + 1)
        for edge in edges {
            counts[Int(edge.low) + 1] += 1
            counts[Int(edge.high) + 1] += 1
        }
        for vertex in 1..<max(counts.count, 1) { counts[vertex] += counts[vertex - 1] }
        incidentStarts = counts
        incident = [Int32](repeating: 0, count: edges.count * 2)
        for (number, edge) in edges.enumerated() {
            incident[Int(counts[Int(edge.low)])] = Int32(number)
            counts[Int(edge.low)] += 1
            incident[Int(counts[Int(edge.high)])] = Int32(number)
            counts[Int(edge.high)] += 1
        }
    }

    /// Whether an arc has to end here: anything but two edges between the same two tiles.
    private func isNode(_ vertex: Int32) -> Bool {
        let start = Int(incidentStarts[Int(vertex)])
        guard Int(incidentStarts[Int(vertex) + 1]) == start + 2 else { return true }
        let a = sides(of: Int(incident[start]), leaving: vertex)
        let b = sides(of: Int(incident[start + 1]), leaving: vertex)
        return a.left != b.right || a.right != b.left
    }

    private func sides(of edge: Int, leaving vertex: Int32) -> (left: Int32, right: Int32) {
        edges[edge].low == vertex ? (edges[edge].left, edges[edge].right) : (edges[edge].right, edges[edge].left)
    }

    /// Joins edges to arcs: first from node to node, then rings that pass no node.
    mutating func joinArcs() {
        coordinates.reserveCapacity(edges.count * 2)
        var isUsed = [Bool](repeating: false, count: edges.count)
        var isNode = [Bool](repeating: false, count: vertices.count)
        for vertex in vertices.indices { isNode[vertex] = self.isNode(Int32(vertex)) }
        for vertex in vertices.indices where isNode[vertex] {
            for slot in Int(incidentStarts[vertex])..<Int(incidentStarts[vertex + 1]) where !isUsed[Int(incident[slot])]
            {
                walk(from: Int32(vertex), along: Int(incident[slot]), isNode, &isUsed)
            }
        }
        for edge in edges.indices where !isUsed[edge] {
            isNode[Int(edges[edge].low)] = true
            walk(from: edges[edge].low, along: edge, isNode, &isUsed)
        }
    }

    private mutating func walk(from start: Int32, along first: Int, _ isNode: [Bool], _ isUsed: inout [Bool]) {
        let tiles = sides(of: first, leaving: start)
        var vertex = start
        var edge = first
        var area = 0.0
        coordinates.append(vertices[Int(start)])
        while true {
            isUsed[edge] = true
            let next = edges[edge].low == vertex ? edges[edge].high : edges[edge].low
            area += Ellipsoid.areaLeft(of: vertices[Int(vertex)], vertices[Int(next)])
            coordinates.append(vertices[Int(next)])
            vertex = next
            if isNode[Int(vertex)] { break }
            let slot = Int(incidentStarts[Int(vertex)])
            edge = Int(incident[slot]) == edge ? Int(incident[slot + 1]) : Int(incident[slot])
        }
        arcStarts.append(Int32(coordinates.count))
        arcLeft.append(tiles.left)
        arcRight.append(tiles.right)
        arcAreas.append(area)
        arcEnds.append((start, vertex))
    }

    /// Lists the half-arcs that leave each node, counter-clockwise from west.
    mutating func joinNodes() {
        var nodeOf = [Int32](repeating: -1, count: vertices.count)
        var halvesOf: [[Int32]] = []
        origin = [Int32](repeating: 0, count: arcEnds.count * 2)
        place = origin
        for (arc, ends) in arcEnds.enumerated() {
            for (half, vertex) in [(2 * arc, ends.start), (2 * arc + 1, ends.end)] {
                if nodeOf[Int(vertex)] < 0 {
                    nodeOf[Int(vertex)] = Int32(halvesOf.count)
                    halvesOf.append([])
                }
                origin[half] = nodeOf[Int(vertex)]
                halvesOf[Int(nodeOf[Int(vertex)])].append(Int32(half))
            }
        }
        leaving.reserveCapacity(origin.count)
        for halves in halvesOf {
            let directed = halves.map { (half: $0, direction: direction(Int($0))) }
            for (half, _) in directed.sorted(by: { $0.direction < $1.direction }) {
                place[Int(half)] = Int32(leaving.count)
                leaving.append(half)
            }
            nodeStarts.append(Int32(leaving.count))
        }
    }

    private func direction(_ half: Int) -> Direction {
        let start = Int(arcStarts[half >> 1])
        let end = Int(arcStarts[half >> 1 + 1])
        let (from, to) =
            half & 1 == 0 ? (coordinates[start], coordinates[start + 1]) : (coordinates[end - 1], coordinates[end - 2])
        return Direction(x: to.longitude - from.longitude, y: to.latitude - from.latitude)
    }
}

/// A direction, compared by its angle without computing one.
private struct Direction: Comparable {
    let x: Double
    let y: Double

    static func < (a: Direction, b: Direction) -> Bool {
        let isUpA = a.y > 0 || (a.y == 0 && a.x > 0)
        let isUpB = b.y > 0 || (b.y == 0 && b.x > 0)
        return isUpA == isUpB ? a.x * b.y - a.y * b.x > 0 : !isUpA
    }
}
