import Geometry
import OrderedCollections
import Testing

@testable import GeoJSON

@Suite struct FeatureCollectionTests {
    static let square = [Coordinate(0, 0), Coordinate(4, 0), Coordinate(4, 4), Coordinate(0, 4), Coordinate(0, 0)]
    static let hole = [Coordinate(1, 1), Coordinate(2, 1), Coordinate(2, 2), Coordinate(1, 1)]

    static func text(_ collection: FeatureCollection, winding: RingWinding = .rfc7946) -> String {
        String(decoding: collection.encoded(winding: winding), as: UTF8.self)
    }

    @Test func ringsAreTurnedAsTheWindingSays() {
        let given = Polygon(shell: Self.square.reversed(), holes: [Self.hole])
        let collection = FeatureCollection(features: [Feature(id: "a", geometry: .polygon(given))])
        #expect(
            Self.text(collection) == """
                {"type":"FeatureCollection","bbox":[0,0,4,4],"features":[
                {"type":"Feature","id":"a","properties":{"id":"a"},"geometry":{"type":"Polygon","coordinates":\
                [[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}}
                ]}

                """)
        #expect(
            Self.text(collection, winding: .d3).contains("[[[0,0],[0,4],[4,4],[4,0],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]"))
    }

    @Test func membersStandBesideTheFeaturesAndCRSIsNeverWritten() {
        let collection = FeatureCollection(
            features: [
                Feature(id: "p", geometry: .point(Coordinate(61.05, 34.66)), properties: ["n": 3, "id": "other"])
            ],
            members: ["licence": "MIT", "crs": "no", "date": "2021-07-09"])
        #expect(
            Self.text(collection) == """
                {"type":"FeatureCollection","bbox":[61.05,34.66,61.05,34.66],"licence":"MIT","date":"2021-07-09","features":[
                {"type":"Feature","id":"p","properties":{"id":"p","n":3},"geometry":{"type":"Point","coordinates":[61.05,34.66]}}
                ]}

                """)
        #expect(Self.text(FeatureCollection(features: [])) == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
    }

    static let shapes: [Geometry?] = [
        nil, .point(Coordinate(1.5, -2)), .multiPoint([Coordinate(1, 2), Coordinate(3, 4)]), .multiPoint([]),
        .lineString(LineString([Coordinate(1, 2), Coordinate(3, 4)])),
        .multiLineString(MultiLineString([LineString([Coordinate(1, 2), Coordinate(3, 4)])])),
        .multiLineString(MultiLineString()), .polygon(Polygon(shell: square)),
        .multiPolygon(MultiPolygon([Polygon(shell: square, holes: [hole.reversed()])])), .multiPolygon(MultiPolygon()),
    ]

    @Test(arguments: shapes.indices) func everyShapeReadsBackTheSame(index: Int) throws {
        let feature = Feature(
            id: "f\(index)", geometry: Self.shapes[index], properties: ["name": "x", "list": [1, 2.5]])
        let collection = FeatureCollection(features: [feature], members: ["licence": "CC"])
        #expect(try FeatureCollection(parsing: collection.encoded(), name: "f") == collection)
    }

    @Test func membersComeInAnyOrderAndHeightsAreDropped() throws {
        let text = """
            {"features":[{"geometry":{"coordinates":[[[0,0,9],[1,0,9],[1,1,9],[0,0,9]]],"type":"Polygon","bbox":[0,0,1,1]},
            "properties":null,"id":7,"type":"Feature","title":"t"}],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},
            "bbox":[0,0,1,1],"name":"n","type":"FeatureCollection"}
            """
        let read = try FeatureCollection(parsing: Array(text.utf8), name: "f")
        let ring = [Coordinate(0, 0), Coordinate(1, 0), Coordinate(1, 1), Coordinate(0, 0)]
        #expect(
            read
                == FeatureCollection(
                    features: [Feature(id: "7", geometry: .polygon(Polygon(shell: ring)))], members: ["name": "n"]))
    }

    @Test func idsComeFromThePropertiesOrThePlace() throws {
        let features = [
            "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"id\":\"x\",\"n\":1}}", "{\"type\":\"Feature\"}",
        ]
        let read = try FeatureCollection(
            parsing: Array(Self.collection(features.joined(separator: ",")).utf8), name: "f")
        #expect(
            read.features == [
                Feature(id: "x", geometry: nil, properties: ["n": 1]), Feature(id: "#1", geometry: nil),
            ])
    }

    @Test(arguments: [
        ("[1]", "f.geojson: expected a GeoJSON FeatureCollection, found an array."),
        (
            #"{"type":"Feature"}"#,
            "f.geojson: expected a GeoJSON FeatureCollection, found an object of type \"Feature\"."
        ),
        (
            #"{"type":"FeatureCollection"}"#,
            "f.geojson: expected a GeoJSON FeatureCollection, found one without features."
        ),
        ("{\"type\":\n x}", "f.geojson, line 2, column 2: expected a value, found \"x\"."),
        (
            collection(#"{"type":"Feature","id":"a","geometry":{"type":"Polygon","coordinates":[[0,0],[1,1]]}}"#),
            "f.geojson, feature 0 (a): a Polygon has its positions nested 3 deep, here they are 2."
        ),
        (
            collection(
                #"{"type":"Feature","id":"a","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}}"#),
            "f.geojson, feature 0 (a): a ring that is not closed; repeat its first position at its end."
        ),
        (
            collection(#"{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[1,null]}}"#),
            "f.geojson, line 1, column 112: expected a latitude in degrees, found \"n\"."
        ),
        (
            #"{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[]}"#,
            "f.geojson: its coordinates are in EPSG:3857, not WGS 84."
        ),
    ])
    func problemsNameFileFeatureAndRemedy(text: String, start: String) {
        let error = #expect(throws: GeoJSONError.self) {
            try FeatureCollection(parsing: Array(text.utf8), name: "f.geojson")
        }
        #expect("\(error.map(String.init(describing:)) ?? "")".hasPrefix(start), "\(String(describing: error))")
    }

    static func collection(_ feature: String) -> String {
        #"{"type":"FeatureCollection","features":["# + feature + "]}"
    }
}
