import Claims
import GEOS
import Gazetteer
import GeoJSON
import Geometry
import SeededDice
import Testing

@testable import ControlState

/// All tiles of a date tile the country: 500 random sets of cuts on the 398 districts.
@Suite struct AfghanTilingTests {
    let theatre: Theatre
    let ground: Ground
    /// What of a unit lies where, as its ring runs.
    private let edges: Set<TilingEdge>

    init() throws {
        theatre = try #require(AfghanistanTests.theatre)
        ground = Ground(theatre: theatre)
        edges = Set(theatre.coverage.tiles.flatMap(TilingEdge.around))
    }

    /// Claims about discs at villages, posts and seats, on borders and inside, about outskirts and differences, and about
    /// areas of their own: around a random unit, so that several may meet.
    private func cuts(_ dice: inout SplitMix64) -> [Saying] {
        let units = theatre.units.indices
        let home = units.randomElement(using: &dice) ?? 0
        let ring = theatre.coverage.tiles[home].polygons.first?.shell ?? []
        return (0..<Int.random(in: 1...5, using: &dice)).map { number in
            let party = theatre.parties[number % 2].id
            var saying = captured(party, 1 + number, article: "a\(number)")
            let unit = theatre.units[Bool.random(using: &dice) ? home : units.randomElement(using: &dice) ?? home]
            let corner = ring.randomElement(using: &dice) ?? unit.seat.coordinate
            let at = Coordinate(
                corner.longitude + .random(in: -0.05...0.05, using: &dice),
                corner.latitude + .random(in: -0.05...0.05, using: &dice))
            switch Int.random(in: 0..<7, using: &dice) {
            case 0: (saying.place, saying.part) = (Grid.place("v\(number)", .village, at: at), .whole)
            case 1: (saying.place, saying.part) = (Grid.place("p\(number)", .borderPost, at: corner), .whole)
            case 2: (saying.place, saying.part) = (unit.seat, .whole)
            case 3: (saying.place, saying.part) = (unit.seat, .outskirts)
            case 4: (saying.place, saying.part) = (unit.seat, .centre)
            case 5:
                let area = Overlay.disc(at, radiusMetres: .random(in: 300...30_000, using: &dice))
                (saying.place, saying.part) = (nil, .geometry(area))
            default:
                let province = theatre.provinces[unit.province]
                let place = Place(
                    id: province.id, name: province.name, kind: .admin1, country: "AF", coordinate: unit.seat.coordinate
                )
                (saying.place, saying.part) = (place, .except([unit.seat]))
            }
            return saying
        }
    }

    private func day(_ seed: Int) throws -> (tiles: [DayState.Tile], areas: [MultiPolygon]) {
        var dice = SplitMix64(seed: UInt64(seed) &+ 11_000)
        let placing = Placing(ground: ground)
        let claims = cuts(&dice).enumerated().map { number, saying in
            let claim = saying.claim(number)
            return (claim: claim, footprint: placing.footprint(of: claim), origin: number)
        }
        let ledger = Ledger(
            ground: ground, claims: claims, voices: Voices(ground: ground, sources: []), perspective: .assessed,
            baseline: [:])
        let made = try Tiling(ledger: ledger, cuts: Cuts(ground)).day(july(20))
        return (made.made.tiles, made.made.areas)
    }

    /// As written with six decimals and read back.
    private func written(_ areas: [MultiPolygon]) throws -> [MultiPolygon] {
        let file = FeatureCollection(
            features: areas.enumerated().map { Feature(id: "\($0)", geometry: .multiPolygon($1)) })
        return try FeatureCollection(parsing: file.encoded(decimals: 6), name: "tiles").features.map { feature in
            guard case .multiPolygon(let area)? = feature.geometry else { return MultiPolygon() }
            return area
        }
    }

    /// The gaps between tiles in square metres; an overlap counts as a gap of nothing, which no coverage has.
    private func gaps(_ topology: CoverageTopology) -> [Int] {
        topology.validate().map { defect in
            if case .gap(let squareMetres, _) = defect { Int(squareMetres.rounded()) } else { 0 }
        }.sorted()
    }

    /// Where nothing is cut, tiles are the units they were; so it is enough to look at the units that are not.
    @Test(arguments: 0..<10) func fiftySetsOfCutsTileTheCountry(part: Int) throws {
        var cut = 0
        for seed in (part * 50)..<(part * 50 + 50) {
            let (tiles, areas) = try day(seed)
            var parts: [Int: [MultiPolygon]] = [:]
            for (tile, area) in zip(tiles, areas) { parts[tile.unit, default: []].append(area) }
            #expect(parts.count == theatre.units.count && tiles.count { $0.holdsSeat } == theatre.units.count)
            let touched = parts.filter { $0.value != [theatre.coverage.tiles[$0.key]] }.keys.sorted()
            let pieces = touched.flatMap { parts[$0] ?? [] }
            let read = try written(pieces)
            #expect(read == pieces, "seed \(seed)")
            for piece in read { #expect(try Overlay.isValid(piece), "seed \(seed)") }

            // Among themselves they are a coverage: every edge has one tile on each side, and the sum is their union. What
            // gaps there are are units left alone: those that were there before.
            let topology = CoverageTopology(Coverage(tiles: read))
            let before = CoverageTopology(Coverage(tiles: touched.map { theatre.coverage.tiles[$0] }))
            #expect(gaps(topology) == gaps(before), "seed \(seed)")
            let union = topology.dissolve(read.map { _ in 0 })[0] ?? MultiPolygon()
            let sum = read.reduce(0) { $0 + $1.area }
            #expect(abs(sum - union.area) <= 1e-12 * sum, "seed \(seed)")

            // Around them lie the units left alone, edge for edge as before; new edges lie on the country's own only.
            let around = Set(TilingEdge.around(union))
            let was = Set(TilingEdge.around(before.dissolve(touched.map { _ in 0 })[0] ?? MultiPolygon()))
            for edge in around.symmetricDifference(was) where edges.contains(edge.reversed) {
                Issue.record("seed \(seed): a unit left alone no longer fits at \(edge)")
            }
            let shifted = abs(union.area - touched.reduce(0) { $0 + theatre.coverage.tiles[$1].area })
            #expect(shifted <= 1e-7 * 6.4e11, "seed \(seed): \(shifted) m2")
            if pieces.count > touched.count { cut += 1 }
        }
        #expect(cut > 40, "\(cut)")
    }

    /// The same as a whole, on a few: no gap, no overlap, the sum is the country's own union, as written.
    @Test(arguments: [3, 77, 150, 222]) func theWholeCountryIsACoverage(seed: Int) throws {
        let (_, areas) = try day(seed)
        #expect(areas.count > theatre.units.count)
        let read = try written(areas)
        #expect(read == areas)
        let topology = CoverageTopology(Coverage(tiles: read))
        #expect(topology.validate() == theatre.coverage.validate())
        let union = topology.dissolve(read.map { _ in 0 })[0] ?? MultiPolygon()
        #expect(abs(topology.tileAreas.reduce(0, +) / union.area - 1) < 1e-12)
        #expect(abs(union.area / ground.unitAreas.reduce(0, +) - 1) < 1e-7)
    }
}

/// An edge as its area's ring runs along it.
private struct TilingEdge: Hashable {
    var start: Coordinate
    var end: Coordinate
    var reversed: TilingEdge { TilingEdge(start: end, end: start) }

    /// The edges of an area whose shells run counter-clockwise and holes clockwise.
    static func around(_ area: MultiPolygon) -> [TilingEdge] {
        area.polygons.flatMap(\.rings).flatMap { ring in
            zip(ring, ring.dropFirst()).map { TilingEdge(start: $0, end: $1) }
        }
    }
}
