import CivilDate
import ControlState
import Foundation
import GeoJSON
import OrderedCollections
import Testing

@testable import MapLayers

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct LayerFilesTests {
    static let files = LayerFiles(layers: SyntheticTheatre.layers, base: SyntheticTheatre.base)

    @Test func aDayHasItsFolder() {
        let made = Self.files.files(for: SyntheticTheatre.day())
        #expect(
            made.files.map(\.path)
                == [
                    "places.geojson", "claims.geojson", "control.geojson", "units.geojson", "fronts.geojson",
                    "borders.geojson", "control.independent.geojson", "control.reds.geojson", "control.blues.geojson",
                    "coverage.json", "map.svg",
                ].map { "2021-07-09/\($0)" })
        #expect(made.files == Self.files.files(for: SyntheticTheatre.day()).files)
    }

    @Test func everyLayerReadsBack() throws {
        for file in Self.files.files(for: SyntheticTheatre.day()).files where file.path.hasSuffix("geojson") {
            let read = try FeatureCollection(parsing: file.bytes, name: file.path)
            #expect(!read.features.isEmpty, "\(file.path)")
            #expect(read.members["licence"] == "CC-BY-4.0")
            #expect(Set(read.features.map(\.id)).count == read.features.count)
        }
    }

    @Test func hostilePartyIdsMakeNoFile() {
        #expect(!"../x".isPlainID && !"".isPlainID && !"a b".isPlainID && "taliban_2".isPlainID)
    }

    @Test func unchangedRunsAreMerged() throws {
        let day = SyntheticTheatre.day
        var running = RunningFiles(Self.files, knownBy: nil, momentary: [])
        var pieces: [OutputFile] = []
        for date in [day, day + 1, day + 2] {
            pieces += running.add(Self.files.files(for: SyntheticTheatre.day(date)).digest)
        }
        pieces += running.finish()
        let bytes = pieces.filter { $0.path == "timeline.geojson" }.flatMap(\.bytes)
        let timeline = try FeatureCollection(parsing: bytes, name: "timeline.geojson")
        #expect(timeline.encoded() == bytes)
        #expect(timeline.features.count == 6)
        for feature in timeline.features {
            #expect(feature.properties["start"] == "2021-07-09" && feature.properties["end"] == "2021-07-12")
        }
    }

    /// Between the days of a series of changes nothing changes, nor after its last one.
    @Test func aSeriesOfChangesLastsToItsEnd() throws {
        let day = SyntheticTheatre.day
        var running = RunningFiles(Self.files, knownBy: nil, momentary: [])
        var pieces = running.add(Self.files.files(for: SyntheticTheatre.day(day)).digest)
        pieces += running.finish(until: day + 13)
        let bytes = pieces.filter { $0.path == "timeline.geojson" }.flatMap(\.bytes)
        let timeline = try FeatureCollection(parsing: bytes, name: "timeline.geojson")
        #expect(Set(timeline.features.map { $0.properties["end"] }) == ["2021-07-23"])
    }

    @Test func theSummaryListsEveryFile() throws {
        let made = Self.files.files(for: SyntheticTheatre.day())
        var running = RunningFiles(Self.files, knownBy: nil, momentary: [])
        _ = running.add(made.digest)
        let summary = Self.files.summary(
            of: running, run: ExportRun(program: "controlmap test", facts: ["skipped": []]),
            written: made.files.map { ($0.path, $0.bytes.count, "h") }, page: nil
        ) { _ in "hash" }
        #expect(summary.map(\.path) == ["claims.csv", "index.json"])
        let index = try JSONValue(parsing: try #require(summary.last).bytes)
        #expect(index["files"]?.elements?.count == made.files.count + 1)
        #expect(index["dates"] == ["2021-07-09"])
        #expect(index["skipped"] == [])
    }

    @Test func thePictureIsWellFormed() throws {
        let hostile = MapLayers(
            theatre: SyntheticTheatre.theatre, claims: SyntheticTheatre.claims, words: SyntheticTheatre.words)
        let picture = try #require(
            LayerFiles(layers: hostile, base: SyntheticTheatre.base).files(for: SyntheticTheatre.day()).files.last)
        let parser = XMLParser(data: Data(picture.bytes))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        let text = String(decoding: picture.bytes, as: UTF8.self)
        #expect(text.contains(">Seat 1.1</text>") && text.contains("9 July 2021") && text.contains("85"))
        #expect(text.contains("<pattern id=\"p0\""))
    }
}
