import Foundation
import GeoJSON
import Geometry
import Testing

/// Every file of Tests/Fixtures/GeoJSON, and beside it the problems that are found in it, one a line.
@Suite struct GeoJSONCheckTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/GeoJSON")

    static var names: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return files.filter { $0.hasSuffix(".geojson") }.map { String($0.dropLast(8)) }.sorted()
    }

    @Test func thereAreFixtures() { #expect(Self.names.count >= 30) }

    @Test(arguments: names) func problemsAreFound(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).geojson")))
        let expected = try String(contentsOf: Self.folder.appending(path: "\(name).problems"), encoding: .utf8)
        let found = GeoJSONCheck.problems(in: bytes, name: "\(name).geojson").map { "\($0)\n" }.joined()
        #expect(found == expected)
    }

    /// What the reader takes, the check has no error of form in; what it refuses, the check names too.
    @Test(arguments: names) func theReaderRefusesOnlyWhatTheCheckNames(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "\(name).geojson")))
        if GeoJSONCheck.problems(in: bytes, name: name).isEmpty {
            #expect(throws: Never.self) { try FeatureCollection(parsing: bytes, name: name) }
        }
    }

    @Test func axesAreHeldAgainstWhereTheDataShouldLie() {
        let text = """
            {"type":"FeatureCollection","features":[{"type":"Feature","id":"a","properties":{},
            "geometry":{"type":"Point","coordinates":[34.53,69.17]}}]}
            """
        let country = BoundingBox(west: 60.5, south: 29.4, east: 74.9, north: 38.5)
        #expect(GeoJSONCheck.problems(in: Array(text.utf8), name: "f").isEmpty)
        let found = GeoJSONCheck.problems(in: Array(text.utf8), name: "f", expected: country)
        #expect(found.map(\.defect) == [.swappedAxes(reason: "exchanged, they lie where they are expected")])
    }

    @Test func whatIsWrittenHasNoProblems() throws {
        let districts = try Districts.read()
        #expect(GeoJSONCheck.problems(in: districts.encoded(), name: "units") == [])
        let rings = try Districts.coverage().tiles.reduce(0) { $0 + $1.polygons.reduce(0) { $0 + $1.rings.count } }
        let turned = districts.encoded(winding: .d3)
        #expect(GeoJSONCheck.problems(in: turned, name: "units", winding: .d3) == [])
        #expect(GeoJSONCheck.problems(in: turned, name: "units").map(\.defect) == [.winding(count: rings)])
    }

    @Test(arguments: [
        "theatres/afghanistan/units.geojson", "theatres/afghanistan/borders.geojson",
    ])
    func theBundledFilesHaveNoProblems(path: String) throws {
        let folder = Districts.file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
        #expect(GeoJSONCheck.problems(in: bytes, name: path) == [])
    }
}
