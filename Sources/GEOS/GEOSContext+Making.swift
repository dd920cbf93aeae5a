import CGEOS
import Geometry

/// Values into handles, coordinates in bulk. Functions that create from parts own the parts, even when they fail.
extension GEOSContext {
    func geometry(_ area: MultiPolygon) throws(GEOSError) -> OwnedGeometry {
        var parts: [OpaquePointer?] = []
        parts.reserveCapacity(area.polygons.count)
        for polygon in area.polygons {
            do throws(GEOSError) {
                parts.append(try geometry(polygon).relinquish())
            } catch {
                destroy(parts)
                throw error
            }
        }
        return try collection(&parts, GEOS_MULTIPOLYGON)
    }

    func geometry(_ polygon: Polygon) throws(GEOSError) -> OwnedGeometry {
        let shell = try ring(polygon.shell)
        var holes: [OpaquePointer?] = []
        holes.reserveCapacity(polygon.holes.count)
        for hole in polygon.holes {
            do throws(GEOSError) {
                holes.append(try ring(hole).relinquish())
            } catch {
                destroy(holes)
                throw error
            }
        }
        let count = UInt32(holes.count)
        let made = GEOSGeom_createPolygon_r(handle, shell.relinquish(), &holes, count)
        return try own(made, from: "GEOSGeom_createPolygon_r")
    }

    func geometry(_ lines: MultiLineString) throws(GEOSError) -> OwnedGeometry {
        try geometry(lines: lines.lines.map(\.coordinates))
    }

    /// A MultiLineString of those positions.
    func geometry(lines: [[Coordinate]]) throws(GEOSError) -> OwnedGeometry {
        var parts: [OpaquePointer?] = []
        parts.reserveCapacity(lines.count)
        for line in lines {
            do throws(GEOSError) {
                let made = GEOSGeom_createLineString_r(handle, try sequence(line))
                parts.append(try own(made, from: "GEOSGeom_createLineString_r").relinquish())
            } catch {
                destroy(parts)
                throw error
            }
        }
        return try collection(&parts, GEOS_MULTILINESTRING)
    }

    private func ring(_ coordinates: [Coordinate]) throws(GEOSError) -> OwnedGeometry {
        let made = GEOSGeom_createLinearRing_r(handle, try sequence(coordinates))
        return try own(made, from: "GEOSGeom_createLinearRing_r")
    }

    private func collection(
        _ parts: inout [OpaquePointer?], _ type: GEOSGeomTypes
    ) throws(GEOSError) -> OwnedGeometry {
        let count = UInt32(parts.count)
        let made = GEOSGeom_createCollection_r(handle, CInt(type.rawValue), &parts, count)
        return try own(made, from: "GEOSGeom_createCollection_r")
    }

    /// All positions at once: a `Coordinate` is two doubles, as GEOS wants them.
    private func sequence(_ coordinates: [Coordinate]) throws(GEOSError) -> OpaquePointer {
        let made = coordinates.withUnsafeBytes { bytes in
            GEOSCoordSeq_copyFromBuffer_r(
                handle, bytes.assumingMemoryBound(to: Double.self).baseAddress, UInt32(coordinates.count), 0, 0)
        }
        guard let made else { throw error("GEOSCoordSeq_copyFromBuffer_r") }
        return made
    }

    private func destroy(_ parts: [OpaquePointer?]) {
        for part in parts { GEOSGeom_destroy_r(handle, part) }
    }
}
