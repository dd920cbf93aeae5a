import ControlMap
import Testing

/// The same story with one fact changed: exactly the matching tiles and rows change.
@Suite struct VariantTests {
    private let day = "2021-07-09"
    private let taliban = PartyID("taliban")
    private let government = PartyID("government")

    /// The ids of the units whose tiles differ between two stories.
    private func changedUnits(_ changed: TheatreHistory, _ base: TheatreHistory, on date: String) throws -> Set<String>
    {
        let (new, old) = try (changed.tiles(on: date), base.tiles(on: date))
        return Set(
            Set(new.keys).union(old.keys).filter { new[$0] != old[$0] }.map { String($0.split(separator: " ")[0]) })
    }

    private func unit(_ history: TheatreHistory, at position: Coordinate) throws -> String {
        let tile = try #require(try history.tile(at: position, on: day))
        return history.theatre.units[tile.unit].id.description
    }

    @Test func theStoryItself() throws {
        let history = try Bundled.history(Story())
        let crossing = try #require(try history.tile(at: Position.islamQala, on: day))
        #expect(crossing.state.status == .controlled && crossing.state.basis == .conceded)
        let town = try #require(try history.tile(at: Position.qalaINaw, on: day))
        #expect(town.state.status == .contested)
        #expect(town.state.earliest == CivilDate("2021-07-05"))
    }

    @Test func anotherCrossing() throws {
        var story = Story()
        story.crossing = "Spin Boldak"
        story.crossingTo = "Pakistan"
        let (changed, base) = try (Bundled.history(story), Bundled.history(Story()))
        let tile = try #require(try changed.tile(at: Position.spinBoldak, on: day))
        #expect(tile.state.status == .controlled && tile.state.holders == [taliban] && tile.state.basis == .conceded)
        #expect(try changed.tile(at: Position.islamQala, on: day)?.state.basis != .conceded)
        #expect(
            try changedUnits(changed, base, on: day)
                == [unit(base, at: Position.islamQala), unit(base, at: Position.spinBoldak)])
    }

    @Test func anotherShare() throws {
        var story = Story()
        story.share = "62 per cent"
        let (changed, base) = try (Bundled.history(story), Bundled.history(Story()))
        let own = try changed.stated("share", of: .theatre, on: day).filter { $0.voice.relation == .own }
        #expect(own.map(\.lo) == [0.62])
        #expect(try changedUnits(changed, base, on: day).isEmpty)
        let others = try changed.stated("share", of: .theatre, on: day).filter { $0.voice.relation != .own }
        #expect(others.map(\.lo) == [0.3])
    }

    @Test func aShareOfAnotherBorder() throws {
        var story = Story()
        story.borderShare = "40 per cent"
        story.border = "Uzbek border"
        let (changed, base) = try (Bundled.history(story), Bundled.history(Story()))
        let uzbek = try #require(try changed.stated("share", of: .border("UZ"), on: day).first)
        #expect(uzbek.lo == 0.4 && uzbek.voice.country == "RU")
        #expect(try changed.stated("share", of: .border("TJ"), on: day).isEmpty)
        #expect(try changedUnits(changed, base, on: day).isEmpty)
    }

    @Test func anotherArc() throws {
        var story = Story()
        story.arc = "from the border with Pakistan across to the border with Uzbekistan"
        let changed = try Bundled.history(story)
        let state = try changed.state(on: try #require(CivilDate(day)))
        let described = state.tiles.filter { $0.state.precision == .described }
        #expect(described.count > 10)
        let borders = try Bundled.history(Story()).state(on: try #require(CivilDate(day)))
            .tiles.filter { $0.state.precision == .described }
        #expect(Set(described.map(\.unit)) != Set(borders.map(\.unit)))
        #expect(try changed.tile(at: Position.qalaINaw, on: day)?.state.status == .contested)
    }

    @Test func anotherDate() throws {
        var story = Story()
        story.published = "2021-07-16"
        let changed = try Bundled.history(story)
        #expect(try changed.tile(at: Position.islamQala, on: "2021-07-16")?.state.since == CivilDate("2021-07-16"))
        #expect(try changed.tile(at: Position.islamQala, on: day)?.state.holders != [taliban])
        #expect(try changed.tile(at: Position.qalaINaw, on: "2021-07-16")?.state.earliest == CivilDate("2021-07-12"))
    }

    @Test func theMinistryDenies() throws {
        var story = Story()
        story.reply = "Interior ministry spokesman Tareq Arian denied that \(story.crossing) had fallen."
        let (changed, base) = try (Bundled.history(story), Bundled.history(Story()))
        let tile = try #require(try changed.tile(at: Position.islamQala, on: day))
        #expect(tile.state.status == .disputed)
        #expect(Set(tile.state.holders + tile.state.beside).contains(taliban))
        #expect(tile.state.deniedBy == [PartyID("government")])
        let denial = try #require(changed.claims.first { $0.factuality == .denied })
        #expect(!denial.contradicts.isEmpty && denial.contradicts.allSatisfy { tile.state.claims.contains($0) })
        #expect(try changedUnits(changed, base, on: day) == [unit(base, at: Position.islamQala)])
    }

    /// A denial in another article that names nobody denies whoever is said to hold the place.
    @Test func aDenialThatNamesNoParty() throws {
        let history = try Bundled.pipeline.get().history(of: [
            Article(
                id: "a", published: CivilDate(day),
                text: "The Taliban said they had captured Islam Qala in Herat province on Friday."),
            Article(
                id: "b", published: CivilDate("2021-07-10"),
                text: "The ministry of defence denied that Islam Qala had fallen."),
        ])
        let denial = try #require(history.claims.first { $0.factuality == .denied })
        #expect(denial.party.id == nil)
        #expect(denial.contradicts == history.claims.filter { $0.article == "a" }.map(\.id))
        let tile = try #require(try history.tile(at: Position.islamQala, on: "2021-07-10"))
        #expect(tile.state.status == .disputed && tile.state.deniedBy == [PartyID("government")])
        #expect(tile.state.claims.contains(denial.id))
    }

    @Test func nobodyConcedes() throws {
        var story = Story()
        story.reply = "The ministry did not answer its telephones."
        let changed = try Bundled.history(story)
        let tile = try #require(try changed.tile(at: Position.islamQala, on: day))
        // The reporter's own sentence takes over the attribution that the article gives the event: only their word is left.
        #expect(tile.state.status == .claimed && tile.state.holders == [taliban])
        #expect(tile.state.basis == .claimed)
    }

    @Test func anInventedPartyInATheatreOfOnesOwn() throws {
        let scratch = try Scratch()
        _ = try scratch.file(
            "highlands/theatre.yaml",
            """
            extends: afghanistan
            name: Highlands
            parties:
              - id: river_front
                name: River Front
                aliases: [River Front, the Front]
                spokesmen: [Tamim Zorawar]
                opponents: [government]
                colour: "#009E73"
            """)
        let base = try Bundled.pipeline.get()
        let pipeline = try Pipeline(theatre: scratch.path + "/highlands", folder: base.folder, index: base.index)
        var story = Story()
        story.insurgents = "River Front"
        story.spokesman = "Tamim Zorawar"
        let history = try pipeline.history(of: [story.article])
        let tile = try #require(try history.tile(at: Position.islamQala, on: day))
        #expect(tile.state.holders == [PartyID("river_front")])
        let share = try history.stated("share", of: .theatre, on: day).first { $0.voice.relation == .own }
        #expect(share?.party == PartyID("river_front") && share?.lo == 0.85)
    }
}
