import Geometry
import Testing

/// Square metres, held against published values and against GeographicLib 2.1 (`Geodesic.WGS84.Polygon()` of the same
/// edges in 2,000 to 40,000 geodesic pieces each, which is what straight edges in longitude and latitude mean).
@Suite struct EllipsoidAreaTests {
    static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Polygon {
        Polygon(shell: [
            Coordinate(west, south), Coordinate(east, south), Coordinate(east, north), Coordinate(west, north),
            Coordinate(west, south),
        ])
    }

    /// The area of the whole ellipsoid (Karney 2013, section 6: 510 065 621.724 km²).
    @Test func theWholeEarth() {
        let earth = Self.box(-180, -90, 180, 90).area
        #expect(abs(earth / 1e6 - 510_065_621.724) < 0.001)
    }

    @Test(arguments: [
        (box(0, 0, 1, 1), 12_308_463_894.054), (box(61, 34, 62, 35), 10_187_811_966.602),
        (box(0, 89, 1, 90), 108_866_681.636),
        (
            Polygon(shell: [Coordinate(61, 34), Coordinate(70, 36), Coordinate(64, 38), Coordinate(61, 34)]),
            150_051_700_965.285
        ),
        (
            Polygon(shell: [
                Coordinate(-10, -40), Coordinate(40, -20), Coordinate(35, 60), Coordinate(-20, 50),
                Coordinate(-10, -40),
            ]), 49_950_835_259_458.211
        ),
    ])
    func areasAreThoseOfDensifiedGeodesics(polygon: Polygon, squareMetres: Double) {
        #expect(abs(polygon.area / squareMetres - 1) < 6e-10)
        let backwards = Polygon(shell: polygon.shell.reversed())
        #expect(abs(backwards.area / polygon.area - 1) < 1e-14)
    }

    @Test func holesAreTakenOffAndPartsAdded() {
        let holed = Polygon(shell: Self.box(0, 0, 4, 4).shell, holes: [Self.box(1, 1, 2, 2).shell])
        let both = MultiPolygon([holed, Self.box(1, 1, 2, 2)])
        #expect(abs(both.area / Self.box(0, 0, 4, 4).area - 1) < 1e-14)
    }

    @Test func anEdgeCountsTheSameOnBothSides() {
        let there = [Coordinate(61.1, 34.2), Coordinate(65.9, 37.7), Coordinate(61.1, 34.2)]
        #expect(Ellipsoid.signedArea(of: there) == 0)
        #expect(Ellipsoid.signedArea(of: []) == 0)
    }
}
