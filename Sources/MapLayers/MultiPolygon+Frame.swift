import GEOS
import Geometry

/// Cutting shapes to the frame of a map, and the point where a name stands. For drawing only: results are not clean areas.
extension MultiPolygon {
    /// The part inside a box (Sutherland and Hodgman 1974, one side after the other). Parts that the box cuts apart stay
    /// joined along its edge, which the frame hides.
    func clipped(to box: BoundingBox) -> MultiPolygon {
        MultiPolygon(
            polygons.compactMap { polygon in
                let shell = Self.clip(polygon.shell, to: box)
                guard shell.count >= 4 else { return nil }
                return Polygon(
                    shell: shell, holes: polygon.holes.map { Self.clip($0, to: box) }.filter { $0.count >= 4 })
            })
    }

    /// On a grid of so many degrees, without positions that fall together: coarser, but neighbours still share their edges.
    func onGrid(of degrees: Double) -> MultiPolygon {
        func coarse(_ ring: [Coordinate]) -> [Coordinate] {
            var points: [Coordinate] = []
            for point in ring {
                let next = Coordinate(
                    (point.longitude / degrees).rounded() * degrees, (point.latitude / degrees).rounded() * degrees)
                if points.last != next { points.append(next) }
            }
            return points
        }
        return MultiPolygon(
            polygons.compactMap { polygon in
                let shell = coarse(polygon.shell)
                guard shell.count >= 4 else { return nil }
                return Polygon(shell: shell, holes: polygon.holes.map(coarse).filter { $0.count >= 4 })
            })
    }

    private static func clip(_ ring: [Coordinate], to box: BoundingBox) -> [Coordinate] {
        var points = ring.first == ring.last ? Array(ring.dropLast()) : ring
        if points.allSatisfy(box.contains) { return ring }
        func cut(_ inside: (Coordinate) -> Bool, _ crossing: (Coordinate, Coordinate) -> Coordinate) {
            var result: [Coordinate] = []
            for index in points.indices {
                let previous = points[index == 0 ? points.count - 1 : index - 1]
                let point = points[index]
                if inside(previous) != inside(point) { result.append(crossing(previous, point)) }
                if inside(point) { result.append(point) }
            }
            points = result
        }
        func atLongitude(_ x: Double) -> (Coordinate, Coordinate) -> Coordinate {
            { a, b in
                let t = (x - a.longitude) / (b.longitude - a.longitude)
                return Coordinate(x, a.latitude + t * (b.latitude - a.latitude))
            }
        }
        func atLatitude(_ y: Double) -> (Coordinate, Coordinate) -> Coordinate {
            { a, b in
                let t = (y - a.latitude) / (b.latitude - a.latitude)
                return Coordinate(a.longitude + t * (b.longitude - a.longitude), y)
            }
        }
        cut({ $0.longitude >= box.west }, atLongitude(box.west))
        cut({ $0.longitude <= box.east }, atLongitude(box.east))
        cut({ $0.latitude >= box.south }, atLatitude(box.south))
        cut({ $0.latitude <= box.north }, atLatitude(box.north))
        if let first = points.first { points.append(first) }
        return points
    }

    /// The centre of gravity of all parts, in degrees.
    var centre: Coordinate? { Self.centre(polygons.map(\.shell)) }

    /// The point of a raster inside the area and the box that has most room for a name: far from the edges of both, and
    /// outside of a coverage. Wider than high, as names are.
    ///
    /// - Parameters:
    ///   - parts: the area, part by part.
    ///   - box: where the name may stand.
    ///   - others: where it may not.
    ///   - enough: how much room there has to be, from 0 to 15.
    static func openPoint(
        of parts: AreaIndex, in box: BoundingBox, outside others: CoverageIndex, enough: Int = 3
    ) -> Coordinate? {
        let (columns, rows) = (36, 36)
        var open = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: rows)
        func at(_ column: Int, _ row: Int) -> Coordinate {
            Coordinate(
                box.west + (box.east - box.west) * (Double(column) + 0.5) / Double(columns),
                box.south + (box.north - box.south) * (Double(row) + 0.5) / Double(rows))
        }
        for row in 0..<rows {
            for column in 0..<columns {
                let point = at(column, row)
                open[row][column] =
                    parts.index(at: point) != nil && others.tile(at: point) == nil
            }
        }
        /// Cells free to the side, up to a name's half width, and above and below.
        func room(_ column: Int, _ row: Int) -> Int {
            var reach = 0
            while reach < 6, column - reach - 1 >= 0, column + reach + 1 < columns, open[row][column - reach - 1],
                open[row][column + reach + 1]
            {
                reach += 1
            }
            var height = 0
            while height < 3, row - height - 1 >= 0, row + height + 1 < rows, open[row - height - 1][column],
                open[row + height + 1][column]
            {
                height += 1
            }
            return reach * 2 + height
        }
        var best: (room: Int, offCentre: Int, at: Coordinate)?
        for row in 0..<rows {
            for column in 0..<columns where open[row][column] {
                let found = room(column, row)
                let offCentre = (column - columns / 2).magnitude + (row - rows / 2).magnitude
                if let best, (best.room, -best.offCentre) >= (found, -Int(offCentre)) { continue }
                best = (found, Int(offCentre), at(column, row))
            }
        }
        guard let best, best.room >= enough else { return nil }
        return best.at
    }

    private static func centre(_ rings: [[Coordinate]]) -> Coordinate? {
        var (area, x, y) = (0.0, 0.0, 0.0)
        for ring in rings {
            guard let origin = ring.first else { continue }
            for (a, b) in zip(ring, ring.dropFirst()) {
                let (ax, ay) = (a.longitude - origin.longitude, a.latitude - origin.latitude)
                let (bx, by) = (b.longitude - origin.longitude, b.latitude - origin.latitude)
                let cross = ax * by - bx * ay
                area += cross
                x += cross * (ax + bx) / 3 + cross * origin.longitude
                y += cross * (ay + by) / 3 + cross * origin.latitude
            }
        }
        return area == 0 ? rings.first?.first : Coordinate(x / area, y / area)
    }
}

extension Coverage {
    var boundingBox: BoundingBox? {
        tiles.reduce(into: BoundingBox?.none) { box, tile in
            guard let next = tile.boundingBox else { return }
            box = box?.union(next) ?? next
        }
    }
}
