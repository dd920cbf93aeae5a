import GEOS
import Geometry
import SeededDice
import Testing

@Suite struct AreaIndexTests {
    @Test(arguments: 0..<5) func anIndexFindsWhatRayCastingFinds(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let coverage = RandomCoverage.tiles(7, 5, using: &random)
        let index = AreaIndex(coverage.tiles)
        var found = 0
        for _ in 0..<2_000 {
            let position = Coordinate(
                .random(in: 59.5...62.5, using: &random), .random(in: 29.5...32, using: &random))
            #expect(index.index(at: position) == coverage.tiles.firstIndex { $0.contains(position) })
            if index.index(at: position) != nil { found += 1 }
        }
        #expect(found > 500)
        // A vertex that tiles share belongs to one tile at most.
        for corner in coverage.tiles[8].polygons[0].shell {
            #expect(coverage.tiles.count { $0.contains(corner) } <= 1)
        }
    }

    @Test func theNearestIsWithinReachOrNone() throws {
        let index = AreaIndex([
            try Overlay.polygon(wkt: "POLYGON((60 30, 61 30, 61 31, 60 31, 60 30))"),
            try Overlay.polygon(wkt: "POLYGON((62 30, 63 30, 63 31, 62 31, 62 30))"),
        ])
        #expect(index.nearest(to: Coordinate(60.5, 30.5), within: 1)?.index == 0)
        let near = try #require(index.nearest(to: Coordinate(61.95, 30.5), within: 10_000))
        #expect(near.index == 1)
        #expect(abs(near.metres - Ellipsoid.distance(Coordinate(61.95, 30.5), Coordinate(62, 30.5))) < 1)
        #expect(index.nearest(to: Coordinate(61.5, 30.5), within: 10_000) == nil)
        #expect(index.nearest(to: Coordinate(60.5, 31.05), within: 10_000)?.index == 0)
        #expect(index.index(at: Coordinate(.infinity, .infinity)) == nil)
        #expect(index.index(at: Coordinate(.nan, .nan)) == nil)
        #expect(AreaIndex([]).index(at: Coordinate(0, 0)) == nil)
        #expect(AreaIndex([]).nearest(to: Coordinate(0, 0), within: 1e7) == nil)
    }
}
