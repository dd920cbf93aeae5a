import Testing

@testable import Articles

@Suite("CSV tables")
struct CSVTableTests {
    private func table(_ text: String) throws -> CSVTable { try CSVTable(bytes: Array(text.utf8), name: "t.csv") }

    @Test("Quotes, doubled quotes, commas and line breaks in cells, a byte order mark, Windows line ends")
    func quoting() throws {
        let table = try table("\u{FEFF}Name, quote \r\nA,\"said \"\"no\"\", then\nleft\"\r\n\r\nB,\"\"\r\n C ,x")
        #expect(table.columns == ["name", "quote"])
        #expect(table.rows.map { $0["name"] } == ["A", "B", "C"])
        #expect(table.rows.map { $0["quote"] } == ["said \"no\", then\nleft", nil, "x"])
        #expect(table.rows.map(\.line) == [2, 5, 6])
        #expect(table.rows[0]["other"] == nil)
        #expect(table.problems.isEmpty)
    }

    @Test("Semicolons part cells where the header has no comma")
    func semicolons() throws {
        #expect(try table("a;b\n1,5;2").rows.first?["a"] == "1,5")
    }

    @Test("A row with too many cells or open quotes is named and left out")
    func wrongRows() throws {
        let table = try table("a,b\n1,2,3\n\"x\"y,2\n3,4\n5,\"6")
        #expect(table.rows.map(\.line) == [4])
        #expect(table.problems.map(\.place.line) == [2, 3, 5])
    }

    @Test("A table without a header, or with a column twice, is refused")
    func wrongHeader() {
        #expect(throws: InputError.emptyText(InputPlace(file: "t.csv"))) { try table("") }
        #expect(throws: InputError.wrongHeader(InputPlace(file: "t.csv", line: 1), what: "has two columns \"a\"")) {
            try table("a,b,A\n")
        }
    }
}
