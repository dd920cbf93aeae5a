import Foundation
import Testing

/// One bad input is named in one line, costs nothing else, and makes the exit status 65.
@Suite struct BadInputTests {
    static let good = "Date: 2021-07-09\n\nThe Taliban captured Islam Qala in Herat province on Friday.\n"

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var file: String
        var data: Data
        /// What the one line must say.
        var says: [String]
        var testDescription: String { name }

        init(_ name: String, _ file: String, _ text: String, says: [String]) {
            self.init(name, file, Data(text.utf8), says: says)
        }

        init(_ name: String, _ file: String, _ data: Data, says: [String]) {
            self.name = name
            self.file = file
            self.data = data
            self.says = says
        }
    }

    static let cases: [Case] = [
        Case(
            "no date", "undated.txt", "The Taliban captured Zaranj in Nimroz.\n", says: ["undated.txt", "--published"]),
        Case(
            "invalid UTF-8", "latin.txt", Data("Date: 2021-07-09\n\nCaf".utf8) + [0xE9] + Data(" fell.".utf8),
            says: ["latin.txt", "UTF-8"]),
        Case("empty text", "empty.txt", "Date: 2021-07-09\n\n  \n", says: ["empty.txt", "empty"]),
        Case(
            "not HTML", "picture.html", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
            says: ["picture.html"]),
        Case(
            "broken JSON line", "lines.jsonl",
            "{\"id\": \"a\", \"date\": \"2021-07-09\", \"text\": \"Zaranj fell to the Taliban.\"}\n{\"id\": \"b\", \n",
            says: ["lines.jsonl", ":2"]),
        Case(
            "a language it does not read", "arabic.txt",
            "Date: 2021-07-09\n\nسيطرت حركة طالبان على معبر إسلام قلعة الحدودي مع إيران يوم الجمعة وقال متحدث باسم الحركة إن المعبر تحت سيطرتهم الكاملة.\n",
            says: ["arabic.txt", "Arabic"]),
    ]

    @Test(arguments: cases) func namesTheInputAndDoesTheRest(_ bad: Case) throws {
        let scratch = try Scratch()
        let good = try scratch.file("good.txt", Self.good)
        let file = try scratch.file(bad.file, bad.data)
        let run = try Program.run(["export", good, file, "--out", scratch.path + "/map", "--quiet"])
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.complaints.count == 1, "\(run.errors)")
        for word in bad.says { #expect(run.errors.contains(word), "\(run.errors)") }
        let control = try String(contentsOfFile: scratch.path + "/map/2021-07-09/control.geojson", encoding: .utf8)
        #expect(control.contains("taliban"))
        let index = try String(contentsOfFile: scratch.path + "/map/index.json", encoding: .utf8)
        #expect(index.contains(bad.file), "index.json lists what was skipped")
    }

    @Test func anUnreadableFileIsNamed() throws {
        let scratch = try Scratch()
        let good = try scratch.file("good.txt", Self.good)
        let run = try Program.run(["extract", scratch.path + "/missing.txt", good])
        #expect(run.status == 65)
        #expect(run.complaints.count == 1)
        #expect(run.errors.contains("missing.txt"))
        #expect(run.output.contains("Islam Qala"))
    }

    @Test func aTextOfTwoHundredMegabytesIsRefused() throws {
        let scratch = try Scratch()
        let good = try scratch.file("good.txt", Self.good)
        let large = scratch.path + "/large.txt"
        #expect(FileManager.default.createFile(atPath: large, contents: nil))
        // Sparse: 200 MB that take no room on the disc.
        try FileHandle(forWritingTo: URL(filePath: large)).truncate(atOffset: 200_000_000)
        let run = try Program.run(["extract", large, good])
        #expect(run.status == 65)
        #expect(run.complaints.count == 1)
        #expect(run.errors.contains("large.txt"))
        #expect(run.output.contains("Islam Qala"))
    }

    @Test func nothingReadableIsStatus66() throws {
        let scratch = try Scratch()
        let run = try Program.run(["export", scratch.path + "/none", "--out", scratch.path + "/map"])
        #expect(run.status == 66)
        #expect(try scratch.files().isEmpty)
    }
}
