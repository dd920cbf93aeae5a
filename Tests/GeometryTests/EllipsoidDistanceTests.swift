import Geometry
import Testing

@Suite struct EllipsoidDistanceTests {
    /// Karney 2013, table 5 (the hard case near the antipode); GeodSolve's manual (JFK to LHR); the meridian from pole to
    /// pole, 2 x 10 001 965.729 m; the rest from GeographicLib 2.1, `Geodesic.WGS84.Inverse`.
    @Test(arguments: [
        (Coordinate(0, -30), Coordinate(179.8, 29.9), 19_989_832.827610),
        (Coordinate(-73.8, 40.6), Coordinate(-0.5, 51.6), 5_551_759.400319),
        (Coordinate(0, 90), Coordinate(0, -90), 20_003_931.458625),
        (Coordinate(-74.00597, 40.71427), Coordinate(151.20732, -33.86785), 15_988_144.241154),
        (Coordinate(0, 0), Coordinate(179.5, 0.5), 19_936_288.578965),
        (Coordinate(0, 0), Coordinate(180, 0), 20_003_931.458625),
        (Coordinate(0, 0), Coordinate(179.7, 0), 19_995_624.889961),
        (Coordinate(0, 30), Coordinate(179.8, -29.9), 19_989_832.827610),
        (Coordinate(61.06, 34.66), Coordinate(69.17, 34.53), 743_915.264107),
        (Coordinate(69.17, 34.53), Coordinate(69.170001, 34.530001), 0.143995),
        (Coordinate(179.9, 10), Coordinate(-179.9, 10), 21_927.872478),
        (Coordinate(10, 20), Coordinate(10, 20), 0.0),
    ])
    func distancesAreGeodesic(start: Coordinate, end: Coordinate, metres: Double) {
        #expect(abs(Ellipsoid.distance(start, end) - metres) < 5e-4)
        #expect(abs(Ellipsoid.distance(end, start) - metres) < 5e-4)
    }

    /// The outline of Antarctica in GeographicLib's manual: 16 831 067.893 m around.
    @Test func aLineIsAsLongAsItsEdges() {
        let outline = [
            (-63.1, -58), (-72.9, -74), (-71.9, -102), (-74.9, -102), (-74.3, -131), (-77.5, -163), (-77.4, 163),
            (-71.7, 172), (-65.9, 140), (-65.7, 113), (-66.6, 88), (-66.9, 59), (-69.8, 25), (-70.0, -4), (-71.0, -14),
            (-77.3, -33), (-77.9, -46), (-74.7, -61), (-63.1, -58),
        ].map { Coordinate(longitude: $0.1, latitude: $0.0) }
        #expect(abs(LineString(outline).length - 16_831_067.893) < 1e-3)
        let halves = MultiLineString([LineString(Array(outline[...9])), LineString(Array(outline[9...]))])
        #expect(abs(halves.length - 16_831_067.893) < 1e-3)
        #expect(LineString([]).length == 0)
    }

    /// Karney 2013, table 2, and GeographicLib 2.1, `Geodesic.WGS84.Direct`.
    @Test(arguments: [
        (Coordinate(0, 40), 30.0, 1e7, Coordinate(137.84490004377, 41.79331020506)),
        (Coordinate(61.06, 34.66), 45.0, 5000.0, Coordinate(61.098585289, 34.691864315)),
        (Coordinate(0, 0), 90.0, 1e6, Coordinate(8.983152841, 0)),
        (Coordinate(-70, -33), 200.0, 20000.0, Coordinate(-70.073336409, -33.169436012)),
        (Coordinate(10, 80), 0.0, 1_500_000.0, Coordinate(-170, 86.569387447)),
    ])
    func destinationsAreGeodesic(start: Coordinate, azimuth: Double, metres: Double, end: Coordinate) {
        let found = Ellipsoid.destination(from: start, azimuth: azimuth, metres: metres)
        #expect(abs(found.longitude - end.longitude) < 1e-8)
        #expect(abs(found.latitude - end.latitude) < 1e-8)
        #expect(abs(Ellipsoid.distance(start, found) - metres) < 1e-3)
    }
}
