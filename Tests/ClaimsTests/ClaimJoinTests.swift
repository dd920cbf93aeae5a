import Testing

@testable import Claims

/// How ACLED and CAMEO would code what is claimed.
@Suite struct ClaimJoinTests {
    static let cases: [(String, ClaimJoins.SubEvent?, Int?, Int?, String?)] = [
        ("The Red Front captured Karsk on Monday.", .overtakes, 1, 1, "192"),
        ("Ostrian forces captured Karsk on Monday.", .regains, 1, 1, "192"),
        ("Ostrian forces retook Karsk this week.", .regains, 1, 2, "192"),
        ("Karsk fell to the Red Front in April.", .overtakes, 1, 3, "192"),
        ("Government troops retook the Belmarkian town of Sorn on Friday.", .regains, nil, 1, "192"),
        ("The Red Front holds Karsk.", nil, 1, nil, nil),
        ("The Red Front besieged Karsk.", nil, 1, nil, "191"),
        ("The Red Front and Ostrian forces clashed in Karsk.", .clash, 1, nil, "190"),
        ("The Red Front is advancing on Karsk.", nil, 1, nil, "190"),
        ("The Red Front withdrew from Karsk on Sunday.", .transfer, 1, 1, "0874"),
        ("Ostrian forces handed Karsk over to the Red Front.", .transfer, 1, nil, "0874"),
        ("Ostrian forces lost Karsk on Sunday.", .overtakes, 1, 1, "192"),
        ("The Red Front captured Orsan province.", .overtakes, 3, nil, "192"),
        ("The Red Front captured the outskirts of Karsk.", .overtakes, 2, nil, "192"),
        ("The Red Front captured several villages.", .overtakes, nil, nil, "192"),
        ("The Red Front has not captured Karsk.", nil, 1, nil, nil),
        ("The Red Front will capture Karsk.", nil, 1, nil, nil),
        ("The Red Front is trying to capture Karsk.", nil, 1, nil, nil),
        ("The defence ministry denied that the Red Front had captured Karsk.", nil, 1, nil, nil),
    ]

    @Test(arguments: cases.indices) func claimsJoinTheirCodes(row: Int) throws {
        let (text, subEvent, geo, time, cameo) = Self.cases[row]
        let claim = try #require(ClaimReading().claims(text).first, "\(text)")
        let joins = try #require(claim.joins)
        #expect(joins.subEvent == subEvent, "\(text)")
        #expect(joins.geoPrecision == geo, "\(text)")
        #expect(joins.timePrecision == time, "\(text)")
        #expect(joins.cameo == cameo, "\(text)")
    }

    @Test func aCodeGoesWithWhatIsSaid() throws {
        var claim = try #require(ClaimReading().claims("The Red Front captured Karsk on Monday.").first)
        claim.factuality = .denied
        #expect(claim.joins?.subEvent == nil)
        #expect(claim.joins?.cameo == nil)
        claim.factuality = .claimed
        claim.predicate = .besieged
        #expect(claim.joins?.cameo == "191")
        claim.isState = nil
        #expect(claim.joins == nil)
    }

    @Test func aDeniedFigureHasNoCode() throws {
        let claims = try ClaimReading().claims(
            "The Red Front captured 200 districts, Ana Brel said. "
                + "The defence ministry denied that the figure was 200 districts.")
        let figure = try #require(claims.first { $0.rule == "other-figure" })
        #expect(figure.factuality == .denied)
        #expect(claims.first?.joins?.cameo == "192")
        #expect(figure.joins?.subEvent == nil)
        #expect(figure.joins?.cameo == nil)
    }

    @Test func everySubEventHasACase() {
        #expect(Set(Self.cases.compactMap(\.1)) == Set(ClaimJoins.SubEvent.allCases))
    }
}
