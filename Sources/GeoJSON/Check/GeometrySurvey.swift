import GEOS
import Geometry

/// What is wrong with one geometry, in itself.
struct GeometrySurvey {
    private(set) var defects: [GeoJSONDefect] = []
    private(set) var wrongRings = 0
    private(set) var preciseNumbers: [Double] = []
    private(set) var box: BoundingBox?
    private let winding: RingWinding

    static let families = [
        "Point": "points", "MultiPoint": "points", "LineString": "lines", "MultiLineString": "lines",
        "Polygon": "areas", "MultiPolygon": "areas",
    ]

    init(_ type: String, _ coordinates: JSONValue, winding: RingWinding) {
        self.winding = winding
        do throws(Malformed) {
            switch type {
            case "Point": _ = try position(coordinates)
            case "MultiPoint": _ = try positions(coordinates)
            case "LineString": line(try positions(coordinates))
            case "MultiLineString":
                for part in try parts(coordinates) { line(try positions(part)) }
            case "Polygon": areas([try rings(coordinates)])
            default:
                var polygons: [[[Coordinate]]] = []
                for part in try parts(coordinates) { polygons.append(try rings(part)) }
                areas(polygons)
            }
        } catch {
            defects.append(.badCoordinates(type: type, found: error.found))
        }
    }

    /// The coordinates are not what the type wants.
    private struct Malformed: Error {
        let found: String
    }

    private func parts(_ value: JSONValue) throws(Malformed) -> [JSONValue] {
        guard case .array(let parts) = value else { throw Malformed(found: "\(value.kind) in place of an array") }
        return parts
    }

    private mutating func rings(_ value: JSONValue) throws(Malformed) -> [[Coordinate]] {
        var rings: [[Coordinate]] = []
        for part in try parts(value) { rings.append(try positions(part)) }
        return rings
    }

    private mutating func positions(_ value: JSONValue) throws(Malformed) -> [Coordinate] {
        var positions: [Coordinate] = []
        for part in try parts(value) { positions.append(try position(part)) }
        return positions
    }

    private mutating func position(_ value: JSONValue) throws(Malformed) -> Coordinate {
        let numbers = try parts(value)
        for number in numbers where number.double == nil {
            throw Malformed(found: "\(number.kind) in place of a number of degrees")
        }
        guard numbers.count >= 2, let longitude = numbers[0].double, let latitude = numbers[1].double else {
            throw Malformed(found: "a position of \(numbers.count) number\(numbers.count == 1 ? "" : "s")")
        }
        for number in [longitude, latitude] where (number * 1e7).rounded() / 1e7 != number {
            preciseNumbers.append(number)
        }
        let own = BoundingBox(west: longitude, south: latitude, east: longitude, north: latitude)
        box = box?.union(own) ?? own
        return Coordinate(longitude: longitude, latitude: latitude)
    }

    private mutating func line(_ positions: [Coordinate]) {
        if positions.count < 2 {
            defects.append(.tooFewPositions(type: "line", count: positions.count, needed: 2))
        }
    }

    private mutating func areas(_ polygons: [[[Coordinate]]]) {
        let before = defects.count
        for ring in polygons.joined() {
            if let first = ring.first, first != ring.last {
                defects.append(.unclosedRing(at: first))
            } else if ring.count < 4 {
                defects.append(.tooFewPositions(type: "ring", count: ring.count, needed: 4))
            }
        }
        if polygons.contains(where: \.isEmpty) {
            defects.append(.tooFewPositions(type: "polygon", count: 0, needed: 4))
        }
        guard defects.count == before else { return }
        for rings in polygons {
            for (index, ring) in rings.enumerated() where winding.turns(ring, isShell: index == 0) { wrongRings += 1 }
        }
        let area = MultiPolygon(polygons.map { Polygon(shell: $0[0], holes: Array($0.dropFirst())) })
        do throws(GEOSError) {
            if let invalidity = try Overlay.validityReason(area) {
                defects.append(.invalid(reason: invalidity.reason, at: invalidity.at))
            }
        } catch {
            defects.append(.invalid(reason: error.description, at: nil))
        }
    }
}
