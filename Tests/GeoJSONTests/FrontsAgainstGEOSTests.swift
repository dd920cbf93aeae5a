import GEOS
import GeoJSON
import Geometry
import SeededDice
import Testing

/// Fronts from topology on the real units, held against what GEOS finds: the lines that the boundaries of two dissolved
/// parties have in common, edge by edge, for every two parties, those that do not meet included.
@Suite struct FrontsAgainstGEOSTests {
    /// Every unit to anybody, some to nobody.
    private func scattered(_ count: Int, _ parties: Int, _ dice: inout SplitMix64) -> [Int?] {
        (0..<count).map { _ in
            let party = Int.random(in: 0...parties, using: &dice)
            return party == parties ? nil : party
        }
    }

    /// As maps are: each unit to the party that is nearest, of some that stand about.
    private func clumped(_ tiles: [MultiPolygon], _ parties: Int, _ dice: inout SplitMix64) -> [Int?] {
        let centres = tiles.map { $0.boundingBox?.centre ?? Coordinate(0, 0) }
        let bases = (0..<parties * 3).map { _ in centres.randomElement(using: &dice) ?? Coordinate(0, 0) }
        return centres.map { centre in
            bases.indices.min { left, right in
                Ellipsoid.distance(bases[left], centre) < Ellipsoid.distance(bases[right], centre)
            }.map { $0 % parties }
        }
    }

    private func check(_ topology: CoverageTopology, _ holders: [Int?], parties: Int, _ comment: Comment) throws {
        let areas = topology.dissolve(holders)
        let fronts = topology.fronts(holders)
        #expect(!fronts.isEmpty && fronts.allSatisfy { $0.left < $0.right }, comment)
        for area in areas.values { #expect(try Overlay.isValid(area), comment) }
        for left in 0..<parties {
            for right in (left + 1)..<parties {
                let found = fronts.filter { $0.left == left && $0.right == right }
                #expect(found.count <= 1, comment)
                let front = found.first?.line ?? MultiLineString()
                let shared = try Overlay.sharedBoundary(areas[left] ?? MultiPolygon(), areas[right] ?? MultiPolygon())
                let edges = edges(of: front)
                #expect(Set(edges) == Set(self.edges(of: shared)), "\(comment): \(left) and \(right)")
                #expect(edges.count == Set(edges).count, "\(comment): \(left) and \(right) meet twice on one edge")
                #expect(abs(front.length - shared.length) <= 1e-9 * shared.length, comment)
            }
        }
    }

    /// Whichever way they run.
    private func edges(of lines: MultiLineString) -> [Set<Coordinate>] {
        lines.lines.flatMap { zip($0.coordinates, $0.coordinates.dropFirst()).map { [$0, $1] } }
    }

    @Test(arguments: 0..<4) func onTheDistrictsOfAfghanistan(seed: Int) throws {
        var dice = SplitMix64(seed: UInt64(5100 + seed))
        let coverage = try Districts.coverage()
        let topology = coverage.topology
        try check(topology, scattered(398, 12, &dice), parties: 12, "scattered \(seed)")
        try check(topology, clumped(coverage.tiles, 5, &dice), parties: 5, "clumped \(seed)")
    }

    @Test func onTheCouncilsOfUkraine() throws {
        var dice = SplitMix64(seed: 5200)
        let coverage = Coverage(tiles: try Units.features("ukraine").map(\.area))
        let topology = coverage.topology
        try check(topology, scattered(coverage.tiles.count, 4, &dice), parties: 4, "scattered")
        try check(topology, clumped(coverage.tiles, 6, &dice), parties: 6, "clumped")
    }

    /// Districts that discs have cut: what a date's fronts run along.
    @Test(arguments: 0..<3) func onDistrictsThatAreCut(seed: Int) throws {
        var dice = SplitMix64(seed: UInt64(5300 + seed))
        let discs = (0..<15).map { _ in
            Overlay.disc(
                Coordinate(.random(in: 61...71, using: &dice), .random(in: 30...37, using: &dice)),
                radiusMetres: .random(in: 2000...30_000, using: &dice))
        }
        let coverage = try Districts.coverage()
        let cut = try CoverageCut.cut(coverage, by: discs)
        // What discs cover changes hands.
        let holders = zip(clumped(cut.coverage.tiles, 4, &dice), cut.covers).map { party, covers in
            covers.isEmpty ? party : party.map { ($0 + covers.count) % 4 }
        }
        let topology = CoverageTopology(cut.coverage, cutFrom: CoverageMesh(coverage), origin: cut.origin)
        try check(topology, holders, parties: 4, "cut \(seed)")
    }
}
