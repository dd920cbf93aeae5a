import Geometry
import Testing

@Suite struct CoverageValidationTests {
    static func tile(_ positions: [(Double, Double)]) -> MultiPolygon {
        MultiPolygon([Polygon(shell: (positions + positions.prefix(1)).map { Coordinate($0.0, $0.1) })])
    }
    static let left = tile([(0, 0), (1, 0), (1, 1), (0, 1)])

    @Test func aBoardIsACoverage() { #expect(Board.coverage(5, 4).validate().isEmpty) }

    @Test func aTileTwiceIsAnOverlap() {
        let defects = Coverage(tiles: [Self.left, Self.left]).validate()
        #expect(defects.contains(.overlap(first: 0, second: 1, at: Coordinate(0.5, 0))))
    }

    @Test func crossingEdgesAreAnOverlap() {
        let other = Self.tile([(0.5, 0.5), (2, 0.5), (2, 2), (0.5, 2)])
        let defects = Coverage(tiles: [Self.left, other]).validate()
        #expect(
            Set(defects) == [
                .overlap(first: 1, second: 0, at: Coordinate(1, 0.5)),
                .overlap(first: 0, second: 1, at: Coordinate(0.5, 1)),
            ] || defects.count == 2 && defects.allSatisfy { if case .overlap = $0 { true } else { false } },
            "\(defects)")
    }

    @Test func aVertexOnANeighboursEdgeIsUnmatched() {
        let right = Self.tile([(1, 0), (2, 0), (2, 1), (1, 1), (1, 0.5)])
        #expect(
            Coverage(tiles: [Self.left, right]).validate().contains(
                .unmatched(tile: 1, other: 0, at: Coordinate(1, 0.5))))
    }

    @Test func anEnclosedPieceIsAGap() {
        var tiles = Board.coverage(3, 3).tiles
        tiles.remove(at: 4)
        let defects = Coverage(tiles: tiles).validate()
        guard case .gap(let area, let at) = defects.first else {
            Issue.record("no gap: \(defects)")
            return
        }
        #expect(defects.count == 1 && abs(area / Board.coverage(3, 3).tiles[4].area - 1) < 1e-12)
        #expect(at == Coordinate(61.5, 31.5))
    }

    @Test func defectsSayWhereTheyAre() {
        #expect(
            "\(CoverageDefect.overlap(first: 0, second: 1, at: Coordinate(0.5, 0)))"
                == "tiles 0 and 1 overlap at 0.5, 0.0")
    }
}
