import Foundation
import Gazetteer
import Geometry
import Testing

@Suite struct `An added gazetteer` {
    private let data: FixtureData

    init() throws {
        let codes = try String(contentsOfFile: FixtureData.bundled.path("own/feature-codes.tsv"), encoding: .utf8)
        data = try FixtureData(["own/feature-codes.tsv": codes])
    }

    /// A file to add, beside the data.
    private func file(_ name: String, _ text: String) throws -> String {
        try data.write(text, to: "brought/\(name)")
        return data.folder.path("brought/\(name)")
    }

    private static func dump(_ cells: [Int: String]) -> String {
        var line = [
            "900001", "Naw Deh", "Naw Deh", "Now Deh,نو ده", "34.5", "62.1", "P", "PPL", "AF", "", "11", "", "", "",
            "320",
            "", "900", "Asia/Kabul", "2020-01-01",
        ]
        for (column, cell) in cells { line[column] = cell }
        return line.joined(separator: "\t")
    }

    private static let areas = """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "a1", "properties": {"shapeName": "Upper Vale", "old": "Obervale|Val d'en haut"},
        "geometry": {"type": "Polygon", "coordinates": [[[62, 34], [62.2, 34], [62.2, 34.2], [62, 34.2], [62, 34]]]}}]}
        """

    @Test func `a dump's places are found by all their names`() throws {
        let path = try file(
            "AF.txt", Self.dump([:]) + "\n" + Self.dump([0: "900002", 1: "Old Fort", 6: "S", 7: "SCH"]) + "\n")
        #expect(try AddedGazetteer.add(path, to: data.folder).places == 1)
        let index = try data.index()
        for name in ["Naw Deh", "Now Deh", "نو ده"] {
            let place = try #require(index.candidates(NameQuery(name: name)).first?.place, "\(name)")
            #expect(place.id.description == "gn:900001")
            #expect(place.kind == .village)
            #expect(place.admin1 == "Herat")
        }
        #expect(index.candidates(NameQuery(name: "Old Fort")).isEmpty, "a school is no place that news go by")
    }

    @Test func `an area is a place at a point inside it`() throws {
        let path = try file("vales.geojson", Self.areas)
        let options = AddedGazetteer.Options(names: ["shapeName", "old"], kind: .admin2, country: "AF")
        #expect(try AddedGazetteer.add(path, options: options, to: data.folder).name == "vales.geojson")
        let index = try data.index()
        let place = try #require(index.candidates(NameQuery(name: "Obervale")).first?.place)
        #expect(place.name == "Upper Vale")
        #expect(place.id.description == "added:vales.geojson/a1")
        #expect((62...62.2).contains(place.coordinate.longitude) && (34...34.2).contains(place.coordinate.latitude))
    }

    @Test func `adding twice replaces, removing takes out, and the index knows`() throws {
        let path = try file("AF.txt", Self.dump([:]))
        try AddedGazetteer.add(path, to: data.folder)
        try AddedGazetteer.add(path, to: data.folder)
        #expect(try AddedGazetteer.list(in: data.folder).map(\.places) == [1])
        _ = try data.index()
        #expect(try AddedGazetteer.remove(path, from: data.folder))
        #expect(try !AddedGazetteer.remove("AF.txt", from: data.folder))
        #expect(throws: GazetteerError.self) { try GazetteerIndex.open(in: data.folder) }
        #expect(try data.index().candidates(NameQuery(name: "Naw Deh")).isEmpty)
    }

    @Test(arguments: [
        ([4: "north"], "AF.txt:2: column latitude: \"north\" is no number"),
        ([5: "362"], "AF.txt:2: column longitude: \"362\" is outside -180...180"),
        ([0: "x1"], "AF.txt:2: column geonameid: \"x1\" is no GeoNames number"),
        ([14: "many"], "AF.txt:2: column population: \"many\" is no whole number"),
        ([8: "AFG"], "AF.txt:2: column country code: \"AFG\" must be two capital letters"),
        ([8: "a1"], "AF.txt:2: column country code: \"a1\" must be two capital letters"),
        ([1: " \u{A0}"], "AF.txt:2: column name: \" \u{A0}\" is empty"),
        ([18: "2020\textra"], "AF.txt:2: has 20 cells, a GeoNames dump has 19"),
    ])
    func `a wrong dump is refused by line and column`(cells: [Int: String], words: String) throws {
        let path = try file("AF.txt", Self.dump([:]) + "\n" + Self.dump(cells) + "\n")
        let error = #expect(throws: GazetteerError.self) { try AddedGazetteer.add(path, to: data.folder) }
        let said = try #require(error.map { "\($0)" })
        #expect(said.contains(words), "\(said)")
        #expect(try AddedGazetteer.list(in: data.folder).isEmpty)
    }

    @Test func `wrong areas are refused by feature and property`() throws {
        _ = try data.index()
        func complaint(_ name: String, _ text: String, _ names: [String] = []) throws -> String {
            let path = try file(name, text)
            let options = AddedGazetteer.Options(names: names)
            let error = #expect(throws: GazetteerError.self) {
                try AddedGazetteer.add(path, options: options, to: data.folder)
            }
            return try #require(error.map { "\($0)" })
        }
        #expect(try complaint("a.json", Self.areas, ["title"]).contains("feature 0 (a1): has no property \"title\""))
        let unnamed = Self.areas.replacing("\"Upper Vale\"", with: "7")
        #expect(try complaint("b.json", unnamed).contains("feature 0 (a1): shapeName: expected a name, found a number"))
        let blank = Self.areas.replacing("\"Upper Vale\"", with: "\" \"")
        #expect(try complaint("b.json", blank).contains("feature 0 (a1): shapeName: is empty"))
        #expect(try complaint("c.json", "{\"type\": \"FeatureCollection\",\n \"features\": [}").contains("line 2"))
        #expect(try complaint("d.txt", "PK\u{3}\u{4}rest").contains("unpack it"))
        #expect(try complaint("e.txt", "").contains("has no place"))
    }

    @Test func `files of the same name but for the extension, a space or a dash are gazetteers of their own`() throws {
        for name in ["AF.txt", "AF.tsv", "a b.txt", "a-b.txt", ".AF.txt"] {
            #expect(try !AddedGazetteer.add(file(name, Self.dump([:])), to: data.folder).replaced)
        }
        #expect(try AddedGazetteer.add(file("other/AF.txt", Self.dump([:])), to: data.folder).replaced)
        let listed = try AddedGazetteer.list(in: data.folder)
        #expect(Set(listed.map(\.name)) == ["AF.txt", "AF.tsv", "a b.txt", "a-b.txt", ".AF.txt"])
        for added in listed { #expect(try AddedGazetteer.remove(added.name, from: data.folder)) }
        #expect(try AddedGazetteer.list(in: data.folder).isEmpty)
    }

    @Test func `an area lies where the places around it do`() throws {
        let path = try file("vales.geojson", Self.areas)
        let error = #expect(throws: GazetteerError.self) { try AddedGazetteer.add(path, to: data.folder) }
        #expect(error == .indexMissing(path: data.folder.indexPath))
        // Compiled first where it is missing, and where it is stale.
        for _ in 1...2 {
            _ = try AddedGazetteer.install(path, in: data.folder)
            let index = try GazetteerIndex.open(in: data.folder)
            let place = try #require(index.candidates(NameQuery(name: "Upper Vale")).first?.place)
            #expect(place.country == "AF")
            #expect(place.admin1 == "Herat")
            #expect(try AddedGazetteer.remove("vales.geojson", from: data.folder))
        }
    }

    @Test func `a country is two capital letters`() throws {
        let path = try file("vales.geojson", Self.areas)
        for country in ["af", "12", "AFG", "ÄF", ""] {
            let error = #expect(throws: GazetteerError.self) {
                try AddedGazetteer.add(path, options: .init(country: country), to: data.folder)
            }
            #expect("\(try #require(error))".contains("is not two capital letters"))
        }
    }

    @Test func `a dump's places lie in the divisions that it brings, wherever they stand in it`() throws {
        let admin1 = [10: "77", 11: "", 14: "0"]
        let lines = [
            Self.dump([0: "900010", 1: "Ytterby", 8: "SE", 10: "77", 11: "7701"]),
            Self.dump([0: "900011", 1: "Inner Mark", 6: "A", 7: "ADM2", 8: "SE", 10: "77", 11: "7701", 14: "0"]),
            Self.dump(admin1.merging([0: "900012", 1: "Norrmark", 6: "A", 7: "ADM1", 8: "SE"]) { $1 }),
            // What the world's tables say of a code stands.
            Self.dump([0: "900013", 1: "Elsewhere", 6: "A", 7: "ADM1", 10: "11", 14: "0"]),
            Self.dump([0: "900014", 1: "Far Deh", 4: "31", 10: "11"]),
        ]
        let path = try file("SE.txt", lines.joined(separator: "\n"))
        _ = try AddedGazetteer.install(path, in: data.folder)
        let index = try GazetteerIndex.open(in: data.folder)
        func place(_ id: String) throws -> Place { index.place(try #require(index.ref(for: PlaceID(id)))) }
        let town = try place("gn:900010")
        #expect(town.admin1 == "Norrmark")
        #expect(town.admin2 == "Inner Mark")
        #expect(try place("gn:900011").admin1 == "Norrmark")
        #expect(try place("gn:900014").admin1 == "Herat")
    }

    @Test func `names come without the space around them`() throws {
        let blanks = Self.dump([1: " Naw  Deh\u{A0}", 2: "", 3: " Now Deh , ,نو ده "])
        let areas = Self.areas.replacing("Upper Vale", with: "  Upper\\tVale ")
            .replacing("Obervale|", with: " Obervale | ;")
        _ = try data.index()
        try AddedGazetteer.add(file("AF.txt", blanks), to: data.folder)
        try AddedGazetteer.add(
            file("vales.geojson", areas), options: .init(names: ["shapeName", "old"], country: "AF"), to: data.folder)
        let index = try data.index()
        for (name, expected) in [("Now Deh", "Naw Deh"), ("نو ده", "Naw Deh"), ("Obervale", "Upper Vale")] {
            #expect(index.candidates(NameQuery(name: name)).first?.place.name == expected, "\(name)")
        }
    }

    @Test func `only the bundled names of a theatre are found in spellings that no table has`() throws {
        let path = try file("AF.txt", Self.dump([1: "Qarabaghistan", 2: "", 3: "", 6: "T", 7: "VAL"]))
        _ = try AddedGazetteer.install(path, in: data.folder)
        let index = try GazetteerIndex.open(in: data.folder)
        #expect(index.scan(Array("in Qarabaghistan".utf8)).count == 1)
        #expect(index.scan(Array("in Karabaghistan".utf8)).isEmpty)
        #expect(index.scan(Array("in Toorghondi".utf8)).count == 1)
    }

    @Test func `a file that the index cannot be compiled with leaves what was there`() throws {
        let path = try file("AF.txt", Self.dump([:]))
        #expect(try AddedGazetteer.install(path, in: data.folder).places == 1)
        try data.write("geonames\tname\nx", to: "world/places.tsv")
        let other = try file("AF.txt", Self.dump([:]) + "\n" + Self.dump([0: "900003", 1: "Far Deh"]))
        #expect(throws: GazetteerError.self) { try AddedGazetteer.install(other, in: data.folder) }
        #expect(try AddedGazetteer.list(in: data.folder).map(\.places) == [1])
        let error = #expect(throws: GazetteerError.self) { try AddedGazetteer.uninstall("AF.txt", from: data.folder) }
        #expect("\(try #require(error))".contains("places.tsv:1"))
        #expect(try AddedGazetteer.list(in: data.folder).map(\.places) == [1])
    }

    @Test func `what is taken out is out of the index too`() throws {
        let path = try file("AF.txt", Self.dump([:]))
        _ = try AddedGazetteer.install(path, in: data.folder)
        #expect(try AddedGazetteer.uninstall(path, from: data.folder))
        #expect(try !AddedGazetteer.uninstall(path, from: data.folder))
        #expect(try GazetteerIndex.open(in: data.folder).candidates(NameQuery(name: "Naw Deh")).isEmpty)
    }
}
