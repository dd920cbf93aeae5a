import ControlMap
import Foundation
import Testing

/// `claims.csv` is a claims table: read back, it gives the same map.
@Suite struct ClaimsTableRoundTripTests {
    /// The bundled examples and the story, read once.
    static let history = Result {
        let pipeline = try Bundled.pipeline.get()
        let reader = ArticleReader(lexicon: pipeline.articleLexicon)
        let examples = reader.items(in: [Bundled.root.appending(path: "GeoData/examples").path]).compactMap { item in
            if case .article(let article, _) = item { article } else { nil }
        }
        return try pipeline.history(of: examples + [Story().article])
    }

    private func table(_ history: TheatreHistory) throws -> [UInt8] {
        MapLayers(
            theatre: history.theatre, claims: history.claims, articles: history.notes(),
            words: LayerWords(table: try InputBytes.read(Bundled.geoData + "/" + LayerWords.english))
        ).claimsCSV()
    }

    @Test func theSameStateComesBack() throws {
        let history = try Self.history.get()
        let pipeline = try Bundled.pipeline.get()
        let (rows, problems) = ClaimsTable.read(
            bytes: try table(history), name: "claims.csv", theatre: history.theatre, index: pipeline.index)
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
        #expect(rows.count == history.claims.count)
        let back = try pipeline.history(of: [Extraction](), table: rows)
        #expect(try back.changeDays() == history.changeDays())
        #expect(try history.changeDays().count > 10)
        for day in [CivilDate("2021-07-09"), CivilDate("2021-07-16"), CivilDate("2021-08-10")].compactMap(\.self) {
            for perspective in history.perspectives() {
                let (old, new) = try (
                    history.state(on: day, perspective: perspective), back.state(on: day, perspective: perspective)
                )
                #expect(old.tiles == new.tiles, "\(day) \(perspective)")
                let (oldFigures, newFigures) = try (
                    history.figures(on: day, perspective: perspective), back.figures(on: day, perspective: perspective)
                )
                #expect(oldFigures.stated == newFigures.stated && oldFigures.mapped == newFigures.mapped)
            }
            let known = try (history.state(on: day, knownBy: day), back.state(on: day, knownBy: day))
            #expect(known.0.tiles == known.1.tiles)
        }
    }

    @Test func theSecondTableIsTheFirst() throws {
        let history = try Self.history.get()
        let pipeline = try Bundled.pipeline.get()
        let first = try table(history)
        let rows = ClaimsTable.read(bytes: first, name: "claims.csv", theatre: history.theatre, index: pipeline.index)
        let again = try table(try pipeline.history(of: [Extraction](), table: rows.claims))
        let (lines, linesAgain) = (Self.lines(first), Self.lines(again))
        #expect(lines.count == linesAgain.count && lines.count > 50)
        for (line, other) in zip(lines, linesAgain) { #expect(line == other) }
    }

    /// Without the titles, which belong to articles.
    private static func lines(_ bytes: [UInt8]) -> [[String]] {
        guard let table = try? CSVTable(bytes: bytes, name: "") else { return [] }
        let columns = table.columns.filter { $0 != "title" }
        return table.rows.map { row in columns.map { row[$0] ?? "" } }
    }

    @Test func bordersArcsAndVagueExtentsAreToldInWords() throws {
        let text = String(decoding: try table(try Bundled.history(Story())), as: UTF8.self)
        #expect(text.contains("border with Tajikistan"))
        #expect(text.contains("arc from the border with Iran and Turkmenistan to the border with "))
        #expect(text.contains("border:TJ") && text.contains("arc:IR|TM>CN"))
    }

    @Test func theProgramReadsItsOwnTable() throws {
        let scratch = try Scratch()
        let (first, second) = (scratch.path + "/first", scratch.path + "/second")
        let options = ["--date", "2021-07-16", "--quiet", "--out"]
        #expect(try Program.run(["export", "GeoData/examples"] + options + [first]).status == 0)
        let run = try Program.run(["export", first + "/claims.csv"] + options + [second])
        #expect(run.status == 0, "\(run.errors)")
        for layer in ["control", "control.taliban", "units", "fronts", "borders"] {
            let path = "/2021-07-16/\(layer).geojson"
            #expect(
                try Data(contentsOf: URL(filePath: first + path)) == Data(contentsOf: URL(filePath: second + path)),
                "\(layer)")
        }
    }
}
