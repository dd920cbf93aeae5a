import Foundation
import Testing

@testable import Articles

@Suite("Bad input is named, and the rest is done")
struct BadInputTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    /// The one problem of a file beside a good one, which is still read.
    private func problem(_ name: String, _ bytes: [UInt8], limit: Int = ArticleReader.defaultLimit) throws -> InputError
    {
        let bad = try folder.write(name, bytes)
        let good = try folder.write("good.txt", "The town fell.")
        let outcome = try Outcome([bad, good], limit: limit)
        #expect(outcome.articles.map(\.text) == ["The town fell."])
        #expect(outcome.problems.count == 1)
        return try #require(outcome.problems.first)
    }

    @Test("A missing file")
    func missing() throws {
        let path = folder.path + "/none.txt"
        let outcome = try Outcome([path, folder.write("good.txt", "The town fell.")])
        #expect(outcome.problems == [.missing(InputPlace(file: path))])
        #expect(outcome.articles.count == 1)
    }

    @Test("A file that may not be read", .enabled(if: getuid() != 0, "root may read everything"))
    func unreadable() throws {
        let path = try folder.write("a.txt", "The town fell.")
        chmod(path, 0)
        let problem = try Outcome([path]).problems.first
        guard case .unreadable? = problem else {
            Issue.record("expected it to be unreadable")
            return
        }
    }

    @Test("Invalid UTF-8 is told by its byte")
    func invalidUTF8() throws {
        let error = try problem("a.txt", Array("The caf".utf8) + [0xE9] + Array(" fell.".utf8))
        #expect(error == .invalidUTF8(InputPlace(file: folder.path + "/a.txt", byte: 7)))
        #expect(error.description.hasSuffix("a.txt, byte 7: is not valid UTF-8 here; save it as UTF-8"))
    }

    @Test("A sequence that the end of the file cuts off")
    func cutOff() throws {
        let error = try problem("a.txt", Array("fell".utf8) + [0xE2, 0x80])
        #expect(error == .invalidUTF8(InputPlace(file: folder.path + "/a.txt", byte: 4)))
    }

    @Test("UTF-16 is named")
    func utf16() throws {
        let error = try problem("a.txt", [0xFF, 0xFE, 0x54, 0x00])
        #expect(error == .otherEncoding(InputPlace(file: folder.path + "/a.txt"), name: "UTF-16LE"))
    }

    @Test("NUL bytes")
    func nul() throws {
        #expect(try problem("a.txt", [0x54, 0, 0x54]) == .nulByte(InputPlace(file: folder.path + "/a.txt", byte: 1)))
    }

    @Test("Empty text", arguments: ["", " \n\t\u{200B}\n", "Date: 2021-07-09\n\n"])
    func empty(_ text: String) throws {
        #expect(try problem("a.txt", Array(text.utf8)) == .emptyText(InputPlace(file: folder.path + "/a.txt")))
    }

    @Test(
        "Binary data and plain text named as HTML",
        arguments: [[0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01], Array("no markup".utf8)])
    func notHTML(_ bytes: [UInt8]) throws {
        #expect(try problem("a.html", bytes) == .notHTML(InputPlace(file: folder.path + "/a.html")))
    }

    @Test("A page without text")
    func noText() throws {
        let error = try problem("a.html", Array("<html><body><script>x()</script></body></html>".utf8))
        #expect(error == .noMainText(InputPlace(file: folder.path + "/a.html")))
    }

    @Test("A text over the limit, in a file and in a line of a stream that goes on")
    func tooLarge() throws {
        let long = String(repeating: "The town fell. ", count: 40_000)
        #expect(
            try problem("a.txt", Array(long.utf8), limit: 100_000)
                == .tooLarge(InputPlace(file: folder.path + "/a.txt"), limit: 100_000))
        let lines = "{\"id\": \"1\", \"text\": \"\(long)\"}\n{\"id\": \"2\", \"text\": \"It fell.\"}\n"
        let file = try folder.write("b.jsonl", lines)
        let outcome = try Outcome([file], limit: 100_000)
        #expect(outcome.problems == [.tooLarge(InputPlace(file: file, line: 1), limit: 100_000)])
        #expect(outcome.articles.map(\.id) == ["2"])
    }

    @Test("An unknown ending, and a folder without articles")
    func unknown() throws {
        #expect(try problem("a.docx", [1]) == .unknownFormat(InputPlace(file: folder.path + "/a.docx")))
        let empty = try TemporaryFolder()
        #expect(try Outcome([empty.path]).problems == [.emptyFolder(InputPlace(file: empty.path))])
    }

    @Test("A wrong date is a warning: the article is read without one")
    func wrongDate() throws {
        let file = try folder.write("a.txt", "Date: 9/7/2021\n\nThe town fell.")
        let outcome = try Outcome([file])
        #expect(outcome.problems == [.wrongDate(InputPlace(file: file), value: "9/7/2021")])
        #expect(outcome.problems.map(\.isWarning) == [true])
        #expect(outcome.articles.count == 1 && outcome.articles[0].published == nil)
    }

    @Test("An id that comes again with other content; the same article twice is read once")
    func duplicates() throws {
        let file = try folder.write(
            "a.jsonl",
            """
            {"id": "a", "text": "A fell."}
            {"id": "a", "text": "A fell."}
            {"id": "a", "text": "A held."}
            {"id": "a", "text": "A held after all.", "supersedes": "a"}
            """)
        let outcome = try Outcome([file])
        #expect(outcome.articles.map(\.text) == ["A fell.", "A held after all."])
        #expect(outcome.problems == [.duplicateID(InputPlace(file: file, line: 3), id: "a")])
    }

    @Test("A line that is no UTF-8 does not end the stream")
    func badLine() throws {
        let file = try folder.write(
            "a.jsonl", Array("{\"text\": \"".utf8) + [0xFF] + Array("\"}\n{\"text\": \"It fell.\"}".utf8))
        let outcome = try Outcome([file])
        #expect(outcome.problems == [.invalidUTF8(InputPlace(file: file, line: 1, byte: 10))])
        #expect(outcome.articles.count == 1)
    }

    @Test("Each error says where, what and what to do, on one line")
    func wording() {
        let place = InputPlace(file: "a.jsonl", line: 3, column: 17)
        let errors: [InputError] = [
            .missing(place), .unreadable(place, reason: "Permission denied"), .invalidUTF8(place), .nulByte(place),
            .otherEncoding(place, name: "UTF-16LE"), .emptyText(place), .notHTML(place), .noMainText(place),
            .tooLarge(place, limit: 32 << 20), .brokenJSON(place, what: "expected a comma"),
            .wrongRecord(place, key: "text", what: "is missing"), .wrongDate(place, value: "soon"),
            .unknownFormat(place),
            .emptyFolder(place), .duplicateID(place, id: "a"), .noDate(place), .language(place, name: "Arabic"),
            .wrongRow(place, column: "party", what: "is empty"), .wrongHeader(place, what: "has no column \"date\""),
            .lexicon(place, what: "is short"),
        ]
        for error in errors {
            #expect(error.description.hasPrefix("a.jsonl:3:17: "))
            #expect(error.description.contains("; "))
            #expect(!error.description.contains("\n"))
        }
        #expect(Set(errors.map(\.what)).count == errors.count)
    }
}
