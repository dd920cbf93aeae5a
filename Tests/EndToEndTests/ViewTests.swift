import Foundation
import Testing

/// `controlmap view` as a browser sees it.
@Suite struct ViewTests {
    /// A running server, which ends with the test.
    final class Server {
        let address: URL
        private let process = Process()

        init(_ arguments: [String]) throws {
            let output = Pipe()
            process.executableURL = URL(filePath: Program.path)
            process.arguments = ["view"] + arguments
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            address = try #require(URL(string: line.trimmingCharacters(in: .whitespacesAndNewlines)), "\(line)")
        }

        /// What Ctrl-C does; the exit status.
        func interrupt() -> Int32 {
            process.interrupt()
            process.waitUntilExit()
            return process.terminationStatus
        }

        deinit { if process.isRunning { process.terminate() } }
    }

    /// The status and body of an answer; the path goes as it is, dots and all.
    static func get(_ server: Server, _ path: String, host: String = "127.0.0.1") throws -> (
        status: String, body: String
    ) {
        let run = try Program.run(
            [
                "-s", "--path-as-is", "-w", "\n%{http_code} %{content_type}", "-H", "Host: \(host)",
                "http://127.0.0.1:\(server.address.port ?? 0)\(path)",
            ], executable: "/usr/bin/curl")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        return (String(lines.last ?? ""), lines.dropLast().joined(separator: "\n"))
    }

    @Test func onlyFilesOfTheFolderAreServed() throws {
        let scratch = try Scratch()
        _ = try scratch.file("map/index.html", "<p>map</p>")
        _ = try scratch.file("map/2021-07-09/control.geojson", "{}")
        _ = try scratch.file("map-secret/x.json", "secret")
        let secret = try scratch.file("secret.txt", "secret")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/map/link.txt", withDestinationPath: secret)
        let server = try Server([scratch.path + "/map"])
        #expect(server.address.host() == "127.0.0.1")
        #expect(try Self.get(server, "/") == ("200 text/html; charset=utf-8", "<p>map</p>"))
        #expect(try Self.get(server, "/2021-07-09/control.geojson?x=1") == ("200 application/geo+json", "{}"))
        for path in [
            "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt", "/../map-secret/x.json",
            "/nothing",
            "/2021-07-09", "//etc/passwd", "/index.html%00.txt", "/%zz",
        ] {
            let answer = try Self.get(server, path)
            #expect(answer.status.hasPrefix("404") || answer.status.hasPrefix("400"), "\(path): \(answer)")
            #expect(!answer.body.contains("secret") && !answer.body.contains("root:"), "\(path)")
        }
        // A name of a page elsewhere that points here.
        #expect(try Self.get(server, "/", host: "evil.example").status.hasPrefix("403"))
        #expect(server.interrupt() == 0)
    }

    @Test func whatCannotBeServedIsSaidInOneLine() throws {
        let scratch = try Scratch()
        let empty = try Program.run(["view", scratch.path])
        #expect(empty.status == 66 && empty.complaints.count == 1, "\(empty)")
        _ = try scratch.file("index.html", "x")
        let server = try Server([scratch.path])
        let port = String(server.address.port ?? 0)
        let taken = try Program.run(["view", scratch.path, "--port", port])
        #expect(taken.status == 73 && taken.complaints.count == 1, "\(taken)")
        #expect(taken.errors.contains(port))
    }
}
