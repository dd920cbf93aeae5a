import CivilDate
import Gazetteer
import Testing

@testable import Claims

/// Which words of a clause fill its slots, and which belong to another one.
@Suite struct ClaimClauseTests {
    @Test func clashKeepsItsFirstOpponentAndItsOwnPlace() throws {
        let reading = try ClaimReading()
        let claim = try #require(
            reading.claims(
                "Royal guard units driven in overnight clashed with Red fighters for a third day inside Karsk, "
                    + "the capital of Orsan province, with many people fleeing."
            ).first)
        #expect(claim.predicate == .contested)
        #expect(claim.party.id?.description == "crown")
        #expect(claim.counterparty?.surface == "Red fighters")
        #expect(claim.place?.place?.name == "Karsk")
    }

    @Test(arguments: [
        "The Reds are near. Karsk, the capital of Orsan province, fell on Monday.",
        "The Reds are near. Karsk had fallen on Monday, and Tivet is calm.",
    ])
    func aTownFallsOnADay(_ text: String) throws {
        let claim = try #require(ClaimReading().claims(text).first)
        #expect(claim.predicate == .captured)
        #expect(claim.place?.place?.name == "Karsk")
        #expect(claim.party.surface == nil)
        #expect(claim.party.id?.description == "reds")
    }

    @Test func theDayInTheParticipleClauseIsItsOwn() throws {
        let claims = try ClaimReading().claims(
            "The Reds made advances this week, capturing Belgate, the busy crossing into Sundia, on Thursday.")
        let claim = try #require(claims.first { $0.place?.place?.name == "Belgate" })
        #expect(claim.when.earliest == claim.when.latest)
        #expect(claim.when.latest?.description == "2031-05-15")
    }
}
