import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections
import Testing

@testable import MapLayers

/// What the web map is told of its days, read back.
@Suite struct WebDataTests {
    static let files = LayerFiles(layers: SyntheticTheatre.layers, base: SyntheticTheatre.base)

    static func running(days: Int) -> RunningFiles {
        var running = RunningFiles(files, knownBy: nil, momentary: [])
        for day in 0..<days {
            _ = running.add(files.files(for: SyntheticTheatre.day(SyntheticTheatre.day + day)).digest)
        }
        return running
    }

    static func value(days: Int) -> JSONValue {
        let running = running(days: days)
        var data = running.web
        return data.value(of: running.history, about: [])
    }

    @Test func ofEachDayOnlyWhatChangesIsWritten() throws {
        let (one, hundred) = (Self.value(days: 1), Self.value(days: 100))
        #expect(hundred["days"]?.elements?.count == 100)
        #expect(hundred["states"]?.elements?.count ?? 0 <= (one["states"]?.elements?.count ?? 0) * 2)
        for view in try #require(hundred["tiles"]?.elements) {
            let days = view.elements?.compactMap { $0.elements?.first?.double } ?? []
            #expect(days.first == 0 && days.count <= 2, "\(days)")
        }
        #expect(hundred.encoded().count < one.encoded().count + 100 * 40)
    }

    @Test func aUnitIsWhatItsPartsAre() throws {
        let value = Self.value(days: 1)
        let tiles = try #require(value["tiles"]?.elements?.first?.elements?.first?.elements)
        let states = try #require(value["states"]?.elements)
        var seen: [Int: String] = [:]
        for change in tiles.dropFirst() {
            let numbers = (change.elements ?? []).compactMap { $0.double }.map { Int($0) }
            try #require(numbers.count == 3)
            seen[numbers[0]] = states[numbers[2]]["st"]?.text
        }
        #expect(seen == SyntheticTheatre.states.mapValues { $0.status.rawValue })
    }

    @Test func numbersComeBackAsTheyWere() {
        var text = CompactNumbers()
        let numbers = [0, 1, 31, 32, 1023, 1024, 1_000_000]
        for number in numbers { text.append(number) }
        for number in numbers + [-1, -17, -40_000] { text.append(signed: number) }
        var read: [Int] = []
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        var (value, shift) = (0, 0)
        for character in text.text {
            let digit = alphabet.firstIndex(of: character) ?? 0
            value |= (digit & 31) << shift
            shift += 5
            if digit < 32 {
                read.append(value)
                (value, shift) = (0, 0)
            }
        }
        #expect(Array(read.prefix(numbers.count)) == numbers)
        let signed = read.dropFirst(numbers.count).map { $0 & 1 == 1 ? ~($0 >> 1) : $0 >> 1 }
        #expect(signed == numbers + [-1, -17, -40_000])
    }

    @Test func neighboursShareTheirLines() {
        let units = Self.files.unitShapes
        let shapes = WebShapes(units: units, tiles: [])
        let arcs = shapes.members["arcs"]?.text ?? ""
        let rings = SyntheticTheatre.theatre.coverage.tiles.flatMap(\.polygons).flatMap(\.rings)
        // 24 squares have 96 sides; 6 x 4 of them share all but the outer 20: 58 lines, four numbers each at most.
        #expect(rings.joined().count == 24 * 5)
        #expect(arcs.utf8.count < 58 * 12)
    }

    @Test func everyWordOfThePageIsInTheTable() throws {
        let program = String(decoding: WebPage.program + PackageResources.map_html, as: UTF8.self)
        let words = SyntheticTheatre.words
        let keys = Set(words.keys)
        let pattern = /(?:W\(|data-w=|data-label=|\[)['"]((?:web|legend|says|perspective)\.[a-z.]*[a-z])['"]/
        let used = program.matches(of: pattern).map { String($0.1) }
        #expect(used.count > 60)
        #expect(used.filter { !keys.contains($0) } == [])
    }

    /// What is kept of a series grows with what happens in it, not with its days.
    @Test func daysOnWhichNothingHappensLeaveNothingBehind() {
        let (few, many) = (Self.running(days: 32).history, Self.running(days: 200).history)
        #expect(many.dates.count == 200)
        #expect(
            many.states == few.states && many.figures == few.figures && many.statements.count == few.statements.count)
        #expect(many.changes.map(\.count) == few.changes.map(\.count))
        #expect(
            many.figuresAt.map(\.count) == few.figuresAt.map(\.count) && many.bordersAt.count == few.bordersAt.count)
    }
}
