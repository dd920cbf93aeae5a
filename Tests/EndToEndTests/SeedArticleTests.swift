import ControlMap
import Foundation
import Testing

/// The article that the project began with, from ../shared: read, never kept here.
@Suite(.enabled(if: Bundled.hasShared, "../shared is absent: the tests of the seed article are skipped"))
struct SeedArticleTests {
    static let history = Result {
        let file = Bundled.shared.appending(path: "seed/article.txt")
        let article = Article(
            id: "seed", published: CivilDate("2021-07-09"), text: try String(contentsOf: file, encoding: .utf8))
        return try Bundled.pipeline.get().history(of: [article])
    }
    private let day = "2021-07-09"
    private let taliban = PartyID("taliban")

    private func history() throws -> TheatreHistory { try Self.history.get() }

    @Test func theTalibanStateTheirShareFourTimes() throws {
        let own = try #require(
            try history().stated("share", of: .theatre, on: day).first { $0.voice.relation == .own })
        #expect(own.party == taliban)
        #expect(own.lo == 0.85 && own.hi == 0.85)
        #expect(own.quotes.count == 4)
        let observers = try #require(
            try history().stated("share", of: .theatre, on: day).first { $0.voice.relation == .monitor })
        #expect(observers.party == taliban)
        #expect(abs(observers.lo - 0.30) < 0.02 && observers.comparator == .about || observers.lo == 0.3)
        #expect(!own.contradictedBy.isEmpty)
    }

    @Test func islamQalaIsConceded() throws {
        let history = try history()
        let tile = try #require(try history.tile(at: Position.islamQala, on: day))
        #expect(history.unitName(tile) == "Kohsan")
        #expect(tile.state.status == .controlled)
        #expect(tile.state.holders == [taliban])
        #expect(tile.state.basis == .conceded)
        #expect(tile.state.precision == .exact)
        #expect(tile.state.since == CivilDate(day))
        let evidence = history.claims.filter { tile.state.claims.contains($0.id) }
        #expect(Set(evidence.compactMap(\.place?.surface)).isSuperset(of: ["Islam Qala", "the crossing", "the site"]))
        #expect(evidence.contains { $0.claimant.relation == .reporter })
        #expect(evidence.contains { $0.claimant.surface?.contains("Mujahid") == true })
        #expect(evidence.contains { $0.claimant.surface?.contains("Arian") == true })
        #expect(try history.tile(at: Position.islamQala, on: "2021-07-08")?.state.holders != [taliban])
        let own = try history.tile(at: Position.islamQala, on: day, perspective: .party(taliban))
        #expect(own?.state.status == .controlled)
        #expect(own?.state.basis == .claimed)
    }

    @Test func islamQalaIsTheGeoNamesEntry() throws {
        let place = try history().claims.compactMap(\.place?.place).first { $0.name == "Islam Qala" }
        #expect(place?.geonames == 1_142_404)
        #expect(place?.admin1 == "Herat")
        #expect(place?.admin2 == "Kohsan")
    }

    @Test func qalaINawIsContested() throws {
        let history = try history()
        let tile = try #require(try history.tile(at: Position.qalaINaw, on: day))
        #expect(tile.holdsSeat)
        #expect(tile.state.status == .contested)
        #expect(tile.state.basis == .fighting)
        #expect(tile.state.precision == .exact)
        #expect(Set(tile.state.holders + tile.state.beside) == [taliban, PartyID("government")])
        #expect(tile.state.earliest == CivilDate("2021-07-05"))
        #expect(tile.state.latest == CivilDate("2021-07-09"))
        let state = try history.state(on: try #require(CivilDate(day)))
        for rest in state.tiles where rest.unit == tile.unit && rest != tile {
            #expect(rest.state.precision != .exact)
        }
    }

    @Test func theTajikBorderIsStatedByRussia() throws {
        let stated = try history().stated("share", of: .border("TJ"), on: day)
        let border = try #require(stated.first)
        #expect(border.party == taliban)
        #expect(abs(border.lo - 2.0 / 3) < 0.01)
        #expect(border.voice.relation == .thirdGovernment)
        #expect(border.voice.country == "RU")
        #expect(border.quotes.count == 3)
        let kilometres = try #require(border.kilometres)
        #expect((800.0...950.0).contains(kilometres.lowerBound))
    }

    @Test func theArcIsDescribed() throws {
        let history = try history()
        let state = try history.state(on: try #require(CivilDate(day)))
        let described = state.tiles.filter { $0.state.precision == .described }
        #expect(described.count > 20)
        for tile in described { #expect(tile.state.holders.contains(taliban)) }
        let provinces = Set(described.map { history.theatre.provinces[history.theatre.units[$0.unit].province].name })
        #expect(provinces.isSuperset(of: ["Herat", "Badakhshan", "Kunduz", "Takhar"]))
        #expect(provinces.isDisjoint(with: ["Kabul", "Ghazni", "Kandahar", "Nangarhar"]))
    }

    @Test func vagueExtentsAreKeptUnlocated() throws {
        let surfaces = try history().claims.filter { $0.place?.place == nil || $0.extent?.unit == "vague" }
            .compactMap(\.place?.surface)
        for words in ["some territory", "rural territories", "countryside", "border districts"] {
            #expect(surfaces.contains { $0.contains(words) }, "\(words) in \(surfaces)")
        }
    }

    @Test func whatMayBeIsNotOnTheMap() throws {
        let history = try history()
        let maybe = history.claims.filter { [.hypothetical, .future].contains($0.factuality) }
        #expect(maybe.count >= 4)
        let state = try history.state(on: try #require(CivilDate(day)))
        let shown = Set(state.tiles.flatMap(\.state.claims))
        for claim in maybe where claim.presupposes == nil { #expect(!shown.contains(claim.id)) }
    }

    @Test func capitalsThatSpeakAreGovernments() throws {
        let toponyms = try #require(try history().toponyms["seed"])
        for name in ["Beijing", "Moscow"] {
            #expect(toponyms.contains { $0.text == name && $0.use == .government }, "\(name)")
        }
        #expect(toponyms.filter { $0.text == "Kabul" }.contains { $0.use == .government })
        for name in ["Christina", "Lamb", "South China Morning Post"] {
            #expect(!toponyms.contains { $0.text.contains(name) && $0.use == .place })
        }
    }

    @Test func noFlagThatIsNotEarned() throws {
        let figures = try history().figures(on: try #require(CivilDate(day)))
        #expect(figures.flags.isEmpty, "\(figures.flags)")
        #expect(figures.units == 398)
        #expect((1...397).contains(figures.unitsWithEvidence))
        let mapped = try #require(figures.mapped.first { $0.party == taliban })
        #expect(mapped.lo < mapped.hi)
    }

    /// The scorer beside the gold, run on what the program prints.
    @Test func theScorerIsSatisfied() throws {
        let claims = Bundled.shared.appending(path: "eval/claims")
        let bare = try Program.run(
            [Bundled.shared.appending(path: "eval/bare.py").path, claims.appending(path: "seed.jsonl").path],
            executable: "/usr/bin/python3")
        let extracted = try Program.run(["extract", "-"], input: Data(bare.output.utf8))
        #expect(extracted.status == 0, "\(extracted.errors)")
        let scratch = try Scratch()
        let predictions = try scratch.file("predictions.jsonl", extracted.output)
        let score = try Program.run(
            [
                claims.appending(path: "score.py").path, claims.appending(path: "seed.jsonl").path, predictions,
                "--json",
            ],
            executable: "/usr/bin/python3")
        let figures = try JSONSerialization.jsonObject(with: Data(score.output.utf8)) as? [String: Any]
        let f1 = (figures?["claims"] as? [String: Double])?["F1"]
        #expect(try #require(f1) >= 0.80, "\(score.output)")
    }
}
