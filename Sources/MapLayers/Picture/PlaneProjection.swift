import Geometry

/// Albers' equal-area conic projection on a sphere, with standard parallels a sixth inside the frame (Snyder, "Map
/// Projections: A Working Manual", 1987, p. 100), scaled to a rectangle of pixels: equal areas look equally large.
struct PlaneProjection: Sendable {
    private let n: Double
    private let c: Double
    private let rho0: Double
    private let middle: Double
    private var scale = 1.0
    private var offset = PlanePoint(x: 0, y: 0)

    /// - Parameters:
    ///   - box: what has to fit into the rectangle.
    ///   - rectangle: in pixels.
    init(fitting box: BoundingBox, into rectangle: Rectangle) {
        let height = box.north - box.south
        let first = Angle(degrees: box.south + height / 6)
        let second = Angle(degrees: box.north - height / 6)
        // Parallels symmetric to the equator make a cylinder of the cone; a hair beside it keeps the formulas whole.
        let sum = (first.sine + second.sine) / 2
        n = sum.magnitude < 1e-6 ? 1e-6 : sum
        c = first.cosine * first.cosine + 2 * n * first.sine
        middle = (box.west + box.east) / 2
        rho0 = max(c - 2 * n * Angle(degrees: (box.south + box.north) / 2).sine, 0).squareRoot() / n
        var corners: [PlanePoint] = []
        for step in 0...8 {
            let longitude = box.west + (box.east - box.west) * Double(step) / 8
            let latitude = box.south + height * Double(step) / 8
            corners += [
                project(Coordinate(longitude, box.south)), project(Coordinate(longitude, box.north)),
                project(Coordinate(box.west, latitude)), project(Coordinate(box.east, latitude)),
            ]
        }
        let xs = corners.map(\.x)
        let ys = corners.map(\.y)
        guard let west = xs.min(), let east = xs.max(), let top = ys.min(), let bottom = ys.max(), east > west,
            bottom > top
        else { return }
        scale = min(rectangle.width / (east - west), rectangle.height / (bottom - top))
        offset = PlanePoint(
            x: rectangle.x + (rectangle.width - (east + west) * scale) / 2,
            y: rectangle.y + (rectangle.height - (bottom + top) * scale) / 2)
    }

    /// Pixels, y downwards.
    func callAsFunction(_ coordinate: Coordinate) -> PlanePoint {
        let point = project(coordinate)
        return PlanePoint(x: point.x * scale + offset.x, y: point.y * scale + offset.y)
    }

    private func project(_ coordinate: Coordinate) -> PlanePoint {
        let rho = max(c - 2 * n * Angle(degrees: coordinate.latitude).sine, 0).squareRoot() / n
        let theta = Angle(degrees: n * (coordinate.longitude - middle))
        return PlanePoint(x: rho * theta.sine, y: rho * theta.cosine - rho0)
    }
}

struct PlanePoint: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// In pixels, from its upper left corner.
struct Rectangle: Hashable, Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Rectangle) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    func contains(_ point: PlanePoint) -> Bool {
        contains(Rectangle(x: point.x, y: point.y, width: 0, height: 0))
    }

    func contains(_ other: Rectangle) -> Bool {
        x <= other.x && y <= other.y && other.x + other.width <= x + width && other.y + other.height <= y + height
    }
}

/// The sine and cosine of an angle, by Taylor's series of a quarter of it: every machine draws the same, to the last bit.
private struct Angle {
    let sine: Double
    let cosine: Double

    init(degrees: Double) {
        let quarter = degrees.truncatingRemainder(dividingBy: 360) * .pi / 720
        var (sine, cosine) = (0.0, 0.0)
        var term = 1.0
        for order in 0..<12 {
            cosine += term
            let odd = term * quarter / Double(2 * order + 1)
            sine += odd
            term = -odd * quarter / Double(2 * order + 2)
        }
        let (doubleSine, doubleCosine) = (2 * sine * cosine, cosine * cosine - sine * sine)
        self.sine = 2 * doubleSine * doubleCosine
        self.cosine = doubleCosine * doubleCosine - doubleSine * doubleSine
    }
}
