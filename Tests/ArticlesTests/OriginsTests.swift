import Testing

@testable import Articles

@Suite("Origins")
struct OriginsTests {
    private func groups(_ articles: [(source: String?, text: String)]) throws -> [Int] {
        let lexicon = try Shared.lexicon.get()
        let read = articles.enumerated().map { index, article in
            ReadArticle(
                Article(id: String(index), source: article.source, text: article.text), rules: lexicon.sentences)
        }
        return Origins.group(read, credits: lexicon.credits)
    }

    private let report = """
        The army left the town of Nawabad on Friday after three weeks of fighting, a member of the district council said.
        Rebels had cut the road to the south in June, and the last flour reached the market ten days ago. Most families
        fled to the hills before the first shells fell, and those who stayed say that nobody has come to bury the dead.
        """

    @Test("A reprint with other first and last lines is the same origin; another report of the event is not")
    func reprints() throws {
        let other = """
            Rebels entered Nawabad late in the week. The governor would not say how many of his men had been there, or where
            they are now, and the council of the district met in a school outside the town to choose who should talk to them.
            """
        #expect(
            try groups([
                (nil, report), (nil, other),
                (nil, "From our desk.\n\n" + report.replacing("ten days ago", with: "last week")),
                (nil, String(report.prefix(230))),
            ]) == [0, 1, 0, 0])
    }

    @Test("One long quotation in two reports, one agency credited by two")
    func quotationsAndAgencies() throws {
        let quote =
            "“We left the town so that its people may live, and we will be back before the first snow falls on it”"
        #expect(
            try groups([
                (nil, "The general spoke. \(quote), he said."),
                (nil, "In the capital nobody believed it. \(quote) were his words."),
                (nil, "NAWABAD (Reuters) - The bridge is gone."),
                (nil, "A resident told Reuters that shops were shut."),
                ("Reuters", "Rain fell."), (nil, "It was quiet, AFP reported, and a man told Reuters the same."),
            ]) == [0, 0, 2, 2, 2, 5])
    }

    @Test("A name that is also an agency's counts only as a credit")
    func noCredit() throws {
        #expect(try groups([(nil, "The AP road is shut."), (nil, "An AP camera lay there.")]) == [0, 1])
    }

    @Test("Nothing in, nothing out; empty and tiny texts are not each other's copies")
    func tiny() throws {
        #expect(try groups([]) == [])
        #expect(try groups([(nil, "…"), (nil, "!"), (nil, "It fell."), (nil, "It held.")]) == [0, 1, 2, 3])
    }
}
