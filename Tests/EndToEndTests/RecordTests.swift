import ControlMap
import Foundation
import Testing

/// The table of captures and recaptures of 2021, and the picture that the README makes of it.
@Suite struct RecordTests {
    static let path = Bundled.root.appending(path: "GeoData/records/afghanistan-2021.csv").path
    static let picture = Bundled.root.appending(path: "Sources/ControlMap/ControlMap.docc/Resources/record.svg")

    private struct Row: Sendable {
        var cells: [String: String]
        subscript(column: String) -> String { cells[column] ?? "" }
    }

    /// The table has no quoted line breaks.
    private static func rows() throws -> [Row] {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let header = cells(lines[0])
        return lines.dropFirst().map { line in
            Row(cells: Dictionary(zip(header, cells(line)), uniquingKeysWith: { first, _ in first }))
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    @Test func eachRowHasACitationAndADay() throws {
        let rows = try Self.rows()
        #expect(rows.count >= 200)
        let period = try #require(CivilDate("2021-05-01"))...(#require(CivilDate("2021-08-31")))
        for row in rows {
            #expect(CivilDate(row["date"]).map(period.contains) == true, "\(row.cells)")
            #expect(["captured", "retook"].contains(row["predicate"]), "\(row.cells)")
            #expect(!row["source"].isEmpty && !row["title"].isEmpty && row["url"].contains("://"), "\(row.cells)")
            #expect(!row["place"].isEmpty && !row["province"].isEmpty, "\(row.cells)")
            // Facts, with their sources: no sentence of theirs.
            #expect(row["quote"].isEmpty && row["note"].split(separator: " ").count < 16, "\(row.cells)")
        }
        #expect(Set(rows.map { [$0["date"], $0["predicate"], $0["place"], $0["province"]] }).count == rows.count)
    }

    @Test func eachRowIsAUnitOfTheTheatre() throws {
        let (claims, problems) = try Bundled.pipeline.get().claimsTable(Self.path)
        #expect(problems == [])
        #expect(try claims.count == Self.rows().count)
        for claim in claims {
            let place = try #require(claim.place?.place, "\(claim.article)")
            #expect(place.id.description.hasPrefix("unit:"), "\(claim.article) \(place.id)")
        }
    }

    @Test func aDistrictThatTheTheatreLacksIsNotSoughtAbroad() throws {
        let scratch = try Scratch()
        let table = try scratch.file(
            "t.csv", "date,party,predicate,place,province\n2021-07-07,taliban,captured,Badpakh district,Laghman\n")
        let run = try Program.run(["coverage", table, "--date", "2021-07-08"])
        #expect(run.status != 0)
        #expect(run.errors.contains("\"Badpakh district\" is found nowhere in Laghman"), "\(run.errors)")
    }

    @Test func thePictureAndTheDeviationsAreMadeByTheProgram() throws {
        let scratch = try Scratch()
        let out = scratch.path + "/record.svg"
        let run = try Program.run([out], executable: Bundled.root.appending(path: "Scripts/record").path)
        #expect(run.status == 0, "\(run.errors)")
        let made = try Data(contentsOf: URL(filePath: out))
        #expect(try made == Data(contentsOf: Self.picture), "make it anew with Scripts/record")
        #expect(run.output.split(separator: "\n").count > 5)
        #expect(try ReadmeTests.readme.get().contains(run.output))
    }
}
