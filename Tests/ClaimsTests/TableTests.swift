import Articles
import CivilDate
import Gazetteer
import Geometry
import Testing

@testable import Claims

@Suite("Claims tables")
struct TableTests {
    private static let nawabad = Place(
        id: PlaceID("own:nawabad"), name: "Nawabad", kind: .town, coordinate: Coordinate(66.5, 34.5),
        unit: PlaceID("unit:north"))
    /// Two parties and one unit, made for these tests.
    private static let theatre: Theatre = {
        var theatre = Theatre(
            id: "valley", name: "The Valley", countries: ["AF"],
            units: [
                .init(
                    id: PlaceID("unit:north"), name: "Nawabad", province: 0, seat: nawabad,
                    names: ["Nawabad", "Naw Abad"])
            ],
            provinces: [.init(id: PlaceID("unit:prov"), name: "Upper", code: "XX-UP")],
            parties: [
                Party(id: PartyID("reds"), name: "Red Army", aliases: ["the Reds"], spokesmen: ["Col. Red"]),
                Party(id: PartyID("blues"), name: "Blue Guard", allies: [PartyID("greens")]),
                Party(id: PartyID("greens"), name: "Green Band"),
            ])
        theatre.unitWords = ["district", "districts"]
        return theatre
    }()

    private func read(
        _ text: String, theatre: Theatre? = theatre, lexicon: ClaimLexicon? = nil
    ) -> (claims: [Claim], problems: [InputError]) {
        ClaimsTable.read(
            bytes: Array(text.utf8), name: "rows/t.csv", theatre: theatre, index: nil, lexicon: lexicon)
    }

    @Test("A row becomes a claim")
    func row() throws {
        let (claims, problems) = read(
            """
            date,party,predicate,place,claimant,source,url,quote,end,sensitive,publish_after
            2021-07-09,the Reds,captured,Naw Abad,Col. Red,Valley Post,https://example.org,"We took it, all of it",2021-07-12,yes,2021-08-01
            """)
        #expect(problems == [])
        let claim = try #require(claims.first)
        #expect(claim.article == "t.csv:2")
        #expect(claim.party == Mention(surface: "the Reds", span: nil, id: PartyID("reds")))
        #expect(claim.predicate == .captured)
        #expect(claim.place?.place == Self.nawabad)
        #expect(claim.claimant == Claimant(surface: "Col. Red", party: PartyID("reds"), relation: .own))
        #expect(claim.factuality == .claimed)
        #expect(claim.when.start == CivilDate("2021-07-09") && claim.when.end == CivilDate("2021-07-12"))
        #expect(claim.published == CivilDate("2021-07-09"))
        #expect(claim.quote == "We took it, all of it")
        #expect(claim.source == "Valley Post" && claim.url == "https://example.org")
        #expect(claim.sensitive && claim.publishAfter == CivilDate("2021-08-01"))
    }

    @Test("Where: a district, a point, an area, a share")
    func places() throws {
        let (claims, problems) = read(
            """
            date,party,predicate,place,lon,lat,geometry,extent,unit
            2021-07-09,reds,controls,Nawabad district,,,,,
            2021-07-09,reds,controls,Camp Two,66.1,34.2,,,
            2021-07-09,reds,controls,,,,"POLYGON((66 34, 66 35, 67 35, 67 34, 66 34),(66.4 34.4, 66.6 34.4, 66.6 34.6, 66.4 34.6, 66.4 34.4))",,
            2021-07-09,reds,controls,,,,,~ 85%,
            2021-07-09,reds,controls,,,,,30-40,districts
            2021-06,reds,controls,,,,POINT (66 34),,
            """)
        #expect(problems == [])
        try #require(claims.count == 6)
        #expect(claims[0].place?.place?.id == PlaceID("unit:north") && claims[0].place?.part == .area)
        #expect(claims[1].place?.place?.coordinate == Coordinate(66.1, 34.2))
        guard case .geometry(let area)? = claims[2].place?.part else {
            Issue.record("expected a geometry")
            return
        }
        // The clockwise shell was turned, and so was the counter-clockwise hole.
        #expect(area.polygons.first?.shell[1] == Coordinate(67, 34))
        #expect(area.polygons.first?.holes.first?[1] == Coordinate(66.4, 34.6))
        #expect(
            claims[3].extent
                == Extent(surface: "~ 85%", unit: "share", lo: 0.85, hi: 0.85, comparator: .about, of: "territory"))
        #expect(claims[4].extent == Extent(surface: "30-40", unit: "districts", lo: 30, hi: 40, of: "districts"))
        #expect(claims[5].when.precision == .month && claims[5].when.latest == CivilDate("2021-06-30"))
    }

    @Test(
        "A wrong cell is named by line and column, and the other rows count",
        arguments: [
            ("2021-13-09,reds,captured,Nawabad,,", "date", "\"2021-13-09\" is no date like 2021-07-09"),
            (",reds,captured,Nawabad,,", "date", "is empty"),
            (
                "2021-07-09,pinks,captured,Nawabad,,", "party",
                "\"pinks\" is no party of the theatre (reds, blues, greens)"
            ),
            ("2021-07-09,reds,ate,Nawabad,,", "predicate", "\"ate\" is none of captured, retook"),
            ("2021-07-09,reds,captured,Atlantis,,", "place", "\"Atlantis\" is found nowhere"),
            ("2021-07-09,reds,captured,,,", "place", "is empty"),
            ("2021-07-09,reds,captured,X,200,", "lon", "\"200\" is no number of degrees from -180 to 180"),
            ("2021-07-09,reds,captured,X,66,north", "lat", "\"north\" is no number of degrees from -90 to 90"),
        ])
    func wrongCell(_ row: String, _ column: String, _ what: String) throws {
        let (claims, problems) = read(
            "date,party,predicate,place,lon,lat\n2021-07-08,blues,lost,Nawabad,,\n\(row)\n2021-07-10,reds,controls,Nawabad,,\n"
        )
        #expect(claims.map(\.article) == ["t.csv:2", "t.csv:4"])
        let problem = try #require(problems.first)
        #expect(problems.count == 1 && problem.place.line == 3)
        guard case .wrongRow(_, let found, let text) = problem else {
            Issue.record("expected a wrong row, found \(problem)")
            return
        }
        #expect(found == column)
        #expect(text.hasPrefix(what))
    }

    @Test(
        "Areas that are none",
        arguments: [
            "POLYGON((0 0, 1 0, 1 1))", "POLYGON((0 0, 1 0, 1 1, 0 1))", "LINESTRING(0 0, 1 1)", "POINT(34 166)",
            "POINT(1)",
            "POINT(1 2) x", "POLYGON((0 0, 1 0, 1 1, 0 0)",
        ])
    func wrongGeometry(_ text: String) {
        let (claims, problems) = read("date,party,predicate,geometry\n2021-07-09,reds,controls,\"\(text)\"\n")
        #expect(claims.isEmpty)
        #expect(problems.first?.place == InputPlace(file: "rows/t.csv", line: 2, column: 4))
    }

    @Test(
        "Shares and counts that are none",
        arguments: ["1.2,share", "many,districts", "5,acres", "5,", "-1,districts", "9-5,districts"])
    func wrongExtent(_ cells: String) throws {
        let (claims, problems) = read(
            "date,party,predicate,extent,unit\n2021-07-09,reds,controls,\(cells)\n",
            lexicon: try ClaimReading.lexicon.get())
        #expect(claims.isEmpty && problems.count == 1)
    }

    @Test("What the texts count, a table may count; without the lexicon anything")
    func units() throws {
        let lexicon = try ClaimReading.lexicon.get()
        let counted = Set(lexicon.extents.lexicon.units.values)
        #expect(counted.isSuperset(of: ["districts", "neighbourhoods", "buildings", "islands"]))
        for unit in counted.union(["share", "km", "km2"]) {
            let rows = read(
                "date,party,predicate,extent,unit\n2021-07-09,reds,controls,1,\(unit)\n", lexicon: lexicon)
            #expect(rows.claims.first?.extent?.unit == unit, "\(rows.problems)")
        }
        let acres = "date,party,predicate,extent,unit\n2021-07-09,reds,controls,5,acres\n"
        #expect(read(acres).claims.first?.extent?.unit == "acres")
    }

    @Test("A comparator that is none is refused with those there are")
    func wrongComparator() throws {
        let header = "date,party,predicate,extent,unit,comparator,extent_lo,extent_hi\n"
        for comparator in ["exactly", "about", "at_least", "more_than", "at_most", "less_than"] {
            let rows = read(header + "2021-07-09,reds,controls,five,districts,\(comparator),5,5\n")
            #expect(rows.claims.first?.extent?.comparator.rawValue == comparator)
        }
        let wrong = try #require(read(header + "2021-07-09,reds,controls,five,districts,nearly,5,5\n").problems.first)
        #expect("\(wrong)".contains("none of exactly, about, at_least, more_than, at_most, less_than"))
    }

    @Test("A header without the needed columns refuses the table")
    func wrongHeader() {
        let (claims, problems) = read("date,who,predicate,place\n2021-07-09,reds,captured,Nawabad\n")
        #expect(claims.isEmpty)
        #expect(problems == [.wrongHeader(InputPlace(file: "rows/t.csv", line: 1), what: "has no column \"party\"")])
    }

    @Test("Without a theatre parties keep their names; an ally and an opponent are told apart with one")
    func relations() {
        let text = """
            date,party,predicate,lon,lat,claimant
            2021-07-09,greens,controls,66,34,Blue Guard
            2021-07-09,greens,controls,66,34,Red Army
            2021-07-09,greens,controls,66,34,a shepherd
            2021-07-09,greens,controls,66,34,
            """
        #expect(read(text).claims.map(\.claimant.relation) == [.ally, .opponent, .unnamed, .reporter])
        #expect(
            read(text, theatre: nil).claims.map(\.party)
                == Array(repeating: Mention(surface: "greens", span: nil, id: nil), count: 4))
    }

    @Test("Ids come from what a row says, not from where it stands; the same row twice has two")
    func ids() {
        let first = read("date,party,predicate,lon,lat\n2021-07-09,reds,controls,66,34\n").claims
        let moved = read("date,party,predicate,lon,lat\n2021-07-08,reds,lost,66,34\n2021-07-09,reds,controls,66,34\n")
            .claims
        #expect(first.first?.id == moved.last?.id)
        let twice = read(
            "date,party,predicate,lon,lat\n2021-07-09,reds,controls,66,34\n2021-07-09,reds,controls,66,34\n"
        ).claims
        #expect(Set(twice.map(\.id)).count == 2)
    }
}
