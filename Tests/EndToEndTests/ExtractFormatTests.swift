import ControlMap
import Foundation
import Testing

/// `extract --format text` and `--format csv`.
@Suite struct ExtractFormatTests {
    private static let article = """
        Date: 2021-07-09
        Title: Fighting in Herat

        The Taliban captured Islam Qala in Herat province on Friday. Nothing else was said.
        """

    @Test func theArticleWithItsMarks() throws {
        let scratch = try Scratch()
        let run = try Program.run(["extract", scratch.file("a.txt", Self.article), "--format", "text"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Fighting in [Herat]"))
        #expect(
            run.output.contains(
                "The Taliban captured [Islam Qala] in [Herat] province on Friday. {2} Nothing else was said."))
        #expect(run.output.contains("\nPlaces\n") && run.output.contains("\n\nClaims\n  1  "))
        // No terminal, no colours.
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func whatWouldSteerATerminalDoesNot() throws {
        let line = "{\"id\": \"a\\u001b[2J\", \"text\": \"The Taliban captured \\u001b[31mZaranj.\"}\n"
        let run = try Program.run(["extract", "-", "--format", "text"], input: Data(line.utf8))
        #expect(run.status == 0 && run.output.contains("Zaranj") && !run.output.contains("\u{1B}"))
    }

    @Test func aTableThatCanBeReadBack() throws {
        let scratch = try Scratch()
        let article = try scratch.file("a.txt", Self.article.replacing("Fighting in Herat", with: "News of the day"))
        let run = try Program.run(["extract", article, "--format", "csv"])
        #expect(run.status == 0, "\(run.errors)")
        let table = try scratch.file("claims.csv", run.output)
        let (first, second) = try (
            Program.run(["coverage", article, "--format", "json"]),
            Program.run(["coverage", table, "--format", "json"])
        )
        #expect(first.status == 0 && second.status == 0, "\(second.errors)")
        #expect(first.output == second.output)
        // The title is the article's: all else comes back.
        let title = ",News of the day,"
        let again = try Program.run(["extract", table, "--format", "csv"])
        #expect(run.output.contains(title) && again.output == run.output.replacing(title, with: ",,"))
    }

    @Test func copiesOfOneReportKeepOneOrigin() throws {
        let scratch = try Scratch()
        let report = (1...6).map { "Sentence \($0) of the report tells what elders saw on the road to the valley." }
        let text = "The Taliban captured Islam Qala in Herat province on Friday. " + report.joined(separator: " ")
        for (name, source) in [("a", "Herald"), ("b", "Tribune")] {
            _ = try scratch.file("news/\(name).txt", "Date: 2021-07-09\nSource: \(source)\n\n" + text)
        }
        _ = try scratch.file(
            "news/c.txt", "Date: 2021-07-09\n\nA trader said the Taliban captured Islam Qala on Friday.")
        let run = try Program.run(["extract", scratch.path + "/news", "--format", "csv"])
        let rows = try CSVTable(bytes: Array(run.output.utf8), name: "claims.csv").rows
        let origins = Dictionary(
            rows.map { ($0["article"] ?? "", $0["origin"] ?? "") }, uniquingKeysWith: { first, _ in first })
        #expect(rows.count >= 3 && Set(origins.values).count == 2, "\(origins)")
    }

    @Test func explainGoesWithJSON() throws {
        let run = try Program.run(["extract", UsageTests.example, "--format", "csv", "--explain"])
        #expect(run.status == 64 && run.errors.contains("--format json"))
    }
}
