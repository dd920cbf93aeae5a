import Geometry

/// Which way the rings of polygons are written.
public enum RingWinding: String, Hashable, Sendable, CaseIterable {
    /// Shells counter-clockwise, holes clockwise, as RFC 7946 says.
    case rfc7946
    /// The other way round, as D3 expects: it reads RFC rings as everything but the polygon.
    case d3

    /// Whether a ring has to be turned to be written this way.
    func turns(_ ring: [Coordinate], isShell: Bool) -> Bool {
        let isCounterClockwise = Self.isCounterClockwise(ring)
        return isCounterClockwise != (isShell == (self == .rfc7946))
    }

    /// Whether a ring runs counter-clockwise in the plane of longitude and latitude.
    static func isCounterClockwise(_ ring: [Coordinate]) -> Bool {
        guard let origin = ring.first else { return true }
        // Relative to the first position: the products stay small, so that slivers keep their sign.
        var twice = 0.0
        for index in 1..<max(ring.count, 1) {
            let a = ring[index - 1]
            let b = ring[index]
            twice +=
                (a.longitude - origin.longitude) * (b.latitude - origin.latitude)
                - (b.longitude - origin.longitude) * (a.latitude - origin.latitude)
        }
        return twice >= 0
    }
}
