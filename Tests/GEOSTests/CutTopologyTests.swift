import GEOS
import Geometry
import SeededDice
import Testing

/// The topology of what is cut from a coverage, by what is known of that coverage, is the one built from nothing: arc for
/// arc, since what is written starts where its arcs do.
@Suite struct CutTopologyTests {
    private func check(_ one: CoverageTopology, _ other: CoverageTopology, _ groups: [Int?], _ seed: Int) {
        #expect(one.tileAreas == other.tileAreas, "seed \(seed)")
        #expect(one.boundaries == other.boundaries, "seed \(seed)")
        #expect(one.dissolve(groups) == other.dissolve(groups), "seed \(seed)")
        #expect(one.fronts(groups) == other.fronts(groups), "seed \(seed)")
        #expect(one.validate() == other.validate(), "seed \(seed)")
    }

    @Test(arguments: 0..<20) func cutsOfRandomCoverages(seed: Int) throws {
        var dice = SplitMix64(seed: UInt64(6000 + seed))
        let coverage = RandomCoverage.tiles(8, 7, using: &dice)
        let discs = (0..<4).map { _ in
            Overlay.disc(
                Coordinate(.random(in: 60...62.4, using: &dice), .random(in: 30...32.1, using: &dice)),
                radiusMetres: .random(in: 500...40_000, using: &dice))
        }
        let cut = try CoverageCut.cut(coverage, by: discs)
        #expect(cut.coverage.tiles.count > coverage.tiles.count)
        let groups: [Int?] = cut.origin.map { _ in Int.random(in: 0...3, using: &dice) }
        let mesh = CoverageMesh(coverage)
        check(
            CoverageTopology(cut.coverage, cutFrom: mesh, origin: cut.origin), CoverageTopology(cut.coverage), groups,
            seed)
        // Whatever the origin is said to be: a tile that is not the same is walked anew.
        let wrong = cut.origin.map { ($0 + 1) % coverage.tiles.count }
        check(
            CoverageTopology(cut.coverage, cutFrom: mesh, origin: wrong), CoverageTopology(cut.coverage), groups, seed)
        check(
            CoverageTopology(cut.coverage, cutFrom: mesh, origin: []), CoverageTopology(cut.coverage), groups, seed)
    }

    /// What is no coverage is said to be none by both.
    @Test func overlapsAreFoundEitherWay() {
        var dice = SplitMix64(seed: 6100)
        let coverage = RandomCoverage.tiles(3, 3, using: &dice)
        let twice = Coverage(tiles: coverage.tiles + [coverage.tiles[4]])
        let topology = CoverageTopology(
            twice, cutFrom: CoverageMesh(coverage), origin: Array(coverage.tiles.indices) + [4])
        check(topology, CoverageTopology(twice), twice.tiles.map { _ in 0 }, 0)
        #expect(!topology.validate().isEmpty)
    }
}
