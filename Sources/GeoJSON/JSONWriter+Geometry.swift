public import Geometry

extension JSONWriter {
    /// One GeoJSON geometry object, rings turned as the winding says.
    public mutating func geometry(_ geometry: Geometry, decimals: Int = 6, winding: RingWinding = .rfc7946) {
        beginObject()
        key("type")
        string(geometry.typeName)
        key("coordinates")
        switch geometry {
        case .point(let point): position(point, decimals: decimals)
        case .multiPoint(let points):
            beginArray()
            for point in points { position(point, decimals: decimals) }
            endArray()
        case .lineString(let line): positions(line.coordinates, decimals: decimals)
        case .multiLineString(let lines):
            beginArray()
            for line in lines.lines { positions(line.coordinates, decimals: decimals) }
            endArray()
        case .polygon(let polygon): self.polygon(polygon, decimals: decimals, winding: winding)
        case .multiPolygon(let area):
            beginArray()
            for polygon in area.polygons { self.polygon(polygon, decimals: decimals, winding: winding) }
            endArray()
        }
        endObject()
    }

    private mutating func polygon(_ polygon: Polygon, decimals: Int, winding: RingWinding) {
        beginArray()
        ring(polygon.shell, isShell: true, decimals: decimals, winding: winding)
        for hole in polygon.holes { ring(hole, isShell: false, decimals: decimals, winding: winding) }
        endArray()
    }

    private mutating func ring(_ ring: [Coordinate], isShell: Bool, decimals: Int, winding: RingWinding) {
        positions(ring, decimals: decimals, reversed: winding.turns(ring, isShell: isShell), atLeast: 4)
    }
}

extension Geometry {
    /// The name GeoJSON gives this type.
    public var typeName: String {
        switch self {
        case .point: "Point"
        case .multiPoint: "MultiPoint"
        case .lineString: "LineString"
        case .multiLineString: "MultiLineString"
        case .polygon: "Polygon"
        case .multiPolygon: "MultiPolygon"
        }
    }
}
