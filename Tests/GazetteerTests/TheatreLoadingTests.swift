import CivilDate
import Gazetteer
import Geometry
import Testing

@Suite struct `Loading a theatre` {
    private let data: FixtureData

    init() throws { data = try FixtureData() }

    private func problem(_ yaml: String) throws -> String {
        try data.write(yaml, to: "mine/theatre.yaml")
        let error = #expect(throws: GazetteerError.self) {
            try Theatre.load(folderPath: data.folder.path("mine"), from: data.folder)
        }
        return try "\(#require(error))"
    }

    @Test func `a bundled theatre has its units, shapes, parties and settings`() throws {
        let theatre = try Theatre.load(id: "west", from: data.folder, index: data.index())
        #expect(theatre.units.map(\.name) == ["Kohsan", "Qala-i-Naw"])
        #expect(theatre.units.map(\.province) == [0, 1])
        #expect(theatre.provinces.map(\.code) == ["AF-HER", "AF-BDG"])
        #expect(theatre.coverage.tiles.count == 2)
        #expect(theatre.units[0].seat.id == PlaceID("unit:AF-HER-kohsan"))
        #expect(theatre.units[1].seat.id == PlaceID("gn:1129867"))
        #expect(theatre.units[1].seat.population == 9000)
        #expect(theatre.borders.map(\.country) == ["IR"])
        #expect(theatre.borders[0].publishedKilometres == 100)
        #expect(theatre.settings.staleDays == 20)
        #expect(theatre.settings.freshDays == 7)
        #expect(theatre.settings.discKilometres == [.city: 8])
        #expect(theatre.settings.defaultDiscKilometres == 4)
        #expect(theatre.unitWords == ["district", "districts"])
        #expect(theatre.alignments.first?.since?.description == "2015-01-01")
    }

    @Test func `a theatre that extends one changes what it says and keeps the rest`() throws {
        try data.write(
            """
            extends: west
            name: Mine
            parties:
              - {id: greens, name: Greens, opponents: [reds]}
              - {id: reds, colour: "#123456"}
            settings: {fresh_days: 3, disc_km: {town: 2}}
            denominators: [{unit: provinces, value: 2, published_by: me}]
            """, to: "mine/theatre.yaml")
        let theatre = try Theatre.load(id: data.folder.path("mine"), from: data.folder)
        #expect(theatre.id == "mine")
        #expect(theatre.name == "Mine")
        #expect(theatre.units.count == 2)
        #expect(theatre.parties.map(\.id.description) == ["reds", "blues", "greens"])
        #expect(theatre.parties[0].colour == "#123456")
        #expect(theatre.parties[0].aliases == ["the Reds"])
        #expect(theatre.settings.freshDays == 3)
        #expect(theatre.settings.staleDays == 20)
        #expect(theatre.settings.discKilometres == [.city: 8, .town: 2])
        #expect(theatre.denominators.map(\.unit) == ["districts", "provinces"])
    }

    @Test func `parties without a colour get those that nobody has`() throws {
        try data.write("colour\tname\n#111111\tone\n#222222\ttwo\n#333333\tthree\n", to: "theatres/colours.tsv")
        try data.write(
            """
            name: Sea
            countries: [AF]
            parties: [{id: a}, {id: b, colour: "#222222"}, {id: c}, {id: d}, {id: e, colour: "#999999"}]

            """, to: "mine/theatre.yaml")
        let theatre = try Theatre.load(folderPath: data.folder.path("mine"), from: data.folder)
        #expect(theatre.parties.map(\.colour) == ["#111111", "#222222", "#333333", "#111111", "#999999"])
    }

    @Test func `a palette is of colours`() throws {
        try data.write("colour\tname\n#111111\tone\n#+22222\ttwo\n", to: "theatres/colours.tsv")
        #expect(
            try problem("name: Sea\ncountries: [AF]\nparties: [{id: a}]\n").contains(
                "colours.tsv:3: column colour: \"#+22222\" is not of the form #RRGGBB"))
    }

    @Test func `a name may stand beside its source, and a code may be said to be missing`() throws {
        try data.write(
            """
            extends: west
            parties:
              - id: greens
                aliases: [Greens, {name: green men, source: a}, {names: [the Green, Green side], source: b}]
                opponents: [{name: reds, source: a}]
                colour: {name: "#00aa00", source: c}
                acled: {none: no such actor, source: d}
                cameo: {name: GRN, source: d}
            """, to: "mine/theatre.yaml")
        let party = try #require(try Theatre.load(id: data.folder.path("mine"), from: data.folder).parties.last)
        #expect(party.aliases == ["Greens", "green men", "the Green", "Green side"])
        #expect(party.opponents == [PartyID("reds")])
        #expect(party.colour == "#00aa00")
        #expect(party.acled == nil)
        #expect(party.cameo == "GRN")
    }

    @Test func `a theatre without units has places and claims only`() throws {
        try data.write("name: Sea\ncountries: [AF]\nparties: [{id: a}]\n", to: "mine/theatre.yaml")
        let theatre = try Theatre.load(folderPath: data.folder.path("mine"), from: data.folder)
        #expect(theatre.units.isEmpty)
        #expect(theatre.coverage.tiles.isEmpty)
    }

    @Test(arguments: [
        ("extends: nowhere\n", "extends: \"nowhere\" is no bundled theatre; there is west"),
        ("extends: west\nsetings: {}\n", "setings: is not known here"),
        ("extends: west\nsettings: {stale_days: soon}\n", "settings.stale_days: \"soon\" is no number"),
        ("extends: west\nsettings: {disc_km: {moon: 3}}\n", "settings.disc_km.moon: is no kind of place"),
        ("extends: west\nparties: [{name: X}]\n", "parties[0].id: is missing"),
        ("extends: west\nparties: [{id: x, colour: red}]\n", "parties[0].colour: \"red\" is not of the form #RRGGBB"),
        (
            "extends: west\nparties: [{id: x, colour: \"#+12345\"}]\n",
            "parties[0].colour: \"#+12345\" is not of the form #RRGGBB"
        ),
        ("extends: west\nparties: [{id: x, allies: [y]}]\n", "names \"y\", which is no party's id"),
        ("extends: west\nparties: all\n", "parties: must be a list"),
        ("extends: west\nparties: [{id: x, aliases: [{source: y}]}]\n", "parties[0].aliases[0].name: is missing"),
        ("extends: west\nparties: [{id: x, acled: {code: y}}]\n", "parties[0].acled.code: is not known here"),
        ("extends: west\nalignments: [{country: US, party: z}]\n", "alignments[0].party: \"z\" is no party's id"),
        (
            "extends: west\nalignments: [{country: US, party: reds, since: May}]\n",
            "alignments[0].since: \"May\" is no date"
        ),
        ("extends: west\nborders: [{country: FR}]\n", "borders[0].country: the theatre has no border with \"FR\""),
        ("extends: west\ndenominators: [{unit: km2}]\n", "denominators[0].value: must be a number over 0"),
        ("a: [\n", "is no YAML"),
        ("", "must be a mapping"),
        ("name: X\ncountries: [af]\n", "countries: \"af\" is no ISO 3166-1 alpha-2 code"),
        ("name: X\ncountries: [Afghanistan]\n", "countries: \"Afghanistan\" is no ISO 3166-1 alpha-2 code"),
    ])
    func `an error names file and key`(yaml: String, message: String) throws {
        let words = try problem(yaml)
        #expect(words.contains("mine/theatre.yaml"))
        #expect(words.contains(message), "\(words)")
    }

    @Test func `an unknown theatre is told with those there are`() throws {
        let error = #expect(throws: GazetteerError.self) { try Theatre.load(id: "east", from: data.folder) }
        #expect(error == .unknownTheatre(id: "east", known: ["west"]))
        #expect(Theatre.list(in: data.folder) == ["west"])
    }
}

@Suite struct `Locating in a theatre` {
    private let data: FixtureData
    private let theatre: Theatre
    private let index: GazetteerIndex
    private let locator: TheatreLocator

    init() throws {
        data = try FixtureData()
        index = try data.index()
        theatre = try Theatre.load(id: "west", from: data.folder, index: index)
        locator = TheatreLocator(theatre)
    }

    @Test(
        arguments: [
            (61.5, 34.5, 0), (63.0, 34.5, 1), (60.95, 34.5, 0), (63.5, 35.08, 1), (60.8, 34.5, nil), (63.5, 35.2, nil),
            (0, 0, nil),
        ] as [(Double, Double, Int?)])
    func `a point lies in a unit, or within 10 km of one`(longitude: Double, latitude: Double, unit: Int?) {
        #expect(locator.unit(at: Coordinate(longitude, latitude)) == unit)
    }

    @Test func `a name finds its unit, in its province`() {
        #expect(locator.unit(named: "kohsan") == 0)
        #expect(locator.unit(named: "قلعه نو") == 1)
        #expect(locator.unit(named: "Qala-i-Naw", province: "Badghis") == 1)
        #expect(locator.unit(named: "Qala-i-Naw", province: "AF-BDG") == 1)
        #expect(locator.unit(named: "Qala-i-Naw", province: "Herat") == nil)
        #expect(locator.unit(named: "Nowhere") == nil)
    }

    @Test func `a place finds its unit and province`() throws {
        func place(_ id: String) throws -> Place { index.place(try #require(index.ref(for: PlaceID(id)))) }
        #expect(locator.unit(for: try place("gn:1142404")) == 0)
        #expect(locator.unit(for: try place("gn:1136600")) == 0)
        #expect(locator.province(for: try place("gn:1129867")) == 1)
        let province = try place("gn:1147707")
        #expect(locator.unit(for: province) == nil)
        #expect(locator.province(for: province) == 1)
        let country = try place("gn:1149361")
        #expect(locator.unit(for: country) == nil)
        #expect(locator.province(for: country) == nil)
        #expect(locator.unit(for: try place("gn:4407066")) == nil)
    }
}
