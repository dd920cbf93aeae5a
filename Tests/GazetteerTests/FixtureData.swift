import Foundation
import Gazetteer

/// A small GeoData folder in a temporary place, made of a few tables; gone with its owner.
final class FixtureData: Sendable {
    let folder: GeoDataFolder

    /// The bundled spelling rules with tables of a few lines: two countries, one theatre of two units.
    init(_ changes: [String: String?] = [:]) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("geodata-\(UUID().uuidString)").path
        folder = GeoDataFolder(path: path)
        let rules = "lexicon/names"
        try FileManager.default.createDirectory(atPath: folder.path("lexicon"), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Self.bundled.path(rules), toPath: folder.path(rules))
        for (name, text) in Self.tables.merging(changes, uniquingKeysWith: { $1 }) {
            if let text { try write(text, to: name) }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: folder.path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func index() throws -> GazetteerIndex {
        try GazetteerIndex.compile(from: folder)
        return try GazetteerIndex.open(in: folder)
    }

    /// The package's own GeoData.
    static let bundled = GeoDataFolder(path: packageRoot.appendingPathComponent("GeoData").path)
    static let packageRoot = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func table(_ lines: [String]) -> String {
        lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).joined(separator: "\t") + "\n" }.joined()
    }

    /// Cells are parted by semicolons here.
    static let tables: [String: String?] = [
        "world/countries.tsv": table([
            "geonames;iso2;iso3;name;capital;longitude;latitude;population;continent;neighbours;names;adjectives;demonyms",
            "1149361;AF;AFG;Afghanistan;gn:1138958;69.17;34.53;37000000;AS;IR;افغانستان|Афганистан;Afghan;Afghan|Afghans",
            "6252001;US;USA;United States;gn:4140963;-77.04;38.9;327000000;NA;CA|MX;U.S.|US|USA|America;American;Americans",
        ]),
        "world/admin1.tsv": table([
            "geonames;country;code;name;longitude;latitude;iso;names",
            "1140025;AF;11;Herāt;62.2;34.35;AF-HER;Herat Province|هرات",
            "1147707;AF;02;Bādghīs;63.75;35;AF-BDG;Badghis",
            "4398678;US;MO;Missouri;-92.17;38.58;US-MO;",
        ]),
        "world/admin2.tsv": table([
            "geonames;country;admin1;code;name;longitude;latitude;names",
            "1136600;AF;11;1105;Kohsan District;61.2;34.65;Kuhsan",
        ]),
        "world/places.tsv": table([
            "geonames;name;country;admin1;admin2;longitude;latitude;population;names",
            "1138958;Kabul;AF;13;;69.17233;34.52813;3043532;Caubul|کابل|كابول|Кабул",
            "1140026;Herāt;AF;11;;62.19967;34.34817;272806;Herat|Hérat|هرات|Герат",
            "1142404;Eslām Qal‘eh;AF;11;1105;61.06667;34.66667;0;Islam Kala",
            "1129867;Qala i Naw;AF;02;;63.12887;34.98735;9000;Qal‘eh-ye Now|قلعه نو",
            "4407066;St. Louis;US;MO;510;-90.19789;38.62727;315685;Saint Louis|San Luis",
            "4140963;Washington;US;DC;;-77.03637;38.89511;601723;Washington, D.C.",
            "5815135;Washington;US;MO;;-91.01209;38.55811;14000;",
            "4379478;Kabul;US;MO;;-92.10;37.12;2100;",
            "9000001;Us;US;MO;;-92.2;37.2;90;",
            "9000002;Bāb;US;MO;;-92.3;37.3;90;Al Bab",
        ]),
        "own/places.tsv": table([
            "id;name;kind;country;admin1;longitude;latitude;names;source",
            "gn:1142404;Islam Qala;border_post;AF;Herat;61.06667;34.66667;Islamqala;GeoNames",
            "own:torghundi;Torghundi;border_post;AF;;62.281;35.255;Towraghondi;a map",
        ]),
        "theatres/west/theatre.yaml": """
        name: The west
        countries: [AF]
        unit_word: district
        unit_words: [district, districts]
        parties:
          - {id: reds, name: Reds, aliases: [the Reds], opponents: [blues], colour: "#D55E00"}
          - {id: blues, name: Blues, aliases: [the Blues], opponents: [reds], colour: "#0072B2"}
        alignments: [{country: US, party: blues, since: 2015-01-01}]
        settings: {stale_days: 20, disc_km: {city: 8, default: 4}}
        denominators: [{unit: districts, value: 2, published_by: nobody}]
        borders: [{country: IR, published_km: 100, published_by: nobody}]

        """,
        "theatres/west/provinces.tsv": table([
            "id;code;geonames;name;capital;longitude;latitude;names",
            "unit:AF-HER;AF-HER;1140025;Herat;gn:1140026;62.2;34.35;هرات",
            "unit:AF-BDG;AF-BDG;1147707;Badghis;gn:1129867;63.13;34.99;",
        ]),
        "theatres/west/units.tsv": table([
            "id;name;province;seat;seat_name;longitude;latitude;names;same_as",
            "unit:AF-HER-kohsan;Kohsan;AF-HER;;Kohsan;61.19;34.65;کهسان;gn:1136600",
            "unit:AF-BDG-qala-i-naw;Qala-i-Naw;AF-BDG;gn:1129867;Qala-i-Naw;63.12887;34.98735;Qal‘eh-ye Now|قلعه نو;",
        ]),
        "theatres/west/units.geojson": """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"unit:AF-HER-kohsan","properties":{},"geometry":{"type":"Polygon","coordinates":
        [[[61,34],[62.5,34],[62.5,35],[61,35],[61,34]]]}},
        {"type":"Feature","id":"unit:AF-BDG-qala-i-naw","properties":{},"geometry":{"type":"MultiPolygon","coordinates":
        [[[[62.5,34],[64,34],[64,35],[62.5,35],[62.5,34]]]]}}]}

        """,
        "theatres/west/borders.geojson": """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"IR","properties":{"name":"Iran"},"geometry":{"type":"MultiLineString","coordinates":
        [[[61,35],[61,34]]]}}]}

        """,
    ]
}
