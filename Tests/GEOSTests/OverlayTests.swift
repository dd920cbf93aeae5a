import GEOS
import Geometry
import Testing

@Suite struct OverlayTests {
    static let a = "POLYGON((0 0, 2 0, 2 2, 0 2, 0 0))"
    static let b = "POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))"

    /// Whether two well-known texts describe the same area.
    static func expectSame(_ area: MultiPolygon, _ text: String) throws {
        let difference = try Overlay.symmetricDifference(area, try Overlay.polygon(wkt: text))
        #expect(difference.isEmpty, "\(area) is not \(text)")
    }

    @Test func unions() throws {
        let union = try Overlay.union([Overlay.polygon(wkt: Self.a), Overlay.polygon(wkt: Self.b)])
        try Self.expectSame(union, "POLYGON((0 0, 2 0, 2 1, 3 1, 3 3, 1 3, 1 2, 0 2, 0 0))")
        #expect(try Overlay.union([]).isEmpty)
    }

    @Test func intersections() throws {
        let a = try Overlay.polygon(wkt: Self.a)
        try Self.expectSame(
            try Overlay.intersection(a, try Overlay.polygon(wkt: Self.b)), "POLYGON((1 1, 2 1, 2 2, 1 2, 1 1))")
        // Touching in an edge and a point only: no area.
        let beside = try Overlay.polygon(
            wkt: "MULTIPOLYGON(((2 0, 3 0, 3 2, 2 2, 2 0)),((-1 -1, 0 -1, 0 0, -1 0, -1 -1)))")
        #expect(try Overlay.intersection(a, beside).isEmpty)
        let line = try Overlay.lines(wkt: "LINESTRING(-1 1, 5 1)")
        #expect(try Overlay.intersection(line, a).lines == [LineString([Coordinate(0, 1), Coordinate(2, 1)])])
    }

    @Test func differencesHaveHolesAndWinding() throws {
        let outer = try Overlay.polygon(wkt: "POLYGON((0 0, 0 4, 4 4, 4 0, 0 0))")
        let inner = try Overlay.polygon(wkt: "POLYGON((1 1, 2 1, 2 2, 1 1))")
        let ring = try Overlay.difference(outer, inner)
        #expect(ring.polygons.count == 1 && ring.polygons[0].holes.count == 1)
        #expect(Ellipsoid.signedArea(of: ring.polygons[0].shell) > 0)
        #expect(Ellipsoid.signedArea(of: ring.polygons[0].holes[0]) < 0)
    }

    @Test func invalidAreasSayWhyAndWhere() throws {
        let bow = try Overlay.polygon(wkt: "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))")
        #expect(try !Overlay.isValid(bow))
        #expect(try Overlay.validityReason(bow) == Invalidity(reason: "Self-intersection", at: Coordinate(1, 1)))
        let valid = try Overlay.makeValid(bow)
        #expect(try Overlay.isValid(valid) && Overlay.validityReason(valid) == nil)
        #expect(valid.polygons.count == 2)
    }

    @Test func errorsAreThoseOfGEOS() {
        let error = #expect(throws: GEOSError.self) { try Overlay.polygon(wkt: "POLYGON((0 0, 1 1") }
        #expect(error?.function == "GEOSWKTReader_read_r")
        #expect(error?.message.hasPrefix("ParseException") ?? false)
        let open = MultiPolygon([
            Polygon(shell: [Coordinate(0, 0), Coordinate(1, 0), Coordinate(1, 1), Coordinate(0, 1)])
        ])
        let unclosed = #expect(throws: GEOSError.self) { try Overlay.union([open]) }
        #expect(unclosed?.function == "GEOSGeom_createLinearRing_r")
        #expect(unclosed?.message.isEmpty == false)
        let short = MultiPolygon([Polygon(shell: Self.square, holes: [[Coordinate(0, 0), Coordinate(1, 0)]])])
        #expect(throws: GEOSError.self) { try Overlay.isValid(short) }
    }
    static let square = [Coordinate(0, 0), Coordinate(4, 0), Coordinate(4, 4), Coordinate(0, 4), Coordinate(0, 0)]

    @Test func discsAreGeodesic() throws {
        let center = Coordinate(61.06, 34.66)
        let disc = Overlay.disc(center, radiusMetres: 5000)
        let ring = disc.polygons[0].shell
        #expect(ring.count == 65 && ring.first == ring.last)
        for corner in ring { #expect(abs(Ellipsoid.distance(center, corner) - 5000) < 1e-3) }
        #expect(Ellipsoid.signedArea(of: ring) > 0)
        let circle = Double.pi * 5000 * 5000
        #expect(disc.area < circle && disc.area > 0.998 * circle)
        #expect(try Overlay.isValid(disc))
    }

    @Test func pointsOnSurfaceLieInside() throws {
        let horseshoe = try Overlay.polygon(wkt: "POLYGON((0 0, 9 0, 9 9, 8 9, 8 1, 1 1, 1 9, 0 9, 0 0))")
        #expect(horseshoe.contains(try #require(try Overlay.pointOnSurface(horseshoe))))
        #expect(try Overlay.pointOnSurface(MultiPolygon()) == nil)
    }

    @Test func contextsOnManyThreadsKeepApart() async throws {
        let a = try Overlay.polygon(wkt: Self.a)
        let sum = try await withThrowingTaskGroup(of: Double.self) { group in
            for step in 0..<200 {
                group.addTask {
                    if step % 5 == 0 {
                        #expect(throws: GEOSError.self) { try Overlay.polygon(wkt: "POLYGON((\(step)") }
                    }
                    let shifted = try Overlay.polygon(wkt: "POLYGON((1 1, 3 1, 3 3, 1 3, 1 1))")
                    return try Overlay.intersection(a, shifted).area
                }
            }
            return try await group.reduce(0, +)
        }
        let one = try Overlay.polygon(wkt: "POLYGON((1 1, 2 1, 2 2, 1 2, 1 1))").area
        #expect(abs(sum / (200 * one) - 1) < 1e-12)
    }
}
