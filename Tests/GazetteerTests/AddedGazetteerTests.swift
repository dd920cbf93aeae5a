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
        #expect(try AddedGazetteer.add(path, options: options, to: data.folder).name == "vales")
        let index = try data.index()
        let place = try #require(index.candidates(NameQuery(name: "Obervale")).first?.place)
        #expect(place.name == "Upper Vale")
        #expect(place.id.description == "added:vales/a1")
        #expect((62...62.2).contains(place.coordinate.longitude) && (34...34.2).contains(place.coordinate.latitude))
    }

    @Test func `adding twice replaces, removing takes out, and the index knows`() throws {
        let path = try file("AF.txt", Self.dump([:]))
        try AddedGazetteer.add(path, to: data.folder)
        try AddedGazetteer.add(path, to: data.folder)
        #expect(try AddedGazetteer.list(in: data.folder).map(\.places) == [1])
        _ = try data.index()
        #expect(try AddedGazetteer.remove(path, from: data.folder))
        #expect(try !AddedGazetteer.remove("AF", from: data.folder))
        #expect(throws: GazetteerError.self) { try GazetteerIndex.open(in: data.folder) }
        #expect(try data.index().candidates(NameQuery(name: "Naw Deh")).isEmpty)
    }

    @Test(arguments: [
        ([4: "north"], "AF.txt:2: column latitude: \"north\" is no number"),
        ([5: "362"], "AF.txt:2: column longitude: \"362\" is outside -180...180"),
        ([0: "x1"], "AF.txt:2: column geonameid: \"x1\" is no GeoNames number"),
        ([14: "many"], "AF.txt:2: column population: \"many\" is no whole number"),
        ([8: "AFG"], "AF.txt:2: column country code: \"AFG\" must be two letters"),
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
        #expect(try complaint("c.json", "{\"type\": \"FeatureCollection\",\n \"features\": [}").contains("line 2"))
        #expect(try complaint("d.txt", "PK\u{3}\u{4}rest").contains("unpack it"))
        #expect(try complaint("e.txt", "").contains("has no place"))
    }
    @Test func `a file that the index cannot be compiled with leaves what was there`() throws {
        let path = try file("AF.txt", Self.dump([:]))
        #expect(try AddedGazetteer.install(path, in: data.folder).places == 1)
        try data.write("geonames\tname\nx", to: "world/places.tsv")
        let other = try file("AF.txt", Self.dump([:]) + "\n" + Self.dump([0: "900003", 1: "Far Deh"]))
        #expect(throws: GazetteerError.self) { try AddedGazetteer.install(other, in: data.folder) }
        #expect(try AddedGazetteer.list(in: data.folder).map(\.places) == [1])
    }
}
