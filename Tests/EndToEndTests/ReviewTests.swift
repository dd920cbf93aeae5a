import ControlMap
import Foundation
import Testing

/// `controlmap review`: what to check first, and decisions that stay.
@Suite struct ReviewTests {
    private static let articles = [
        Article(
            id: "province", published: CivilDate("2021-07-09"),
            text: "A Taliban spokesman said on Friday that they control Nimroz province."),
        Article(
            id: "post", published: CivilDate("2021-07-09"),
            text:
                "The Taliban captured Islam Qala in Herat province on Friday. The ministry of interior admitted the loss "
                + "of Islam Qala."),
    ]

    @Test func theMostDoubtfulSquareKilometresComeFirst() async throws {
        let history = try Bundled.pipeline.get().history(of: Self.articles)
        let list = try await ReviewList(history, on: try #require(CivilDate("2021-07-09")), jobs: 2)
        let first = try #require(list.items.first)
        #expect(first.claim.article == "province" && first.basis == .claimed)
        // Nimroz has some 40,000 km2.
        #expect((35_000...50_000).contains(first.squareKilometres))
        #expect(list.items.allSatisfy { (0...1).contains($0.doubt) && $0.squareKilometres > 0 })
        #expect(
            list.items.map { $0.squareKilometres * $0.doubt }
                == list.items.map { $0.squareKilometres * $0.doubt }.sorted(by: >))
        let one = try await ReviewList(history, on: try #require(CivilDate("2021-07-09")), most: 1)
        #expect(one.items.map(\.claim.id) == [first.claim.id])
    }

    /// Changes the heading and the only row of a review table as a reviewer would; gives the file's new text.
    @discardableResult
    private static func editRow(of path: String, _ edit: (inout String, inout String) -> Void) throws -> String {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
        try #require(lines.count == 2)
        var (heading, row) = (lines[0], lines[1])
        edit(&heading, &row)
        let text = heading + "\n" + row + "\n"
        try Data(text.utf8).write(to: URL(filePath: path))
        return text
    }

    @Test func decidedRowsStayAndAreNotAskedAgain() throws {
        let scratch = try Scratch()
        let article = try scratch.file("a.txt", "Date: 2021-07-09\n\n" + Self.articles[0].text)
        let out = scratch.path + "/review.csv"
        #expect(try Program.run(["review", article, "--out", out, "--quiet"]).status == 0)
        try Self.editRow(of: out) { heading, row in
            #expect(heading.hasPrefix("claim,place,decision,value,reviewer,date,reason,changed_km2"))
            row.replace(",,,,,,", with: ",reject,,ana,2021-07-10,no proof,", maxReplacements: 1)
        }
        let again = try Program.run(["review", article, "--out", out])
        #expect(again.status == 0 && again.output.hasPrefix("Nothing to check"), "\(again.output) \(again.errors)")
        #expect(try String(contentsOfFile: out, encoding: .utf8).contains("reject,,ana,2021-07-10,no proof"))
        let coverage = try Program.run(["coverage", article, "--review", out, "--format", "json"])
        let without = try Program.run(["coverage", article, "--format", "json"])
        #expect(coverage.status == 0 && coverage.output != without.output)
    }

    @Test func remarksAndColumnsOfOnesOwnStayWithTheirClaim() throws {
        let scratch = try Scratch()
        let article = try scratch.file("a.txt", "Date: 2021-07-09\n\n" + Self.articles[0].text)
        let out = scratch.path + "/review.csv"
        #expect(try Program.run(["review", article, "--out", out, "--quiet"]).status == 0)
        let edited = try Self.editRow(of: out) { heading, row in
            heading += ",desk"
            row.replace(",,,,,,", with: ",,,ben,,ask first,", maxReplacements: 1)
            row += ",foreign"
        }
        #expect(try Program.run(["review", article, "--out", out, "--quiet"]).status == 0)
        #expect(try String(contentsOfFile: out, encoding: .utf8) == edited)
    }

    @Test func twoRemarksOnOneClaimBothStay() throws {
        let scratch = try Scratch()
        let article = try scratch.file("a.txt", "Date: 2021-07-09\n\n" + Self.articles[0].text)
        let out = scratch.path + "/review.csv"
        #expect(try Program.run(["review", article, "--out", out, "--quiet"]).status == 0)
        try Self.editRow(of: out) { _, row in
            let second = row.replacing(",,,,,,", with: ",,,ana,,ask twice,", maxReplacements: 1)
            row = row.replacing(",,,,,,", with: ",,,ben,,ask first,", maxReplacements: 1) + "\n" + second
        }
        #expect(try Program.run(["review", article, "--out", out, "--quiet"]).status == 0)
        let text = try String(contentsOfFile: out, encoding: .utf8)
        #expect(text.contains("ben,,ask first") && text.contains("ana,,ask twice"), "\(text)")
    }

    @Test func whatTheFileDecidesIsNotAskedAgainWhereOthersCount() throws {
        let scratch = try Scratch()
        let article = try scratch.file("a.txt", "Date: 2021-07-09\n\n" + Self.articles[0].text)
        let out = scratch.path + "/review.csv"
        #expect(try Program.run(["review", article, "--out", out, "--quiet"]).status == 0)
        let decided = try Self.editRow(of: out) { _, row in
            row.replace(",,,,,,", with: ",hold,,ana,2021-07-10,unclear,", maxReplacements: 1)
        }
        let other = try scratch.file("other.csv", "claim,place,decision,value,reviewer,date,reason\n")
        #expect(try Program.run(["review", article, "--review", other, "--out", out, "--quiet"]).status == 0)
        #expect(try String(contentsOfFile: out, encoding: .utf8) == decided)
    }

    @Test func aTableThatCannotBeReadWholeIsNotReplaced() throws {
        let scratch = try Scratch()
        let broken = "claim,place,decision,value,reviewer,date,reason\nc1,,reject,,ana,2021-07-10,\"no proof\n"
        let out = try scratch.file("review.csv", broken)
        let run = try Program.run(["review", UsageTests.example, "--out", out])
        #expect(run.status == 73 && run.complaints.count == 1, "\(run.errors)")
        #expect(run.errors.contains("review.csv:2") && run.errors.contains("left as it is"), "\(run.errors)")
        #expect(try String(contentsOfFile: out, encoding: .utf8) == broken)
    }

    @Test func anotherFileIsNotOverwritten() throws {
        let scratch = try Scratch()
        let other = try scratch.file("notes.csv", "mine,yours\n1,2\n")
        let run = try Program.run(["review", UsageTests.example, "--out", other])
        #expect(run.status != 0 && run.errors.contains("is no review table"), "\(run.errors)")
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "mine,yours\n1,2\n")
    }
}
