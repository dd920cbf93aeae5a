import Articles
import CivilDate
import Claims
import Gazetteer
import Geometry

@testable import ControlState

/// A small theatre: a square of 4 by 4 units of half a degree, four provinces of 2 by 2, a neighbour on each side, two
/// parties that oppose each other, and a third.
enum Grid {
    static let red = PartyID("red")
    static let blue = PartyID("blue")
    static let green = PartyID("green")

    static let theatre: Theatre = {
        var units: [Theatre.Unit] = []
        var tiles: [MultiPolygon] = []
        for row in 0..<4 {
            for column in 0..<4 {
                let seat = place("seat-\(column)-\(row)", .town, at: centre(column, row), unit: unitID(column, row))
                units.append(
                    .init(
                        id: unitID(column, row), name: "U\(column)\(row)", province: row / 2 * 2 + column / 2,
                        seat: seat))
                tiles.append(MultiPolygon([Polygon(shell: ring(column, row))]))
            }
        }
        let provinces = ["South West", "South East", "North West", "North East"].enumerated().map { index, name in
            Theatre.Province(id: PlaceID("province-\(index)"), name: name, code: "XX-\(index)")
        }
        var settings = Theatre.Settings()
        settings.discKilometres = [.town: 6, .borderPost: 3]
        func party(_ id: PartyID, against: [PartyID], outlet: String) -> Party {
            Party(id: id, name: id.description, outlets: [outlet], opponents: against)
        }
        return Theatre(
            id: "grid", name: "Grid", countries: ["XX"], units: units, provinces: provinces,
            coverage: Coverage(tiles: tiles), borders: borders,
            parties: [
                party(red, against: [blue], outlet: "Red News"), party(blue, against: [red], outlet: "Blue News"),
                party(green, against: [], outlet: "Green News"),
            ],
            alignments: [.init(country: "BB", party: blue, since: CivilDate("2020-01-01"))], settings: settings,
            denominators: [.init(unit: "districts", value: 16, publishedBy: "the grid")])
    }()

    /// Corner (0, 0) is south-west.
    static func corner(_ column: Int, _ row: Int) -> Coordinate {
        Coordinate(60 + Double(column) / 2, 30 + Double(row) / 2)
    }
    static func centre(_ column: Int, _ row: Int) -> Coordinate {
        Coordinate(60.25 + Double(column) / 2, 30.25 + Double(row) / 2)
    }
    static func ring(_ column: Int, _ row: Int) -> [Coordinate] {
        [
            corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1),
            corner(column, row),
        ]
    }
    static func unitID(_ column: Int, _ row: Int) -> PlaceID { PlaceID("unit:\(column)-\(row)") }
    static func unit(_ column: Int, _ row: Int) -> Int { row * 4 + column }

    /// SS faces south, EE east, NN north, WW west.
    private static let borders: [Theatre.Border] = {
        func side(_ country: String, _ corners: [Coordinate]) -> Theatre.Border {
            .init(country: country, name: country, line: MultiLineString([LineString(corners)]))
        }
        return [
            side("SS", (0...4).map { corner($0, 0) }), side("EE", (0...4).map { corner(4, $0) }),
            side("NN", (0...4).map { corner($0, 4) }), side("WW", (0...4).map { corner(0, $0) }),
        ]
    }()

    static func place(
        _ id: String, _ kind: PlaceKind, at position: Coordinate, unit: PlaceID? = nil
    ) -> Place {
        Place(id: PlaceID(id), name: id, kind: kind, country: "XX", coordinate: position, unit: unit)
    }

    /// The district itself.
    static func district(_ column: Int, _ row: Int) -> Place {
        Place(
            id: unitID(column, row), name: "U\(column)\(row)", kind: .unit, country: "XX",
            coordinate: centre(column, row), unit: unitID(column, row))
    }
    static func seat(_ column: Int, _ row: Int) -> Place { theatre.units[unit(column, row)].seat }
    static func province(_ index: Int) -> Place {
        place("province-\(index)", .admin1, at: centre(index % 2 * 2, index / 2 * 2))
    }
    static let country = place("XX", .country, at: centre(1, 1))
    static let village = place("village", .village, at: Coordinate(60.4, 30.4), unit: unitID(0, 0))
}

/// Days of July 2021, by number; 31 is 31 July, 40 is 9 August.
func july(_ day: Int) -> CivilDate { (CivilDate(year: 2021, month: 6, day: 30) ?? CivilDate(daysSinceEpoch: 0)) + day }

/// Claims as tests write them.
struct Saying {
    var predicate: Predicate
    var party: PartyID?
    var counterparty: PartyID?
    var place: Place? = Grid.district(1, 1)
    var part: PlaceMention.Part = .area
    var claimant = Claimant()
    var when = When()
    var factuality: Factuality = .asserted
    var affirmed = true
    var presupposes: Presupposition?
    var extent: Extent?
    var contradicts: [ClaimID] = []
    var article = "a"
    var published: CivilDate = july(1)
    var source: String?
    var quote: String?
    var id: String?

    func claim(_ number: Int = 0) -> Claim {
        Claim(
            id: ClaimID(id ?? "\(article)#\(number)"), article: article, published: published, source: source,
            span: TextSpan(start: number * 100, end: number * 100 + 50), quote: quote ?? "Sentence \(number).",
            predicate: predicate, party: Mention(surface: party?.description, span: nil, id: party),
            counterparty: counterparty.map { Mention(surface: $0.description, span: nil, id: $0) },
            place: PlaceMention(surface: place?.name, span: nil, place: place, part: part), claimant: claimant,
            extent: extent, when: when, factuality: factuality, affirmed: affirmed && factuality != .denied,
            presupposes: presupposes, contradicts: contradicts, confidence: 0.9, rule: "test")
    }
}

extension Claimant {
    static func own(_ party: PartyID) -> Claimant {
        Claimant(surface: party.description, party: party, relation: .own)
    }
    static func monitor(_ name: String) -> Claimant { Claimant(surface: name, relation: .monitor) }
    static let witness = Claimant(surface: "a witness", relation: .resident, observed: true)
}

extension When {
    /// On one day.
    static func on(_ day: CivilDate) -> When {
        When(start: day, earliest: day, latest: day, precision: .day, basis: "on that day")
    }
    static func between(_ first: CivilDate, _ last: CivilDate) -> When {
        When(earliest: first, latest: last, precision: .week, basis: "this week")
    }
    /// Undated: known by the day of the article.
    static func by(_ published: CivilDate) -> When { When(latest: published) }
}

/// `party` captured district 1-1 on a day, says the reporter of an article of that day.
func captured(_ party: PartyID, _ day: Int, by claimant: Claimant = Claimant(), article: String? = nil) -> Saying {
    Saying(
        predicate: .captured, party: party, claimant: claimant, when: .on(july(day)),
        factuality: claimant.relation == .reporter ? .asserted : .claimed, article: article ?? "on-\(day)",
        published: july(day))
}

/// `party` controls district 1-1, says an article of that day.
func controls(_ party: PartyID, _ day: Int, by claimant: Claimant = Claimant(), article: String? = nil) -> Saying {
    var saying = captured(party, day, by: claimant, article: article)
    saying.predicate = .controls
    saying.when = .by(july(day))
    return saying
}

/// `party` denies that `other` captured district 1-1.
func denies(_ party: PartyID, _ other: PartyID, _ day: Int, article: String? = nil) -> Saying {
    var saying = captured(other, day, by: Claimant(surface: party.description, party: party, relation: .opponent))
    saying.factuality = .denied
    saying.when = .by(july(day))
    saying.article = article ?? saying.article
    return saying
}

extension StateEngine {
    init(_ sayings: [Saying], baseline: [BaselineRow] = [], decisions: [ReviewDecision] = []) throws {
        try self.init(
            theatre: Grid.theatre, claims: sayings.enumerated().map { $1.claim($0) }, baseline: baseline,
            decisions: decisions)
    }

    /// The state at a position, by default in the middle of district 1-1.
    func at(
        _ position: Coordinate = Grid.centre(1, 1), on day: Int, knownBy: Int? = nil,
        _ perspective: Perspective = .assessed
    ) throws -> TileState {
        let state = try state(on: july(day), knownBy: knownBy.map(july), perspective: perspective)
        let tile = state.coverage.tiles.firstIndex { $0.contains(position) }
        return tile.map { state.tiles[$0].state } ?? .unknown
    }
}

extension TileState {
    /// "controlled red observed": what most tests look at.
    var brief: String {
        ([status.rawValue] + holders.map(\.description) + [basis.rawValue]).joined(separator: " ")
    }
}
