import CivilDate
import Claims
import Gazetteer
import Geometry
import Testing

@testable import ControlState

/// "The newest episode counts; of one day exact beats inferred beats described."
@Suite struct PrecisionTests {
    let red = Grid.red
    let blue = Grid.blue
    /// Inside district 1-1, off its seat's disc.
    let rest = Coordinate(60.55, 30.55)

    private func about(_ party: PartyID, _ day: Int, _ place: Place?, _ part: PlaceMention.Part) -> Saying {
        var saying = captured(party, day, article: "\(party) \(day) \(part)")
        saying.place = place
        saying.part = part
        return saying
    }

    @Test func ofOneDayExactBeatsInferred() throws {
        let engine = try StateEngine([
            about(red, 5, Grid.seat(1, 1), .whole), about(blue, 5, Grid.district(1, 1), .area),
        ])
        #expect(try engine.at(rest, on: 5).brief == "controlled blue reported")
    }

    @Test func theNewestEpisodeCountsWhateverItsPrecision() throws {
        let engine = try StateEngine([
            about(blue, 5, Grid.district(1, 1), .area), about(red, 8, Grid.seat(1, 1), .whole),
        ])
        let state = try engine.at(rest, on: 8)
        #expect(state.holders == [red])
        #expect(state.precision == .inferred)
    }

    @Test func aProvinceFillsOnlyTilesWithoutExactEvidenceOfLate() throws {
        let district = about(blue, 5, Grid.district(1, 1), .area)
        let province = about(red, 10, Grid.province(0), .whole)
        let engine = try StateEngine([district, province])
        #expect(try engine.at(on: 10).holders == [blue])
        #expect(try engine.at(Grid.centre(0, 1), on: 10).holders == [red])
        let late = try StateEngine([district, about(red, 36, Grid.province(0), .whole)])
        #expect(try late.at(on: 36).holders == [red])
    }

    @Test func whatIsNamedOverridesWhatIsDescribed() throws {
        let arc = about(red, 5, nil, .arc(from: ["WW", "NN"], to: ["EE"], along: []))
        let named = about(blue, 5, Grid.district(1, 3), .area)
        let engine = try StateEngine([arc, named])
        #expect(try engine.at(Grid.centre(1, 3), on: 5).brief == "controlled blue reported")
        #expect(try engine.at(Grid.centre(2, 3), on: 5).precision == .described)
    }

    @Test func aSeatIsCutOnlyWhereEvidenceTreatsItApart() throws {
        let whole = try StateEngine([about(red, 5, Grid.district(1, 1), .area)]).state(on: july(5))
        #expect(whole.tiles.count == 16)
        #expect(whole.coverage == Grid.theatre.coverage)
        let apart = try StateEngine([
            about(red, 5, Grid.district(1, 1), .area), about(blue, 8, Grid.seat(1, 1), .centre),
        ])
        #expect(try apart.state(on: july(5)).coverage == Grid.theatre.coverage)
        let cut = try apart.state(on: july(8))
        #expect(cut.tiles.filter { $0.unit == Grid.unit(1, 1) }.map(\.part) == [0, 1])
        #expect(cut.tiles.filter { $0.unit == Grid.unit(1, 1) }.map(\.holdsSeat) == [false, true])
        #expect(cut.tiles.filter { $0.unit == Grid.unit(1, 1) }.map(\.state.holders) == [[red], [blue]])
    }

    @Test func allTilesOfADaySumToItsUnion() throws {
        let post = Grid.place("post", .borderPost, at: Coordinate(60.99, 30.75), unit: Grid.unitID(1, 1))
        let engine = try StateEngine([
            about(red, 5, Grid.seat(1, 1), .whole), about(blue, 5, post, .whole),
            about(red, 6, Grid.place("x", .town, at: Coordinate(60.5, 30.5), unit: Grid.unitID(1, 1)), .whole),
        ])
        let day = try engine.state(on: july(6))
        #expect(day.coverage.validate().isEmpty)
        let sum = day.coverage.tiles.reduce(0) { $0 + $1.area }
        let whole = Grid.theatre.coverage.tiles.reduce(0) { $0 + $1.area }
        #expect(abs(sum / whole - 1) < 1e-9)
    }
}
