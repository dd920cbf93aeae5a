import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections
import Foundation
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
            let days = CompactReader.changes(try #require(view.text), units: SyntheticTheatre.theatre.units.count)
            #expect(days.first?.day == 0 && days.count <= 2, "\(days.map(\.day))")
        }
        #expect(hundred.encoded().count < one.encoded().count + 100 * 40)
    }

    @Test func aUnitIsWhatItsPartsAre() throws {
        let value = Self.value(days: 1)
        let text = try #require(value["tiles"]?.elements?.first?.text)
        let changes = CompactReader.changes(text, units: SyntheticTheatre.theatre.units.count)
        let states = try #require(value["states"]?.elements)
        var seen: [Int: String] = [:]
        for (unit, parts) in try #require(changes.first).parts {
            try #require(parts.count == 1 && parts[0].shape == unit)
            seen[unit] = states[parts[0].state]["st"]?.text
        }
        #expect(seen == SyntheticTheatre.states.mapValues { $0.status.rawValue })
    }

    @Test func numbersComeBackAsTheyWere() {
        var text = CompactNumbers()
        let numbers = [0, 1, 69, 70, 89, 90, 1469, 1470, 1_000_000]
        for number in numbers { text.append(number) }
        for number in numbers + [-1, -17, -40_000] { text.append(signed: number) }
        #expect(text.text.utf8.allSatisfy { (0x20...0x7E).contains($0) && !"\"\\<>&".utf8.contains($0) })
        var reader = CompactReader(text.text)
        for number in numbers { #expect(reader.next() == number) }
        for number in numbers + [-1, -17, -40_000] { #expect(reader.signed() == number) }
        #expect(!reader.hasMore)
    }

    @Test func neighboursShareTheirLines() {
        let units = Self.files.unitShapes
        let shapes = WebShapes(units: units, tiles: [])
        let text = shapes.members["shapes"]?.text ?? ""
        let rings = SyntheticTheatre.theatre.coverage.tiles.flatMap(\.polygons).flatMap(\.rings)
        #expect(rings.joined().count == 24 * 5)
        // Each ring: three counts, where it begins, and its sides. 24 squares have 96 sides, 58 of them new: a count and a
        // step of two numbers, each two characters at most.
        #expect(text.utf8.count < 24 * 7 + 96 + 58 * 5)
    }

    /// A page that can be read back draws what was written: every ring of every unit, by the rules of the page.
    @Test func shapesComeBackAsTheyWere() {
        let units = Self.files.unitShapes
        var reader = CompactReader(WebShapes(units: units, tiles: []).members["shapes"]?.text ?? "")
        var arcs: [[ArcTable.GridPoint]] = []
        var start = ArcTable.GridPoint(x: 0, y: 0)
        for unit in units {
            let read = reader.shape(&arcs, &start)
            #expect(read.map { $0.map(Self.corners) } == unit.map { $0.map(Self.corners) })
        }
        #expect(!reader.hasMore && arcs.count <= 58)
    }

    /// The points of a ring in their order, from the same one wherever it starts; where two sides meet their point once.
    static func corners(_ ring: [ArcTable.GridPoint]) -> [ArcTable.GridPoint] {
        let open = ring.indices.filter { ring[$0] != ring[($0 + 1) % ring.count] }.map { ring[$0] }
        let first = open.indices.min { (open[$0].x, open[$0].y) < (open[$1].x, open[$1].y) } ?? 0
        return Array(open[first...] + open[..<first])
    }

    @Test func everyWordOfThePageIsInTheTable() throws {
        let program = String(decoding: WebPage.program + PackageResources.map_html, as: UTF8.self)
        let words = SyntheticTheatre.words
        let keys = Set(words.keys)
        let pattern = /(?:W\(|data-w=|data-label=|\[)['"]((?:web|legend|says|perspective)\.[a-z.]*[a-z])['"]/
        let used = program.matches(of: pattern).map { String($0.1) }
        #expect(used.count > 60)
        #expect(used.filter { !keys.contains($0) } == [])
        // Each word is shipped with every page: none is without its place. Some keys are put together from their beginning.
        let code = try Self.sources() + program
        let unread = keys.filter { key in
            let beginning = key.prefix(through: key.lastIndex(of: ".") ?? key.startIndex)
            return key.hasPrefix("web.") && !["\"", "'"].contains { code.contains($0 + key + $0) }
                && !code.contains(beginning + "'") && !code.contains(beginning + "\\(")
        }
        #expect(unread == [])
    }

    /// The module's Swift sources.
    private static func sources() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/MapLayers")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
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
