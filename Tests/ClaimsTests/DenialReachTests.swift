import Articles
import CivilDate
import Gazetteer
import Geometry
import Testing

@testable import Claims

/// Which of many claims a denial is held against: those of its time, and of its place.
@Suite struct DenialReachTests {
    private static let place = ClaimReading.place("Karsk")

    /// "The Red Front captured X", each by a voice of its own.
    private func claim(
        _ number: Int, _ day: CivilDate?, _ mention: PlaceMention, factuality: Factuality = .claimed,
        share: Double? = nil
    ) -> Claim {
        Claim(
            id: ClaimID("claim \(number)"), article: "article \(number)", published: day,
            span: TextSpan(start: 0, end: 1), quote: "", predicate: .captured,
            party: Mention(surface: "Red Front", span: nil, id: PartyID("reds")), place: mention,
            claimant: Claimant(surface: "voice \(number)", relation: .resident),
            extent: share.map { Extent(surface: "\($0)", unit: "share", lo: $0, hi: $0) },
            when: When(latest: day), factuality: factuality, confidence: 1, rule: "test")
    }

    private func karsk(_ part: PlaceMention.Part = .whole) -> PlaceMention {
        PlaceMention(surface: "Karsk", span: nil, place: Self.place, part: part)
    }

    /// Two claims of the same day, the second a denial.
    private func isDenied(_ said: PlaceMention, by answer: PlaceMention) throws -> Bool {
        let day = try #require(CivilDate("2031-05-16"))
        let linked = DenialLinks.link([claim(1, day, said), claim(2, day, answer, factuality: .denied)])
        return linked[1].contradicts == [linked[0].id]
    }

    @Test func aLongHistoryHidesNoDenial() throws {
        let day = try #require(CivilDate("2031-05-16"))
        var claims = (0..<150).map { claim($0, day - (400 - $0), karsk()) }
        claims.append(claim(200, day - 1, karsk()))
        claims.append(claim(201, day, karsk(), factuality: .denied))
        claims.append(claim(202, day + 1, karsk()))
        claims += (300..<450).map { claim($0, day + 2, karsk()) }
        let denial = try #require(DenialLinks.link(claims).first { $0.id == ClaimID("claim 201") })
        #expect(denial.contradicts == [ClaimID("claim 200"), ClaimID("claim 202")])
    }

    @Test func aLongHistoryHidesNoOtherFigure() throws {
        let day = try #require(CivilDate("2031-05-16"))
        var claims = (0..<150).map { claim($0, day - (400 - $0), karsk(), share: 0.1) }
        claims.append(claim(200, day - 1, karsk(), share: 0.85))
        claims.append(claim(201, day, karsk(), share: 0.3))
        let linked = DenialLinks.link(claims)
        #expect(linked[150].contradicts == [ClaimID("claim 201")])
        #expect(linked[151].contradicts == [ClaimID("claim 200")])
        #expect(linked[..<150].allSatisfy { $0.contradicts == [] })
    }

    @Test func ofManyClaimsOfOneDayTheHundredSaidLastAreNamed() throws {
        let day = try #require(CivilDate("2031-05-16"))
        let claims = (0..<150).map { claim($0, day, karsk()) } + [claim(200, day, karsk(), factuality: .denied)]
        let named = try #require(DenialLinks.link(claims).last?.contradicts)
        #expect(named.count == 100 && named.contains(ClaimID("claim 149")) && !named.contains(ClaimID("claim 0")))
    }

    @Test func theClaimsOfADayNoArticleTellsAreAllOfOneTime() throws {
        let claims = [claim(1, nil, karsk()), claim(2, nil, karsk(), factuality: .denied)]
        #expect(DenialLinks.link(claims)[1].contradicts == [ClaimID("claim 1")])
    }

    @Test func aDenialOfOnePartLeavesTheOthers() throws {
        let parts: [PlaceMention.Part] = [
            .whole, .outskirts, .compass("n"), .compass("s"), .except([ClaimReading.place("Lomar")]),
            .border(neighbour: "BM"), .border(neighbour: "SU"), .borderDistricts(neighbours: ["BM"]),
            .arc(from: ["BM"], to: ["SU"], along: []),
        ]
        for said in parts.indices {
            for answer in parts.indices {
                let denied = try isDenied(karsk(parts[said]), by: karsk(parts[answer]))
                #expect(denied == (said == answer), "\(parts[said]) and \(parts[answer])")
            }
        }
    }

    @Test(arguments: [PlaceMention.Part.area, .centre])
    func theNounOfAPlaceMakesNoOther(part: PlaceMention.Part) throws {
        #expect(try isDenied(karsk(part), by: karsk()))
    }

    @Test func areasOfATableAreToldApart() throws {
        func area(_ west: Double) -> PlaceMention {
            let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 0)].map {
                Coordinate(longitude: west + $0.0, latitude: $0.1)
            }
            return PlaceMention(
                surface: nil, span: nil, place: nil, part: .geometry(MultiPolygon([Polygon(shell: ring)])))
        }
        #expect(try isDenied(area(10), by: area(10)))
        #expect(try !isDenied(area(10), by: area(20)))
    }

    @Test func whatIsNotNamedIsNotTheSame() throws {
        let nothing = PlaceMention(surface: nil, span: nil, place: nil)
        #expect(try !isDenied(nothing, by: nothing))
        let villages = PlaceMention(surface: "several villages", span: nil, place: nil, part: .unlocated)
        #expect(try !isDenied(villages, by: villages))
    }
}
