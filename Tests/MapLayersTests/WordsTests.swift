import CivilDate
import ControlState
import Foundation
import Gazetteer
import Testing

@testable import MapLayers

@Suite struct WordsTests {
    /// Every key that the program or the web map asks for by a literal is in the table.
    @Test func everyKeyHasWords() throws {
        let sources = GeoDataPath.package.appendingPathComponent("Sources/MapLayers")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var asked: Set<String> = []
        let calls = try Regex(#"(?:\bW\(|words\(|words\[|data-w=)\s*['"]([a-z0-9._-]+)['"]"#)
        let fields = try Regex(#"['"](web\.[a-z.]+[a-z])['"]"#)
        for case let file as URL in files where ["swift", "js", "html"].contains(file.pathExtension) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: calls) + text.matches(of: fields) {
                asked.insert(String(match.output[1].substring ?? ""))
            }
        }
        #expect(asked.count > 60)
        for key in asked.sorted() where !key.hasSuffix(".") {
            #expect(SyntheticTheatre.words.has(key), "no words for \(key)")
        }
    }

    @Test func everyCaseHasWords() {
        var keys = TileState.Status.allCases.map { "status.\($0.rawValue)" }
        keys += TileState.Basis.allCases.map { "basis.\($0.rawValue)" }
        keys += TileState.Precision.allCases.map { "precision.\($0.rawValue)" }
        keys += TileStyle.Pattern.allCases.map { "legend.\($0.rawValue)" }
        keys += (1...12).map { "month.\($0)" }
        for key in keys { #expect(SyntheticTheatre.words.has(key), "no words for \(key)") }
    }

    @Test func slotsAreFilledOnce() {
        let words = LayerWords(table: Array("key\ttext\na\t{x} and {y}, {z}\n".utf8))
        #expect(words("a", ["x": "{y}", "y": "2"]) == "{y} and 2, {z}")
        #expect(words["missing"] == "missing")
        #expect(SyntheticTheatre.words.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test(arguments: [
        (0.85, "85\u{A0}%"), (2.0 / 3, "66.7\u{A0}%"), (0.0004, "0.04\u{A0}%"), (0.0, "0\u{A0}%"), (1.0, "100\u{A0}%"),
    ])
    func shares(value: Double, text: String) { #expect(Figures.share(value) == text) }

    @Test func numbersAreGrouped() {
        #expect(Figures.whole(1_303.4) == "1,303")
        #expect(Figures.kilometres(4.26) == "4.3")
        #expect(Figures.decimal(-0.04, 1) == "0")
        #expect(Figures.plain(-1234.5, 2) == "-1234.5")
    }
}
