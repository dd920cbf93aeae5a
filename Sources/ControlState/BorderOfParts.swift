import Geometry

/// The border that each part of a cut unit has: cutting adds and moves vertices, so an edge of a part is told to face
/// the neighbour that the nearest edge of the uncut rim faces.
struct BorderOfParts {
    private var metres: [Int: [Int: Double]] = [:]

    /// - Parameter units: the cut units that touch the rim.
    init(rim: Rim, day: DayState, units: Set<Int>) {
        guard !units.isEmpty else { return }
        let parts = day.tiles.indices.filter { units.contains(day.tiles[$0].unit) }
        let boxes = day.coverage.tiles.map(\.boundingBox)
        let near = day.tiles.indices.filter { index in
            guard let box = boxes[index] else { return false }
            return parts.contains { boxes[$0]?.intersects(box) ?? false }
        }
        let edges = Dictionary(grouping: rim.edges.filter { units.contains($0.unit) }, by: \.unit)
        for edge in Rim.outerEdges(of: near.map { day.coverage.tiles[$0] }) {
            let tile = near[edge.unit]
            guard units.contains(day.tiles[tile].unit) else { continue }
            let middle = Coordinate(
                (edge.start.longitude + edge.end.longitude) / 2, (edge.start.latitude + edge.end.latitude) / 2)
            let nearest = edges[day.tiles[tile].unit]?.map { (distance: $0.distance(to: middle), border: $0.border) }
                .min { $0.distance < $1.distance }
            // Further off, it is an edge towards a tile whose box is not near: none of the rim.
            guard let nearest, nearest.distance < 50, let border = nearest.border else { continue }
            metres[tile, default: [:]][border, default: 0] += Ellipsoid.distance(edge.start, edge.end)
        }
    }

    /// Metres by border.
    func lengths(of tile: Int) -> [Int: Double] { metres[tile] ?? [:] }
}
