import Foundation
import GEOS
import Gazetteer
import Geometry
import Testing

/// What the bundled districts promise: a clean coverage in which areas add up and provinces nest.
@Suite struct GeoDataCoverageTests {
    let theatre: Theatre

    init() throws { theatre = try Theatre.load(id: "afghanistan", from: FixtureData.bundled) }

    @Test func districtsAreValid() throws {
        #expect(theatre.units.count == 398)
        for (unit, tile) in zip(theatre.units, theatre.coverage.tiles) {
            #expect(try Overlay.isValid(tile), "\(unit.id)")
        }
    }

    @Test func areasSumToTheAreaOfTheUnion() throws {
        let tiles = theatre.coverage.tiles
        let sum = tiles.reduce(0) { $0 + $1.area }
        let union = try Overlay.union(tiles)
        #expect(abs(sum - union.area) <= 1e-9 * union.area)
        #expect(union.polygons.count == 1)
        #expect(union.polygons.first?.holes.isEmpty == true)
        #expect(theatre.coverage.validate() == [])
    }

    /// Counted on the vertices as they were parsed: rounding in the file must not have parted neighbours.
    @Test func innerEdgesHaveExactlyTwoSidesAndOuterEdgesOne() {
        var sides: [Edge: (left: Int, right: Int)] = [:]
        for ring in theatre.coverage.tiles.flatMap({ $0.polygons.flatMap(\.rings) }) {
            for (start, end) in zip(ring, ring.dropFirst()) {
                let edge = Edge(start, end)
                if edge.isForward(from: start) {
                    sides[edge, default: (0, 0)].left += 1
                } else {
                    sides[edge, default: (0, 0)].right += 1
                }
            }
        }
        #expect(sides.values.allSatisfy { $0.left <= 1 && $0.right <= 1 })
        let outer = Set(sides.filter { $0.value.left + $0.value.right == 1 }.keys)
        var rim: Set<Edge> = []
        for line in theatre.coverage.topology.outerBoundary().lines {
            for (start, end) in zip(line.coordinates, line.coordinates.dropFirst()) { rim.insert(Edge(start, end)) }
        }
        #expect(outer == rim)
    }

    @Test func cleaningChangedNoDistrictByThreePercent() throws {
        let raw = try BundledTable("theatres/afghanistan/units.tsv")
        #expect(raw.rows.map { $0["id"] } == theatre.units.map(\.id.description))
        for (row, tile) in zip(raw.rows, theatre.coverage.tiles) {
            let before = try #require(Double(row["raw_km2"] ?? ""))
            #expect(abs(tile.area / 1e6 - before) < 0.03 * before, "\(row["id"] ?? "")")
        }
    }

    @Test func provincesNest() throws {
        let topology = theatre.coverage.topology
        let dissolved = topology.dissolve(theatre.units.map(\.province))
        #expect(dissolved.count == 34)
        for (unit, tile) in zip(theatre.units, theatre.coverage.tiles) {
            let point = try #require(try Overlay.pointOnSurface(tile))
            #expect(dissolved[unit.province]?.contains(point) == true, "\(unit.id)")
        }
        let sum = dissolved.values.reduce(0) { $0 + $1.area }
        let whole = topology.tileAreas.reduce(0, +)
        #expect(abs(sum - whole) <= 1e-9 * whole)
        for (province, area) in dissolved {
            #expect(area.polygons.count == 1, "\(theatre.provinces[province].name) falls into parts")
        }
    }

    @Test func everySeatLiesInItsDistrict() {
        for (unit, tile) in zip(theatre.units, theatre.coverage.tiles) {
            #expect(tile.contains(unit.seat.coordinate), "\(unit.id): \(unit.seat.name)")
        }
    }

    @Test func borderStretchesAreTheCoveragesOwnOuterEdges() {
        var rim: Set<Edge> = []
        for line in theatre.coverage.topology.outerBoundary().lines {
            for (start, end) in zip(line.coordinates, line.coordinates.dropFirst()) { rim.insert(Edge(start, end)) }
        }
        var labelled: Set<Edge> = []
        var total = 0
        for line in theatre.borders.flatMap(\.line.lines) {
            for (start, end) in zip(line.coordinates, line.coordinates.dropFirst()) {
                labelled.insert(Edge(start, end))
                total += 1
            }
        }
        #expect(labelled == rim)
        #expect(total == labelled.count, "an edge faces two neighbours")
        #expect(theatre.borders.map(\.country) == ["CN", "IR", "PK", "TJ", "TM", "UZ"])
        #expect(theatre.borders.allSatisfy { $0.line.lines.count == 1 }, "a neighbour's border falls into parts")
        for border in theatre.borders {
            let published = border.publishedKilometres ?? 0
            #expect(abs(border.line.length / 1000 - published) < 0.06 * published, "\(border.name)")
        }
    }
}

/// An edge without a direction.
private struct Edge: Hashable {
    let low: Coordinate
    let high: Coordinate

    init(_ start: Coordinate, _ end: Coordinate) {
        let ordered = (start.longitude, start.latitude) < (end.longitude, end.latitude)
        low = ordered ? start : end
        high = ordered ? end : start
    }

    func isForward(from start: Coordinate) -> Bool { start == low }
}
