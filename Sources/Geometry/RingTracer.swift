/// Stitches the arcs around groups of tiles to simple rings, and rings to polygons.
struct RingTracer {
    private let topology: CoverageTopology
    private let labels: Labels
    private var found: [[TracedRing]]
    private var isTraced: [Bool]
    /// The height on the stack of each node that is on it, else -1.
    private var height: [Int32]

    init(_ topology: CoverageTopology, _ labels: Labels) {
        self.topology = topology
        self.labels = labels
        found = Array(repeating: [], count: labels.keys.count)
        isTraced = [Bool](repeating: false, count: topology.arcCount * 2)
        height = [Int32](repeating: -1, count: topology.nodeStarts.count)
    }

    mutating func trace() {
        var round = 0
        for start in isTraced.indices where !isTraced[start] {
            let label = labels[topology.face(start)]
            guard label >= 0, labels[topology.face(start ^ 1)] != label else { continue }
            traceRound(from: start, label: label, round: round)
            round += 1
        }
    }

    /// Follows one round of arcs to its start; each time it meets itself, a ring is complete.
    private mutating func traceRound(from start: Int, label: Int32, round: Int) {
        var stack: [Int] = []
        var half = start
        var isClosed = false
        while !isTraced[half] {
            isTraced[half] = true
            let node = Int(topology.origin[half])
            if height[node] >= 0 { close(&stack, from: Int(height[node]), label: label, round: round) }
            height[node] = Int32(stack.count)
            stack.append(half)
            guard let next = topology.next(after: half, label, labels) else { break }
            half = next
            isClosed = half == start
        }
        if isClosed {
            close(&stack, from: 0, label: label, round: round)
        } else {
            for half in stack { height[Int(topology.origin[half])] = -1 }
        }
    }

    private mutating func close(_ stack: inout [Int], from bottom: Int, label: Int32, round: Int) {
        guard bottom < stack.count else { return }
        var area = 0.0
        var count = 1
        for half in stack[bottom...] {
            height[Int(topology.origin[half])] = -1
            area += topology.area(half)
            count += Int(topology.arcStarts[half >> 1 + 1] - topology.arcStarts[half >> 1]) - 1
        }
        var ring: [Coordinate] = []
        ring.reserveCapacity(count)
        for half in stack[bottom...] { topology.append(half, to: &ring) }
        ring.append(ring[0])
        found[Int(label)].append(TracedRing(coordinates: ring, area: area, round: round))
        stack.removeSubrange(bottom...)
    }

    /// Per label its polygons: every hole with the shell that it lies in.
    func polygons() -> [[Polygon]] { found.map(Self.assemble) }

    private static func assemble(_ rings: [TracedRing]) -> [Polygon] {
        let shells = rings.filter { $0.area > 0 }
        var polygons = shells.map { Polygon(shell: $0.coordinates) }
        guard shells.count < rings.count else { return polygons }
        let boxes = polygons.map(\.boundingBox)
        for hole in rings where hole.area <= 0 {
            // A shell and its hole that touch are found in one round.
            var owner = shells.firstIndex { $0.round == hole.round }
            if owner == nil {
                let a = hole.coordinates[0]
                let b = hole.coordinates[1]
                let inside = Coordinate((a.longitude + b.longitude) / 2, (a.latitude + b.latitude) / 2)
                for (index, shell) in shells.enumerated() where boxes[index]?.contains(inside) ?? false {
                    guard Polygon.isInside(inside, shell.coordinates) else { continue }
                    if owner.map({ shells[$0].area > shell.area }) ?? true { owner = index }
                }
            }
            if let owner { polygons[owner].holes.append(hole.coordinates) }
        }
        return polygons
    }
}

/// One simple ring around tiles of one group.
private struct TracedRing {
    let coordinates: [Coordinate]
    /// Square metres on its left: negative for a hole.
    let area: Double
    /// Rings of the same round hang together.
    let round: Int
}
