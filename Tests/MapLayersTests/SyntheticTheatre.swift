import Articles
import Claims
import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import Geometry

@testable import MapLayers

/// A made-up country of 6 x 4 bent squares, two parties and two neighbours, for tests that need a whole map.
enum SyntheticTheatre {
    static let columns = 6
    static let rows = 4
    static let day = CivilDate(daysSinceEpoch: 18_817)  // 2021-07-09
    static let reds = PartyID("reds")
    static let blues = PartyID("blues")

    static func corner(_ column: Int, _ row: Int) -> Coordinate {
        // Bent, so that no edge is straight and nothing lines up by accident.
        Coordinate(
            60 + Double(column) + 0.1 * Double((column * 7 + row * 3) % 5 - 2),
            33 + Double(row) + 0.1 * Double((column * 5 + row * 11) % 5 - 2))
    }

    static let theatre: Theatre = {
        var theatre = Theatre(id: "testland", name: "Testland", countries: ["XA"])
        var tiles: [MultiPolygon] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let shell = [
                    corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1),
                    corner(column, row),
                ]
                tiles.append(MultiPolygon([Polygon(shell: shell)]))
                let id = PlaceID("unit:XA-\(row)-\(column)")
                let seat = Place(
                    id: id, name: "Seat \(column).\(row)", kind: .town, country: "XA",
                    coordinate: Coordinate(60.5 + Double(column), 33.5 + Double(row)))
                theatre.units.append(
                    Theatre.Unit(
                        id: id, name: "Unit \(column).\(row)", province: column / 3 + 2 * (row / 2), seat: seat))
            }
        }
        theatre.provinces = ["North-west", "North-east", "South-west", "South-east"].enumerated().map { index, name in
            Theatre.Province(id: PlaceID("unit:XA-P\(index)"), name: name, code: "XA-P\(index)")
        }
        theatre.coverage = Coverage(tiles: tiles)
        theatre.parties = [
            Party(id: reds, name: "Reds", opponents: [blues], colour: "#D55E00"),
            Party(id: blues, name: "Blues", opponents: [reds], colour: "#0072B2"),
        ]
        theatre.borders = [
            Theatre.Border(
                country: "XB", name: "Westland",
                line: MultiLineString([LineString((0...rows).map { corner(0, $0) })]), publishedKilometres: 450,
                publishedBy: "The almanac"),
            Theatre.Border(
                country: "XC", name: "Eastland",
                line: MultiLineString([LineString((0...rows).map { corner(columns, $0) })])),
        ]
        theatre.denominators = [
            Theatre.Denominator(unit: "districts", value: 24, publishedBy: "the statistics office")
        ]
        return theatre
    }()

    static func claim(
        _ id: String, _ predicate: Predicate, party: PartyID, unit: Int? = nil, claimant: Claimant, quote: String,
        url: String? = "https://example.org/a", extent: Extent? = nil, part: PlaceMention.Part = .whole,
        published: CivilDate = day
    ) -> Claim {
        let place = unit.map { theatre.units[$0].seat }
        return Claim(
            id: ClaimID(id), article: "article-1", published: published, source: "The Gazette", url: url,
            span: TextSpan(start: 0, end: quote.unicodeScalars.count), quote: quote, predicate: predicate,
            party: Mention(surface: party.description, span: nil, id: party),
            place: place.map { PlaceMention(surface: $0.name, span: nil, place: $0, part: part) }, claimant: claimant,
            extent: extent, when: When(start: published, earliest: published, latest: published, precision: .day),
            factuality: claimant.relation == .reporter ? .asserted : .claimed, confidence: 0.9, rule: "test")
    }

    static let spokesman = Claimant(surface: "spokesman Red", party: reds, relation: .own)
    static let ministry = Claimant(surface: "the interior ministry", party: blues, relation: .opponent)
    static let reporter = Claimant()

    static let claims: [Claim] = {
        var conceded = claim(
            "c3", .retook, party: blues, unit: 7, claimant: ministry, quote: "We will recapture Seat 1.1.")
        conceded.presupposes = Presupposition(predicate: .lost, party: blues)
        conceded.factuality = .future
        return [
            claim(
                "c1", .captured, party: reds, unit: 7, claimant: reporter,
                quote: "The Reds captured Seat 1.1 on Friday."),
            claim("c2", .controls, party: reds, unit: 7, claimant: spokesman, quote: "Seat 1.1 is ours."), conceded,
            claim("c4", .contested, party: reds, unit: 9, claimant: reporter, quote: "Fighting raged in Seat 3.1."),
            claim(
                "c5", .controls, party: reds, claimant: spokesman, quote: "We hold 85 per cent of Testland.",
                extent: Extent(surface: "85 per cent", unit: "share", lo: 0.85, hi: 0.85, of: "territory")),
            claim("c6", .captured, party: reds, unit: 2, claimant: spokesman, quote: "We took Seat 2.0."),
        ]
    }()

    /// The state of each unit on the test's day; units not named are unknown.
    static let states: [Int: TileState] = [
        7: TileState(
            status: .controlled, basis: .conceded, holders: [reds], since: day, earliest: day, latest: day,
            lastEvidence: day, claims: [ClaimID("c1"), ClaimID("c2"), ClaimID("c3")]),
        8: TileState(
            status: .controlled, basis: .reported, precision: .inferred, holders: [reds], since: day, earliest: day,
            latest: day, lastEvidence: day, claims: [ClaimID("c1")]),
        9: TileState(
            status: .contested, basis: .fighting, holders: [blues], beside: [reds], since: day, earliest: day - 4,
            latest: day, lastEvidence: day, claims: [ClaimID("c4")]),
        2: TileState(
            status: .claimed, basis: .claimed, holders: [reds], beside: [blues], since: day, earliest: day,
            latest: day, lastEvidence: day, claims: [ClaimID("c6")]),
        10: TileState(status: .controlled, basis: .baseline, holders: [blues]),
        11: TileState(status: .controlled, basis: .baseline, holders: [blues]),
    ]

    static func state(_ perspective: Perspective = .assessed, on date: CivilDate = day) -> DayState {
        let tiles = theatre.units.indices.map { unit in
            DayState.Tile(unit: unit, part: 0, holdsSeat: true, state: states[unit] ?? .unknown)
        }
        return DayState(date: date, perspective: perspective, tiles: tiles, coverage: theatre.coverage)
    }

    static let stated = StatedExtent(
        id: ClaimID("c5"), party: reds,
        voice: Voice(side: reds, relation: .own, name: "spokesman Red", isIndependent: false),
        whole: .theatre, predicate: .controls, unit: "share", lo: 0.85, hi: 0.85, comparator: .about,
        areaShare: 0.85...0.85, first: day,
        last: day, quotes: ["We hold 85 per cent of Testland."], claims: [ClaimID("c5")])

    static let borderStated = StatedExtent(
        id: ClaimID("c7"), party: reds,
        voice: Voice(side: nil, relation: .thirdGovernment, country: "XC", name: "Eastland", isIndependent: false),
        whole: .border("XC"), predicate: .controls, unit: "share", lo: 0.5, hi: 0.5, comparator: .about,
        kilometres: 220...220, first: day,
        last: day)

    static func figures(_ perspective: Perspective = .assessed, on date: CivilDate = day) -> CoverageFigures {
        var held = CoverageFigures.Amounts()
        held.squareKilometres = 10_000
        held.share = 0.04
        held.units = 1
        held.seats = 1
        return CoverageFigures(
            date: date, perspective: perspective, squareKilometres: 240_000, units: 24, unitsWithEvidence: 4,
            borders: [.init(country: "XC", kilometres: 440)],
            rows: [.init(holders: [reds], status: .controlled, all: held, byBasis: [.conceded: held])],
            mapped: [
                .init(party: reds, lo: 0.04, hi: 0.9, borders: ["XC": 0...0.5]), .init(party: blues, lo: 0, hi: 0.95),
            ], stated: [stated, borderStated],
            flags: [.unknownDenominator(statement: ClaimID("c5"), value: 25)])
    }

    static let words: LayerWords = {
        let path = GeoDataPath.file(LayerWords.english)
        return LayerWords(table: FileBytesForTests.read(path) ?? [])
    }()

    static let layers = MapLayers(
        theatre: theatre, claims: claims, articles: ["article-1": .init(title: "A day in Testland")], words: words)

    static let base = MapBase(
        theatre: theatre, outlines: FeatureCollection(features: []), places: [theatre.units[7].seat],
        attribution: "Made up.")

    static func day(_ date: CivilDate = day) -> MapDay {
        MapDay(
            date: date,
            views: [Perspective.assessed, .independent, .party(reds), .party(blues)].map {
                MapDay.View(state: state($0, on: date), figures: figures($0, on: date))
            })
    }
}
