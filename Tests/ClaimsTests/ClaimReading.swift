import Articles
import BundledGeoData
import CivilDate
import Gazetteer
import Geometry
import Geoparsing

@testable import Claims

/// Reads claims from a text with hand-made places, so that these tests hang on no gazetteer.
struct ClaimReading {
    static let geoData = BundledGeoData.folder.path

    /// Read once for all tests.
    static let lexicon = Result { try ClaimLexicon.load(geoData: geoData) }

    let extractor: ClaimExtractor

    init() throws {
        let parties = [
            Party(
                id: PartyID("reds"), name: "Red Front", aliases: ["Red Front", "the Reds", "Red fighters"],
                spokesmen: ["Ana Brel"], offices: ["Red press office"], opponents: [PartyID("crown")]),
            Party(
                id: PartyID("crown"), name: "Ostrian government",
                aliases: ["Ostrian government", "Ostrian forces", "Ostrian army", "royal guard"],
                spokesmen: ["Otto Lind"], offices: ["defence ministry"], opponents: [PartyID("reds")],
                capitals: ["Varn"]),
        ]
        let theatre = Theatre(id: "ostria", name: "Ostria", countries: ["OS"], parties: parties)
        let nations = Nations([
            "ostria": "OS", "ostrian": "OS", "belmark": "BM", "belmarkian": "BM", "sundia": "SU", "sundian": "SU",
        ])
        let country = Self.place("Ostria", kind: .country)
        extractor = ClaimExtractor(
            parties: PartyNames(theatre), nations: nations, country: country,
            countryPlace: { $0 == "OS" ? country : nil }, lexicon: try Self.lexicon.get())
    }

    static func place(_ name: String, kind: PlaceKind = .town) -> Place {
        Place(
            id: PlaceID("own:" + name.lowercased()), name: name, kind: kind, country: "OS",
            coordinate: Coordinate(longitude: 10, latitude: 50))
    }

    /// Every town of the invented country that the texts of these tests name.
    static let places: [(String, PlaceKind, Toponym.Use)] = [
        ("Karsk", .town, .place), ("Lomar", .town, .place), ("Tivet", .town, .place), ("Orsan", .admin1, .place),
        ("Belgate", .borderPost, .place), ("Ostria", .country, .place), ("Varn", .capital, .place),
    ]

    func claims(
        _ text: String, published: CivilDate? = CivilDate("2031-05-16"), article id: String = "a"
    ) -> [Claim] {
        let article = ReadArticle(Article(id: id, published: published, text: text))
        var toponyms: [Toponym] = []
        for token in article.text.tokens {
            guard let found = Self.places.first(where: { $0.0 == token.text }) else { continue }
            toponyms.append(
                Toponym(
                    span: TextSpan(start: token.start, end: token.end), text: token.text, use: found.2,
                    place: Self.place(found.0, kind: found.1), confidence: 1))
        }
        return extractor.claims(in: article, toponyms: toponyms)
    }

    /// "captured reds Karsk asserted reporter" for each claim: what a test is about, in one line.
    func lines(_ text: String) -> [String] {
        claims(text).map { claim in
            [
                claim.predicate.rawValue, claim.party.id?.description ?? claim.party.surface ?? "-",
                claim.place?.place?.name ?? claim.place?.surface ?? "-", claim.factuality.rawValue,
                claim.claimant.surface ?? "-",
            ].joined(separator: " | ")
        }
    }
}
