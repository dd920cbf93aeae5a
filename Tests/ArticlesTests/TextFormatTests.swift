import CivilDate
import Foundation
import Testing

@testable import Articles

@Suite("Text, Markdown and JSON files")
struct TextFormatTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test("Header lines are read; offsets count what follows them")
    func header() throws {
        let file = try folder.write(
            "a.txt",
            "Date: 2021-07-09\nTitle: Town falls\nSource: The Valley Post\nURL: https://example.org/1\n\nThe town fell on Friday.\n"
        )
        let article = try #require(try Outcome([file]).articles.first)
        #expect(article.published == CivilDate("2021-07-09"))
        #expect(article.title == "Town falls")
        #expect(article.source == "The Valley Post")
        #expect(article.url == "https://example.org/1")
        #expect(article.text == "The town fell on Friday.\n")
    }

    @Test(
        "What only looks like a header is text",
        arguments: [
            "Breaking: the town fell.\n\nMore soon.", "Date: 2021-07-09\nthe town fell",
            "Source close to it: no.\n\nMore.",
        ])
    func noHeader(_ text: String) throws {
        let article = try #require(try Outcome([folder.write("a.txt", text)]).articles.first)
        #expect(article.text == text)
        #expect(article.title == nil && article.published == nil)
    }

    @Test("Windows line ends and a byte order mark do not hide the header")
    func windows() throws {
        let file = try folder.write("a.txt", "\u{FEFF}Date: 2021-07-09\r\n\r\nThe town fell.\r\nThe road is cut.\r\n")
        let article = try #require(try Outcome([file]).articles.first)
        #expect(article.published == CivilDate("2021-07-09"))
        #expect(article.text == "The town fell.\r\nThe road is cut.\r\n")
    }

    @Test("The date comes from the header, else the file's name, else the default")
    func dates() throws {
        let named = try folder.write("2021-06-22-north.txt", "The town fell.")
        let packed = try folder.write("wire_20210623.txt", "The bridge fell.")
        let stated = try folder.write("2021-06-24.txt", "Date: 1 May 2021\n\nThe road fell.")
        let bare = try folder.write("notes.txt", "The pass fell.")
        let outcome = try Outcome([named, packed, stated, bare], published: "2021-07-01")
        #expect(
            outcome.articles.map { $0.published?.description } == [
                "2021-06-22", "2021-06-23", "2021-05-01", "2021-07-01",
            ])
    }

    @Test("Markdown: front matter and the first heading are taken, the marks stay")
    func markdown() throws {
        let file = try folder.write(
            "a.md",
            "---\ntitle: \"Town falls\"\ndate: 2021-07-09\ntags: [a, b]\n---\n\n# Town falls\n\nThe **town** fell.\n")
        let article = try #require(try Outcome([file]).articles.first)
        #expect(article.title == "Town falls")
        #expect(article.published == CivilDate("2021-07-09"))
        #expect(article.text == "\nThe **town** fell.\n")
    }

    @Test("JSON: an object, an array, or articles under one key; null is absent; other keys change nothing")
    func json() throws {
        let one = try folder.write("one.json", #"{"id": 7, "text": "The town fell.", "date": null, "extra": [1]}"#)
        let many = try folder.write("many.json", #"[{"id": "b", "text": "B fell."}, {"id": "c", "text": "C fell."}]"#)
        let keyed = try folder.write(
            "keyed.json", #"{"articles": [{"id": "d", "text": "D fell.", "date": "2021-07-09T23:00:00-05:00"}]}"#)
        let outcome = try Outcome([one, many, keyed])
        #expect(outcome.articles.map(\.id) == ["7", "b", "c", "d"])
        #expect(outcome.articles.last?.published == CivilDate("2021-07-09"))
        #expect(outcome.problems.isEmpty)
    }

    @Test("JSON Lines: a bad line is named with line and column, the others are read")
    func jsonLines() throws {
        let file = try folder.write(
            "a.jsonl",
            """
            {"id": "a", "text": "A fell.", "title": "On A", "source": "Post", "url": "u", "language": "en"}

            {"id": "b", "text": "B fell.",}
            {"id": "c"}
            {"id": "d", "text": 5}
            {"id": "e", "text": "E\\u0301 fell."}
            [1]
            """)
        let outcome = try Outcome([file])
        #expect(outcome.articles.map(\.id) == ["a", "e"])
        #expect(outcome.articles.first?.title == "On A")
        #expect(outcome.problems.map { $0.place.line } == [3, 4, 5, 7])
        guard case .brokenJSON(let place, _) = outcome.problems[0] else {
            Issue.record("expected broken JSON, found \(outcome.problems[0])")
            return
        }
        #expect(place.column == 31)
        #expect(outcome.problems[1] == .wrongRecord(InputPlace(file: file, line: 4), key: "text", what: "is missing"))
    }

    @Test("An article without an id has the hash of its content, the same every time")
    func contentID() throws {
        let first = try Outcome([folder.write("a.txt", "The town fell.")]).articles.first?.id
        let again = try Outcome([folder.write("b.txt", "The town fell.")]).articles.first?.id
        let other = try Outcome([folder.write("c.txt", "The town held.")]).articles.first?.id
        #expect(first == again)
        #expect(first != other)
        #expect(first?.utf8.count == 16)
    }

    @Test("A folder is read with its sub-folders in the order of names; links that lead back end")
    func folders() throws {
        try folder.write("b/2.txt", "Two fell.")
        try folder.write("b/1.txt", "One fell.")
        try folder.write("a.txt", "Zero fell.")
        try folder.write("c.csv", "date,party\n")
        try folder.write(".hidden.txt", "Hidden fell.")
        try folder.write("picture.png", [0x89, 0x50])
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/b/loop", withDestinationPath: folder.path)
        let outcome = try Outcome([folder.path])
        #expect(outcome.articles.map(\.text) == ["Zero fell.", "One fell.", "Two fell."])
        #expect(outcome.tables == [folder.path + "/c.csv"])
        #expect(outcome.problems.isEmpty)
    }
}
