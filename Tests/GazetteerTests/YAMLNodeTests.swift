import Foundation
import Testing

@testable import Gazetteer

@Suite struct `Plain YAML` {
    /// Every bundled table, which start-up reads.
    static let tables: [String] = {
        let root = FixtureData.bundled.path
        let files = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { "\(root)/\($0)" }
    }()

    @Test func `reads the bundled tables as the whole parser does`() throws {
        #expect(Self.tables.count >= 9)
        for path in Self.tables {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let plain = try #require(PlainYAML.parse(text), "\(path) needs the whole parser: start-up is the slower")
            #expect(try plain == YAMLNode.parseAny(text), "\(path)")
        }
    }

    /// Read as the whole parser reads them, or left to it.
    @Test(arguments: [
        "a: b\n", "a: b", "a:\n", "a:\n  b: c\n  d: e\nf: g\n", "a:\n- b\n- c\nd: e\n",
        "a:\n  - b\n  - c: d\n    e: f\n",
        "- a\n- b: c\n", "a: [b, c, [d]]\n", "a: {b: c, d: [e, f]}\n", "a: [b,\n  c]\n",
        "a: [b c, d-e, f:g, 'h', \"i\"]\n",
        "# only\na: b # behind\n# after\n", "a: 'it''s'\n", "a: \"b\\n\"\n", "a: b: c\n", "a: b\n  c\n",
        "a: |\n  b\n  c\n",
        "a: >\n  b\n", "a: &x b\nc: *x\n", "a: !!str b\n", "? a\n: b\n", "---\na: b\n", "a: b\n...\n",
        "%YAML 1.1\n---\na: b\n",
        "a:\tb\n", "\ta: b\n", "a: b\r\nc: d\r\n", "a: b\na: c\n", "a: [b, c\n", "a: {b}\n", "a: {b: c\n", "a: ]\n",
        "a: - b\n",
        "a: [b #c\n, d]\n", "a: b#c\n", "a:b\n", "a b: c d\n", "'a': b\n", "\"a b\": c\n", "a: -5\n", "a: 1.5\n",
        "a: no\nb: on\n",
        "a: ~\n", "a: ''\n", "a: [b, ]\n", "a: []\n", "a: {}\n", "- - a\n", "-\n  a: b\n", "a:\n    b: c\n  d: e\n",
        "a\n", "",
        "\n\n", "#\n", "\u{FEFF}a: b\n", "ключ: значение\n", "a: \"b\" c\n", "a: {b:c, d: e}\n", "a: {\"b\":c}\n",
        "a: [b: c]\n",
        "a: b\n - c\n", "a:\n  - b\n c: d\n", "- a\n b\n", "- a\n  b\n", "a: [\"b\", c]d\n", "a: @b\n", "a: %b\n",
        "a: b  \nc: d\n",
        "<<: a\n", "a: <<\n", "a: b\n\n\nc:\n\n  d: e\n", "a: [b\nc]\n", "a: {b: }\n", "a: {b: , c: d}\n", "a: [, b]\n",
        "a:  b\n",
    ])
    func `is never read otherwise`(text: String) throws {
        guard let plain = PlainYAML.parse(text) else { return }
        #expect(try plain == YAMLNode.parseAny(text))
    }

    @Test func `keys that come twice are a mistake`() {
        #expect(throws: YAMLNode.SyntaxError.self) { try YAMLNode.parse("a: b\na: c\n") }
    }
}
