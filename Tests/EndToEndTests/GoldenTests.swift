import Foundation
import Testing

/// Each file in Golden/ holds what one command line prints; its name is that command line, with + for /.
///
/// `CONTROLMAP_UPDATE_GOLDEN=1 swift test --filter Golden` writes them anew; look at the difference before committing it.
@Suite struct GoldenTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static let commandLines: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix("controlmap ") }.sorted()
    }()

    @Test(arguments: commandLines) func printsWhatItPrinted(_ name: String) throws {
        let words = Self.words(name.replacing("+", with: "/"))
        #expect(words.first == "controlmap")
        let run = try Program.run(Array(words.dropFirst()))
        let golden = Self.folder.appending(path: name)
        if ProcessInfo.processInfo.environment["CONTROLMAP_UPDATE_GOLDEN"] == "1" {
            try Data(run.output.utf8).write(to: golden)
        }
        #expect(run.output == (try String(contentsOf: golden, encoding: .utf8)))
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func someAreHere() { #expect(Self.commandLines.count >= 5) }

    /// Splits at spaces outside single quotes.
    static func words(_ line: String) -> [String] {
        line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
    }
}
