/// Who is beside whom in a coverage: every edge with the tile on its left and the tile on its right.
///
/// Edges that run on between the same two tiles are joined into arcs, so that what is asked per date (dissolving,
/// fronts, areas) goes over a thousand arcs and not over ten thousand edges. Arcs end where three or more meet.
///
/// ```swift
/// let topology = coverage.topology
/// let held = topology.dissolve(holders)      // one area per holder
/// let fronts = topology.fronts(holders)      // where tiles of different holders meet
/// ```
/// Built once, asked often. For one union of a few areas that are no coverage, use `Overlay.union`.
/// No checking is done here that the tiles are a coverage; `validate()` does, and what is asked of an invalid one leaves
/// out the rings that do not close.
/// - Complexity: building is O(vertices), some 10 ms for 20,000; every operation says its own.
public struct CoverageTopology: Sendable {
    /// The number of tiles.
    public let tileCount: Int
    /// The area of each tile in square metres. Areas of neighbours add up: each edge counts the same on both sides.
    public let tileAreas: [Double]

    /// The positions of all arcs, one after the other, both ends of each included.
    let coordinates: [Coordinate]
    /// Where the positions of each arc start, and behind the last where they end.
    let arcStarts: [Int32]
    /// The tile on each side of each arc, -1 outside.
    let arcLeft: [Int32]
    let arcRight: [Int32]
    /// The area on the left of each arc, in square metres, as a share of the rings that it is part of.
    let arcAreas: [Double]

    /// Half-arc 2a is arc a as it stands, 2a+1 the same backwards; those that leave a node, counter-clockwise, node by node.
    let leaving: [Int32]
    /// Where the half-arcs leaving each node start in `leaving`.
    let nodeStarts: [Int32]
    /// The node each half-arc leaves, and its place in `leaving`.
    let origin: [Int32]
    let place: [Int32]

    /// Edges with two tiles on one side, found while building.
    let overlaps: [CoverageDefect]

    /// Builds the topology of a coverage.
    public init(_ coverage: Coverage) {
        self.init(coverage, cutFrom: CoverageMesh(coverage), origin: Array(coverage.tiles.indices))
    }

    /// The same for one of many coverages that have most of their tiles in common: faster, with the same result.
    ///
    /// - Parameters:
    ///   - coverage: what is built.
    ///   - mesh: of the coverage that they are all cut from.
    ///   - origin: for each tile, the one of the mesh's coverage that it is, or is a piece of.
    public init(_ coverage: Coverage, cutFrom mesh: CoverageMesh, origin: [Int]) {
        var builder = TopologyBuilder(coverage, mesh, origin: origin)
        builder.joinArcs()
        builder.joinNodes()
        tileCount = coverage.tiles.count
        coordinates = builder.coordinates
        arcStarts = builder.arcStarts
        arcLeft = builder.arcLeft
        arcRight = builder.arcRight
        arcAreas = builder.arcAreas
        leaving = builder.leaving
        nodeStarts = builder.nodeStarts
        self.origin = builder.origin
        place = builder.place
        overlaps = builder.overlaps
        var areas = [Double](repeating: 0, count: tileCount)
        for arc in arcLeft.indices {
            if arcLeft[arc] >= 0 { areas[Int(arcLeft[arc])] += arcAreas[arc] }
            if arcRight[arc] >= 0 { areas[Int(arcRight[arc])] -= arcAreas[arc] }
        }
        tileAreas = areas
    }

    /// The number of arcs.
    public var arcCount: Int { arcLeft.count }

    /// The tile on the left of a half-arc, -1 outside.
    @inline(__always)
    func face(_ half: Int) -> Int32 { half & 1 == 0 ? arcLeft[half >> 1] : arcRight[half >> 1] }

    /// The area on the left of a half-arc.
    @inline(__always)
    func area(_ half: Int) -> Double { half & 1 == 0 ? arcAreas[half >> 1] : -arcAreas[half >> 1] }

    /// Appends the positions of a half-arc, without the last.
    func append(_ half: Int, to line: inout [Coordinate]) {
        let start = Int(arcStarts[half >> 1])
        let end = Int(arcStarts[half >> 1 + 1])
        if half & 1 == 0 {
            line.append(contentsOf: coordinates[start..<end - 1])
        } else {
            line.append(contentsOf: coordinates[start + 1..<end].reversed())
        }
    }

    /// The last position of a half-arc.
    func end(_ half: Int) -> Coordinate {
        half & 1 == 0 ? coordinates[Int(arcStarts[half >> 1 + 1]) - 1] : coordinates[Int(arcStarts[half >> 1])]
    }
}

extension Coverage {
    /// Who is beside whom. Built anew each time it is asked for: keep it.
    public var topology: CoverageTopology { CoverageTopology(self) }

    /// What keeps these tiles from being a coverage (see `CoverageTopology.validate()`).
    public func validate() -> [CoverageDefect] { topology.validate() }
}
