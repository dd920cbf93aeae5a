import Foundation

/// The release program of this checkout, run as a user would.
struct Program {
    struct Run {
        var status: Int32
        var output: String
        var errors: String
        /// The lines on standard error.
        var complaints: [Substring] { errors.split(separator: "\n") }
    }

    static let path = Bundled.root.appending(path: ".build/release/controlmap").path
    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// - Parameters:
    ///   - folder: Where it runs; default the root of the checkout.
    ///   - environment: Added to this process's own.
    static func run(
        _ arguments: [String], input: Data = Data(), folder: URL = Bundled.root, environment: [String: String] = [:],
        executable: String = path
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        // Files instead of pipes: neither side can block the other, however much is written.
        let files = FileManager.default.temporaryDirectory.appending(path: "run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: files) }
        try input.write(to: files.appending(path: "in"))
        for name in ["out", "err"] { try Data().write(to: files.appending(path: name)) }
        process.standardInput = try FileHandle(forReadingFrom: files.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: files.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: files.appending(path: "err"))
        try process.run()
        process.waitUntilExit()
        return try Run(
            status: process.terminationStatus,
            output: String(decoding: Data(contentsOf: files.appending(path: "out")), as: UTF8.self),
            errors: String(decoding: Data(contentsOf: files.appending(path: "err")), as: UTF8.self))
    }
}

/// A folder that goes when the test ends.
final class Scratch {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "controlmap-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

    func file(_ name: String, _ data: Data) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file.path
    }

    /// Every regular file below the folder, with paths relative to it.
    func files(below name: String = "") throws -> [String] {
        let start = name.isEmpty ? url : url.appending(path: name)
        guard let found = FileManager.default.enumerator(atPath: start.path) else { return [] }
        return found.compactMap { $0 as? String }.filter {
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: start.appending(path: $0).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }
}
