import Testing

@testable import Articles

@Suite("Tokens")
struct TokenizerTests {
    @Test(
        "A text falls into words, numbers and single marks",
        arguments: [
            ("Qala-i-Naw, Badghis.", ["Qala-i-Naw", ",", "Badghis", "."]),
            ("the Taliban’s hold", ["the", "Taliban", "’s", "hold"]),
            ("the Taliban's hold", ["the", "Taliban", "'s", "hold"]),
            ("the fighters' camp", ["the", "fighters", "'", "camp"]),
            ("they don’t know", ["they", "don’t", "know"]),
            ("‘We hold it’", ["‘", "We", "hold", "it", "’"]),
            ("85 per cent, 62.5% or 1,200", ["85", "per", "cent", ",", "62.5", "%", "or", "1,200"]),
            ("the U.S. left at 5 a.m. sharp", ["the", "U.S.", "left", "at", "5", "a.m.", "sharp"]),
            ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
            ("two-thirds of it", ["two-thirds", "of", "it"]),
            ("the 1990s and the 25th", ["the", "1990s", "and", "the", "25th"]),
            ("30km north", ["30", "km", "north"]),
            ("a 20-year-old war", ["a", "20-year-old", "war"]),
            ("2021-07-09", ["2021", "-", "07", "-", "09"]),
            ("J. Smith saw Al Qaeda–run camps", ["J.", "Smith", "saw", "Al", "Qaeda", "–", "run", "camps"]),
            ("هل سقطت قندوز؟", ["هل", "سقطت", "قندوز", "؟"]),
            ("می‌گوید", ["می‌گوید"]),
            ("Кабул пал.", ["Кабул", "пал", "."]),
            ("", []),
        ])
    func tokens(_ text: String, _ expected: [String]) throws {
        #expect(try words(text) == expected)
    }

    @Test("Folded text is lower-cased, with plain apostrophes and hyphens, and the text is kept")
    func folding() throws {
        let tokens = try cut("Shindand’s QALA‑I‑NAW Čelić КАБУЛ").tokens
        #expect(tokens.map(\.folded) == ["shindand", "'s", "qala-i-naw", "čelić", "кабул"])
        #expect(tokens.map(\.text) == ["Shindand", "’s", "QALA‑I‑NAW", "Čelić", "КАБУЛ"])
    }

    @Test("Offsets count Unicode scalars, also after emoji, combining marks and right-to-left text")
    func offsets() throws {
        let text = "👩‍👩‍👧 e\u{301}tat قندوز Kunduz 🇦🇫 Herat"
        let passage = try cut(text)
        let scalars = Array(text.unicodeScalars)
        for token in passage.tokens {
            #expect(String(String.UnicodeScalarView(scalars[token.range])) == token.text)
        }
        #expect(passage.tokens.filter { $0.kind == .word }.map(\.text) == ["e\u{301}tat", "قندوز", "Kunduz", "Herat"])
        #expect(passage.tokens.last?.end == scalars.count)
    }
}
