public import Geometry

/// Many areas, asked again and again which of them a position lies in, or which is nearest.
///
/// Edges are kept in strips of latitude, so that a question looks at the edges of one strip only. A plain value: it may
/// be shared by threads, which GEOS's own prepared geometries may not. For a single question `MultiPolygon.contains` is
/// cheaper.
/// - Complexity: building O(edges); a question O(edges in a strip), about 1 µs on 398 districts.
public struct AreaIndex: Sendable {
    private struct Edge {
        var low: Coordinate
        var high: Coordinate
        var area: Int32
    }
    private var edges: [Edge] = []
    /// Where each strip's edges start; within a strip they are ordered by area.
    private var starts: [Int] = [0]
    private var south = 0.0
    private var stripsPerDegree = 0.0

    public init(_ areas: [MultiPolygon]) {
        var all: [Edge] = []
        for (index, area) in areas.enumerated() {
            for polygon in area.polygons {
                for ring in polygon.rings {
                    for position in 1..<max(ring.count, 1) {
                        let a = ring[position - 1]
                        let b = ring[position]
                        let isUp = a.latitude <= b.latitude
                        all.append(Edge(low: isUp ? a : b, high: isUp ? b : a, area: Int32(index)))
                    }
                }
            }
        }
        guard let lowest = all.map(\.low.latitude).min(), let highest = all.map(\.high.latitude).max() else { return }
        let strips = min(max(Int(Double(all.count).squareRoot() * 2), 1), 4096)
        south = lowest
        stripsPerDegree = highest > lowest ? Double(strips) / (highest - lowest) : 0
        var counts = [Int](repeating: 0, count: strips + 1)
        for edge in all {
            for strip in strip(edge.low.latitude, strips)...strip(edge.high.latitude, strips) { counts[strip + 1] += 1 }
        }
        for strip in 1...strips { counts[strip] += counts[strip - 1] }
        starts = counts
        guard let first = all.first else { return }
        edges = [Edge](repeating: first, count: counts[strips])
        for edge in all {
            for strip in strip(edge.low.latitude, strips)...strip(edge.high.latitude, strips) {
                edges[counts[strip]] = edge
                counts[strip] += 1
            }
        }
    }

    private func strip(_ latitude: Double, _ strips: Int) -> Int {
        let place = (latitude - south) * stripsPerDegree
        // Compared as it is: what is not finite cannot become an integer.
        guard place >= 1 else { return 0 }
        return place < Double(strips - 1) ? Int(place) : strips - 1
    }

    /// The first of the areas that the position lies in; nil if it lies in none. A position on the edge between two tiles
    /// of a coverage lies in exactly one of them.
    public func index(at position: Coordinate) -> Int? {
        let strips = starts.count - 1
        guard strips > 0, position.latitude >= south else { return nil }
        let strip = strip(position.latitude, strips)
        var area: Int32 = -1
        var isInside = false
        for slot in starts[strip]..<starts[strip + 1] {
            let edge = edges[slot]
            if edge.area != area {
                if isInside { return Int(area) }
                area = edge.area
            }
            if (edge.low.latitude > position.latitude) != (edge.high.latitude > position.latitude) {
                let side =
                    (edge.high.longitude - edge.low.longitude) * (position.latitude - edge.low.latitude)
                    - (position.longitude - edge.low.longitude) * (edge.high.latitude - edge.low.latitude)
                if side > 0 { isInside.toggle() }
            }
        }
        return isInside ? Int(area) : nil
    }

    /// The area at the position, else the one whose edge is nearest within so many metres, with its distance.
    public func nearest(to position: Coordinate, within metres: Double) -> (index: Int, metres: Double)? {
        if let inside = index(at: position) { return (inside, 0) }
        let strips = starts.count - 1
        guard strips > 0 else { return nil }
        // A degree of latitude is at least 110.5 km.
        let reach = metres / 110_500
        let shrink = longitudeShrink(at: position)
        var best: (index: Int, metres: Double)?
        for slot in starts[
            strip(position.latitude - reach, strips)]..<starts[strip(position.latitude + reach, strips) + 1]
        {
            let edge = edges[slot]
            guard edge.low.latitude <= position.latitude + reach, edge.high.latitude >= position.latitude - reach else {
                continue
            }
            let distance = Ellipsoid.distance(position, nearestPosition(to: position, on: edge, shrink: shrink))
            if distance <= metres, distance < best?.metres ?? .infinity { best = (Int(edge.area), distance) }
        }
        return best
    }

    /// How many degrees of latitude are as long as one of longitude.
    private func longitudeShrink(at position: Coordinate) -> Double {
        let east = Ellipsoid.destination(from: position, azimuth: 90, metres: 1000).longitude - position.longitude
        let north = Ellipsoid.destination(from: position, azimuth: 0, metres: 1000).latitude - position.latitude
        return abs(east) > 0 ? abs(north / east) : 1
    }

    /// The nearest position on an edge, longitudes shrunk as they are at that latitude.
    private func nearestPosition(to position: Coordinate, on edge: Edge, shrink: Double) -> Coordinate {
        let x = (edge.high.longitude - edge.low.longitude) * shrink
        let y = edge.high.latitude - edge.low.latitude
        let length2 = x * x + y * y
        guard length2 > 0 else { return edge.low }
        let along =
            ((position.longitude - edge.low.longitude) * shrink * x + (position.latitude - edge.low.latitude) * y)
            / length2
        let part = min(max(along, 0), 1)
        return Coordinate(
            edge.low.longitude + part * (edge.high.longitude - edge.low.longitude),
            edge.low.latitude + part * (edge.high.latitude - edge.low.latitude))
    }
}
