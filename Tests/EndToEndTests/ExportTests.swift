import ControlMap
import Foundation
import Testing

/// What an export promises, seen from outside.
@Suite struct ExportTests {
    @Test func theBytesDoNotDependOnTheJobs() throws {
        let scratch = try Scratch()
        for jobs in ["1", "2"] {
            let run = try Program.run([
                "export", "GeoData/examples", "--out", scratch.path + "/" + jobs, "--from", "2021-07-05", "--to",
                "2021-07-16", "--jobs", jobs, "--quiet",
            ])
            #expect(run.status == 0, "\(run.errors)")
        }
        let files = try scratch.files(below: "1")
        #expect(files.count > 40)
        #expect(try scratch.files(below: "2") == files)
        for file in files {
            let pair = try ["1", "2"].map { try Data(contentsOf: scratch.url.appending(path: "\($0)/\(file)")) }
            #expect(pair[0] == pair[1], "\(file)")
        }
    }

    @Test func everyLayerPassesTheCheckAndOpensInGDAL() throws {
        let scratch = try Scratch()
        let out = scratch.path + "/map"
        #expect(try Program.run(["export", "GeoData/examples", "--out", out, "--date", "2021-07-16"]).status == 0)
        let layers = try scratch.files(below: "map").filter { $0.hasSuffix(".geojson") }.map { out + "/" + $0 }
        #expect(layers.count >= 9)
        let check = try Program.run(["check"] + layers)
        #expect(check.status == 0, "\(check.output)")
        try #require(FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo"))
        for layer in layers {
            let info = try Program.run(["-ro", "-al", "-so", layer], executable: "/usr/bin/ogrinfo")
            #expect(info.status == 0, "\(layer): \(info.errors)")
            #expect(info.output.contains("Feature Count"), "\(layer)")
        }
    }

    @Test func theDayCanBeMadeAgainAsItWasKnown() throws {
        let history = try Bundled.pipeline.get().history(of: [
            Article(
                id: "a", published: CivilDate("2021-07-09"), text: "The Taliban captured Torghundi in Herat on Friday."),
            Article(
                id: "b", published: CivilDate("2021-07-12"),
                text: "Government forces recaptured Torghundi in Herat on Friday, residents said on Monday."),
        ])
        let torghundi = Coordinate(62.2808, 35.2541)
        let then = try history.tile(at: torghundi, on: "2021-07-11", knownBy: "2021-07-10")
        let now = try history.tile(at: torghundi, on: "2021-07-11")
        #expect(then?.state.holders == [PartyID("taliban")])
        #expect(now?.state != then?.state)
    }
}
