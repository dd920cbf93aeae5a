extension BoundingBox {
    /// The box around some positions; nil if there are none.
    public init?(_ coordinates: some Sequence<Coordinate>) {
        var iterator = coordinates.makeIterator()
        guard let first = iterator.next() else { return nil }
        self.init(west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
        while let next = iterator.next() {
            west = min(west, next.longitude)
            east = max(east, next.longitude)
            south = min(south, next.latitude)
            north = max(north, next.latitude)
        }
    }

    /// Whether a position lies inside or on the edge.
    @inlinable
    public func contains(_ coordinate: Coordinate) -> Bool {
        coordinate.longitude >= west && coordinate.longitude <= east && coordinate.latitude >= south
            && coordinate.latitude <= north
    }

    /// Whether the boxes have a position in common.
    @inlinable
    public func intersects(_ other: BoundingBox) -> Bool {
        west <= other.east && other.west <= east && south <= other.north && other.south <= north
    }

    /// The smallest box around both.
    public func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            west: min(west, other.west), south: min(south, other.south), east: max(east, other.east),
            north: max(north, other.north))
    }

    /// This box, larger by so many degrees on every side.
    public func expanded(by degrees: Double) -> BoundingBox {
        BoundingBox(west: west - degrees, south: south - degrees, east: east + degrees, north: north + degrees)
    }

    public var centre: Coordinate { Coordinate((west + east) / 2, (south + north) / 2) }
}

extension LineString {
    /// The box around all positions; nil if there are none.
    public var boundingBox: BoundingBox? { BoundingBox(coordinates) }
}

extension MultiLineString {
    /// The box around all positions; nil if there are none.
    public var boundingBox: BoundingBox? {
        lines.lazy.compactMap(\.boundingBox).reduce(nil) { $0?.union($1) ?? $1 }
    }
}

extension Polygon {
    /// The box around the shell; nil if it has no positions.
    public var boundingBox: BoundingBox? { BoundingBox(shell) }
}

extension MultiPolygon {
    /// The box around all shells; nil if there are none.
    public var boundingBox: BoundingBox? {
        polygons.lazy.compactMap(\.boundingBox).reduce(nil) { $0?.union($1) ?? $1 }
    }
}
