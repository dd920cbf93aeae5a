/// A position on WGS 84 in degrees: longitude first, then latitude, as in RFC 7946.
public struct Coordinate: Hashable, Sendable {
    /// Degrees east, -180...180.
    public var longitude: Double
    /// Degrees north, -90...90.
    public var latitude: Double

    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    public init(_ longitude: Double, _ latitude: Double) {
        self.init(longitude: longitude, latitude: latitude)
    }
}
