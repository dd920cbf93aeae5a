import Gazetteer
import Testing

@Suite struct `YAML` {
    /// What the tables are written in.
    @Test(arguments: [
        ("a: b\n", YAMLNode.mapping([.init(key: "a", value: .scalar("b"))])),
        ("a: no\n", .mapping([.init(key: "a", value: .scalar("no"))])),
        ("a: 1.50\n", .mapping([.init(key: "a", value: .scalar("1.50"))])),
        ("a:\n", .mapping([.init(key: "a", value: .nothing)])),
        ("a: ''\n", .mapping([.init(key: "a", value: .scalar(""))])),
        ("- [b c, d-e]\n- f # why\n", .sequence([.sequence([.scalar("b c"), .scalar("d-e")]), .scalar("f")])),
        ("- {b: c}\n", .sequence([.mapping([.init(key: "b", value: .scalar("c"))])])),
    ])
    func `keeps scalars as they are written`(text: String, node: YAMLNode) throws {
        #expect(try YAMLNode.parse(text) == node)
    }

    @Test(arguments: ["", "\n\n", "# only\n"]) func `may be empty`(text: String) throws {
        #expect(try YAMLNode.parse(text) == nil)
    }

    @Test(arguments: ["a: b\na: c\n", "a: [b\n", "\ta: b\n"]) func `is refused with mistakes`(text: String) {
        #expect(throws: YAMLNode.SyntaxError.self) { try YAMLNode.parse(text) }
    }
}
