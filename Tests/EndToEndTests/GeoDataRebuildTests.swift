import Foundation
import Testing

/// The committed tables are what the script makes of the pinned packages, byte for byte.
@Suite struct GeoDataRebuildTests {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let skipped = ProcessInfo.processInfo.environment["CONTROLMAP_SKIP_REBUILD"] != nil

    @Test(.enabled(if: !skipped, "CONTROLMAP_SKIP_REBUILD is set"))
    func rebuildingGivesTheCommittedTables() throws {
        let out = FileManager.default.temporaryDirectory.appendingPathComponent("rebuilt-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: out) }
        let built = try run(Self.root.appendingPathComponent("Scripts/build-geodata").path, [out.path])
        try #require(
            built.status == 0,
            """
            Scripts/build-geodata failed; it needs the network, or its packages in .build/geodata. \
            Set CONTROLMAP_SKIP_REBUILD to go without this test. It said: \(built.output)
            """)
        let compared = try run(
            "/usr/bin/diff", ["-r", "--exclude=*.index", Self.root.appendingPathComponent("GeoData").path, out.path])
        #expect(compared.status == 0, "\(compared.output.prefix(2000))")
        try mintingGivesTheCommittedIDs(in: out)
    }

    /// In the rebuilt folder, with the packages that the rebuild brought.
    private func mintingGivesTheCommittedIDs(in out: URL) throws {
        let environment = ProcessInfo.processInfo.environment["CONTROLMAP_GEODATA_CACHE"]
        let cache = environment.map(URL.init(fileURLWithPath:)) ?? Self.root.appendingPathComponent(".build/geodata")
        let mint = [
            Self.root.appendingPathComponent("Scripts/geodata/mint.py").path, "--inputs", out.path, "--packages",
            cache.appendingPathComponent("unpacked").path, "ukraine",
        ]
        let python = cache.appendingPathComponent("venv/bin/python").path
        let refused = try run(python, mint)
        #expect(refused.status != 0 && refused.output.contains("minted once"), "\(refused.output)")
        let theatre = out.appendingPathComponent("theatres/ukraine")
        for name in ["unit-ids.tsv", "province-exceptions.tsv"] {
            try FileManager.default.removeItem(at: theatre.appendingPathComponent(name))
        }
        let minted = try run(python, mint)
        #expect(minted.status == 0, "\(minted.output)")
        for name in ["unit-ids.tsv", "province-exceptions.tsv"] {
            let committed = Self.root.appendingPathComponent("GeoData/theatres/ukraine/\(name)")
            #expect(
                try Data(contentsOf: theatre.appendingPathComponent(name)) == Data(contentsOf: committed), "\(name)")
        }
    }

    /// Runs a program, its two outputs going to one file so that neither can fill a pipe.
    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("rebuild-\(UUID().uuidString).log")
        defer { try? FileManager.default.removeItem(at: log) }
        _ = FileManager.default.createFile(atPath: log.path, contents: nil)
        let handle = try FileHandle(forWritingTo: log)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        try handle.close()
        return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
    }
}
