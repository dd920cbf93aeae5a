import Geometry

/// What stands in the attribute `d` of a path: `M x y L ...` in pixels, with at most one decimal.
struct SVGPath: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Adds a line without points that lie within so many pixels of the last one drawn; its ends are always drawn.
    mutating func line(_ points: [Coordinate], _ project: PlaneProjection, apart: Double = 0.35) {
        var last: PlanePoint?
        for (index, coordinate) in points.enumerated() {
            let point = project(coordinate)
            if let last, index < points.count - 1, (point.x - last.x).magnitude < apart,
                (point.y - last.y).magnitude < apart
            {
                continue
            }
            bytes.append(last == nil ? UInt8(ascii: "M") : UInt8(ascii: "L"))
            append(point.x)
            bytes.append(UInt8(ascii: " "))
            append(point.y)
            last = point
        }
    }

    /// Adds a closed line.
    mutating func ring(_ points: [Coordinate], _ project: PlaneProjection) {
        line(points, project)
        bytes.append(UInt8(ascii: "Z"))
    }

    /// Halves of a tenth are rounded away from zero. What lies nowhere near the picture stands at its edge.
    private mutating func append(_ pixels: Double) {
        let tenths = pixels.isFinite && pixels.magnitude < 1e12 ? Int((pixels.magnitude * 10).rounded()) : 0
        if pixels < 0, tenths > 0 { bytes.append(UInt8(ascii: "-")) }
        var scale = 1
        while tenths / 10 / scale >= 10 { scale *= 10 }
        while scale > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(tenths / 10 / scale % 10))
            scale /= 10
        }
        guard tenths % 10 > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + UInt8(tenths % 10))
    }
}
