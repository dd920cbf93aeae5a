import Gazetteer
import Testing

@testable import Claims

@Suite("Who says so")
struct ClaimVoiceTests {
    let reading: ClaimReading

    init() throws { reading = try ClaimReading() }

    @Test(
        "claimant and relation",
        arguments: [
            ("Red Front spokeswoman Ana Brel said the Reds had captured Karsk.", "Ana Brel", Claimant.Relation.own),
            ("The defence ministry said the Red Front had captured Karsk.", "The defence ministry", .opponent),
            ("Belmark said the Red Front controls Karsk.", "Belmark", .thirdGovernment),
            ("The Red Front captured Karsk, residents said.", "residents", .resident),
            ("The Red Front captured Karsk, according to analysts.", "analysts", .monitor),
            ("“The Reds have captured Karsk,” Otto Lind told reporters.", "Otto Lind", .opponent),
        ])
    func claimant(text: String, surface: String, relation: Claimant.Relation) throws {
        let claim = try #require(reading.claims(text).first)
        #expect(claim.claimant.surface == surface)
        #expect(claim.claimant.relation == relation)
        #expect(claim.factuality == .claimed)
    }

    @Test("who denies a fall opposes those who are said to have taken the place")
    func deniedFall() throws {
        let claims = reading.claims(
            "The Red Front said it had captured Karsk on Friday. The defence ministry denied that Karsk had fallen.")
        let denial = try #require(claims.last)
        #expect(denial.factuality == .denied && denial.party.id == PartyID("reds"))
        #expect(denial.claimant.relation == .opponent)
        #expect(denial.contradicts == [claims[0].id])
    }

    @Test("\"our\" in a quotation is the speaker's party")
    func our() throws {
        let claim = try #require(
            reading.claims("Red Front spokeswoman Ana Brel said Belgate was ‘under our full control’.").first)
        #expect(claim.party.surface == "our")
        #expect(claim.party.id == PartyID("reds"))
        #expect(claim.predicate == .controls)
    }

    @Test("a quotation of several sentences keeps its speaker")
    func longQuotation() {
        let claims = reading.claims("“We hold Karsk. We also hold Lomar,” said Ana Brel.")
        #expect(claims.map(\.claimant.surface) == ["Ana Brel", "Ana Brel"])
        #expect(claims.map(\.party.id) == [PartyID("reds"), PartyID("reds")])
    }

    @Test("another's figure disputes the first and each names the other")
    func figures() throws {
        let claims = reading.claims(
            "The Red Front claims to control 62 per cent of Ostria, though analysts put the real figure at about 20 per cent."
        )
        try #require(claims.count == 2)
        #expect(claims[0].factuality == .disputed)
        #expect(claims[1].factuality == .claimed)
        #expect(claims[1].claimant.surface == "analysts")
        #expect(claims[1].extent?.lo == 0.2)
        #expect(claims[1].contradicts == [claims[0].id])
        #expect(claims[0].contradicts == [claims[1].id])
    }

    @Test("who concedes what harms their own side speaks against interest")
    func admission() throws {
        let claim = try #require(reading.claims("The Ostrian government concedes it has lost Karsk.").first)
        #expect(claim.againstInterest)
        #expect(claim.party.id == PartyID("crown"))
        let boast = try #require(reading.claims("The Red Front said it had captured Karsk.").first)
        #expect(!boast.againstInterest)
    }

    @Test("a denial is linked to what it denies")
    func denial() throws {
        let claims = reading.claims(
            "The Red Front said it had captured Karsk. The defence ministry rejected the claim.")
        try #require(claims.count == 2)
        #expect(claims[1].factuality == .denied)
        #expect(claims[1].contradicts == [claims[0].id])
    }

    @Test("a denial that names no party denies whoever is said to hold the place")
    func denialWithoutParty() throws {
        let claims = reading.claims(
            "The Red Front said it had captured Karsk. The defence ministry denied that Karsk had fallen.")
        try #require(claims.count == 2)
        #expect(claims[1].contradicts == [claims[0].id])
    }
}
