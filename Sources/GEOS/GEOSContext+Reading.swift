import CGEOS
import Geometry

/// Handles into values, coordinates in bulk.
extension GEOSContext {
    /// All polygons of a geometry, however deep in collections; points and lines are left out.
    /// Shells run counter-clockwise and holes clockwise.
    func multiPolygon(_ geometry: borrowing OwnedGeometry) throws(GEOSError) -> MultiPolygon {
        var polygons: [Polygon] = []
        try collect(geometry.pointer, polygons: &polygons)
        return MultiPolygon(polygons)
    }

    /// All lines of a geometry, however deep in collections; points and polygons are left out.
    func multiLineString(_ geometry: borrowing OwnedGeometry) throws(GEOSError) -> MultiLineString {
        var lines: [LineString] = []
        try collect(geometry.pointer, lines: &lines)
        return MultiLineString(lines)
    }

    /// The position of a point.
    func coordinate(_ point: borrowing OwnedGeometry) throws(GEOSError) -> Coordinate {
        var longitude = 0.0
        var latitude = 0.0
        guard GEOSGeomGetX_r(handle, point.pointer, &longitude) == 1,
            GEOSGeomGetY_r(handle, point.pointer, &latitude) == 1
        else { throw error("GEOSGeomGetX_r") }
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private func collect(_ geometry: OpaquePointer, polygons: inout [Polygon]) throws(GEOSError) {
        let type = GEOSGeomTypeId_r(handle, geometry)
        if type == CInt(GEOS_POLYGON.rawValue) {
            if GEOSisEmpty_r(handle, geometry) == 0 { polygons.append(try polygon(geometry)) }
        } else if type >= CInt(GEOS_MULTIPOINT.rawValue) {
            for part in try parts(of: geometry) { try collect(part, polygons: &polygons) }
        }
    }

    private func collect(_ geometry: OpaquePointer, lines: inout [LineString]) throws(GEOSError) {
        let type = GEOSGeomTypeId_r(handle, geometry)
        if type == CInt(GEOS_LINESTRING.rawValue) || type == CInt(GEOS_LINEARRING.rawValue) {
            if GEOSisEmpty_r(handle, geometry) == 0 { lines.append(LineString(try coordinates(geometry))) }
        } else if type >= CInt(GEOS_MULTIPOINT.rawValue) {
            for part in try parts(of: geometry) { try collect(part, lines: &lines) }
        }
    }

    /// The parts of a collection, which stay its own.
    private func parts(of geometry: OpaquePointer) throws(GEOSError) -> [OpaquePointer] {
        var parts: [OpaquePointer] = []
        for index in 0..<max(GEOSGetNumGeometries_r(handle, geometry), 0) {
            guard let part = GEOSGetGeometryN_r(handle, geometry, index) else { throw error("GEOSGetGeometryN_r") }
            parts.append(part)
        }
        return parts
    }

    private func polygon(_ geometry: OpaquePointer) throws(GEOSError) -> Polygon {
        guard let shell = GEOSGetExteriorRing_r(handle, geometry) else { throw error("GEOSGetExteriorRing_r") }
        var polygon = Polygon(shell: wound(try coordinates(shell), counterClockwise: true))
        for index in 0..<max(GEOSGetNumInteriorRings_r(handle, geometry), 0) {
            guard let hole = GEOSGetInteriorRingN_r(handle, geometry, index) else {
                throw error("GEOSGetInteriorRingN_r")
            }
            polygon.holes.append(wound(try coordinates(hole), counterClockwise: false))
        }
        return polygon
    }

    private func wound(_ ring: [Coordinate], counterClockwise: Bool) -> [Coordinate] {
        (Ellipsoid.signedArea(of: ring) > 0) == counterClockwise ? ring : ring.reversed()
    }

    /// All positions at once: a `Coordinate` is two doubles, as GEOS gives them.
    private func coordinates(_ line: OpaquePointer) throws(GEOSError) -> [Coordinate] {
        guard let sequence = GEOSGeom_getCoordSeq_r(handle, line) else { throw error("GEOSGeom_getCoordSeq_r") }
        var size: UInt32 = 0
        guard GEOSCoordSeq_getSize_r(handle, sequence, &size) == 1 else { throw error("GEOSCoordSeq_getSize_r") }
        var coordinates = [Coordinate](repeating: Coordinate(0, 0), count: Int(size))
        let result = coordinates.withUnsafeMutableBytes { bytes in
            GEOSCoordSeq_copyToBuffer_r(
                handle, sequence, bytes.assumingMemoryBound(to: Double.self).baseAddress, 0, 0)
        }
        guard result == 1 else { throw error("GEOSCoordSeq_copyToBuffer_r") }
        return coordinates
    }
}
