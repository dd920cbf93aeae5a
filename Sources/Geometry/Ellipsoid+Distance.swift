#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension Ellipsoid {
    /// The length of the shortest way between two positions, in metres, to about half a millimetre.
    ///
    /// Vincenty's inverse formula (Survey Review 1975). Where it does not converge, which is only within about half a
    /// degree of the antipode, the way is taken over the waypoint a quarter round that makes it shortest: both halves
    /// converge.
    /// - Complexity: about 5 rounds of trigonometry; 400 near the antipode.
    public static func distance(_ start: Coordinate, _ end: Coordinate) -> Double {
        vincenty(start, end) ?? overWaypoint(start, end)
    }

    private static func vincenty(_ start: Coordinate, _ end: Coordinate) -> Double? {
        if start == end { return 0 }
        let difference = (end.longitude - start.longitude).remainder(dividingBy: 360) * radiansPerDegree
        let (sin1, cos1) = reducedLatitude(start.latitude)
        let (sin2, cos2) = reducedLatitude(end.latitude)
        var lambda = difference
        for _ in 0..<50 {
            let sinLambda = sin(lambda)
            let cosLambda = cos(lambda)
            let sinSigma = hypot(cos2 * sinLambda, cos1 * sin2 - sin1 * cos2 * cosLambda)
            let cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda
            if sinSigma == 0 { return cosSigma > 0 ? 0 : nil }
            let sigma = atan2(sinSigma, cosSigma)
            let sinAlpha = cos1 * cos2 * sinLambda / sinSigma
            let cosAlpha2 = 1 - sinAlpha * sinAlpha
            let cosMiddle = cosAlpha2 > 1e-14 ? cosSigma - 2 * sin1 * sin2 / cosAlpha2 : 0
            let c = flattening / 16 * cosAlpha2 * (4 + flattening * (4 - 3 * cosAlpha2))
            let series = cosMiddle + c * cosSigma * (2 * cosMiddle * cosMiddle - 1)
            let next = difference + (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * series)
            if abs(next) > .pi { return nil }
            let hasConverged = abs(next - lambda) < 1e-13
            lambda = next
            guard hasConverged else { continue }
            let u2 = cosAlpha2 * secondEccentricitySquared
            let a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
            let b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
            return polarRadius * a * (sigma - arcCorrection(b, sinSigma, cosSigma, cosMiddle))
        }
        return nil
    }

    static let secondEccentricitySquared = eccentricitySquared / (1 - eccentricitySquared)

    /// Sine and cosine of the latitude on the auxiliary sphere.
    static func reducedLatitude(_ latitude: Double) -> (sine: Double, cosine: Double) {
        let radians = latitude * radiansPerDegree
        let sine = (1 - flattening) * sin(radians)
        let cosine = cos(radians)
        let length = hypot(sine, cosine)
        return (sine / length, cosine / length)
    }

    /// Vincenty's Δσ.
    static func arcCorrection(_ b: Double, _ sinSigma: Double, _ cosSigma: Double, _ cosMiddle: Double) -> Double {
        let middle2 = cosMiddle * cosMiddle
        let inner =
            cosSigma * (2 * middle2 - 1)
            - b / 6 * cosMiddle * (4 * sinSigma * sinSigma - 3) * (4 * middle2 - 3)
        return b * sinSigma * (cosMiddle + b / 4 * inner)
    }

    /// The shortest way over a waypoint a quarter of the way round: the minimum over the waypoint's direction, first by
    /// looking all round, then by golden section.
    private static func overWaypoint(_ start: Coordinate, _ end: Coordinate) -> Double {
        func length(_ azimuth: Double) -> Double {
            let waypoint = destination(from: start, azimuth: azimuth, metres: 1e7)
            return (vincenty(start, waypoint) ?? 1e7) + (vincenty(waypoint, end) ?? .infinity)
        }
        let step = 5.0
        var best = 0.0
        var least = Double.infinity
        for azimuth in stride(from: 0, to: 360, by: step) {
            let candidate = length(azimuth)
            if candidate < least { (best, least) = (azimuth, candidate) }
        }
        let golden = (5.0.squareRoot() - 1) / 2
        var low = best - step
        var high = best + step
        for _ in 0..<60 {
            let left = high - golden * (high - low)
            let right = low + golden * (high - low)
            if length(left) < length(right) { high = right } else { low = left }
        }
        return min(least, length((low + high) / 2))
    }

    /// Where one arrives after going straight for so many metres, by Vincenty's direct formula.
    ///
    /// - Parameters:
    ///   - start: where one sets out: longitude, latitude, in degrees.
    ///   - azimuth: the direction at the start in degrees, clockwise from north.
    ///   - metres: how far one goes.
    public static func destination(from start: Coordinate, azimuth: Double, metres: Double) -> Coordinate {
        let (sin1, cos1) = reducedLatitude(start.latitude)
        let sinAzimuth = sin(azimuth * radiansPerDegree)
        let cosAzimuth = cos(azimuth * radiansPerDegree)
        let sigma1 = atan2(sin1, cos1 * cosAzimuth)
        let sinAlpha = cos1 * sinAzimuth
        let cosAlpha2 = 1 - sinAlpha * sinAlpha
        let u2 = cosAlpha2 * secondEccentricitySquared
        let a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)))
        let b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)))
        var sigma = metres / (polarRadius * a)
        var cosMiddle = 0.0
        for _ in 0..<20 {
            cosMiddle = cos(2 * sigma1 + sigma)
            let next = metres / (polarRadius * a) + arcCorrection(b, sin(sigma), cos(sigma), cosMiddle)
            let hasConverged = abs(next - sigma) < 1e-15
            sigma = next
            if hasConverged { break }
        }
        let sinSigma = sin(sigma)
        let cosSigma = cos(sigma)
        let across = sin1 * sinSigma - cos1 * cosSigma * cosAzimuth
        let latitude = atan2(
            sin1 * cosSigma + cos1 * sinSigma * cosAzimuth, (1 - flattening) * hypot(sinAlpha, across))
        let lambda = atan2(sinSigma * sinAzimuth, cos1 * cosSigma - sin1 * sinSigma * cosAzimuth)
        let c = flattening / 16 * cosAlpha2 * (4 + flattening * (4 - 3 * cosAlpha2))
        let series = cosMiddle + c * cosSigma * (2 * cosMiddle * cosMiddle - 1)
        let difference = lambda - (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * series)
        let longitude = (start.longitude + difference / radiansPerDegree).remainder(dividingBy: 360)
        return Coordinate(longitude: longitude, latitude: latitude / radiansPerDegree)
    }
}
