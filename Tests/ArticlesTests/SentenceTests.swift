import Testing

@testable import Articles

@Suite("Sentences")
struct SentenceTests {
    @Test(
        "A sentence ends where it ends",
        arguments: [
            ["Gen. Murad left.", "Lt. Col. A. Karimi stayed at No. 5 Road."],
            ["It fell on Jan. 5.", "The U.S. troops had left.", "Nobody stayed in the U.S.", "It was over."],
            ["He spoke for Kabir Inc. of Dubai.", "She did not."],
            ["“We hold it.”", "He left."],
            ["“Why now?” he asked.", "‘No idea.’", "‘None.’"],
            ["The town held... for a day.", "Then it fell…", "Nobody came."],
            ["It covers 62.5 per cent.", "In 2016.", "20 men held it."],
            ["KABUL (Reuters) - The army left.", "It was July 9."],
            ["GEN. MURAD SAID THE U.S. FORCE LEFT.", "THE TOWN FELL."],
            ["هل سقطت قندوز؟", "نعم۔", "انتهى."],
            ["Кабул пал.", "Герат тоже!"],
        ])
    func ends(_ expected: [String]) throws {
        let found = try sentences(expected.joined(separator: " "))
        #expect(found == expected)
    }

    @Test("A paragraph a line: headlines and captions without a stop are sentences")
    func paragraphLines() throws {
        let caption = "Smoke rises over the fuel depot near the border crossing on the second day of the fighting there"
        let text = """
            Town falls
            Fighters took the small town in the north on Friday after a siege of three weeks, three officials told us by phone.
            \(caption)
            The army said that it would come back with more men before the winter, and that the town mattered little.
            """
        let found = try sentences(text)
        #expect(found.count == 4)
        #expect(found[0] == "Town falls")
        #expect(found[2] == caption)
        let paragraphs = try cut(text).sentences.map(\.paragraph)
        #expect(paragraphs == [0, 1, 2, 3])
    }

    @Test("Text wrapped by hand is joined over single breaks, and parted at empty lines")
    func wrapped() throws {
        let text = """
            The army left the valley on Monday after the bridge at
            Darband was lost. Nobody in the ministry of defence
            would say who gave the order to leave the town
            to the rebels.

            Residents of Nawabad said the road was open again, and
            that shops had opened.
            """
        let found = try sentences(text)
        #expect(found.first == "The army left the valley on Monday after the bridge at\nDarband was lost.")
        #expect(found.last?.hasPrefix("Residents of Nawabad") == true)
        #expect(found.count == 3)
        #expect(try cut(text).sentences.map(\.paragraph) == [0, 0, 1])
    }

    @Test("A dated list keeps a line an item")
    func datedList() throws {
        let text = "August 6 - Zaranj falls\nAugust 7 - Sheberghan falls\nAugust 8 - Kunduz, Taloqan and Sar-e Pul fall"
        #expect(try sentences(text).count == 3)
    }

    @Test(
        "All tokens belong to exactly one sentence, in order, whatever the text",
        arguments: [
            "", "\n\n\n", "...", "”””", "a.b.c.d", "1. 2. 3.", "\u{FEFF}\u{200F}", "Mr.", "((((((((((x. Y",
        ])
    func everyToken(_ text: String) throws {
        let passage = try cut(text)
        #expect(passage.sentences.flatMap { Array($0.tokens) } == Array(passage.tokens.indices))
    }

    @Test("A lexicon row without words is named by its line")
    func wrongLexicon() {
        #expect(
            throws: InputError.lexicon(
                InputPlace(file: "x.tsv", line: 3), what: "expected a kind and words, separated by a tab")
        ) {
            try LexiconTable(parsing: "kind\twords\ntitle\tgen|lt\ntitle\n", file: "x.tsv")
        }
    }
}
