import Testing

@testable import Articles

@Suite("Word filter")
struct WordFilterTests {
    @Test("Words of the lexicon always pass; most others do not")
    func passes() {
        let lexicon = ["monday", "july", "%", "a", "два", "twenty-five"]
        let filter = WordFilter(lexicon)
        for word in lexicon { #expect(filter.mayContain(word)) }
        let others = ["the", "army", "left", "town", "bridge", "after", "weeks", "fighting", "district", "council"]
        #expect(others.filter(filter.mayContain).count <= 1)
    }
}
