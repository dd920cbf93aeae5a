import CivilDate
import Gazetteer
import Testing

@testable import Claims

/// Whom and what plain words stand for: officials, possessives, definite descriptions.
@Suite struct ClaimReferenceTests {
    @Test func officialsAloneSpeakForNoParty() throws {
        let claim = try #require(ClaimReading().claims("The Red Front captured Karsk on Monday, officials said.").first)
        #expect(claim.claimant.surface == "officials")
        #expect(claim.claimant.party == nil)
        #expect(claim.claimant.relation == .official)
    }

    @Test func whoRejectsAFigureDeniesItAndDoesNotOwnTheNext() throws {
        let claims = try ClaimReading().claims(
            "A Red Front delegation in Sundia claimed on Monday that the movement controls 80 per cent of Ostria. "
                + "The government in Varn rejected the figure, and independent analysts put the real share at about a half."
        )
        let first = try #require(claims.first)
        #expect(first.claimant.surface == "A Red Front delegation")
        #expect(first.claimant.relation == .own)
        let denial = try #require(claims.first { $0.factuality == .denied })
        #expect(denial.claimant.party?.description == "crown")
        #expect(denial.contradicts.contains(first.id))
        #expect(denial.extent?.lo == 0.8)
        #expect(claims.filter { $0.extent?.lo == 0.5 }.map(\.claimant.surface) == ["independent analysts"])
    }

    @Test func theirForcesAreThoseOfWhoAdmits() throws {
        let claims = try ClaimReading().claims(
            "The Red Front captured Orsan district on Monday. "
                + "The defence ministry admitted that its forces had abandoned the district centre.")
        let claim = try #require(claims.last)
        #expect(claim.predicate == .withdrew)
        #expect(claim.party.id?.description == "crown")
        #expect(claim.againstInterest)
        #expect(claim.place?.place?.name == "Orsan")
        #expect(claim.place?.part == .centre)
    }

    @Test func anOrdinalDescribesOnlyWhatItIsSaidOf() throws {
        let reading = try ClaimReading()
        let said = reading.claims("Karsk fell to the Reds. It is the first town that the Reds have captured.")
        #expect(said.last?.place?.place?.name == "Karsk")
        let unsaid = reading.claims("Karsk is quiet. The Reds captured the largest town in the night.")
        #expect(unsaid.last?.place?.surface == "the largest town")
        #expect(unsaid.last?.place?.place == nil)
    }

    @Test func aPersonWhoLeavesIsNoWithdrawal() throws {
        let reading = try ClaimReading()
        #expect(reading.lines("President Emil Torv had left Karsk.").isEmpty)
        #expect(reading.claims("Ostrian forces had left Karsk.").first?.predicate == .withdrew)
    }
}
