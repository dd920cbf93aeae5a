import Articles
import CivilDate
import Claims
import Gazetteer
import Geometry
import Testing

@testable import ControlState

/// An article like those of July 2021, as claims, on the bundled theatre.
@Suite struct AfghanistanTests {
    static let theatre: Theatre? = {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return try? Theatre.load(id: "afghanistan", from: GeoDataFolder(path: "/\(root)/GeoData"))
    }()
    let theatre: Theatre
    let taliban = PartyID("taliban")
    let government = PartyID("government")
    let friday = july(9)

    init() throws { theatre = try #require(Self.theatre) }

    private var crossing: Place {
        Place(
            id: PlaceID("gn:1142404"), name: "Islam Qala", kind: .borderPost, country: "AF",
            coordinate: Coordinate(61.06667, 34.66667), geonames: 1_142_404, unit: PlaceID("unit:AF-HER-kohsan"))
    }
    private var country: Place {
        Place(
            id: PlaceID("gn:1149361"), name: "Afghanistan", kind: .country, country: "AF",
            coordinate: Coordinate(69.17, 34.53))
    }

    private func said(
        _ predicate: Predicate, _ party: PartyID, _ place: Place?, _ part: PlaceMention.Part = .whole,
        by claimant: Claimant = Claimant(), when: When? = nil, extent: Extent? = nil
    ) -> Saying {
        Saying(
            predicate: predicate, party: party, place: place, part: part, claimant: claimant,
            when: when ?? .by(friday), factuality: claimant.relation == .reporter ? .asserted : .claimed,
            extent: extent, published: friday)
    }

    private func share(_ value: Double, _ of: String, _ comparator: Extent.Comparator = .exactly) -> Extent {
        Extent(surface: "\(value)", unit: "share", lo: value, hi: value, comparator: comparator, of: of)
    }

    private var sayings: [Saying] {
        let own = Claimant(surface: "the group", party: taliban, relation: .own)
        let ministry = Claimant(surface: "the ministry", party: government, relation: .own)
        let observers = Claimant(surface: "observers", relation: .monitor)
        let russia = Claimant(surface: "Russia", country: "RU", relation: .thirdGovernment)
        var attempt = said(.retook, government, crossing, by: ministry)
        attempt.factuality = .hypothetical
        attempt.presupposes = Presupposition(predicate: .lost, party: government)
        let seat = theatre.units.first { $0.id == PlaceID("unit:AF-BDG-qala-i-naw") }?.seat
        var clash = said(.contested, government, seat, when: .between(july(5), july(9)))
        clash.counterparty = taliban
        var all = [
            said(.captured, taliban, crossing, when: .on(friday)),
            said(.captured, taliban, crossing, by: own, when: .on(friday)), attempt,
            said(.controls, taliban, crossing, by: own), clash,
            said(.controls, taliban, nil, .arc(from: ["IR", "TJ"], to: ["CN"], along: [])),
        ]
        for index in 0..<4 {
            var stated = said(.controls, taliban, country, by: own, extent: share(0.85, "territory"))
            stated.factuality = index == 0 ? .disputed : .claimed
            all.append(stated)
        }
        all.append(said(.controls, taliban, country, by: observers, extent: share(0.3, "territory", .about)))
        for _ in 0..<3 {
            all.append(
                said(
                    .controls, taliban, nil, .border(neighbour: "TJ"), by: russia,
                    extent: share(2.0 / 3, "border", .about)))
        }
        return all
    }

    private func engine() throws -> StateEngine {
        try StateEngine(theatre: theatre, claims: sayings.enumerated().map { $1.claim($0) })
    }

    private func tile(_ day: DayState, at position: Coordinate) -> TileState? {
        day.coverage.tiles.firstIndex { $0.contains(position) }.map { day.tiles[$0].state }
    }

    @Test func theCrossingIsHeldAndTheMinistryConcedes() throws {
        let engine = try engine()
        let day = try engine.state(on: friday)
        let state = try #require(tile(day, at: crossing.coordinate))
        #expect(state.brief == "controlled taliban conceded")
        #expect(state.since == friday)
        #expect(state.claims.map(\.description) == ["a#0", "a#1", "a#2", "a#3"])
        let before = try engine.state(on: july(8))
        #expect(tile(before, at: crossing.coordinate) == .unknown)
        let own = try engine.state(on: friday, perspective: .party(taliban))
        #expect(tile(own, at: crossing.coordinate)?.brief == "controlled taliban claimed")
        let other = try engine.state(on: friday, perspective: .party(government))
        #expect(tile(other, at: crossing.coordinate)?.brief == "controlled taliban conceded")
        let independent = try engine.state(on: friday, perspective: .independent)
        #expect(tile(independent, at: crossing.coordinate) == .unknown)
    }

    @Test func theSeatIsContestedAndTheRestInferredAtMost() throws {
        let day = try engine().state(on: friday)
        let unit = try #require(theatre.units.firstIndex { $0.id == PlaceID("unit:AF-BDG-qala-i-naw") })
        let tiles = day.tiles.filter { $0.unit == unit }
        let seat = try #require(tiles.first { $0.holdsSeat })
        #expect(seat.state.brief == "contested government taliban fighting")
        #expect(seat.state.precision == .exact)
        #expect(seat.state.earliest == july(5) && seat.state.latest == july(9))
        #expect(tiles.filter { !$0.holdsSeat }.allSatisfy { $0.state.precision != .exact })
    }

    @Test func theArcFollowsTheNorthernBorders() throws {
        let day = try engine().state(on: friday)
        let described = day.tiles.filter { $0.state.precision == .described }
        let units = Set(described.map { theatre.units[$0.unit].id.description })
        for inside in ["unit:AF-HER-gulran", "unit:AF-BDS-wakhan", "unit:AF-BAL-shortepa"] {
            #expect(units.contains(inside), "\(inside)")
        }
        #expect(units.count > 30 && units.count < 80)
        #expect(!units.contains { $0.hasPrefix("unit:AF-KAN") || $0.hasPrefix("unit:AF-NIM") })
    }

    @Test func coverageSaysWhatIsStatedBesideWhatIsMapped() throws {
        let engine = try engine()
        let day = try engine.state(on: friday)
        #expect(day.coverage.validate().isEmpty)
        let figures = engine.figures(of: day)
        #expect(figures.stated.map(\.lo) == [0.85, 0.3, 2.0 / 3])
        #expect(figures.stated[0].claims.count == 4)
        #expect(figures.stated[0].quotes.count == 4)
        #expect(figures.stated[0].contradictedBy == [figures.stated[1].id])
        #expect(figures.stated[1].comparator == .about)
        let border = try #require(figures.borders.first { $0.country == "TJ" })
        let kilometres = try #require(figures.stated[2].kilometres)
        #expect(abs(kilometres.lowerBound - border.kilometres * 2 / 3) < 0.001)
        #expect(figures.flags.isEmpty)
        #expect(figures.unitsWithEvidence > 30)
        let mapped = try #require(figures.mapped.first { $0.party == taliban })
        #expect(mapped.lo > 0 && mapped.lo < 0.01 && mapped.hi == 1)
        let sum = figures.rows.reduce(0) { $0 + $1.all.share }
        #expect(abs(sum - 1) < 1e-9)
        #expect(figures.rows.reduce(0) { $0 + $1.all.units } == theatre.units.count)
        for length in figures.borders {
            let parts = figures.rows.reduce(0) { $0 + ($1.all.borderKilometres[length.country] ?? 0) }
            #expect(abs(parts - length.kilometres) < 0.1, "\(length.country)")
        }
    }
}
