import Articles
import Testing

@testable import Claims

/// Memory holds a stretch of a text, whatever is asked of the rest.
@Suite struct PassageMemoryTests {
    private func reader(_ sentences: [String]) throws -> PassageReader {
        let article = ReadArticle(Article(id: "a", text: sentences.joined(separator: " ")))
        let extractor = try ClaimReading().extractor
        return PassageReader(
            extractor: extractor, article: article.article, passage: article.text, toponyms: [],
            survey: SentenceSurvey(article.text, cues: extractor.cues))
    }

    @Test func sentencesAskedAboutLongAfterAreForgottenAgain() throws {
        let reader = try reader(Array(repeating: "The Red Front captured Karsk.", count: 300))
        try #require(reader.sentences.count == 300)
        weak let first = reader.view(0)
        let isKept = first != nil
        #expect(isKept)
        // A question late in the text goes over all of it, and that twice.
        #expect(reader.memory.partyCounts(through: 299).values.first == 300)
        let isForgotten = first == nil
        #expect(isForgotten)
        weak let middle = reader.view(150)
        for number in 0..<100 { _ = reader.attributions(number).count + reader.view(number).words.count }
        let isForgottenAgain = middle == nil
        #expect(isForgottenAgain)
        #expect(reader.view(150).words.map(\.folded) == ["the", "red", "front", "captured", "karsk", "."])
    }

    @Test func whatIsAskedOftenIsTaggedOnce() throws {
        let reader = try reader(Array(repeating: "The Red Front captured Karsk.", count: 40))
        let first = reader.view(0)
        for number in 1..<40 { _ = reader.view(number) }
        #expect(reader.view(0) === first)
    }
}
