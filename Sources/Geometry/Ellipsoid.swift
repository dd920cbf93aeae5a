#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The WGS 84 ellipsoid, on which everything here is measured. Degrees in, metres and square metres out.
public enum Ellipsoid {
    /// The equatorial radius in metres (NIMA TR8350.2).
    public static let equatorialRadius = 6_378_137.0
    public static let flattening = 1 / 298.257223563
    /// The polar radius in metres.
    public static let polarRadius = equatorialRadius * (1 - flattening)
    static let eccentricitySquared = flattening * (2 - flattening)

    static let radiansPerDegree = Double.pi / 180

    /// The area between the equator and a latitude, per radian of longitude, in square metres; negative in the south.
    ///
    /// With x = e² sin²φ this is b² sin φ · Σ xᵏ (k+1)/(2k+1): the series of the closed form
    /// b²/2 · (sin φ / (1 - x) + artanh(e sin φ)/e) (Snyder 1987, equation 3-12). x is at most 0.0067, so that
    /// eight terms give all digits.
    @inline(__always)
    static func zone(latitude: Double) -> Double {
        let sine = sin(latitude * radiansPerDegree)
        let x = eccentricitySquared * sine * sine
        var sum = 8.0 / 15
        sum = sum * x + 7.0 / 13
        sum = sum * x + 6.0 / 11
        sum = sum * x + 5.0 / 9
        sum = sum * x + 4.0 / 7
        sum = sum * x + 3.0 / 5
        sum = sum * x + 2.0 / 3
        sum = sum * x + 1
        return polarRadius * polarRadius * sine * sum
    }

    /// What one straight edge adds to the area on its left, in square metres.
    ///
    /// The same edge the other way gives exactly the opposite number, so that areas of neighbours add up. Simpson's rule
    /// on the zone function; edges over half a degree of latitude are divided first, which keeps the relative error under
    /// 1e-10 for edges of any length.
    static func areaLeft(of start: Coordinate, _ end: Coordinate) -> Double {
        if (end.longitude, end.latitude) < (start.longitude, start.latitude) { return -areaLeft(of: end, start) }
        let width = (end.longitude - start.longitude) * radiansPerDegree
        guard width != 0 else { return 0 }
        let height = end.latitude - start.latitude
        let parts = max(1, Int((abs(height) * 2).rounded(.up)))
        let step = height / Double(parts)
        var sum = zone(latitude: start.latitude)
        for part in 0..<parts {
            let from = start.latitude + step * Double(part)
            sum += 4 * zone(latitude: from + step / 2)
            let isLast = part == parts - 1
            let to = isLast ? end.latitude : from + step
            sum += (isLast ? 1 : 2) * zone(latitude: to)
        }
        return -width / Double(6 * parts) * sum
    }

    /// The area on the left of a closed ring of straight longitude/latitude edges, in square metres: positive if it runs
    /// counter-clockwise.
    public static func signedArea(of ring: [Coordinate]) -> Double {
        var sum = 0.0
        for index in 1..<max(ring.count, 1) { sum += areaLeft(of: ring[index - 1], ring[index]) }
        return sum
    }
}
