/// Numbers vertices and edges, joins edges to arcs, sorts arcs around nodes.
struct TopologyBuilder {
    private let vertices: [Coordinate]
    private let edges: [EdgeSides.Edge]
    /// On the left of each edge from its lower to its higher vertex.
    private let areas: [Double]
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

    /// - Parameters:
    ///   - coverage: what is built.
    ///   - mesh: of a coverage that has most of the tiles.
    ///   - origin: for each tile the one in the mesh that it may be the same as.
    init(_ coverage: Coverage, _ mesh: CoverageMesh, origin: [Int]) {
        // Tiles that were left alone share their memory: they are seen to be equal at once.
        let isOld = coverage.tiles.indices.map { tile in
            tile < origin.count && mesh.coverage.tiles.indices.contains(origin[tile])
                && mesh.coverage.tiles[origin[tile]] == coverage.tiles[tile]
        }
        let new = coverage.tiles.indices.filter { !isOld[$0] }.map { coverage.tiles[$0] }
        var sides = EdgeSides(
            mesh, capacity: CoverageMesh.positions(coverage.tiles), new: CoverageMesh.positions(new))
        for (tile, area) in coverage.tiles.enumerated() {
            if isOld[tile] {
                sides.take(origin[tile], as: Int32(tile))
            } else {
                sides.take(area, as: Int32(tile))
            }
        }
        vertices = sides.vertices
        // An edge with the same tile on both sides is inside that tile: it bounds nothing.
        let bounding = sides.edges.indices.filter { sides.edges[$0].left != sides.edges[$0].right }
        edges = bounding.map { sides.edges[$0] }
        areas = bounding.map { sides.areas[$0] }
        overlaps = sides.overlaps
        listIncident()
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
            area += edges[edge].low == vertex ? areas[edge] : -areas[edge]
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
        var counts: [Int32] = []
        origin = [Int32](repeating: 0, count: arcEnds.count * 2)
        place = origin
        for (arc, ends) in arcEnds.enumerated() {
            for (half, vertex) in [(2 * arc, ends.start), (2 * arc + 1, ends.end)] {
                if nodeOf[Int(vertex)] < 0 {
                    nodeOf[Int(vertex)] = Int32(counts.count)
                    counts.append(0)
                }
                origin[half] = nodeOf[Int(vertex)]
                counts[Int(nodeOf[Int(vertex)])] += 1
            }
        }
        nodeStarts.reserveCapacity(counts.count + 1)
        for count in counts { nodeStarts.append((nodeStarts.last ?? 0) + count) }
        leaving = origin
        var ends = nodeStarts
        for half in origin.indices {
            leaving[Int(ends[Int(origin[half])])] = Int32(half)
            ends[Int(origin[half])] += 1
        }
        for node in counts.indices {
            let slots = Int(nodeStarts[node])..<Int(nodeStarts[node + 1])
            // Three or four as a rule: each is put before those that it comes before.
            for slot in slots.dropFirst() {
                let half = leaving[slot]
                let direction = direction(Int(half))
                var free = slot
                while free > slots.lowerBound, direction < self.direction(Int(leaving[free - 1])) {
                    leaving[free] = leaving[free - 1]
                    free -= 1
                }
                leaving[free] = half
            }
            for slot in slots { place[Int(leaving[slot])] = Int32(slot) }
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
