import ControlState
import Gazetteer
import Geometry

/// The theatre's units as shared lines: what the picture and the web map draw beneath the evidence.
struct BaseArcs: Sendable {
    var table: ArcTable
    /// The pieces of each unit.
    var units: [[[[Int]]]]
    /// Pieces between two units of one province, between two provinces, and on the outer edge.
    var unitLines: [Int] = []
    var provinceLines: [Int] = []
    var outline: [Int] = []

    init(_ theatre: Theatre) {
        table = ArcTable(nodesOf: theatre.coverage.tiles)
        units = []
        for tile in theatre.coverage.tiles { units.append(table.add(tile)) }
        var sides = [[Int]](repeating: [], count: table.arcs.count)
        for (unit, polygons) in units.enumerated() {
            let province = theatre.units.indices.contains(unit) ? theatre.units[unit].province : -1
            for piece in polygons.joined().joined() { sides[piece < 0 ? ~piece : piece].append(province) }
        }
        for (piece, provinces) in sides.enumerated() {
            if provinces.count < 2 {
                outline.append(piece)
            } else if Set(provinces).count > 1 {
                provinceLines.append(piece)
            } else {
                unitLines.append(piece)
            }
        }
    }
}
