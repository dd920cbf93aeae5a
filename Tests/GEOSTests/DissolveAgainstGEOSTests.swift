import GEOS
import Geometry
import SeededDice
import Testing

/// The dissolve by topology, held against GEOS's own union, feature by feature.
@Suite struct DissolveAgainstGEOSTests {
    @Test(arguments: 0..<10) func randomAssignments(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(2000 + seed))
        let coverage = RandomCoverage.tiles(9, 8, using: &random)
        let groups: [Int?] = coverage.tiles.map { _ in
            let group = Int.random(in: 0...4, using: &random)
            return group == 4 ? nil : group
        }
        let topology = coverage.topology
        let dissolved = topology.dissolve(groups)
        for group in 0..<4 {
            let members = coverage.tiles.indices.filter { groups[$0] == group }.map { coverage.tiles[$0] }
            let union = try Overlay.union(members)
            let area = try #require(dissolved[group])
            #expect(try Overlay.isValid(area))
            #expect(try Overlay.symmetricDifference(area, union).area < 1e-3)
            #expect(abs(area.area / union.area - 1) < 1e-12)
            #expect(area.polygons.count == union.polygons.count)
            #expect(area.polygons.map(\.holes.count).sorted() == union.polygons.map(\.holes.count).sorted())
        }
        for front in topology.fronts(groups) {
            let left = try #require(dissolved[front.left])
            let right = try #require(dissolved[front.right])
            let shared = try Overlay.sharedBoundary(left, right)
            #expect(abs(front.line.length / shared.length - 1) < 1e-12)
            #expect(try Overlay.separation(front.line, shared) < 1e-12)
        }
    }
}
