import CGEOS
public import Geometry

/// Why an area is not valid, in the words of GEOS, and where.
public struct Invalidity: Hashable, Sendable, CustomStringConvertible {
    /// Such as `Self-intersection`.
    public let reason: String
    public let at: Coordinate?

    public init(reason: String, at: Coordinate?) {
        self.reason = reason
        self.at = at
    }

    public var description: String {
        at.map { "\(reason) at \($0.longitude), \($0.latitude)" } ?? reason
    }
}

extension Overlay {
    /// Whether rings are simple, holes lie in their shells and parts do not overlap (`GEOSisValid_r`).
    public static func isValid(_ area: MultiPolygon) throws(GEOSError) -> Bool {
        try GEOSContext.scope { context throws(GEOSError) in
            let geometry = try context.geometry(area)
            return try context.answer(GEOSisValid_r(context.handle, geometry.pointer), from: "GEOSisValid_r")
        }
    }

    /// Why the area is not valid; nil if it is (`GEOSisValidDetail_r`).
    public static func validityReason(_ area: MultiPolygon) throws(GEOSError) -> Invalidity? {
        try GEOSContext.scope { context throws(GEOSError) in
            let geometry = try context.geometry(area)
            var reason: UnsafeMutablePointer<CChar>?
            var place: OpaquePointer?
            let result = GEOSisValidDetail_r(context.handle, geometry.pointer, 0, &reason, &place)
            defer { GEOSFree_r(context.handle, reason) }
            let location = try place.map { pointer throws(GEOSError) in
                try context.coordinate(try context.own(pointer, from: "GEOSisValidDetail_r"))
            }
            if try context.answer(result, from: "GEOSisValidDetail_r") { return nil }
            return Invalidity(reason: reason.map { String(cString: $0) } ?? "invalid", at: location)
        }
    }

    /// The nearest valid area, no vertex lost (`GEOSMakeValid_r`).
    public static func makeValid(_ area: MultiPolygon) throws(GEOSError) -> MultiPolygon {
        try GEOSContext.scope { context throws(GEOSError) in
            let geometry = try context.geometry(area)
            let made = GEOSMakeValid_r(context.handle, geometry.pointer)
            return try context.multiPolygon(try context.own(made, from: "GEOSMakeValid_r"))
        }
    }
}
