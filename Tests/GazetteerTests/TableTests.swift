import Gazetteer
import Testing

@Suite struct `Errors of the source tables` {
    /// A table, its text, and what the message must say.
    @Test(arguments: [
        ("world/places.tsv", "geonames\tname\n", "places.tsv:1: column country: the header has no such column"),
        (
            "world/admin2.tsv", "geonames\tcountry\tadmin1\tcode\tname\tlongitude\tlatitude\tnames\n1\tAF\n",
            "admin2.tsv:2: has 2 cells where the header has 8"
        ),
        (
            "world/admin1.tsv", "geonames\tcountry\tcode\tname\tlongitude\tlatitude\n1\tAF\t11\tX\teast\t34\n",
            "admin1.tsv:2: column longitude: \"east\" is no number"
        ),
        (
            "world/admin1.tsv", "geonames\tcountry\tcode\tname\tlongitude\tlatitude\n1\tAF\t11\tX\t62\t134.5\n",
            "admin1.tsv:2: column latitude: 134.5 is outside -90...90"
        ),
        (
            "world/admin1.tsv", "geonames\tcountry\tcode\tname\tlongitude\tlatitude\n1.5\tAF\t11\tX\t62\t34\n",
            "admin1.tsv:2: column geonames: \"1.5\" is no whole number"
        ),
        (
            "own/places.tsv", "id\tname\tkind\tcountry\tlongitude\tlatitude\nown:x\tX\tvillage\tAF\t\t\n",
            "places.tsv:2: column longitude: a place that no other table has needs a point"
        ),
        (
            "theatres/west/units.tsv",
            "id\tname\tprovince\tlongitude\tlatitude\nunit:x\tX\tAF-XXX\t62\t34\n",
            "units.tsv:2: column province: \"AF-XXX\" is no code of provinces.tsv"
        ),
        (
            "theatres/west/units.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}",
            "units.geojson: unit:AF-HER-kohsan: has no area here"
        ),
    ])
    func `a message names file, line and column`(name: String, text: String, message: String) throws {
        let data = try FixtureData([name: text])
        let error = try #require(#expect(throws: GazetteerError.self) { try data.index() })
        #expect("\(error)".contains(message), "\(error)")
    }

    @Test func `a table of Windows lines is read as any`() throws {
        let data = try FixtureData([
            "own/places.tsv":
                "id\tname\tkind\tcountry\tlongitude\tlatitude\tnames\r\nown:x\tExton\tvillage\tAF\t62\t34\tExxon\r\n"
        ])
        let index = try data.index()
        #expect(index.refs(named: "Exxon").map(index.id) == [PlaceID("own:x")])
    }

    @Test func `a folder without the world is a gazetteer too`() throws {
        let none: [String: String?] = [
            "world/countries.tsv": nil, "world/admin1.tsv": nil, "world/admin2.tsv": nil,
            "world/places.tsv": nil,
        ]
        let index = try FixtureData(none).index()
        #expect(index.refs(named: "Kohsan").map(index.id) == [PlaceID("unit:AF-HER-kohsan")])
        #expect(index.countries.isEmpty)
    }
}
