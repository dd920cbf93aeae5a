import Gazetteer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reading whole files, with errors in one line.
public enum InputBytes {
    /// A file that cannot be read, and why.
    public struct Unreadable: Error, CustomStringConvertible {
        public var path: String
        public var reason: String
        public var description: String { "\(path): cannot be read: \(reason)" }
    }

    /// All bytes of a file.
    public static func read(_ path: String) throws(Unreadable) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Unreadable(
                path: path,
                reason: exists(path) ? "check that it is a file and its permissions" : "there is no such file")
        }
    }

    /// Whether there is anything at a path.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}

/// Writing whole files, with errors in one line.
public enum OutputBytes {
    /// Writes a file whole or not at all.
    public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw .notWritable(path: path, reason: "check that the folder exists")
        }
    }
}

extension GeoDataFolder {
    /// A file of the bundled data.
    func bytes(_ relative: String) throws(GazetteerError) -> [UInt8] {
        do {
            return try InputBytes.read(path(relative))
        } catch {
            throw .unreadable(path: path(relative), reason: error.reason)
        }
    }
}

/// The machine's processors.
public enum Processors {
    /// How many may be used; at least 1.
    public static var count: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

/// The environment of the process.
enum Environment {
    static subscript(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
