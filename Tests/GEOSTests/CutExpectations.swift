import GEOS
import Geometry
import Testing

/// What holds for every cut.
enum CutExpectations {
    static func check(_ cut: CutCoverage, of coverage: Coverage, by areas: [MultiPolygon]) throws {
        #expect(cut.coverage.tiles.count == cut.origin.count && cut.origin.count == cut.covers.count)
        #expect(cut.origin == cut.origin.sorted())
        #expect(Set(cut.origin) == Set(coverage.tiles.indices))

        // Still a coverage, the same when written with six decimals, every tile valid.
        let topology = cut.coverage.topology
        #expect(topology.validate() == [])
        for tile in cut.coverage.tiles {
            #expect(try Overlay.isValid(tile))
            for polygon in tile.polygons {
                for ring in polygon.rings { #expect(ring.allSatisfy(isOnGrid)) }
            }
        }

        // The pieces sum to the union, and each old tile's pieces to it, but for the snapping of nodes to the grid.
        let before = coverage.topology.tileAreas
        let after = topology.tileAreas
        let union = topology.dissolve(cut.origin.map { _ in 0 })[0]?.area ?? 0
        #expect(abs(after.reduce(0, +) / union - 1) < 1e-12)
        #expect(abs(union / before.reduce(0, +) - 1) < 1e-6)
        for tile in coverage.tiles.indices {
            let sum = cut.origin.indices.filter { cut.origin[$0] == tile }.reduce(0) { $0 + after[$1] }
            #expect(abs(sum - before[tile]) < 1e-5 * before[tile])
        }

        // Each piece lies in the areas it is said to lie in and in no other; equal pieces are one tile.
        for (tile, covers) in zip(cut.coverage.tiles.indices, cut.covers) {
            let inside = try #require(try Overlay.pointOnSurface(cut.coverage.tiles[tile]))
            #expect(areas.indices.filter { areas[$0].contains(inside) } == covers)
            for index in areas.indices {
                let common = try Overlay.intersection(cut.coverage.tiles[tile], areas[index]).area
                // A vertex may be half a grid step off: 0.1 m along the boundary of the area.
                let slack = 0.2 * (try Overlay.boundary(areas[index]).length)
                #expect(covers.contains(index) ? after[tile] - common < slack : common < slack)
            }
        }
        #expect(Set(zip(cut.origin, cut.covers).map { "\($0) \($1)" }).count == cut.origin.count)
    }

    static func isOnGrid(_ position: Coordinate) -> Bool {
        RandomCoverage.grid(position.longitude, position.latitude) == position
    }
}
