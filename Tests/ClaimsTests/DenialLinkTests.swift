import CivilDate
import Gazetteer
import Testing

@testable import Claims

/// A denial names what it denies, in one article and across several.
@Suite struct DenialLinkTests {
    /// The claims of several articles, each its date and its text, linked as a history links them.
    private func linked(_ articles: KeyValuePairs<String, String>) throws -> [Claim] {
        let reading = try ClaimReading()
        return DenialLinks.link(
            articles.enumerated().flatMap { number, article in
                reading.claims(
                    article.value, published: CivilDate(article.key), article: "article \(number)")
            })
    }

    /// What is said on one day, and how the ministry words its denial on the next.
    @Test(
        "A denial of the next day denies the claim",
        arguments: [
            ("The Red Front captured Karsk on Friday.", "the Red Front had captured Karsk"),
            ("The Red Front said it had captured Karsk.", "Karsk had fallen"),
            ("The Red Front captured Karsk.", "Ostrian forces had lost Karsk"),
            ("Ostrian forces lost Karsk, residents said.", "the Red Front had captured Karsk"),
        ])
    func nextDay(said: String, denied: String) throws {
        let claims = try linked([
            "2031-05-16": said, "2031-05-17": "The defence ministry denied that \(denied).",
        ])
        #expect(claims.count == 2)
        #expect(claims.last?.factuality == .denied)
        #expect(claims.last?.contradicts == [claims[0].id])
        #expect(claims[0].contradicts == [])
    }

    @Test(
        "Other places, other times and plans are left alone",
        arguments: [
            ("2031-05-16", "The Red Front captured Lomar."),
            ("2031-01-16", "The Red Front captured Karsk."),
            ("2031-05-16", "The Red Front is trying to capture Karsk."),
            ("2031-05-24", "The Red Front captured Karsk."),
        ])
    func unrelated(date: String, text: String) throws {
        let claims = try linked([
            date: text, "2031-05-17": "The defence ministry denied that the Red Front had captured Karsk.",
        ])
        #expect(claims.map(\.factuality).contains(.denied))
        #expect(claims.allSatisfy { $0.contradicts == [] })
    }

    @Test func aDenialInTheNextSentenceThatNamesNothing() throws {
        let claims = try linked([
            "2031-05-16": "The Red Front said it had captured Karsk. The defence ministry denied the claim."
        ])
        #expect(claims.map(\.factuality) == [.claimed, .denied])
        #expect(claims.last?.contradicts == [claims[0].id])
        #expect(claims.last?.claimant.party?.description == "crown")
    }
}
