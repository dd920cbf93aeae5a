import ControlMap
import Foundation
import Testing

/// `controlmap diff`: what changed between two maps, and on whose word.
@Suite struct DiffTests {
    private static func record(_ run: Program.Run) throws -> JSONValue {
        try JSONValue(parsing: Array(run.output.utf8))
    }

    @Test func twoDays() throws {
        let scratch = try Scratch()
        let table = try scratch.file(
            "t.csv",
            """
            date,party,predicate,place,province,quote
            2021-07-01,government,controls,Zaranj district,Nimroz,They hold it.
            2021-07-09,taliban,captured,Zaranj district,Nimroz,They took it.

            """)
        let run = try Program.run(["diff", "2021-07-05", "2021-07-10", table, "--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
        let record = try Self.record(run)
        let parties = try #require(record["parties"]?.elements)
        #expect(parties.map { $0["party"]?.text } == ["government", "taliban"])
        #expect(parties[0]["lost_km2"] == parties[1]["gained_km2"] && (parties[1]["gained_km2"]?.double ?? 0) > 100)
        #expect(parties[1]["units_gained"]?.elements == [.string("Zaranj")])
        let changes = try #require(record["changes"]?.elements)
        #expect(changes.count == 1)
        #expect(changes[0]["claims"]?.elements?.map { $0["quote"]?.text } == ["They took it."])
        let text = try Program.run(["diff", "2021-07-05", "2021-07-10", table])
        #expect(text.output.contains("controlled Afghan government -> controlled Taliban"), "\(text.output)")
        #expect(text.output.contains("units +1 (Zaranj), -0"), "\(text.output)")
        let none = try Program.run(["diff", "2021-07-02", "2021-07-03", table])
        #expect(none.output.contains("Nothing changed."))
        let back = try Program.run(["diff", "2021-07-10", "2021-07-05", table, "--format", "csv"])
        #expect(
            back.output.split(separator: "\n").count == 2
                && back.output.contains(",controlled,taliban,controlled,government,"))
    }

    @Test func twoKnownByDays() throws {
        let scratch = try Scratch()
        let lines = """
            {"id": "a", "date": "2021-07-08", "text": "The Taliban captured Islam Qala in Herat province on Thursday."}
            {"id": "b", "date": "2021-07-12", "text": "Interior ministry spokesman Tareq Arian denied that Islam Qala had fallen on Thursday."}

            """
        let file = try scratch.file("a.jsonl", lines)
        let run = try Program.run(["diff", "2021-07-08", "2021-07-12", file, "--date", "2021-07-12"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("2021-07-12 as known by 2021-07-08 -> 2021-07-12 as known by 2021-07-12"))
        #expect(run.output.contains("-> disputed") && run.output.contains("Tareq Arian"), "\(run.output)")
    }

    @Test func twoFoldersSayWhatTheirDaysSay() throws {
        let scratch = try Scratch()
        for day in ["2021-07-09", "2021-07-16"] {
            let out = scratch.path + "/" + day
            #expect(
                try Program.run(["export", "GeoData/examples", "--date", day, "--out", out, "--quiet"]).status == 0)
        }
        let folders = try Program.run(
            ["diff", scratch.path + "/2021-07-09", scratch.path + "/2021-07-16", "--format", "json"])
        #expect(folders.status == 0, "\(folders.errors)")
        let days = try Program.run(["diff", "2021-07-09", "2021-07-16", "GeoData/examples", "--format", "json"])
        let (a, b) = try (Self.record(folders), Self.record(days))
        #expect(a["units"] == b["units"] && (a["units"]?.elements?.count ?? 0) > 0)
        for (left, right) in zip(a["parties"]?.elements ?? [], b["parties"]?.elements ?? []) {
            #expect(left["party"] == right["party"])
            // The files have six decimals.
            for key in ["gained_km2", "lost_km2"] {
                #expect(abs((left[key]?.double ?? 0) - (right[key]?.double ?? 1)) <= 0.2)
            }
        }
    }

    @Test(arguments: [
        (["2021-07-01", "GeoData"], 64, "two days or two folders"),
        (["2021-07-01", "2021-07-02"], 64, "at least one INPUT"),
        (["Sources", "Tests"], 66, "holds no map that export wrote"),
    ])
    func whatCannotBeCompared(_ arguments: [String], _ status: Int32, _ says: String) throws {
        let run = try Program.run(["diff"] + arguments)
        #expect(run.status == status && run.complaints.count == 1 && run.errors.contains(says), "\(run.errors)")
    }
}
