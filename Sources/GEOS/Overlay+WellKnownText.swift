import CGEOS
public import Geometry

extension Overlay {
    /// The area that a well-known text (POLYGON, MULTIPOLYGON or a collection of them) describes.
    ///
    /// - Throws: what GEOS says about text that it does not read; text without a polygon gives an empty area.
    public static func polygon(wkt text: String) throws(GEOSError) -> MultiPolygon {
        try GEOSContext.scope { context throws(GEOSError) in
            try context.multiPolygon(try context.geometry(wkt: text))
        }
    }

    /// The lines that a well-known text describes.
    public static func lines(wkt text: String) throws(GEOSError) -> MultiLineString {
        try GEOSContext.scope { context throws(GEOSError) in
            try context.multiLineString(try context.geometry(wkt: text))
        }
    }
}

extension GEOSContext {
    fileprivate func geometry(wkt text: String) throws(GEOSError) -> OwnedGeometry {
        guard let reader = GEOSWKTReader_create_r(handle) else { throw error("GEOSWKTReader_create_r") }
        defer { GEOSWKTReader_destroy_r(handle, reader) }
        return try own(GEOSWKTReader_read_r(handle, reader, text), from: "GEOSWKTReader_read_r")
    }
}
