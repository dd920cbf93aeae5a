import GEOS
import Geometry
import SeededDice
import Testing

@Suite struct CoverageCutTests {
    /// Discs thrown at random: some inside one tile, some over several, some beyond the outer edge, some overlapping.
    @Test(arguments: 0..<25) func randomDiscs(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(1000 + seed))
        let coverage = RandomCoverage.tiles(6, 5, using: &random)
        let discs = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            Overlay.disc(
                Coordinate(.random(in: 59.8...62, using: &random), .random(in: 29.8...31.7, using: &random)),
                radiusMetres: .random(in: 300...40_000, using: &random))
        }
        let cut = try CoverageCut.cut(coverage, by: discs)
        try CutExpectations.check(cut, of: coverage, by: discs)
    }

    @Test func untouchedTilesStayEqual() throws {
        var random = SplitMix64(seed: 7)
        let coverage = RandomCoverage.tiles(6, 5, using: &random)
        let disc = Overlay.disc(try #require(coverage.tiles[14].representative), radiusMetres: 2000)
        let cut = try CoverageCut.cut(coverage, by: [disc])
        #expect(cut.coverage.tiles.count == 31)
        for (tile, origin) in zip(cut.coverage.tiles, cut.origin) where origin != 14 {
            #expect(tile == coverage.tiles[origin])
        }
        #expect(zip(cut.origin, cut.covers).filter { $0.0 == 14 }.map(\.1) == [[], [0]])
    }

    @Test func withoutAreasNothingChanges() throws {
        var random = SplitMix64(seed: 8)
        let coverage = RandomCoverage.tiles(4, 4, using: &random)
        #expect(try CoverageCut.cut(coverage, by: []).coverage == coverage)
        let far = Overlay.disc(Coordinate(10, 10), radiusMetres: 5000)
        #expect(try CoverageCut.cut(coverage, by: [far]).coverage == coverage)
        #expect(try CoverageCut.cut(Coverage(tiles: []), by: [far]).origin.isEmpty)
    }

    @Test func anAreaAroundEverythingCoversEveryTile() throws {
        var random = SplitMix64(seed: 9)
        let coverage = RandomCoverage.tiles(4, 4, using: &random)
        let around = try Overlay.polygon(wkt: "POLYGON((50 20, 70 20, 70 40, 50 40, 50 20))")
        let cut = try CoverageCut.cut(coverage, by: [around])
        #expect(cut.coverage == coverage)
        #expect(cut.covers.allSatisfy { $0 == [0] })
    }

    /// Cutting along a tile's own outline, and along a line that runs near a boundary without crossing it.
    @Test(arguments: [0, 5e-8, 4e-7, 1.1e-6, 3e-6, 9e-5, 2e-4]) func linesOnAndNearBoundaries(shift: Double) throws {
        var random = SplitMix64(seed: 10)
        let coverage = RandomCoverage.tiles(5, 5, using: &random)
        let outline = MultiPolygon(
            coverage.tiles[12].polygons.map { polygon in
                Polygon(shell: polygon.shell.map { Coordinate($0.longitude + shift, $0.latitude) })
            })
        let cut = try CoverageCut.cut(coverage, by: [outline])
        #expect(cut.coverage.topology.validate() == [])
        let topology = cut.coverage.topology
        let covered = zip(topology.tileAreas, cut.covers).filter { $0.1 == [0] }.reduce(0) { $0 + $1.0 }
        let slack = 0.2 * (try Overlay.boundary(outline).length)
        #expect(abs(covered - outline.area) < slack)
        if shift == 0 { #expect(cut.coverage == coverage) }
    }

    @Test func halvesMakeTwoPiecesEach() throws {
        var random = SplitMix64(seed: 11)
        let coverage = RandomCoverage.tiles(4, 3, using: &random)
        let north = try Overlay.polygon(wkt: "POLYGON((50 30.45, 70 30.45, 70 40, 50 40, 50 30.45))")
        let cut = try CoverageCut.cut(coverage, by: [north])
        try CutExpectations.check(cut, of: coverage, by: [north])
        #expect(cut.origin == [0, 1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11])
    }

    /// A coverage off the grid is put on it as a whole.
    @Test func aCoverageOffTheGridStaysACoverage() throws {
        var random = SplitMix64(seed: 12)
        let onGrid = RandomCoverage.tiles(5, 5, using: &random)
        let coverage = Coverage(
            tiles: onGrid.tiles.map { tile in
                MultiPolygon(
                    tile.polygons.map { polygon in
                        Polygon(shell: polygon.shell.map { Coordinate($0.longitude / 3 + 40, $0.latitude / 3 + 20) })
                    })
            })
        let disc = Overlay.disc(try #require(coverage.tiles[12].representative), radiusMetres: 6000)
        let cut = try CoverageCut.cut(coverage, by: [disc])
        try CutExpectations.check(cut, of: coverage, by: [disc])
    }

    /// A tile with a lake that nobody owns keeps its hole.
    @Test func holesStayHoles() throws {
        let tile = try Overlay.polygon(
            wkt: "POLYGON((60 30, 61 30, 61 31, 60 31, 60 30),(60.4 30.4, 60.4 30.6, 60.6 30.6, 60.6 30.4, 60.4 30.4))")
        let disc = Overlay.disc(Coordinate(60.4, 30.5), radiusMetres: 8000)
        let cut = try CoverageCut.cut(Coverage(tiles: [tile]), by: [disc])
        #expect(cut.covers == [[], [0]])
        let sum = cut.coverage.topology.tileAreas.reduce(0, +)
        #expect(abs(sum / tile.area - 1) < 1e-6)
        let inLake = Coordinate(60.45, 30.5)
        #expect(cut.coverage.tiles.allSatisfy { !$0.contains(inLake) })
    }

    /// A vertex within half a grid step of an edge far from the cut pulls that edge to itself: the neighbour has to follow.
    @Test func neighboursFollowEdgesThatNodingMoves() throws {
        let notched = try Overlay.polygon(wkt: "POLYGON((60 30, 61 30.000001, 61 31, 60.7 30.000001, 60 31, 60 30))")
        let below = try Overlay.polygon(wkt: "POLYGON((60 29, 61 29, 61 30.000001, 60 30, 60 29))")
        let coverage = Coverage(tiles: [notched, below])
        #expect(coverage.validate() == [])
        let cut = try CoverageCut.cut(coverage, by: [Overlay.disc(Coordinate(60.1, 30.5), radiusMetres: 3000)])
        #expect(cut.coverage.topology.validate() == [])
        #expect(cut.origin == [0, 0, 1] && cut.covers == [[], [0], []])
        #expect(cut.coverage.tiles[2].polygons[0].shell.contains(Coordinate(60.7, 30.000001)))
        for tile in cut.coverage.tiles { #expect(try Overlay.isValid(tile)) }
    }
}
