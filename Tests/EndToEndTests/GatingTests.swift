import Articles
import ControlMap
import Foundation
import Geoparsing
import Testing

@testable import Claims

/// Sentences that hold no words for a claim are passed over: that must lose nothing, on any text there is.
@Suite("Passing sentences over", .timeLimit(.minutes(10)))
struct GatingTests {
    let articles: ArticleLexicon
    let geoparser: Geoparser
    let extractor: ClaimExtractor

    init() throws {
        let pipeline = try Bundled.pipeline.get()
        articles = pipeline.articleLexicon
        geoparser = try Geoparser(
            index: pipeline.index, theatre: pipeline.theatre, lexicon: .load(from: pipeline.folder))
        extractor = try ClaimExtractor(
            theatre: pipeline.theatre, index: pipeline.index, lexicon: .load(from: pipeline.folder))
    }

    /// Claims as they are, and as they would be if every sentence were read.
    private func both(_ article: Article) -> (gated: [Claim], all: [Claim]) {
        let read = ReadArticle(article, rules: articles.sentences)
        let toponyms = geoparser.toponyms(in: read)
        return (
            extractor.claims(in: read, toponyms: toponyms, everySentence: false),
            extractor.claims(in: read, toponyms: toponyms, everySentence: true)
        )
    }

    private func expectSame(_ items: InputItems) -> Int {
        var count = 0
        for case .article(let article, _) in items {
            let (gated, all) = both(article)
            #expect(gated == all, "\(article.id)")
            count += all.count
        }
        return count
    }

    @Test("The example articles make the same claims")
    func examples() {
        #expect(expectSame(ArticleReader(lexicon: articles).items(in: [Bundled.geoData + "/examples"])) > 20)
    }

    @Test(
        "The shared texts make the same claims", .enabled(if: Bundled.hasShared || Bundled.isCI),
        arguments: ["claims/dev", "claims/seed", "places/tudloc-dev", "places/lgl-dev"])
    func shared(_ name: String) {
        let path = Bundled.shared.appending(path: "eval/\(name).jsonl").path
        #expect(expectSame(ArticleReader(lexicon: articles).items(in: [path])) > 5)
    }

    @Test("A sentence without a word of a frame is passed over")
    func passesOver() {
        let article = ReadArticle(Article(id: "a", text: "The children sang a song about apples and pears."))
        let survey = SentenceSurvey(article.text, cues: extractor.cues)
        #expect(!survey.mayState(0, extractor.cues))
    }

    @Test("What a passed-over sentence spoke of is known when a later one asks")
    func laterQuestions() {
        let text = """
            The Taliban met elders near Islam Qala. A spokesman for the Taliban, Zabihullah Mujahid, said the talks went well. \
            Traders waited at the border crossing. He said they had captured the crossing.
            """
        let (gated, all) = both(Article(id: "a", published: CivilDate("2021-07-09"), text: text))
        #expect(gated == all)
        #expect(gated.first?.party.id == PartyID("taliban"))
        #expect(gated.first?.claimant.party == PartyID("taliban"))
    }
}
