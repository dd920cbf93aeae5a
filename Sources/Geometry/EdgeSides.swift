/// Numbers the vertices and edges of a coverage in the order in which its tiles come to them, with the tile on each side;
/// what a mesh has numbered before is found there without looking at its positions.
struct EdgeSides {
    /// An edge from the vertex with the lower number to that with the higher, and the tiles beside it (-1: none).
    struct Edge {
        var low: Int32
        var high: Int32
        var left: Int32 = -1
        var right: Int32 = -1
    }

    private(set) var vertices: [Coordinate] = []
    private(set) var edges: [Edge] = []
    /// The area on the left of each edge from its lower to its higher vertex.
    private(set) var areas: [Double] = []
    private(set) var overlaps: [CoverageDefect] = []

    private let mesh: CoverageMesh
    /// What the mesh does not have, numbered behind it.
    private var newVertices: VertexIndex
    private var newEdges: EdgeIndex
    /// The numbers given here, by those of the mesh and behind it; -1 for what has not come yet.
    private var vertexNumbers: [Int32]
    private var edgeNumbers: [Int32]
    /// Where the ring is that is being walked.
    private var last: Int32 = -1
    private var isForward = true

    /// - Parameters:
    ///   - mesh: what is known of most tiles.
    ///   - capacity: the positions that all tiles have.
    ///   - new: the positions of those that the mesh does not have.
    init(_ mesh: CoverageMesh, capacity: Int, new: Int) {
        self.mesh = mesh
        newVertices = VertexIndex(capacity: new)
        newEdges = EdgeIndex(capacity: new)
        vertexNumbers = [Int32](repeating: -1, count: mesh.vertices.coordinates.count)
        edgeNumbers = [Int32](repeating: -1, count: mesh.areas.count)
        vertices.reserveCapacity(capacity / 2)
        edges.reserveCapacity(capacity)
        areas.reserveCapacity(capacity)
    }

    /// Walks a tile of the mesh.
    mutating func take(_ old: Int, as tile: Int32) {
        for place in mesh.starts[old]..<mesh.starts[old + 1] { take(mesh.steps[place], of: tile) }
    }

    /// Walks a tile that the mesh does not have.
    mutating func take(_ area: MultiPolygon, as tile: Int32) {
        CoverageMesh.walk(area) {
            number(of: $0)
        } edge: {
            number(of: $0, $1)
        } step: {
            take($0, of: tile)
        }
    }

    private mutating func number(of position: Coordinate) -> Int32 {
        if let known = mesh.vertices.known(position) { return known }
        let number = Int32(mesh.vertices.coordinates.count) + newVertices.number(of: position)
        if Int(number) == vertexNumbers.count { vertexNumbers.append(-1) }
        return number
    }

    private mutating func number(of low: Int32, _ high: Int32) -> Int {
        if let known = mesh.edges.known(low, high) { return known }
        let number = mesh.areas.count + newEdges.number(low, high)
        if number == edgeNumbers.count { edgeNumbers.append(-1) }
        return number
    }

    @inline(__always)
    private mutating func take(_ step: CoverageMesh.Step, of tile: Int32) {
        var next = vertexNumbers[Int(step.vertex)]
        if next < 0 {
            next = Int32(vertices.count)
            vertexNumbers[Int(step.vertex)] = next
            let old = mesh.vertices.coordinates.count
            vertices.append(
                Int(step.vertex) < old
                    ? mesh.vertices.coordinates[Int(step.vertex)] : newVertices.coordinates[Int(step.vertex) - old])
        }
        if step.edge < 0 {
            isForward = step.edge == CoverageMesh.Step.forward
        } else {
            take(edge: Int(step.edge), to: next, of: tile)
        }
        last = next
    }

    /// Enters an edge with its tile on the left of the ring, whichever way the ring is given.
    @inline(__always)
    private mutating func take(edge number: Int, to next: Int32, of tile: Int32) {
        if edgeNumbers[number] < 0 {
            edgeNumbers[number] = Int32(edges.count)
            let edge = Edge(low: min(last, next), high: max(last, next))
            edges.append(edge)
            areas.append(area(number, edge))
        }
        let edge = Int(edgeNumbers[number])
        if (last < next) == isForward {
            if edges[edge].left >= 0 { overlaps.append(overlap(edges[edge].left, tile, edge)) }
            edges[edge].left = tile
        } else {
            if edges[edge].right >= 0 { overlaps.append(overlap(edges[edge].right, tile, edge)) }
            edges[edge].right = tile
        }
    }

    private func area(_ number: Int, _ edge: Edge) -> Double {
        guard number < mesh.areas.count else {
            return Ellipsoid.areaLeft(of: vertices[Int(edge.low)], vertices[Int(edge.high)])
        }
        return vertexNumbers[Int(mesh.edges.ends[number].low)] == edge.low ? mesh.areas[number] : -mesh.areas[number]
    }

    private func overlap(_ first: Int32, _ second: Int32, _ edge: Int) -> CoverageDefect {
        let (a, b) = (vertices[Int(edges[edge].low)], vertices[Int(edges[edge].high)])
        return .overlap(
            first: Int(first), second: Int(second),
            at: Coordinate((a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2))
    }
}
