import ControlMap
import Foundation
import Testing

/// What the README shows is what the program does.
@Suite struct ReadmeTests {
    static let readme = Result { try String(contentsOf: Bundled.root.appending(path: "README.md"), encoding: .utf8) }
    static let picture = Bundled.root.appending(path: "Sources/ControlMap/ControlMap.docc/Resources/demo.svg")

    @Test func theExampleIsTheCompiledOne() async throws {
        let source = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ReadmeExample.swift"),
            encoding: .utf8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.contains("// README begins") })
        let last = try #require(lines.firstIndex { $0.contains("// README ends") })
        let code = lines[(first + 1)..<last].map { $0.dropFirst(4) }.joined(separator: "\n")
        #expect(try Self.readme.get().contains(code))
        let scratch = try Scratch()
        let printed = try await readmeExample(pipeline: Bundled.pipeline.get(), folder: scratch.path + "/map")
        #expect(printed.first == "own captured Islam Qala claimed")
        #expect(printed.last == "evidence for 1 of 398 districts")
        #expect(FileManager.default.fileExists(atPath: scratch.path + "/map/2021-07-09/control.geojson"))
    }

    @Test func theTableIsWhatTheDemoPrints() throws {
        let run = try Program.run(["coverage", "GeoData/examples", "--date", "2021-07-16"])
        let table = run.output.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n")
        #expect(try Self.readme.get().contains(table))
    }

    @Test func thePictureIsMadeByTheProgram() throws {
        let scratch = try Scratch()
        let run = try Program.run(
            ["export", "GeoData/examples", "--date", "2021-07-16", "--out", scratch.path + "/map", "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        let made = try Data(contentsOf: URL(filePath: scratch.path + "/map/2021-07-16/map.svg"))
        #expect(try made == Data(contentsOf: Self.picture), "make it anew with the README's command")
    }

    @Test func everyCommandHasHelpWithAnExample() throws {
        for command in ["export", "extract", "coverage", "resolve", "check", "geodata"] {
            let run = try Program.run(["help", command])
            #expect(run.status == 0)
            #expect(run.output.contains("EXAMPLE"), "\(command)")
        }
    }
}
