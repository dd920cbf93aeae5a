import Geometry

/// Coverages like a chessboard, and dice that fall the same on every run.
enum Board {
    /// Square tiles, row by row from the south-west; their edges have vertices between the corners.
    static func coverage(_ columns: Int, _ rows: Int, between: Int = 1) -> Coverage {
        var tiles: [MultiPolygon] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let corners = [
                    (column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1), (column, row),
                ]
                var ring: [Coordinate] = []
                for (a, b) in zip(corners, corners.dropFirst()) {
                    for step in 0...between {
                        let part = Double(step) / Double(between + 1)
                        ring.append(
                            Coordinate(
                                60 + Double(a.0) + Double(b.0 - a.0) * part, 30 + Double(a.1) + Double(b.1 - a.1) * part
                            ))
                    }
                }
                ring.append(ring[0])
                tiles.append(MultiPolygon([Polygon(shell: ring)]))
            }
        }
        return Coverage(tiles: tiles)
    }

    /// The groups of a board drawn as text, north row first: a digit is a group, a dot is none.
    static func groups(_ rows: [String]) -> [Int?] { rows.reversed().flatMap { $0.map(\.wholeNumberValue) } }

    static func centre(_ tile: Int, columns: Int) -> Coordinate {
        Coordinate(60.5 + Double(tile % columns), 30.5 + Double(tile / columns))
    }
}
