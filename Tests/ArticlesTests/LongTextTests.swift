import Testing

@testable import Articles

/// What is awkward about a text may not make it slower than its length does.
@Suite("Long texts", .timeLimit(.minutes(2)))
struct LongTextTests {
    /// The suite's time limit is what fails: a cost that grows with the square takes hours here.
    @Test(
        "A hundred thousand of anything are cut in one pass, every token in one sentence",
        arguments: [".", ",", "“", "’", "(", "a-", "o'", "U.", "1,", "\n", "? ", "a, ", "A ", "\u{301}", "١", "🙂"])
    func repeated(_ piece: String) throws {
        let passage = try cut("It began. " + String(repeating: piece, count: 100_000) + " and ended")
        #expect(passage.sentences.flatMap { Array($0.tokens) } == Array(passage.tokens.indices))
        #expect(passage.sentences.allSatisfy { $0.tokens.count <= SentenceSplitter.longest })
    }

    @Test("A sentence without an end is cut at a comma where it has one")
    func cutAtComma() throws {
        let clause = "and the road to the north was closed again, "
        let passage = try cut(String(repeating: clause, count: 2_000))
        #expect(passage.sentences.count > 2)
        for sentence in passage.sentences.dropLast() {
            #expect(passage.tokens[sentence.tokens.upperBound - 1].text == ",")
        }
    }

    @Test("A run of stops inside a sentence ends nothing, after it a capital begins the next")
    func stops() throws {
        let dots = String(repeating: ".", count: 3_000)
        #expect(try cut("The army " + dots + " left. Kunduz fell.").sentences.count == 2)
        #expect(try cut("The army left" + dots + " Kunduz fell.").sentences.count == 2)
    }
}
