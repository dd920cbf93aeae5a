import Geometry
import SeededDice
import Testing

@Suite struct DissolveTests {
    /// What a group's polygons look like: shells, and holes of each.
    @Test(arguments: [
        (["111", "111"], [0]), (["1.1", "111"], [0]), (["111", "1.1", "111"], [1]), (["1.", ".1"], [0, 0]),
        // A hole that touches the shell in a point; two holes that touch each other; holes that cut the inside in two.
        (["1.11", "11.1", "1111"], [1]), (["11111", "1.111", "11.11", "11111"], [2]),
        (["1.11", "11.1", "111."], [0, 0]), (["1111", "11.1", "1.11", "1111"], [2]),
        // An island in a hole, alone and touching the corner of the hole.
        (["11111", "1...1", "1.1.1", "1...1", "11111"], [1, 0]), (["1111", "1.1.", "11.1", ".111"], [2]),
        (["11111", "1...1", "1.111", "1...1", "11111"], [1]),
    ])
    func ringsAreSplitWhereTheyTouch(rows: [String], holes: [Int]) throws {
        let board = Board.coverage(rows[0].count, rows.count)
        let area = try #require(board.topology.dissolve(Board.groups(rows))[1])
        #expect(area.polygons.map(\.holes.count).sorted() == holes.sorted(), "\(area)")
        for polygon in area.polygons { expectValid(polygon) }
    }

    /// Boards thrown at random: every tile's centre is in its group's area and no other; areas add up.
    @Test(arguments: 0..<40) func randomBoards(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let columns = Int.random(in: 3...14, using: &random)
        let rows = Int.random(in: 3...14, using: &random)
        let kinds = Int.random(in: 1...4, using: &random)
        let groups: [Int?] = (0..<columns * rows).map { _ in
            let group = Int.random(in: 0...kinds, using: &random)
            return group == kinds ? nil : group
        }
        let topology = Board.coverage(columns, rows).topology
        let areas = topology.dissolve(groups)
        #expect(Set(areas.keys) == Set(groups.compactMap { $0 }))
        for (group, area) in areas {
            for tile in groups.indices {
                #expect(area.contains(Board.centre(tile, columns: columns)) == (groups[tile] == group))
            }
            for polygon in area.polygons { expectValid(polygon) }
            let sum = try #require(topology.areas(groups)[group])
            #expect(abs(area.area / sum - 1) < 1e-12)
        }
    }

    /// No vertex twice, shells counter-clockwise, holes clockwise, closed.
    func expectValid(_ polygon: Polygon) {
        for (index, ring) in polygon.rings.enumerated() {
            #expect(ring.first == ring.last)
            #expect(Set(ring).count == ring.count - 1)
            #expect((Ellipsoid.signedArea(of: ring) > 0) == (index == 0))
        }
        for hole in polygon.holes {
            #expect(hole.allSatisfy { polygon.shell.contains($0) || Polygon(shell: polygon.shell).contains($0) })
        }
    }

    @Test func theTilesSumToTheirUnion() {
        let topology = Board.coverage(9, 7, between: 3).topology
        let whole = topology.dissolve(Array(repeating: 5, count: 63))[5]?.area ?? 0
        #expect(abs(topology.tileAreas.reduce(0, +) / whole - 1) < 1e-13)
        #expect(abs(topology.tileAreas[0] / Board.coverage(1, 1).tiles[0].area - 1) < 1e-13)
    }

    @Test func tilesMayBeWoundEitherWay() {
        let board = Board.coverage(3, 2)
        let turned = Coverage(
            tiles: board.tiles.enumerated().map { index, tile in
                index % 2 == 0 ? tile : MultiPolygon(tile.polygons.map { Polygon(shell: $0.shell.reversed()) })
            })
        #expect(turned.topology.tileAreas == board.topology.tileAreas)
        #expect(turned.validate().isEmpty)
    }
}
