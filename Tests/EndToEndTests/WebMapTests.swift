import Foundation
import Testing

/// The exported map in a real browser: Scripts/check-web-map drives it and lists what does not hold. Without Chromium and its
/// driver that is left out, but never where CI says so.
@Suite struct WebMapTests {
    private static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"
    private static let hasBrowser = ["/usr/bin/chromium", "/usr/bin/chromedriver"]
        .allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }

    /// Articles whose texts, titles, sources and addresses are markup and scripts, as JSON Lines.
    static func hostileArticles() throws -> Data {
        let articles = [
            [
                "id": "one", "date": "2021-07-09", "title": "</title></script><script>window.broken=1</script>",
                "source": #"<img src=x onerror="window.broken=2">"#, "url": "javascript:window.broken=3",
                "text": """
                The Taliban captured Torghundi in Herat on Friday, <img src=x onerror="window.broken=4"> officials said.
                """,
            ],
            [
                "id": "two", "date": "2021-07-10", "title": "{{script}}<!--",
                "source": "</style><style>*{display:none}",
                "url": "data:text/html,<script>alert(1)</script>",
                "text": """
                Government forces recaptured Torghundi in Herat on Saturday, </script><script>window.broken=5</script> \
                officials said.
                """,
            ],
            [
                "id": "three", "date": "2021-07-11", "title": "\u{202E}live", "source": "\u{2028}x",
                "url": #"https://example.org/"onmouseover="window.broken=6"#,
                "text": """
                The Taliban say they hold Islam Qala, <svg onload=window.broken=7> a border crossing in Herat.
                """,
            ],
        ]
        return try Data(articles.flatMap { try JSONSerialization.data(withJSONObject: $0) + [0x0A] })
    }

    @Test(.enabled(if: hasBrowser || isRequired)) func theMapHoldsInABrowser() throws {
        let scratch = try Scratch()
        let map = scratch.path + "/map"
        let articles = try scratch.file("hostile/articles.jsonl", Self.hostileArticles())
        for (input, out, days) in [
            ("GeoData/examples", map, ["--from", "2021-05-12", "--to", "2021-08-15"]),
            (
                articles, scratch.path + "/hostile-map",
                ["--from", "2021-07-08", "--to", "2021-07-11", "--every", "day"]
            ),
            (
                "Tests/Fixtures/WebMap/patterns.csv", scratch.path + "/patterns",
                ["--date", "2021-07-02", "--baseline", "Tests/Fixtures/WebMap/baseline.csv"]
            ),
            ("GeoData/examples", scratch.path + "/one", ["--date", "2021-08-15"]),
        ] {
            let run = try Program.run(["export", input, "--out", out, "--quiet"] + days)
            #expect(run.status == 0, "\(run.errors)")
        }
        let server = try ViewTests.Server([map])
        let run = try Program.run(
            [map, server.address.absoluteString] + ["hostile-map", "patterns", "one"].map { "\(scratch.path)/\($0)" },
            executable: Bundled.root.appending(path: "Scripts/check-web-map").path)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        // It held everything, and did not stop early.
        #expect(run.output.contains(/\n(\d+) of \1 hold/), "\(run.output)")
    }

    @Test func withoutLeafletTheDataAreWrittenAndThePackageIsNamed() throws {
        let scratch = try Scratch()
        let run = try Program.run(
            ["export", "GeoData/examples", "--date", "2021-07-16", "--out", scratch.path + "/map", "--quiet"],
            environment: ["CONTROLMAP_LEAFLET": scratch.path])
        #expect(run.status == 73)
        #expect(run.complaints.count == 1 && run.errors.contains("libjs-leaflet"), "\(run.errors)")
        let files = try scratch.files(below: "map")
        #expect(files.contains("index.json") && files.contains("2021-07-16/control.geojson"))
        #expect(!files.contains("index.html"))
    }
}
