public import Geometry

extension Overlay {
    /// Everything within so many metres of a position: a geodesic circle drawn with 64 corners, counter-clockwise.
    ///
    /// The corners lie on the circle, so the disc is 0.2 % smaller than the circle. Not for discs across a pole or the
    /// 180th meridian.
    public static func disc(_ center: Coordinate, radiusMetres: Double, corners: Int = 64) -> MultiPolygon {
        let count = max(corners, 3)
        var ring = (0..<count).map { corner in
            Ellipsoid.destination(from: center, azimuth: -360 * Double(corner) / Double(count), metres: radiusMetres)
        }
        ring.append(ring[0])
        return MultiPolygon([Polygon(shell: ring)])
    }
}
