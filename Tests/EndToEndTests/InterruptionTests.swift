import Foundation
import Testing

/// A program that is told to end leaves nothing half-written.
@Suite struct InterruptionTests {
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func aSignalRemovesWhatIsHalfWritten(_ signal: Int32) throws {
        let scratch = try Scratch()
        let export = Process()
        export.executableURL = URL(filePath: Program.path)
        export.currentDirectoryURL = Bundled.root
        // A day each for years: far more than can be written before the signal comes.
        export.arguments = [
            "export", "GeoData/examples", "--out", scratch.path + "/map", "--quiet", "--from", "2021-06-01", "--to",
            "2031-06-01", "--every", "day",
        ]
        export.standardError = FileHandle.nullDevice
        // Where the tests run in a shell's background, interrupts are ignored, and the program would keep to that.
        let before = Foundation.signal(signal, SIG_DFL)
        try export.run()
        _ = Foundation.signal(signal, before)
        let deadline = Date(timeIntervalSinceNow: 60)
        while try scratch.files().count < 20, Date() < deadline { usleep(10_000) }
        let written = try scratch.files()
        kill(export.processIdentifier, signal)
        export.waitUntilExit()
        #expect(written.count >= 20)
        #expect(export.terminationReason == .uncaughtSignal && export.terminationStatus == signal)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }

    @Test func aSignalLeavesNoHalfWrittenIndex() throws {
        let scratch = try Scratch()
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: Bundled.root.path + "/GeoData")
        where !name.contains(".index") && name != "added" {
            try manager.createSymbolicLink(
                atPath: scratch.path + "/" + name, withDestinationPath: Bundled.root.path + "/GeoData/" + name)
        }
        func drafts() throws -> [String] {
            try manager.contentsOfDirectory(atPath: scratch.path).filter { $0.hasSuffix(".new") }
        }
        let build = Process()
        build.executableURL = URL(filePath: Program.path)
        build.arguments = ["geodata", "build", "--geodata", scratch.path]
        build.standardError = FileHandle.nullDevice
        let before = Foundation.signal(SIGTERM, SIG_DFL)
        try build.run()
        _ = Foundation.signal(SIGTERM, before)
        let deadline = Date(timeIntervalSinceNow: 120)
        while build.isRunning, try drafts().isEmpty, Date() < deadline { usleep(1_000) }
        let begun = try drafts()
        kill(build.processIdentifier, SIGTERM)
        build.waitUntilExit()
        #expect(begun.count == 1)
        #expect(try drafts() == [])
    }

    @Test func aLinkStaysALink() throws {
        let scratch = try Scratch()
        let manager = FileManager.default
        let link = scratch.path + "/current"
        // Relative, and nothing there yet.
        try manager.createSymbolicLink(atPath: link, withDestinationPath: "maps/july")
        try manager.createDirectory(atPath: scratch.path + "/maps", withIntermediateDirectories: false)
        for _ in 1...2 {
            let run = try Program.run(["export", UsageTests.example, "--out", link, "--quiet"])
            #expect(run.status == 0, "\(run.errors)")
            #expect(try manager.destinationOfSymbolicLink(atPath: link) == "maps/july")
            #expect(manager.fileExists(atPath: scratch.path + "/maps/july/index.json"))
            #expect(try manager.contentsOfDirectory(atPath: scratch.path).sorted() == ["current", "maps"])
            #expect(try manager.contentsOfDirectory(atPath: scratch.path + "/maps") == ["july"])
        }
    }
}
