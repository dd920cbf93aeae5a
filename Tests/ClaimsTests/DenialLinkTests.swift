import Articles
import CivilDate
import Gazetteer
import Testing

@testable import Claims

/// A denial names what it denies, in one article and across several.
@Suite struct DenialLinkTests {
    private func linked(_ texts: [(String, String)]) throws -> [Claim] {
        let reading = try ClaimReading()
        return DenialLinks.link(
            texts.enumerated().flatMap { number, text in
                reading.claims(text.1, published: CivilDate(text.0)).map { claim in
                    var claim = claim
                    claim.article = "article \(number)"
                    claim.id = claim.contentID
                    return claim
                }
            })
    }

    @Test func aDenialOfTheNextDayDeniesTheClaim() throws {
        let claims = try linked([
            ("2031-05-16", "The Red Front captured Karsk on Friday."),
            ("2031-05-17", "The defence ministry denied that the Red Front had captured Karsk."),
        ])
        #expect(claims.map(\.factuality) == [.asserted, .denied])
        #expect(claims.last?.contradicts == [claims[0].id])
        #expect(claims[0].contradicts == [])
    }

    @Test func aDenialWithoutAPartyDeniesWhoeverTookIt() throws {
        let claims = try linked([
            ("2031-05-16", "The Red Front said it had captured Karsk."),
            ("2031-05-17", "The defence ministry denied that Karsk had fallen."),
        ])
        #expect(claims.last?.contradicts == [claims[0].id])
    }

    @Test func aDenialOfTheLossDeniesTheCapture() throws {
        let claims = try linked([
            ("2031-05-16", "The Red Front captured Karsk."),
            ("2031-05-17", "The defence ministry denied that Ostrian forces had lost Karsk."),
        ])
        #expect(claims.last?.predicate == .lost)
        #expect(claims.last?.contradicts == [claims[0].id])
    }

    @Test func aDenialOfTheCaptureDeniesTheLoss() throws {
        let claims = try linked([
            ("2031-05-16", "Ostrian forces lost Karsk, residents said."),
            ("2031-05-17", "The defence ministry denied that the Red Front had captured Karsk."),
        ])
        #expect(claims.last?.contradicts == [claims[0].id])
    }

    @Test func otherPlacesOtherTimesAndLaterClaimsAreLeftAlone() throws {
        let elsewhere = try linked([
            ("2031-05-16", "The Red Front captured Lomar."),
            ("2031-05-17", "The defence ministry denied that the Red Front had captured Karsk."),
        ])
        #expect(elsewhere.last?.contradicts == [])
        let longAgo = try linked([
            ("2031-01-16", "The Red Front captured Karsk."),
            ("2031-05-17", "The defence ministry denied that the Red Front had captured Karsk."),
        ])
        #expect(longAgo.last?.contradicts == [])
        let later = try linked([
            ("2031-05-17", "The defence ministry denied that the Red Front had captured Karsk."),
            ("2031-05-24", "The Red Front captured Karsk."),
        ])
        #expect(later.first?.contradicts == [])
    }

    @Test func aDenialInTheNextSentenceThatNamesNothing() throws {
        let claims = try linked([
            ("2031-05-16", "The Red Front said it had captured Karsk. The defence ministry denied the claim.")
        ])
        #expect(claims.map(\.factuality).contains(.denied))
        // The ids were minted again here, so the link made while reading names the old one beside it.
        #expect(claims.last?.contradicts.contains(claims[0].id) == true)
        #expect(claims.last?.claimant.party?.description == "crown")
    }

    @Test func aPlanIsNotDenied() throws {
        let claims = try linked([
            ("2031-05-16", "The Red Front is trying to capture Karsk."),
            ("2031-05-17", "The defence ministry denied that the Red Front had captured Karsk."),
        ])
        #expect(claims.last?.contradicts == [])
    }
}
