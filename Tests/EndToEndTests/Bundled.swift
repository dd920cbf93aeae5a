import ControlMap
import Foundation

/// The checkout under test: its GeoData, its release program, and ../shared where present.
enum Bundled {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let geoData = root.appending(path: "GeoData").path
    static let shared = root.deletingLastPathComponent().appending(path: "shared")
    static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.path) }
    /// With CI=true nothing that ../shared makes possible may be skipped.
    static var isCI: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

    /// One pipeline for all tests: it is a value that tasks may share.
    static let pipeline = Result { try Pipeline(geoData: GeoDataFolder.find(option: geoData)) }

    static func history(_ story: Story) throws -> TheatreHistory {
        try pipeline.get().history(of: [story.article])
    }
}
