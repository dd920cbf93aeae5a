import Geometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A direction as claims give it: `n`, `ne`, `e`, ... clockwise.
struct Compass: Hashable, Sendable {
    private var east: Double
    private var north: Double

    init?(_ point: String) {
        let points = ["n", "ne", "e", "se", "s", "sw", "w", "nw"]
        guard let index = points.firstIndex(of: point.lowercased()) else { return nil }
        let angle = Double(index) * .pi / 4
        (east, north) = (sin(angle), cos(angle))
    }

    /// How far a position lies that way from a centre; degrees of latitude.
    func reach(_ position: Coordinate, from center: Coordinate) -> Double {
        (position.longitude - center.longitude) * cosine(ofDegrees: center.latitude) * east
            + (position.latitude - center.latitude) * north
    }
}

/// The cosine of an angle in degrees.
func cosine(ofDegrees degrees: Double) -> Double { cos(degrees * .pi / 180) }
