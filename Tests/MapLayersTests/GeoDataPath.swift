import Foundation

/// GeoData beside this package, found from this file.
enum GeoDataPath {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func file(_ relative: String) -> String { package.appendingPathComponent("GeoData/\(relative)").path }
}

enum FileBytesForTests {
    static func read(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map(Array.init)
    }
}
