extension Polygon {
    /// Whether a position lies inside the shell and in no hole.
    ///
    /// By ray casting with half-open edges: a position on an edge belongs to one side only, so that of the tiles of a
    /// coverage one at most contains it.
    /// - Complexity: O(positions). To ask for many positions, use `AreaIndex`.
    public func contains(_ coordinate: Coordinate) -> Bool {
        var isInside = Self.isInside(coordinate, shell)
        for hole in holes where Self.isInside(coordinate, hole) { isInside.toggle() }
        return isInside
    }

    /// Whether a ray to the east crosses the ring an odd number of times.
    static func isInside(_ point: Coordinate, _ ring: [Coordinate]) -> Bool {
        var isInside = false
        ring.withUnsafeBufferPointer { ring in
            for index in 1..<max(ring.count, 1) {
                let a = ring[index - 1]
                let b = ring[index]
                guard (a.latitude > point.latitude) != (b.latitude > point.latitude) else { continue }
                // Always from the lower to the higher end, so that both neighbours of an edge reckon alike.
                let (low, high) = a.latitude < b.latitude ? (a, b) : (b, a)
                let side =
                    (high.longitude - low.longitude) * (point.latitude - low.latitude)
                    - (point.longitude - low.longitude) * (high.latitude - low.latitude)
                if side > 0 { isInside.toggle() }
            }
        }
        return isInside
    }
}

extension MultiPolygon {
    /// Whether a position lies inside one of the polygons (see `Polygon.contains`).
    public func contains(_ coordinate: Coordinate) -> Bool {
        polygons.contains { ($0.boundingBox?.contains(coordinate) ?? false) && $0.contains(coordinate) }
    }

    /// A position inside, far from the edges as seen along one latitude: the middle of the longest stretch inside the
    /// largest polygon. For labels and for telling what a piece belongs to; nil if there is no area.
    /// - Complexity: O(positions log positions).
    public var representative: Coordinate? {
        let largest = polygons.max { abs($0.planarArea) < abs($1.planarArea) }
        guard let largest, let box = largest.boundingBox else { return nil }
        for part in [0.5, 0.37, 0.63, 0.21, 0.79, 0.07, 0.93] {
            let latitude = box.south + (box.north - box.south) * part
            if let longitude = largest.middleOfLongestStretch(latitude: latitude) {
                return Coordinate(longitude, latitude)
            }
        }
        return nil
    }
}

extension Polygon {
    /// The area in square degrees, holes taken off: only for comparing.
    var planarArea: Double {
        holes.reduce(abs(Ring.planarArea(shell))) { $0 - abs(Ring.planarArea($1)) }
    }

    func middleOfLongestStretch(latitude: Double) -> Double? {
        var crossings: [Double] = []
        for ring in rings {
            for index in 1..<max(ring.count, 1) {
                let a = ring[index - 1]
                let b = ring[index]
                guard (a.latitude > latitude) != (b.latitude > latitude) else { continue }
                let part = (latitude - a.latitude) / (b.latitude - a.latitude)
                crossings.append(a.longitude + part * (b.longitude - a.longitude))
            }
        }
        crossings.sort()
        var best: (width: Double, middle: Double) = (0, 0)
        for index in stride(from: 1, to: crossings.count, by: 2) {
            let width = crossings[index] - crossings[index - 1]
            if width > best.width { best = (width, (crossings[index] + crossings[index - 1]) / 2) }
        }
        return best.width > 0 ? best.middle : nil
    }
}
