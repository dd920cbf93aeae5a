import ControlMap
import Foundation
import Testing

/// What people add: the state before the articles, decisions, what is known of outlets, rows that are withheld.
@Suite struct SupplementTests {
    private static let article = """
        Date: 2021-07-09
        Source: Valley Radio

        The Taliban captured Islam Qala in Herat province on Friday.
        """
    private static let day = ["--date", "2021-07-09", "--format", "json"]

    private func coverage(_ arguments: [String]) throws -> Program.Run {
        try Program.run(["coverage"] + arguments + Self.day)
    }

    /// The tile at Islam Qala.
    private func tile(_ supplements: MapSupplements, on date: String = "2021-07-09") throws -> TileState? {
        let article = Article(
            id: "a", published: CivilDate("2021-07-09"), source: "Valley Radio",
            text: "The Taliban captured Islam Qala in Herat province on Friday.")
        let pipeline = try Bundled.pipeline.get()
        let history = try pipeline.history(of: [pipeline.extract(article)], supplements: supplements)
        return try history.tile(at: Position.islamQala, on: date)?.state
    }

    private func read(baseline: String? = nil, review: String? = nil, sources: String? = nil) throws -> (
        supplements: MapSupplements, problems: [InputError]
    ) {
        let scratch = try Scratch()
        let pipeline = try Bundled.pipeline.get()
        return MapSupplements.read(
            baseline: try baseline.map { try scratch.file("baseline.csv", $0) },
            review: try review.map { try scratch.file("review.csv", $0) },
            sources: try sources.map { try scratch.file("sources.csv", $0) }, theatre: pipeline.theatre,
            index: pipeline.index)
    }

    @Test func theStateBeforeTheFirstArticle() throws {
        let (supplements, problems) = try read(
            baseline: """
                unit,province,party,status,since,source
                Kohsan,Herat,government,,,survey
                Zaranj,Nimroz,Taliban,controlled,2021-01-01,survey
                Atlantis,,government,,,survey
                Guzara,Herat,martians,,,survey
                Guzara,Herat,,controlled,,survey
                Guzara,Herat,government,held,,survey
                Guzara,Herat,government,,soon,survey

                """)
        #expect(supplements.baseline.map(\.party) == [PartyID("government"), PartyID("taliban")])
        #expect(problems.map { $0.place.line } == [4, 5, 6, 7, 8])
        #expect(problems.map { $0.place.column } == [1, 3, 3, 4, 5])
        #expect(try tile(supplements, on: "2021-07-01")?.holders == [PartyID("government")])
        #expect(try tile(supplements, on: "2021-07-01")?.basis == .baseline)
        #expect(try tile(supplements)?.holders == [PartyID("taliban")])
    }

    @Test func decisionsOnClaims() throws {
        let pipeline = try Bundled.pipeline.get()
        let place = try #require(
            pipeline.index.candidates(NameQuery(name: "Islam Qala", country: "AF")).first?.place.id)
        func decided(_ row: String) throws -> (TileState?, [InputError]) {
            let (supplements, problems) = try read(
                review: "claim,place,decision,value,reviewer,date,reason\n\(row)\n")
            return (try tile(supplements), problems)
        }
        #expect(try decided(",\(place),reject,,ana,2021-07-10,no source").0?.holders == [])
        #expect(try decided(",\(place),,,ana,,").0?.holders == [PartyID("taliban")])
        let (corrected, problems) = try decided(",\(place),correct,party=government,ana,2021-07-10,misread")
        #expect(problems.isEmpty && corrected?.holders == [PartyID("government")])
        for (row, column) in [
            (",\(place),maybe,,ana,2021-07-10,", 3), (",\(place),reject,,ana,,", 6), (",,reject,,ana,2021-07-10,", 1),
            (",\(place),correct,martians,ana,2021-07-10,", 4), (",\(place),correct,party=x,ana,2021-07-10,", 4),
            (",\(place),correct,date=soon,ana,2021-07-10,", 4),
        ] {
            let (state, problems) = try decided(row)
            #expect(problems.map { $0.place.column } == [column], "\(row)")
            #expect(state?.holders == [PartyID("taliban")])
        }
    }

    @Test func whatIsKnownOfOutlets() throws {
        let header = "source,side,reliability\n"
        #expect(try tile(MapSupplements())?.basis == .reported)
        let sided = try read(sources: header + "valley radio,taliban,\n")
        #expect(sided.problems.isEmpty)
        let claimed = try tile(sided.supplements)
        #expect(claimed?.status == .claimed && claimed?.basis == .claimed)
        #expect(try tile(read(sources: header + "Valley Radio,,0\n").supplements)?.holders == [])
        let wrong = try read(sources: header + "Valley Radio,,2\nX,martians,\n,taliban,\n")
        #expect(wrong.problems.map { $0.place.column } == [3, 2, 1])
    }

    @Test func theProgramNamesWrongRowsAndDoesTheRest() throws {
        let scratch = try Scratch()
        let article = try scratch.file("a.txt", Self.article)
        let baseline = try scratch.file("baseline.csv", "unit,party\nAtlantis,government\nZaranj,government\n")
        let run = try coverage([article, "--baseline", baseline])
        #expect(run.status == 65 && run.complaints.count == 1, "\(run.errors)")
        #expect(run.errors.contains("baseline.csv:2:1") && run.output.contains("government"), "\(run.errors)")
        let missing = try coverage([article, "--review", scratch.path + "/none.csv"])
        #expect(missing.status == 65 && missing.errors.contains("none.csv"), "\(missing.errors)")
        let header = try coverage([article, "--sources", baseline])
        #expect(header.status == 65 && header.errors.contains("has no column \"source\""), "\(header.errors)")
    }

    @Test func aRowIsWithheldUntilItsDay() throws {
        let pipeline = try Bundled.pipeline.get()
        let (rows, problems) = ClaimsTable.read(
            bytes: Array(
                "date,party,predicate,place,publish_after\n2021-07-05,taliban,captured,Islam Qala,2021-07-08\n".utf8),
            name: "t.csv", theatre: pipeline.theatre, index: pipeline.index)
        #expect(problems.isEmpty)
        let history = try pipeline.history(of: [Extraction](), table: rows)
        #expect(try history.tile(at: Position.islamQala, on: "2021-07-07")?.state.status == .unknown)
        #expect(try history.tile(at: Position.islamQala, on: "2021-07-08")?.state.holders == [PartyID("taliban")])
        // Made again later, the earlier map may show it.
        let later = try history.tile(at: Position.islamQala, on: "2021-07-07", knownBy: "2021-07-09")
        #expect(later?.state.holders == [PartyID("taliban")])
        #expect(try history.changeDays().contains(try #require(CivilDate("2021-07-08"))))
    }

    @Test(arguments: [("2021-07-07", false), ("2021-07-08", true)])
    func noFileShowsWhatIsWithheld(_ date: String, _ isShown: Bool) throws {
        let scratch = try Scratch()
        let rows =
            "date,party,predicate,place,publish_after,quote\n"
            + "2021-07-05,taliban,captured,Islam Qala,2021-07-08,behind closed doors\n"
            + "2021-07-05,government,retook,Islam Qala,2021-07-08,behind closed doors\n"
            + "2021-07-04,resistance,controls,Bazarak,2021-07-08,behind closed doors\n"
            + "2021-07-06,taliban,captured,Zaranj,,in the open\n"
        let out = scratch.path + "/map"
        let run = try Program.run(
            ["export", scratch.file("t.csv", rows), "--from", "2021-07-01", "--to", date, "--out", out, "--quiet"])
        #expect(run.status == 0, "\(run.errors)")
        func holds(_ file: String, _ words: String) throws -> Bool {
            try String(contentsOfFile: "\(out)/\(file)", encoding: .utf8).contains(words)
        }
        for file in ["claims.csv", "index.html"] {
            #expect(try holds(file, "in the open"), "\(file)")
            #expect(try holds(file, "behind closed doors") == isShown, "\(file)")
        }
        #expect(try holds("timeline.geojson", "Kohsan") == isShown)
        #expect(try holds("index.json", "\"claims\": 1,") == !isShown)
        // Neither a day nor a party that only such a row speaks of.
        let files = try FileManager.default.subpathsOfDirectory(atPath: out)
        #expect(files.contains { $0.hasSuffix("control.resistance.geojson") } == isShown, "\(files)")
        #expect(files.contains("2021-07-05") == isShown, "\(files)")
        #expect(files.contains("2021-07-06"), "\(files)")
    }

    @Test func aLaterCopyOfTwoReportsLeavesWhatTheyToldTogether() throws {
        func article(_ id: String, _ day: String, _ words: String) -> Article {
            Article(id: id, published: CivilDate(day), text: "The Taliban captured Islam Qala on Thursday. " + words)
        }
        let said = [
            "\"We left the customs house before noon and drove through the hills all night,\" a clerk said.",
            "\"There was nobody at the gate when the first lorries came back,\" a driver said.",
        ]
        let first = [article("a", "2021-07-09", said[0]), article("b", "2021-07-09", said[1])]
        let later = first + [article("c", "2021-07-25", said.joined(separator: " "))]
        let pipeline = try Bundled.pipeline.get()
        let day = "2021-07-10"
        let before = try pipeline.history(of: first).tile(at: Position.islamQala, on: day, knownBy: day)?.state
        let again = try pipeline.history(of: later).tile(at: Position.islamQala, on: day, knownBy: day)?.state
        #expect(before?.basis == .corroborated && again == before)
        // Known today, the two rest on the third or it on them: one origin.
        #expect(try pipeline.history(of: later).tile(at: Position.islamQala, on: day)?.state.basis == .reported)
    }

    @Test func aMapMadeAgainAsKnownThenTellsOfNothingLater() throws {
        let scratch = try Scratch()
        let early = try scratch.file("early.txt", Self.article)
        let late = try scratch.file(
            "late.txt",
            "Date: 2021-08-01\n\nThe Taliban captured Kunduz on Saturday. Resistance fighters hold Bazarak, residents said."
        )
        var listings: [String] = []
        for inputs in [[early], [early, late]] {
            let out = scratch.path + "/map"
            let dates = ["--from", "2021-06-01", "--to", "2021-08-02", "--known-by", "2021-07-15"]
            #expect(try Program.run(["export"] + inputs + ["--out", out, "--quiet"] + dates).status == 0)
            listings.append(try String(contentsOfFile: out + "/index.json", encoding: .utf8))
        }
        #expect(listings[0] == listings[1])
    }
}
