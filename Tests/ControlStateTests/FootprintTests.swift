import CivilDate
import Claims
import Gazetteer
import Geometry
import Testing

@testable import ControlState

/// The table "Where a claim lies", in areas of the map.
@Suite struct FootprintTests {
    let red = Grid.red
    let blue = Grid.blue

    private func capture(_ place: Place?, _ part: PlaceMention.Part, _ extent: Extent? = nil) -> Saying {
        var saying = captured(red, 5)
        saying.place = place
        saying.part = part
        saying.extent = extent
        return saying
    }

    /// The units held by red, with the precision at their seats.
    private func held(_ saying: Saying) throws -> [String: TileState.Precision] {
        let day = try StateEngine([saying]).state(on: july(5))
        var units: [String: TileState.Precision] = [:]
        for tile in day.tiles where tile.holdsSeat && tile.state.holders == [red] {
            units[Grid.theatre.units[tile.unit].name] = tile.state.precision
        }
        return units
    }

    @Test func aDistrictProvinceOrCountryIsAllOfIt() throws {
        #expect(try held(capture(Grid.district(1, 1), .area)) == ["U11": .exact])
        #expect(try held(capture(Grid.province(3), .whole)).keys.sorted() == ["U22", "U23", "U32", "U33"])
        #expect(try held(capture(Grid.country, .whole)).count == 16)
    }

    @Test func theCentreIsADiscAndNothingInferred() throws {
        let engine = try StateEngine([capture(Grid.seat(1, 1), .centre)])
        #expect(try engine.at(Grid.centre(1, 1), on: 5).precision == .exact)
        #expect(try engine.at(Coordinate(60.55, 30.55), on: 5) == .unknown)
        let day = try engine.state(on: july(5))
        let disc = zip(day.tiles, day.coverage.tiles).filter { $0.0.state.holders == [red] }.map(\.1.area)
        #expect(disc.count == 1)
        #expect(abs(disc[0] / (Double.pi * 6000 * 6000) - 1) < 0.003)
    }

    @Test func theNameOfAUnitOrItsSeatInfersTheRest() throws {
        for place in [Grid.seat(1, 1), Grid.district(1, 1)] {
            let engine = try StateEngine([capture(place, .whole)])
            #expect(try engine.at(Grid.centre(1, 1), on: 5).precision == .exact)
            let rest = try engine.at(Coordinate(60.55, 30.55), on: 5)
            #expect(rest.brief == "controlled red reported")
            #expect(rest.precision == .inferred)
            #expect(try engine.at(Grid.centre(2, 1), on: 5) == .unknown)
        }
    }

    @Test func anyOtherPlaceIsADiscClippedToTheTheatre() throws {
        let post = Grid.place("post", .borderPost, at: Coordinate(60.001, 30.75), unit: Grid.unitID(0, 1))
        let day = try StateEngine([capture(post, .whole)]).state(on: july(5))
        let held = zip(day.tiles, day.coverage.tiles).filter { $0.0.state.holders == [red] }
        #expect(held.map(\.0.unit) == [Grid.unit(0, 1)])
        let area = held.reduce(0) { $0 + $1.1.area }
        #expect(area > 0.5 * .pi * 9e6 && area < 0.6 * .pi * 9e6)
    }

    @Test func exceptLeavesOutTheDiscAndSaysNothingAboutIt() throws {
        let engine = try StateEngine([capture(Grid.province(0), .except([Grid.seat(1, 1)]))])
        #expect(try engine.at(Grid.centre(0, 0), on: 5).holders == [red])
        #expect(try engine.at(Coordinate(60.55, 30.55), on: 5).holders == [red])
        #expect(try engine.at(Grid.centre(1, 1), on: 5) == .unknown)
    }

    @Test func aCompassHalfIsTheUnitsWithSeatsBeyondTheMedian() throws {
        #expect(
            try held(capture(Grid.province(0), .compass("n"))) == ["U01": .described, "U11": .described])
        #expect(
            try held(capture(Grid.country, .compass("w"))).keys.sorted()
                == ["U00", "U01", "U02", "U03", "U10", "U11", "U12", "U13"])
    }

    @Test func borderDistrictsTouchTheBorder() throws {
        #expect(
            try held(capture(nil, .borderDistricts(neighbours: ["EE"]))).keys.sorted() == ["U30", "U31", "U32", "U33"])
        #expect(try held(capture(nil, .borderDistricts(neighbours: []))).count == 12)
    }

    @Test func anArcFollowsTheRingPastTheNeighboursNamed() throws {
        // From the west past the north to the east, the corner districts of both ends included.
        let past = capture(nil, .arc(from: ["WW", "NN"], to: ["EE"], along: []))
        #expect(try held(past) == ["U03": .described, "U13": .described, "U23": .described, "U33": .described])
        let along = capture(nil, .arc(from: ["WW", "NN"], to: ["EE"], along: ["WW"]))
        #expect(try held(along).keys.sorted() == ["U00", "U01", "U02", "U03", "U13", "U23", "U33"])
    }

    @Test func anArcThatNamesNobodyBetweenTakesTheShorterWay() throws {
        // A degree is shorter in the north: the northern side is the shorter one.
        let shorter = capture(nil, .arc(from: ["WW"], to: ["EE"], along: []))
        #expect(try held(shorter).keys.sorted() == ["U03", "U13", "U23", "U33"])
    }

    @Test func outskirtsAreARingAroundTheDisc() throws {
        let engine = try StateEngine([capture(Grid.seat(1, 1), .outskirts)])
        #expect(try engine.at(Grid.centre(1, 1), on: 5) == .unknown)
        #expect(try engine.at(Coordinate(60.75, 30.83), on: 5).precision == .described)
        #expect(try engine.at(Coordinate(60.75, 30.9), on: 5) == .unknown)
    }

    @Test func partsOfAnAreaAreNoColour() throws {
        let most = Extent(surface: "most", unit: "vague", lo: nil, hi: nil)
        let share = Extent(surface: "60 per cent", unit: "share", lo: 0.6, hi: 0.6)
        for extent in [most, share] {
            #expect(try held(capture(Grid.province(0), .whole, extent)).isEmpty)
            #expect(try held(capture(Grid.district(1, 1), .area, extent)).isEmpty)
        }
        let all = Extent(surface: "all", unit: "share", lo: 1, hi: 1)
        let entire = Extent(surface: "entire", unit: "whole", lo: nil, hi: nil)
        for extent in [all, entire] { #expect(try held(capture(Grid.district(1, 1), .area, extent)).count == 1) }
    }

    @Test func partsOfATownAreFightingInIt() throws {
        let parts = Extent(surface: "parts", unit: "vague", lo: nil, hi: nil)
        var held = captured(blue, 1)
        held.place = Grid.seat(1, 1)
        held.part = .centre
        let engine = try StateEngine([held, capture(Grid.seat(1, 1), .whole, parts)])
        #expect(try engine.at(on: 5).brief == "contested blue red fighting")
        #expect(try engine.at(Coordinate(60.55, 30.55), on: 5) == .unknown)
    }

    @Test func whatLiesOutsideTheTheatreOrNowhereIsUnlocated() throws {
        let engine = try StateEngine([Saying]())
        func why(_ saying: Saying) -> Footprint.Unlocated? { engine.footprint(of: saying.claim()).unlocated }
        var abroad = Grid.place("abroad", .village, at: Coordinate(70, 30))
        abroad.country = "YY"
        #expect(why(capture(abroad, .whole)) == .outside)
        // Near the border, but another country's.
        abroad.coordinate = Coordinate(59.99, 30.5)
        #expect(why(capture(abroad, .whole)) == .outside)
        abroad.country = "XX"
        #expect(why(capture(abroad, .whole)) == nil)
        #expect(why(capture(nil, .unlocated)) == .noPlace)
        #expect(why(capture(nil, .border(neighbour: "EE"))) == .line)
        #expect(why(capture(Grid.place("river", .river, at: Grid.centre(1, 1)), .whole)) == .noArea)
    }
}
