import Claims
import CivilDate
import GEOS
import Gazetteer
import GeoJSON
import Geometry
import SeededDice
import Testing

@testable import ControlState

/// All tiles of a date and perspective tile the country, whatever has cut them.
@Suite struct TilingTests {
    /// Claims about discs, seats, rings, differences, halves and areas of their own, at random places and days.
    static func cuts(_ dice: inout SplitMix64) -> [Saying] {
        (0..<Int.random(in: 1...6, using: &dice)).map { number in
            let party = [Grid.red, Grid.blue].randomElement(using: &dice) ?? Grid.red
            var saying = captured(party, Int.random(in: 1...9, using: &dice), article: "a\(number)")
            let (column, row) = (Int.random(in: 0..<4, using: &dice), Int.random(in: 0..<4, using: &dice))
            let at = Coordinate(.random(in: 59.98...62.02, using: &dice), .random(in: 29.98...32.02, using: &dice))
            switch Int.random(in: 0..<7, using: &dice) {
            case 0: (saying.place, saying.part) = (Grid.place("v\(number)", .village, at: at), .whole)
            case 1: (saying.place, saying.part) = (Grid.seat(column, row), .whole)
            case 2: (saying.place, saying.part) = (Grid.seat(column, row), .outskirts)
            case 3: (saying.place, saying.part) = (Grid.province(row), .except([Grid.seat(column, row)]))
            case 4: (saying.place, saying.part) = (Grid.province(row), .compass("n"))
            case 5:
                let area = Overlay.disc(at, radiusMetres: .random(in: 500...40_000, using: &dice))
                (saying.place, saying.part) = (nil, .geometry(area))
            default: (saying.place, saying.part) = (Grid.place("t\(number)", .town, at: at), .centre)
            }
            return saying
        }
    }

    /// What is written with six decimals, read back: a coverage, each tile valid, together the country.
    static func check(_ day: DayState, of theatre: Theatre, seed: Int) throws {
        let written = FeatureCollection(
            features: day.coverage.tiles.enumerated().map { index, tile in
                Feature(id: "\(index)", geometry: .multiPolygon(tile))
            })
        let read = try FeatureCollection(parsing: written.encoded(decimals: 6), name: "tiles")
        let tiles = read.features.compactMap { feature -> MultiPolygon? in
            if case .multiPolygon(let area) = feature.geometry { area } else { nil }
        }
        #expect(tiles == day.coverage.tiles, "seed \(seed)")
        let topology = CoverageTopology(Coverage(tiles: tiles))
        #expect(topology.validate().isEmpty, "seed \(seed)")
        let union = topology.dissolve(tiles.map { _ in 0 })[0] ?? MultiPolygon()
        #expect(abs(tiles.reduce(0) { $0 + $1.area } / union.area - 1) < 1e-12, "seed \(seed)")
        #expect(abs(union.area / theatre.coverage.tiles.reduce(0) { $0 + $1.area } - 1) < 1e-7, "seed \(seed)")
        for tile in tiles { #expect(try Overlay.isValid(tile), "seed \(seed)") }
        #expect(Set(day.tiles.map(\.unit)) == Set(theatre.units.indices), "seed \(seed)")
        #expect(day.tiles.count { $0.holdsSeat } == theatre.units.count, "seed \(seed)")
    }

    @Test func fiveHundredSetsOfCutsTileTheCountry() throws {
        var cut = 0
        for seed in 0..<500 {
            var dice = SplitMix64(seed: UInt64(seed) &+ 9_000)
            let engine = try StateEngine(Self.cuts(&dice))
            let day = try engine.state(on: july(Int.random(in: 3...12, using: &dice)))
            try Self.check(day, of: Grid.theatre, seed: seed)
            if day.tiles.count > Grid.theatre.units.count { cut += 1 }
        }
        #expect(cut > 250)
    }

    /// Whatever was asked before, a date gives the same tiles as an engine that is asked for it alone.
    @Test func aSeriesGivesWhatEachDateGives() throws {
        for seed in 0..<40 {
            var dice = SplitMix64(seed: UInt64(seed) &+ 10_000)
            let sayings = Self.cuts(&dice)
            let series = try StateEngine(sayings)
            for day in (0...12).shuffled(using: &dice) {
                let one = try series.state(on: july(day))
                let other = try StateEngine(sayings).state(on: july(day))
                #expect(one.tiles == other.tiles && one.coverage == other.coverage, "seed \(seed) day \(day)")
                #expect(series.figures(of: one) == series.figures(of: other))
            }
        }
    }

    /// A claim cuts only what it touches: everything elsewhere keeps its vertices.
    @Test func whatIsFarAwayStaysAsItWas() throws {
        let near = Saying(
            predicate: .captured, party: Grid.red, place: Grid.seat(0, 0), part: .centre, when: .on(july(3)))
        var far = near
        far.place = Grid.seat(3, 3)
        far.article = "b"
        far.when = .on(july(6))
        let engine = try StateEngine([near, far])
        let (before, after) = (try engine.state(on: july(4)), try engine.state(on: july(8)))
        func tiles(_ day: DayState) -> [MultiPolygon] {
            zip(day.tiles, day.coverage.tiles).filter { $0.0.unit != Grid.unit(3, 3) }.map(\.1)
        }
        #expect(before.coverage.tiles.count == 17 && after.coverage.tiles.count == 18)
        #expect(tiles(before) == tiles(after))
    }
}
