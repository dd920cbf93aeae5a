/// Positions joined by straight edges in longitude and latitude.
public struct LineString: Hashable, Sendable {
    public var coordinates: [Coordinate]
    public init(_ coordinates: [Coordinate]) { self.coordinates = coordinates }
}

/// An area: one closed shell (first position = last) and closed holes inside it.
///
/// Shells run counter-clockwise and holes clockwise wherever this package makes a polygon.
public struct Polygon: Hashable, Sendable {
    public var shell: [Coordinate]
    public var holes: [[Coordinate]]
    public init(shell: [Coordinate], holes: [[Coordinate]] = []) {
        self.shell = shell
        self.holes = holes
    }
    /// The shell, then the holes.
    public var rings: [[Coordinate]] { [shell] + holes }
}

/// Polygons whose interiors do not meet.
public struct MultiPolygon: Hashable, Sendable {
    public var polygons: [Polygon]
    public init(_ polygons: [Polygon] = []) { self.polygons = polygons }
    public var isEmpty: Bool { polygons.isEmpty }
}

/// Lines that belong together, such as the parts of one border.
public struct MultiLineString: Hashable, Sendable {
    public var lines: [LineString]
    public init(_ lines: [LineString] = []) { self.lines = lines }
    public var isEmpty: Bool { lines.isEmpty }
}

/// Any of the shapes that a map layer holds.
public enum Geometry: Hashable, Sendable {
    case point(Coordinate)
    case multiPoint([Coordinate])
    case lineString(LineString)
    case multiLineString(MultiLineString)
    case polygon(Polygon)
    case multiPolygon(MultiPolygon)
}
