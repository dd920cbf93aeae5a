import CGEOS
public import Geometry

/// What GEOS does with areas that are no coverage: values in, values out, each call in a context of its own.
///
/// Areas come back with shells counter-clockwise; what is only a line or a point is left out of an area. Tiles of one map
/// are never cut here one by one: that breaks their coverage (see `CoverageCut`), and joined with
/// `CoverageTopology.dissolve`.
/// - Complexity: each call converts its arguments, some 5 ns a position, besides the operation.
public enum Overlay {
    /// The union of areas, overlapping or not (`GEOSUnaryUnion_r`).
    public static func union(_ areas: [MultiPolygon]) throws(GEOSError) -> MultiPolygon {
        try GEOSContext.scope { context throws(GEOSError) in
            let all = try context.geometry(MultiPolygon(areas.flatMap(\.polygons)))
            let union = try context.own(GEOSUnaryUnion_r(context.handle, all.pointer), from: "GEOSUnaryUnion_r")
            return try context.multiPolygon(union)
        }
    }

    /// What both areas cover (`GEOSIntersection_r`).
    public static func intersection(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSError) -> MultiPolygon {
        try GEOSContext.scope { context throws(GEOSError) in
            let first = try context.geometry(a)
            let second = try context.geometry(b)
            let made = GEOSIntersection_r(context.handle, first.pointer, second.pointer)
            return try context.multiPolygon(try context.own(made, from: "GEOSIntersection_r"))
        }
    }

    /// The parts of the lines that lie in the area (`GEOSIntersection_r`).
    public static func intersection(
        _ lines: MultiLineString, _ area: MultiPolygon
    ) throws(GEOSError) -> MultiLineString {
        try GEOSContext.scope { context throws(GEOSError) in
            let first = try context.geometry(lines)
            let second = try context.geometry(area)
            let made = GEOSIntersection_r(context.handle, first.pointer, second.pointer)
            return try context.multiLineString(try context.own(made, from: "GEOSIntersection_r"))
        }
    }

    /// What the first area covers and the second does not (`GEOSDifference_r`).
    public static func difference(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSError) -> MultiPolygon {
        try GEOSContext.scope { context throws(GEOSError) in
            let first = try context.geometry(a)
            let second = try context.geometry(b)
            let made = GEOSDifference_r(context.handle, first.pointer, second.pointer)
            return try context.multiPolygon(try context.own(made, from: "GEOSDifference_r"))
        }
    }

    /// What exactly one of the areas covers (`GEOSSymDifference_r`).
    public static func symmetricDifference(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSError) -> MultiPolygon {
        try GEOSContext.scope { context throws(GEOSError) in
            let first = try context.geometry(a)
            let second = try context.geometry(b)
            let made = GEOSSymDifference_r(context.handle, first.pointer, second.pointer)
            return try context.multiPolygon(try context.own(made, from: "GEOSSymDifference_r"))
        }
    }

    /// The edges of the area as lines (`GEOSBoundary_r`).
    public static func boundary(_ area: MultiPolygon) throws(GEOSError) -> MultiLineString {
        try GEOSContext.scope { context throws(GEOSError) in
            let geometry = try context.geometry(area)
            let made = GEOSBoundary_r(context.handle, geometry.pointer)
            return try context.multiLineString(try context.own(made, from: "GEOSBoundary_r"))
        }
    }

    /// The lines where two areas meet or cross: what their boundaries have in common, joined end to end.
    public static func sharedBoundary(_ a: MultiPolygon, _ b: MultiPolygon) throws(GEOSError) -> MultiLineString {
        try GEOSContext.scope { context throws(GEOSError) in
            let first = try context.geometry(try boundary(a))
            let second = try context.geometry(try boundary(b))
            let made = GEOSIntersection_r(context.handle, first.pointer, second.pointer)
            let common = try context.own(made, from: "GEOSIntersection_r")
            let lines = try context.geometry(try context.multiLineString(common))
            let merged = try context.own(GEOSLineMerge_r(context.handle, lines.pointer), from: "GEOSLineMerge_r")
            return try context.multiLineString(merged)
        }
    }

    /// A position inside the area (`GEOSPointOnSurface_r`); nil if the area is empty.
    public static func pointOnSurface(_ area: MultiPolygon) throws(GEOSError) -> Coordinate? {
        guard !area.isEmpty else { return nil }
        return try GEOSContext.scope { context throws(GEOSError) in
            let geometry = try context.geometry(area)
            let made = GEOSPointOnSurface_r(context.handle, geometry.pointer)
            return try context.coordinate(try context.own(made, from: "GEOSPointOnSurface_r"))
        }
    }

    /// The largest distance between a position of one set of lines and the nearest of the other, in degrees
    /// (`GEOSHausdorffDistance_r`).
    public static func separation(_ a: MultiLineString, _ b: MultiLineString) throws(GEOSError) -> Double {
        try GEOSContext.scope { context throws(GEOSError) in
            let first = try context.geometry(a)
            let second = try context.geometry(b)
            var distance = 0.0
            guard GEOSHausdorffDistance_r(context.handle, first.pointer, second.pointer, &distance) == 1 else {
                throw context.error("GEOSHausdorffDistance_r")
            }
            return distance
        }
    }
}
