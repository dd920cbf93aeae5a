import Articles
import CivilDate
import Claims
import ControlState
import Foundation
import Gazetteer
import GeoJSON
import Testing

@testable import MapLayers

/// The page in a real browser. Without Chromium or Leaflet these are left out, but never where CI says so.
@Suite(.enabled(if: Chromium.path != nil && Chromium.leaflet != nil || Chromium.isRequired), .serialized)
struct WebMapBrowserTests {
    static let hostile =
        "<img src=x onerror=\"document.title='broken'\"></script><script>document.title='broken'</script>"

    /// A click in the middle of the unit that is held for sure.
    static let click = """
        const at = map.latLngToContainerPoint(point(middleOf(7)));
        const box = byId('map').getBoundingClientRect();
        byId('map').dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: box.left + at.x + 20,
          clientY: box.top + at.y }));
        """

    /// The page of two days, with some more program at its end.
    static func page(_ more: String = "", claims: [Claim] = SyntheticTheatre.claims) throws -> [UInt8] {
        let layers = MapLayers(
            theatre: SyntheticTheatre.theatre, claims: claims,
            articles: ["article-1": .init(title: hostile, source: "The Gazette")], words: SyntheticTheatre.words)
        let files = LayerFiles(layers: layers, base: SyntheticTheatre.base)
        let day = SyntheticTheatre.day
        var running = RunningFiles(files, knownBy: nil, momentary: [])
        for date in [day, day + 1] { _ = running.add(files.files(for: SyntheticTheatre.day(date)).digest) }
        var data = running.web
        let value = data.value(of: running.history, about: ["Made up."])
        let page = WebPage(leaflet: try #require(Chromium.leaflet), generator: "test") { SHA256.base64($0) }
        let program = WebPage.program.dropLast("})();\n".utf8.count) + Array((more + "\n})();\n").utf8)
        return page.bytes(data: value, title: hostile, words: SyntheticTheatre.words, program: Array(program))
    }

    @Test func theMapIsDrawnWithoutAComplaint() async throws {
        let seen = try await Chromium.open(Self.page())
        #expect(seen.complaints.isEmpty, "\(seen.complaints)")
        for (pattern, count) in [("solid", 1), ("dots", 1), ("cross", 1), ("stripes", 1), ("pale", 2)] {
            #expect(seen.count("class=\"area area-\(pattern)\"") == count, "\(pattern)")
        }
        // Three places and the one of the legend.
        #expect(seen.count("r=\"6\" class=\"place") == 4)
        #expect(seen.count("class=\"front front-") > 1)
        #expect(seen.says("10 July 2021"))
        #expect(seen.says("4 of 24 districts have any evidence"))
        #expect(seen.says(">about 85&nbsp;%</span>"))
    }

    @Test func theAddressChoosesDayAndPerspective() async throws {
        let seen = try await Chromium.open(Self.page(), address: "#d=2021-07-09&v=reds")
        #expect(seen.says("9 July 2021 · Only what the Reds side says"))
        #expect(seen.says("The Reds captured Seat 1.1 on Friday."))
    }

    @Test func aClickOnAnAreaOpensItsEvidence() async throws {
        let seen = try await Chromium.open(Self.page(Self.click))
        #expect(seen.complaints.isEmpty, "\(seen.complaints)")
        let evidence = try #require(seen.part("<div id=\"evidence-body\">", "</section>"))
        #expect(evidence.contains("Held by the Reds since 9 July 2021; the interior ministry concedes"))
        #expect(evidence.contains("Seat 1.1 is ours.") && evidence.contains("We will recapture Seat 1.1."))
        #expect(evidence.contains("href=\"https://example.org/a\""))
        #expect(evidence.contains("speaks for the party itself"))
    }

    @Test func hostileTextStaysText() async throws {
        var claims = SyntheticTheatre.claims
        claims[0].quote = Self.hostile
        claims[0].claimant.surface = Self.hostile
        claims[0].source = Self.hostile
        claims[0].url = "javascript:document.title='broken'"
        claims[1].url = "data:text/html,<script>alert(1)</script>"
        let seen = try await Chromium.open(Self.page(Self.click, claims: claims), address: "#d=2021-07-09")
        #expect(seen.complaints.isEmpty, "\(seen.complaints)")
        #expect(!seen.says("<title>broken"))
        let body = try #require(seen.part("<body", "<script type=\"application/json\""))
        #expect(!body.contains("<img"))
        #expect(!body.contains("javascript:") && !body.contains("href=\"data:"))
        #expect(body.contains("&lt;img src=x onerror="))
    }
}

/// Debian's browser, run once per page without a window.
enum Chromium {
    static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    static let leaflet = try? WebLeaflet.find { FileBytesForTests.read($0) }

    struct Seen {
        /// The document once its program has run.
        var text: String
        /// What the browser's console said.
        var complaints: [String]

        func says(_ part: String) -> Bool { text.contains(part) }

        func count(_ part: String) -> Int { text.components(separatedBy: part).count - 1 }

        func part(_ start: String, _ end: String) -> String? {
            guard let from = text.range(of: start),
                let to = text.range(of: end, range: from.upperBound..<text.endIndex)
            else { return nil }
            return String(text[from.upperBound..<to.lowerBound])
        }
    }

    static func open(_ page: [UInt8], address: String = "") async throws -> Seen {
        let path = try #require(Self.path, "install chromium to run this test")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("index.html")
        try Data(page).write(to: file)
        let outputs = ["out", "err"].map { folder.appendingPathComponent($0) }
        for output in outputs { try Data().write(to: output) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=1300,900",
            "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "--enable-logging=stderr", "--v=0",
            "--virtual-time-budget=3000", "--dump-dom", file.absoluteString + address,
        ]
        process.standardOutput = try FileHandle(forWritingTo: outputs[0])
        process.standardError = try FileHandle(forWritingTo: outputs[1])
        try process.run()
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                process.waitUntilExit()
                continuation.resume()
            }
        }
        let text = try String(contentsOf: outputs[0], encoding: .utf8)
        let log = try String(contentsOf: outputs[1], encoding: .utf8)
        return Seen(
            text: text, complaints: log.split(separator: "\n").map(String.init).filter { $0.contains("CONSOLE") })
    }
}
