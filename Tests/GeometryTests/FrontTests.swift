import Geometry
import SeededDice
import Testing

@Suite struct FrontTests {
    @Test func aFrontHasTheLowerHolderOnItsLeft() throws {
        let fronts = Board.coverage(2, 1, between: 0).topology.fronts([7, 3])
        let front = try #require(fronts.first)
        #expect(fronts.count == 1 && front.left == 3 && front.right == 7)
        // Tile 1, held by 3, lies east of the line: north to south is the way with the east on its left.
        #expect(front.line.lines == [LineString([Coordinate(61, 31), Coordinate(61, 30)])])
        #expect(front.tiles == [0, 1])
    }

    @Test func frontsRunOnAcrossTilesOfTheSameHolders() {
        let fronts = Board.coverage(3, 3).topology.fronts(Board.groups(["112", "112", "112"]))
        #expect(fronts.map { [$0.left, $0.right, $0.line.lines.count] } == [[1, 2, 1]])
        #expect(fronts[0].line.lines[0].coordinates.count == 7)
        // Not those that lie behind.
        #expect(fronts[0].tiles == [1, 2, 4, 5, 7, 8])
    }

    @Test func aFrontAroundAHolderIsClosed() {
        let fronts = Board.coverage(3, 3).topology.fronts(Board.groups(["111", "121", "111"]))
        #expect(fronts.count == 1)
        let line = fronts[0].line.lines[0].coordinates
        #expect(line.count == 9 && line.first == line.last)
    }

    @Test func frontsEndWhereAThirdHolderOrNobodyIs() {
        let topology = Board.coverage(3, 2).topology
        #expect(
            topology.fronts(Board.groups(["12.", "133"])).map { [$0.left, $0.right] } == [[1, 2], [1, 3], [2, 3]])
        #expect(topology.fronts(Board.groups(["1.2", "1.2"])).isEmpty)
        #expect(topology.fronts(Array(repeating: nil, count: 6)).isEmpty)
    }

    /// All fronts together are as long as all edges between tiles of different holders.
    @Test(arguments: 0..<10) func frontsHaveTheLengthOfTheirEdges(seed: Int) {
        var random = SplitMix64(seed: UInt64(100 + seed))
        let topology = Board.coverage(8, 6).topology
        let holders: [Int?] = (0..<48).map { _ in Int.random(in: 0..<3, using: &random) }
        var edges = 0.0
        for tile in 0..<48 {
            for other in topology.neighbours(of: tile) where other > tile && holders[other] != holders[tile] {
                edges += topology.sharedBoundary(tile, other).length
            }
        }
        let fronts = topology.fronts(holders).reduce(0) { $0 + $1.line.length }
        #expect(edges > 0 && abs(fronts / edges - 1) < 1e-12)
    }

    @Test func neighboursShareAnEdge() {
        let topology = Board.coverage(3, 3).topology
        #expect(topology.neighbours(of: 4) == [1, 3, 5, 7])
        #expect(topology.neighbours(of: 0) == [1, 3])
        #expect(topology.outerTiles == [0, 1, 2, 3, 5, 6, 7, 8])
        #expect(topology.sharedBoundary(0, 4).isEmpty)
        #expect(
            topology.sharedBoundary(1, 4).lines.map(\.coordinates) == [
                [Coordinate(62, 31), Coordinate(61.5, 31), Coordinate(61, 31)]
            ])
        #expect(topology.outerBoundary(of: 4).isEmpty)
        #expect(topology.outerBoundary(of: 0).lines.map(\.coordinates.count) == [5])
        #expect(topology.outerBoundary().lines.map(\.coordinates.count) == [25])
    }
}
