import Geometry
import SeededDice

/// Coverages with crooked shared edges, and discs, that fall the same on every run.
enum RandomCoverage {
    /// Tiles in rows and columns whose corners are shaken and whose edges wander, on the grid of 1e-6 degree.
    static func tiles(_ columns: Int, _ rows: Int, using random: inout SplitMix64) -> Coverage {
        var corners: [[Coordinate]] = []
        for row in 0...rows {
            corners.append(
                (0...columns).map { column in
                    grid(
                        60 + 0.3 * (Double(column) + .random(in: -0.3...0.3, using: &random)),
                        30 + 0.3 * (Double(row) + .random(in: -0.3...0.3, using: &random)))
                })
        }
        var across: [[[Coordinate]]] = []
        for row in 0...rows {
            across.append((0..<columns).map { edge(corners[row][$0], corners[row][$0 + 1], using: &random) })
        }
        var up: [[[Coordinate]]] = []
        for row in 0..<rows {
            up.append((0...columns).map { edge(corners[row][$0], corners[row + 1][$0], using: &random) })
        }
        var tiles: [MultiPolygon] = []
        for row in 0..<rows {
            for column in 0..<columns {
                var ring = across[row][column].dropLast() + up[row][column + 1].dropLast()
                ring += across[row + 1][column].reversed().dropLast()
                ring += up[row][column].reversed()
                tiles.append(MultiPolygon([Polygon(shell: Array(ring))]))
            }
        }
        return Coverage(tiles: tiles)
    }

    /// From one corner to the other, with positions that stray less than corners are apart.
    private static func edge(_ a: Coordinate, _ b: Coordinate, using random: inout SplitMix64) -> [Coordinate] {
        let parts = 8
        var line = [a]
        for step in 1..<parts {
            let part = Double(step) / Double(parts)
            line.append(
                grid(
                    a.longitude + part * (b.longitude - a.longitude) + .random(in: -0.01...0.01, using: &random),
                    a.latitude + part * (b.latitude - a.latitude) + .random(in: -0.01...0.01, using: &random)))
        }
        return line + [b]
    }

    static func grid(_ longitude: Double, _ latitude: Double) -> Coordinate {
        Coordinate((longitude * 1e6).rounded() / 1e6, (latitude * 1e6).rounded() / 1e6)
    }
}
