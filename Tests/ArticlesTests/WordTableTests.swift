import Testing

@testable import Articles

@Suite("Words by hash")
struct WordTableTests {
    @Test("A token's hash is that of its folded text, in any script")
    func hashes() throws {
        let tokens = try cut("Shindand’s QALA‑I‑NAW, Čelić КАБУЛ قندوز U.S. 1990s İzmir soft\u{AD}en Ǆ").tokens
        for (index, token) in tokens.enumerated() {
            #expect(tokens.hash(at: index) == FoldedHash.of(token.folded), "\(token.text)")
            #expect(token.hash == FoldedHash.of(token.text))
            #expect(token.folded == Passage.Token.folded(token.text))
        }
    }

    @Test("A table finds its words and no others, however many they are")
    func table() {
        let words = (0..<5_000).map { "word\($0)" }
        var table = WordTable<Int>()
        for (index, word) in words.enumerated() { table[FoldedHash.of(word)] = index }
        for (index, word) in words.enumerated() { #expect(table[FoldedHash.of(word)] == index) }
        #expect((5_000..<9_000).allSatisfy { table[FoldedHash.of("word\($0)")] == nil })
        table[FoldedHash.of("word7")] = -7
        #expect(table[FoldedHash.of("word7")] == -7)
        #expect(WordTable(["a", "b"]).contains(FoldedHash.of("b")))
        #expect(!WordTable<Void>().contains(FoldedHash.of("")))
    }
}
