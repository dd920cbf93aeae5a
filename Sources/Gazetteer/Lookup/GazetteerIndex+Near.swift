public import Geometry

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension GazetteerIndex {
    /// The places around a point, the nearest first.
    ///
    /// - Parameters:
    ///   - point: longitude, latitude, in degrees.
    ///   - metres: how far away they may be; over some 300 km the poles' surroundings are not searched whole.
    ///   - limit: at most so many places are given.
    /// - Complexity: O(places in the degrees around).
    public func places(near point: Coordinate, within metres: Double, limit: Int) -> [PlaceRef] {
        let reach = metres / 1000
        let lines = reach / 111.2
        let columns = reach / (111.3 * max(0.05, cos(point.latitude * .pi / 180)))
        var found: [(ref: PlaceRef, kilometres: Double)] = []
        let south = max(0, Int((point.latitude + 90 - lines).rounded(.down)))
        let north = min(179, Int((point.latitude + 90 + lines).rounded(.down)))
        let west = Int((point.longitude + 180 - columns).rounded(.down))
        let east = min(west + 359, Int((point.longitude + 180 + columns).rounded(.down)))
        guard south <= north, west <= east else { return [] }
        for line in south...north {
            for column in west...east {
                let cell = line * 360 + (column % 360 + 360) % 360
                guard let first = cells[cell], let end = cells[cell + 1], first <= end else { continue }
                for index in first..<end {
                    guard let row = cellRows[Int(index)] else { break }
                    let ref = PlaceRef(Int(row))
                    let kilometres = roughKilometres(coordinate(ref), point)
                    if kilometres <= reach { found.append((ref, kilometres)) }
                }
            }
        }
        found.sort { ($0.kilometres, $0.ref) < ($1.kilometres, $1.ref) }
        return found.prefix(limit).map(\.ref)
    }
}

/// On a sphere, half a percent off at most: for ranking, not for measuring.
func roughKilometres(_ a: Coordinate, _ b: Coordinate) -> Double {
    let radians = Double.pi / 180
    let (phi1, phi2) = (a.latitude * radians, b.latitude * radians)
    let halfPhi = sin((phi2 - phi1) / 2)
    let halfLambda = sin((b.longitude - a.longitude) * radians / 2)
    let h = halfPhi * halfPhi + cos(phi1) * cos(phi2) * halfLambda * halfLambda
    return 12_742.0176 * asin(min(1, h.squareRoot()))
}
