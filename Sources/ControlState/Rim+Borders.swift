import GEOS
import Geometry

extension Rim {
    /// Metres of each border that the pieces of cut units have, by unit and piece.
    func borders(of pieces: [Int: [CoverageCut.Piece]], in index: CoverageIndex) -> [Int: [[Int: Double]]] {
        let cut = pieces.filter { lengths[$0.key] != nil }
        guard !cut.isEmpty else { return [:] }
        let boxes = cut.keys.compactMap { index.boxes[$0] }
        var areas: [MultiPolygon] = []
        var owners: [(unit: Int, piece: Int)?] = []
        for (unit, tile) in index.coverage.tiles.enumerated() {
            if let parts = pieces[unit] {
                for (number, piece) in parts.enumerated() {
                    areas.append(piece.area)
                    owners.append(cut[unit] == nil ? nil : (unit, number))
                }
            } else if let box = index.boxes[unit], boxes.contains(where: box.intersects) {
                areas.append(tile)
                owners.append(nil)
            }
        }
        var result = cut.mapValues { [[Int: Double]](repeating: [:], count: $0.count) }
        for (tile, metres) in borders(of: areas, units: owners.map { $0?.unit }) {
            if let owner = owners[tile] { result[owner.unit]?[owner.piece] = metres }
        }
        return result
    }

    /// Metres of each border that tiles have, by tile: cutting adds and moves vertices, so an edge of a part is told to
    /// face the neighbour that the nearest edge of the uncut rim faces.
    ///
    /// - Parameters:
    ///   - tiles: parts of units, and all tiles around them.
    ///   - units: the unit of each tile that is to be measured; nil for the tiles around.
    func borders(of tiles: [MultiPolygon], units: [Int?]) -> [Int: [Int: Double]] {
        let measured = Set(units.compactMap(\.self))
        let known = Dictionary(grouping: edges.filter { measured.contains($0.unit) }, by: \.unit)
        var metres: [Int: [Int: Double]] = [:]
        for edge in Rim.outerEdges(of: tiles) {
            guard let unit = units[edge.unit] else { continue }
            let middle = Coordinate(
                (edge.start.longitude + edge.end.longitude) / 2, (edge.start.latitude + edge.end.latitude) / 2)
            let nearest = known[unit]?.map { (distance: $0.distance(to: middle), border: $0.border) }
                .min { $0.distance < $1.distance }
            // Further off, it is an edge towards a tile whose box is not near: none of the rim.
            guard let nearest, nearest.distance < 50, let border = nearest.border else { continue }
            metres[edge.unit, default: [:]][border, default: 0] += Ellipsoid.distance(edge.start, edge.end)
        }
        return metres
    }
}
