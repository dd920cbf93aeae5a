import Foundation
import Testing

/// An error of the whole run is one line, and nothing half-written remains.
@Suite struct BrokenRunTests {
    static let example = "GeoData/examples/2021-07-09-moscow.txt"

    @Test func anUnwritableFolder() throws {
        let run = try Program.run(["export", Self.example, "--out", "/proc/controlmap/out", "--quiet"])
        #expect(run.status == 73)
        #expect(run.complaints.count == 1)
        #expect(run.errors.contains("/proc/controlmap"))
    }

    @Test func aFolderWithForeignFiles() throws {
        let scratch = try Scratch()
        let letter = try scratch.file("map/letter.txt", "mine")
        let run = try Program.run(["export", Self.example, "--out", scratch.path + "/map", "--quiet"])
        #expect(run.status == 73)
        #expect(run.complaints.count == 1)
        #expect(run.errors.contains("letter.txt"))
        #expect(try scratch.files() == ["map/letter.txt"])
        #expect(try String(contentsOfFile: letter, encoding: .utf8) == "mine")
    }

    /// A real file system of 1 MB, mounted for the test: needs root.
    @Test(.enabled(if: getuid() == 0 && FileManager.default.fileExists(atPath: "/bin/mount")))
    func aFullDisc() throws {
        let scratch = try Scratch()
        let disc = scratch.path + "/disc"
        try FileManager.default.createDirectory(atPath: disc, withIntermediateDirectories: false)
        let mount = try Program.run(
            ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disc], executable: "/bin/mount")
        try #require(mount.status == 0, "\(mount.errors)")
        defer { _ = try? Program.run([disc], executable: "/bin/umount") }
        for out in [disc, disc + "/map"] {
            let run = try Program.run(["export", "GeoData/examples", "--out", out, "--quiet"])
            #expect(run.status == 73)
            #expect(run.complaints.count == 1, "\(run.errors)")
            #expect(run.errors.contains("full"), "\(run.errors)")
            #expect(try scratch.files(below: "disc").isEmpty)
        }
    }

    /// A file system of its own that holds an export: nothing beside it can be renamed into its place.
    @Test(.enabled(if: getuid() == 0 && FileManager.default.fileExists(atPath: "/bin/mount")))
    func anExportOnItsOwnDiscIsReplacedWhole() throws {
        let scratch = try Scratch()
        let disc = scratch.path + "/disc"
        try FileManager.default.createDirectory(atPath: disc, withIntermediateDirectories: false)
        let mount = try Program.run(["-t", "tmpfs", "-o", "size=64m", "tmpfs", disc], executable: "/bin/mount")
        try #require(mount.status == 0, "\(mount.errors)")
        defer { _ = try? Program.run([disc], executable: "/bin/umount") }
        for date in ["2021-07-09", "2021-07-10"] {
            let run = try Program.run(["export", Self.example, "--date", date, "--out", disc, "--quiet"])
            #expect(run.status == 0, "\(run.errors)")
            let entries = try FileManager.default.contentsOfDirectory(atPath: disc)
            #expect(entries.filter { $0.hasPrefix("20") || $0.hasPrefix(".") } == [date])
        }
    }

    @Test func anEarlierExportIsReplacedWhole() throws {
        let scratch = try Scratch()
        let out = scratch.path + "/map"
        #expect(try Program.run(["export", "GeoData/examples", "--out", out, "--quiet"]).status == 0)
        #expect(try Program.run(["export", Self.example, "--out", out, "--quiet"]).status == 0)
        let dates = try FileManager.default.contentsOfDirectory(atPath: out).filter { $0.hasPrefix("20") }
        #expect(dates == ["2021-07-09"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["map"])
    }

    @Test(arguments: [("missing", ""), ("corrupt", "no index"), ("stale", ""), ("damaged", "")])
    func anIndexThatCannotBeUsed(_ state: String, _ content: String) throws {
        let scratch = try Scratch()
        let geoData = scratch.path + "/GeoData"
        try FileManager.default.copyItem(atPath: Bundled.geoData, toPath: geoData)
        let index = geoData + "/gazetteer.index"
        switch state {
        case "missing": try FileManager.default.removeItem(atPath: index)
        case "damaged":
            // A few bytes deep inside: size and head are as they were.
            let file = try FileHandle(forUpdating: URL(filePath: index))
            for step in 1...200 {
                try file.seek(toOffset: UInt64(step) * 250_007)
                try file.write(contentsOf: Data([0xA5, 0x5A, 0xA5]))
            }
            try file.close()
        case "corrupt": try Data(content.utf8).write(to: URL(filePath: index))
        default:
            let table = URL(filePath: geoData + "/own/places.tsv")
            var text = try String(contentsOf: table, encoding: .utf8)
            text += "own:newtown\tNewtown\ttown\tAF\tHerat\t62.0\t34.3\t\t\tmade up\t\n"
            try Data(text.utf8).write(to: table)
        }
        let export = ["export", Self.example, "--out", scratch.path + "/map"]
        for command in [["resolve", "Kabul"], export] {
            let run = try Program.run(command + ["--geodata", geoData])
            #expect(run.status == 69)
            #expect(run.complaints.count == 1, "\(run.errors)")
            #expect(run.errors.contains("controlmap geodata build"), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: scratch.path + "/map"))
        }
        #expect(try Program.run(["geodata", "build", "--geodata", geoData]).status == 0)
        #expect(try Program.run(["resolve", "Kabul", "--geodata", geoData]).status == 0)
    }
}
