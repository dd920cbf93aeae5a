import Geometry
import Testing

@Suite struct ContainmentTests {
    static let holed = MultiPolygon([
        Polygon(
            shell: [Coordinate(0, 0), Coordinate(4, 0), Coordinate(4, 4), Coordinate(0, 4), Coordinate(0, 0)],
            holes: [[Coordinate(1, 1), Coordinate(1, 3), Coordinate(3, 3), Coordinate(3, 1), Coordinate(1, 1)]]),
        Polygon(shell: [Coordinate(9, 9), Coordinate(10, 9), Coordinate(9, 10), Coordinate(9, 9)]),
    ])

    @Test(arguments: [
        (Coordinate(0.5, 2), true), (Coordinate(2, 2), false), (Coordinate(5, 2), false), (Coordinate(9.2, 9.2), true),
        (Coordinate(9.8, 9.8), false), (Coordinate(-1, 0), false), (Coordinate(3.5, 3.5), true),
    ])
    func insideIsInTheShellAndInNoHole(position: Coordinate, isInside: Bool) {
        #expect(Self.holed.contains(position) == isInside)
    }

    /// A position on the edge between two tiles is in exactly one of them.
    @Test func aSharedEdgeBelongsToOneSide() {
        let west = MultiPolygon([
            Polygon(shell: [Coordinate(0, 0), Coordinate(1, 0), Coordinate(2, 3), Coordinate(0, 3), Coordinate(0, 0)])
        ])
        let east = MultiPolygon([
            Polygon(shell: [Coordinate(2, 3), Coordinate(1, 0), Coordinate(3, 0), Coordinate(3, 3), Coordinate(2, 3)])
        ])
        for step in 1..<30 {
            let latitude = Double(step) / 10
            let position = Coordinate(1 + latitude / 3, latitude)
            #expect(west.contains(position) != east.contains(position))
        }
    }

    @Test func theRepresentativeLiesInside() throws {
        let inside = try #require(Self.holed.representative)
        #expect(Self.holed.contains(inside))
        #expect(MultiPolygon().representative == nil)
        let thin = MultiPolygon([
            Polygon(shell: [Coordinate(0, 0), Coordinate(1e-6, 0), Coordinate(1, 1), Coordinate(0, 0)])
        ])
        #expect(thin.contains(try #require(thin.representative)))
    }

    @Test func boxesAreTheSmallest() {
        #expect(Self.holed.boundingBox == BoundingBox(west: 0, south: 0, east: 10, north: 10))
        #expect(MultiPolygon().boundingBox == nil)
        #expect(
            LineString([Coordinate(3, -1), Coordinate(2, 5)]).boundingBox
                == BoundingBox(west: 2, south: -1, east: 3, north: 5))
        let box = BoundingBox(west: 0, south: 0, east: 1, north: 1)
        #expect(box.intersects(BoundingBox(west: 1, south: 1, east: 2, north: 2)))
        #expect(!box.intersects(BoundingBox(west: 1.1, south: 0, east: 2, north: 2)))
        #expect(box.expanded(by: 1).contains(Coordinate(-1, 2)))
    }
}
