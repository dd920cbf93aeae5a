import CivilDate
import Claims
import Gazetteer
import Geometry
import Testing

@testable import ControlState

/// What parties hold by the map, beside what is stated.
@Suite struct CoverageFiguresTests {
    let red = Grid.red
    let blue = Grid.blue

    private func figures(_ sayings: [Saying], on day: Int = 10) throws -> CoverageFigures {
        let engine = try StateEngine(sayings)
        return try engine.figures(of: engine.state(on: july(day)))
    }

    private func stated(
        _ party: PartyID, by claimant: Claimant, _ unit: String, _ value: Double, of: String? = nil,
        _ comparator: Extent.Comparator = .exactly, denominator: Double? = nil, day: Int = 9
    ) -> Saying {
        var saying = controls(party, day, by: claimant, article: "\(party) \(unit) \(value)")
        saying.place = Grid.country
        saying.part = .whole
        saying.extent = Extent(
            surface: "\(value)", unit: unit, lo: value, hi: value, comparator: comparator, of: of,
            denominator: denominator)
        saying.quote = "\(party) holds \(value) \(unit), says \(claimant.surface ?? "the paper")."
        return saying
    }

    @Test func areasUnitsSeatsAndBordersAddUp() throws {
        var seat = captured(blue, 5)
        seat.place = Grid.seat(3, 3)
        seat.part = .whole
        let figures = try figures([captured(red, 5), seat])
        let held = try #require(figures.rows.first { $0.holders == [red] })
        #expect(held.all.units == 1 && held.all.seats == 1)
        #expect(abs(held.all.squareKilometres - Grid.theatre.coverage.tiles[Grid.unit(1, 1)].area / 1e6) < 1e-6)
        let other = try #require(figures.rows.first { $0.holders == [blue] })
        #expect(other.all.units == 1)
        #expect(abs((other.byPrecision[.exact]?.squareKilometres ?? 0) / (.pi * 36) - 1) < 0.003)
        #expect(other.byPrecision[.inferred]?.units == 0)
        let side = LineString([Grid.corner(4, 3), Grid.corner(4, 4)]).length / 1000
        #expect(abs((other.all.borderKilometres["EE"] ?? 0) - side) < 0.001)
        #expect(other.all.borderKilometres["WW"] == nil)
        #expect(abs(figures.rows.reduce(0) { $0 + $1.all.share } - 1) < 1e-12)
        #expect(figures.rows.reduce(0) { $0 + $1.all.units } == 16)
        #expect(figures.unitsWithEvidence == 2 && figures.splitUnits == 1)
    }

    /// What was worked out with a day does not outlive a change of it.
    @Test func aDayChangedByHandIsCountedAnew() throws {
        let engine = try StateEngine([captured(red, 5)])
        var day = try engine.state(on: july(10))
        let before = engine.figures(of: day)
        #expect(before.rows.contains { $0.holders == [red] })
        let tile = try #require(day.tiles.firstIndex { $0.state.holders == [red] })
        day.tiles[tile].state.holders = [blue]
        let after = engine.figures(of: day)
        #expect(after.rows.map(\.holders) == before.rows.map { $0.holders == [red] ? [blue] : $0.holders })
        #expect(day.distinctStates.states.contains { $0.holders == [blue] })
        day.coverage = Coverage(tiles: day.coverage.tiles.map { _ in MultiPolygon() })
        #expect(engine.figures(of: day).squareKilometres == 0)
        // The engine's own day is as it was, on this day and on the next.
        #expect(try engine.figures(of: engine.state(on: july(10))) == before)
        #expect(try engine.figures(of: engine.state(on: july(11))).date == july(11))
    }

    @Test func aCutUnitsBorderGoesToItsParts() throws {
        var post = captured(red, 5)
        post.place = Grid.place("post", .borderPost, at: Coordinate(62, 30.25), unit: Grid.unitID(3, 0))
        post.part = .whole
        let figures = try figures([post])
        let held = figures.rows.first { $0.holders == [red] }?.all.borderKilometres["EE"] ?? 0
        #expect(abs(held - 6) < 0.01)
        let all = figures.rows.reduce(0) { $0 + ($1.all.borderKilometres["EE"] ?? 0) }
        #expect(abs(all - figures.borders[1].kilometres) < 0.001)
    }

    @Test func theMappedShareIsARange() throws {
        var concession = captured(blue, 5, by: .own(red))
        concession.place = Grid.district(2, 2)
        var claimed = captured(red, 5, by: .own(red), article: "c")
        claimed.place = Grid.district(3, 3)
        let figures = try figures([captured(red, 5), concession, claimed])
        let areas = Grid.theatre.coverage.tiles.map(\.area)
        let total = areas.reduce(0, +)
        let mapped = try #require(figures.mapped.first { $0.party == red })
        #expect(abs(mapped.lo - areas[Grid.unit(1, 1)] / total) < 1e-12)
        #expect(abs(mapped.hi - (1 - areas[Grid.unit(2, 2)] / total)) < 1e-12)
        let other = try #require(figures.mapped.first { $0.party == blue })
        // Only reported: red's unit may still be blue's.
        #expect(abs(other.lo - areas[Grid.unit(2, 2)] / total) < 1e-12 && other.hi == 1)
    }

    @Test func oneVoiceAndValueIsOneStatement() throws {
        let figures = try figures([
            stated(red, by: .own(red), "share", 0.85, of: "territory", day: 8),
            stated(
                red, by: Claimant(surface: "its spokesman", party: red, relation: .own), "share", 0.85, of: "territory"),
            stated(red, by: .monitor("observers"), "share", 0.3, of: "territory", .about),
        ])
        #expect(figures.stated.count == 2)
        #expect(figures.stated[0].claims.count == 2 && figures.stated[0].quotes.count == 2)
        #expect(figures.stated[0].first == july(8) && figures.stated[0].last == july(9))
        #expect(figures.stated[0].contradictedBy == [figures.stated[1].id])
        #expect(abs((figures.stated[0].denominator?.value ?? 0) - figures.squareKilometres) < 1e-6)
        #expect(figures.flags.isEmpty)
    }

    @Test func aCountConvertsToARangeOnly() throws {
        let figures = try figures([
            stated(red, by: .own(red), "share", 0.5, of: "territory"),
            stated(red, by: .own(red), "districts", 8, denominator: 16),
        ])
        let sorted = Grid.theatre.coverage.tiles.map(\.area).sorted()
        let total = sorted.reduce(0, +)
        let range = try #require(figures.stated.first { $0.unit == "districts" }?.areaShare)
        #expect(abs(range.lowerBound - sorted.prefix(8).reduce(0, +) / total) < 1e-12)
        #expect(abs(range.upperBound - sorted.suffix(8).reduce(0, +) / total) < 1e-12)
        #expect(figures.flags.isEmpty)
    }

    @Test func flagsAreRaisedWhereTheyAreEarned() throws {
        let own = try figures([
            stated(red, by: .own(red), "share", 0.85, of: "territory"), stated(red, by: .own(red), "districts", 4),
        ])
        #expect(own.flags.count == 1)
        guard case .outsideOwnRange = own.flags.first else {
            Issue.record("\(own.flags)")
            return
        }
        let both = try figures([
            stated(red, by: .own(red), "share", 0.6, of: "territory"),
            stated(blue, by: .own(blue), "share", 0.5, of: "territory"),
        ])
        guard case .overWhole(_, _, let sum) = both.flags.first else {
            Issue.record("\(both.flags)")
            return
        }
        #expect(both.flags.count == 1 && abs(sum - 1.1) < 1e-12)
        let whose = try figures([stated(red, by: .own(red), "districts", 8, denominator: 18)])
        #expect(whose.flags == [.unknownDenominator(statement: whose.stated[0].id, value: 18)])
        let known = try figures([stated(red, by: .own(red), "districts", 8, denominator: 16)])
        #expect(known.flags.isEmpty)
        var concession = captured(blue, 5, by: .own(red))
        concession.place = Grid.province(0)
        let above = try figures([concession, stated(red, by: .own(red), "share", 0.85, of: "territory")])
        guard case .aboveMapped(_, let hi) = above.flags.first else {
            Issue.record("\(above.flags)")
            return
        }
        #expect(above.flags.count == 1 && abs(hi - 0.75) < 0.01)
    }

    @Test func aShareOfABorderIsALength() throws {
        var border = stated(red, by: Claimant(surface: "CC", country: "CC", relation: .thirdGovernment), "share", 0.5)
        border.place = nil
        border.part = .border(neighbour: "EE")
        let figures = try figures([border])
        let length = LineString((0...4).map { Grid.corner(4, $0) }).length / 1000
        #expect(figures.stated.count == 1)
        #expect(abs((figures.stated[0].kilometres?.lowerBound ?? 0) - length / 2) < 1e-6)
        #expect(figures.stated[0].areaShare == nil)
    }

    @Test func vagueHypotheticalAndDeniedExtentsAreNotStated() throws {
        var future = stated(red, by: .own(red), "share", 0.9)
        future.factuality = .future
        var vague = stated(red, by: .own(red), "vague", 0)
        vague.extent?.lo = nil
        vague.extent?.hi = nil
        #expect(try figures([future, vague]).stated.isEmpty)
        let said = stated(red, by: .own(red), "share", 0.9)
        var denied = stated(red, by: Claimant(surface: "blue", party: blue, relation: .opponent), "share", 0.9)
        denied.factuality = .denied
        denied.contradicts = [said.claim(0).id]
        denied.id = "denial"
        #expect(try figures([said, denied]).stated.map(\.contradictedBy) == [[ClaimID("denial")]])
    }
}
