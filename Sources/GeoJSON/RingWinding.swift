import Geometry

/// Which way the rings of polygons are written.
public enum RingWinding: String, Hashable, Sendable, CaseIterable {
    /// Shells counter-clockwise, holes clockwise, as RFC 7946 says.
    case rfc7946
    /// The other way round, as D3 expects: it reads RFC rings as everything but the polygon.
    case d3

    /// Whether a ring has to be turned to be written this way.
    func turns(_ ring: [Coordinate], isShell: Bool) -> Bool {
        Ring.isCounterClockwise(ring) != (isShell == (self == .rfc7946))
    }
}
