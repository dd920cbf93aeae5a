import Gazetteer
import Geometry

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension GazetteerIndex {
    /// What the resolver needs of a place, without its names.
    ///
    /// - Parameters:
    ///   - isMain: The name is the place's own.
    ///   - theatre: The countries of the theatre.
    func candidate(_ ref: PlaceRef, isMain: Bool, theatre: Set<UInt16>) -> Candidate {
        let point = coordinate(ref)
        let country = countryCode(ref)
        let kind = kind(ref)
        let population = max(population(ref), kind == .country ? 0 : prominence(ref))
        return Candidate(
            ref: ref, longitude: point.longitude, latitude: point.latitude,
            shrink: cos(point.latitude * Double.pi / 180), country: country, division: admin1(ref), kind: kind,
            population: population, isMain: isMain, isHome: theatre.contains(country),
            size: Float(log10(Double(population) + 10)))
    }

    /// Whether a place's preferred name has the words of a hash.
    func isNamed(_ ref: PlaceRef, hash: UInt64) -> Bool { withName(ref) { WordHashing.phrase($0) == hash } }
}

extension Candidate {
    /// Whether this is the country or division that another place lies in.
    @inline(__always) func holds(_ other: Candidate) -> Bool {
        switch kind {
        case .country: other.kind != .country && country != 0 && other.country == country
        case .admin1: division != nil && other.division == division && other.kind != .admin1
        case .admin2, .unit:
            other.kind != .admin1 && other.kind != .country && other.kind != .admin2 && other.kind != .unit
                && division != nil && other.division == division && distance(to: other) < 80
        case .continent, .region, .capital, .city, .town, .village, .borderPost, .airport, .base, .installation, .river,
            .lake, .sea, .mountain, .valley, .road, .island, .desert:
            false
        }
    }

    /// Kilometres, on a plane at this latitude: for weighing, not for measuring.
    @inline(__always) func distance(to other: Candidate) -> Double {
        distance(longitude: other.longitude, latitude: other.latitude)
    }

    @inline(__always) func distance(longitude: Double, latitude: Double) -> Double {
        var degrees = abs(self.longitude - longitude)
        if degrees > 180 { degrees = 360 - degrees }
        let x = degrees * shrink
        let y = self.latitude - latitude
        return (x * x + y * y).squareRoot() * 111.2
    }
}
