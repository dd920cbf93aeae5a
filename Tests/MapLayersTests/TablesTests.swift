import CivilDate
import ControlState
import GeoJSON
import OrderedCollections
import Testing

@testable import MapLayers

@Suite struct TablesTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=1+1", "'=1+1"),
        ("@cmd", "'@cmd"), ("-2", "'-2"), ("+2,3", "\"'+2,3\""), ("\tx", "'\tx"), ("two\nlines", "\"two\nlines\""),
        ("'=", "''="), ("'plain", "'plain"), ("", ""),
    ])
    func cellsAreSafeForSpreadsheets(text: String, cell: String) { #expect(CSV.quoted(text) == cell) }

    @Test func numbersKeepTheirSign() {
        var table = CSV(header: ["a", "b"])
        table.append([.number("-2.5"), .empty])
        #expect(table.text == "a,b\n-2.5,\n")
    }

    @Test func claimsTableHasOneRowForEveryClaim() {
        let text = String(decoding: SyntheticTheatre.layers.claimsCSV(), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines[0].hasPrefix("date,party,predicate,place,"))
        #expect(lines.dropFirst().contains { $0.hasPrefix("2021-07-09,reds,captured,Seat 1.1,") })
        #expect(text.contains("We hold 85 per cent of Testland."))
    }

    @Test func coverageSaysStatedObservedAndMapped() throws {
        let coverage = SyntheticTheatre.layers.coverage(SyntheticTheatre.day())
        let assessed = try #require(coverage["perspectives"]?["assessed"])
        #expect(assessed["units_with_evidence"] == 4)
        let stated = try #require(assessed["stated"]?.elements?.first)
        #expect(stated["lo"]?.double == 0.85 && stated["party"] == "reds" && stated["relation"] == "self")
        #expect(assessed["mapped"]?.elements?.first?["hi"]?.double == 0.9)
        #expect(assessed["observed"]?.elements?.first?["km2"]?.double == 10_000)
        #expect(assessed["flags"]?.elements?.first?.text?.contains("25 is none of the totals known here (24)") == true)
        #expect(coverage["denominators"]?.elements?.count == 1)
    }

    @Test func theCoverageTableFitsATerminal() {
        let view = MapDay.View(state: SyntheticTheatre.state(), figures: SyntheticTheatre.figures())
        let text = SyntheticTheatre.layers.coverageText(view)
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        #expect(text.contains("about 85\u{A0}% of Testland held by Reds, says spokesman Red"))
        #expect(text.contains("4–90\u{A0}%"))
        #expect(text.contains("Evidence for 4 of 24 districts; 240,000 km² measured."))
    }

    @Test func coverageRowsFillTheirHeader() {
        var table = CSV(header: MapLayers.coverageHeader)
        SyntheticTheatre.layers.coverageRows(SyntheticTheatre.day(), into: &table)
        let lines = table.text.split(separator: "\n")
        // For each of four perspectives: 2 stated, 2 observed, 2 mapped, 1 status.
        #expect(lines.count == 1 + 4 * 7)
        for line in lines where !line.contains("\"") {
            #expect(
                line.split(separator: ",", omittingEmptySubsequences: false).count == MapLayers.coverageHeader.count)
        }
    }
}
