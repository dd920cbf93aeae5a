import Gazetteer
import Geometry
import Testing

@Suite struct `Places of the index` {
    private let data: FixtureData
    private let index: GazetteerIndex

    init() throws {
        data = try FixtureData()
        index = try data.index()
    }

    private func place(_ id: String) throws -> Place {
        index.place(try #require(index.ref(for: PlaceID(id))))
    }

    @Test func `a place of a theatre has its province's name and its unit`() throws {
        let post = try place("gn:1142404")
        #expect(post.name == "Islam Qala")
        #expect(post.kind == .borderPost)
        #expect(post.country == "AF")
        #expect(post.admin1 == "Herat")
        #expect(post.admin2 == "Kohsan")
        #expect(post.unit == PlaceID("unit:AF-HER-kohsan"))
        #expect(post.geonames == 1_142_404)
        #expect(post.coordinate == Coordinate(61.06667, 34.66667))
    }

    @Test func `a second-level division that is a unit is the unit's entry`() throws {
        let unit = try place("gn:1136600")
        #expect(unit.id == PlaceID("unit:AF-HER-kohsan"))
        #expect(unit.kind == .unit)
        #expect(unit.sameAs == [PlaceID("gn:1136600")])
        #expect(index.refs(named: "Kuhsan").map(index.id) == [unit.id])
    }

    @Test func `a province is one entry under both ids`() throws {
        let province = try place("unit:AF-BDG")
        #expect(province.id == PlaceID("gn:1147707"))
        #expect(province.name == "Badghis")
        #expect(province.kind == .admin1)
        #expect(province.admin1Code == "AF.02")
        #expect(province.sameAs == [PlaceID("unit:AF-BDG")])
    }

    @Test func `a place just outside the coverage snaps to the nearest unit`() throws {
        // 0.005 degrees west of the coverage's edge.
        let data = try FixtureData([
            "own/places.tsv": "id\tname\tkind\tcountry\tlongitude\tlatitude\n"
                + "own:near\tNear\tvillage\tAF\t60.995\t34.5\nown:far\tFar\tvillage\tAF\t60.5\t34.5\n"
        ])
        let index = try data.index()
        let near = try #require(index.ref(for: PlaceID("own:near")))
        let far = try #require(index.ref(for: PlaceID("own:far")))
        #expect(index.place(near).unit == PlaceID("unit:AF-HER-kohsan"))
        #expect(index.place(far).unit == nil)
    }

    @Test func `kinds follow capital and population`() throws {
        #expect(try place("gn:1138958").kind == .capital)
        #expect(try place("gn:1140026").kind == .city)
        #expect(try place("gn:1129867").kind == .town)
        #expect(try place("gn:4379478").kind == .village)
    }

    @Test func `an unknown id has no entry`() {
        #expect(index.ref(for: PlaceID("gn:1")) == nil)
        #expect(index.ref(for: PlaceID("unit:AF-XYZ")) == nil)
        #expect(index.ref(for: PlaceID("")) == nil)
    }

    @Test func `countries are found by code`() {
        #expect(index.country("AF")?.capital == PlaceID("gn:1138958"))
        #expect(index.country("US")?.demonyms == ["Americans"])
        #expect(index.country("XX") == nil)
        #expect(index.countries.map(\.iso2) == ["AF", "US"])
    }

    @Test func `places near a point come nearest first`() throws {
        let near = index.places(near: Coordinate(61.07, 34.67), within: 30_000, limit: 5)
        #expect(near.map(index.id) == [PlaceID("gn:1142404"), PlaceID("unit:AF-HER-kohsan")])
        #expect(index.places(near: Coordinate(0, 0), within: 100_000, limit: 5).isEmpty)
        #expect(index.places(near: Coordinate(179.9, 89.9), within: 100_000, limit: 5).isEmpty)
    }
}
