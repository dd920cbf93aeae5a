import Articles
import CivilDate
import Testing

@testable import Claims

/// GeoData/ of this package, found from where this file stands.
let lexiconFolder = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/GeoData"

/// Read once for all tests.
enum Lexicons {
    static let rules = Result { try TextRules.load(geoData: lexiconFolder) }
    static let times = Result { TimeExpressions(try TimeLexicon.load(geoData: lexiconFolder)) }
    static let extents = Result { ExtentExpressions(try ExtentLexicon.load(geoData: lexiconFolder)) }
}

@Suite("Time expressions")
struct TimeTests {
    /// The last expression of the last sentence, as `start earliest latest end`.
    private func days(_ text: String, published: String? = "2021-07-09") throws -> String? {
        try found(text, published: published).last.map { expression in
            let when = expression.when
            return [when.start, when.earliest, when.latest, when.end]
                .map { $0?.description ?? "-" }.joined(separator: " ") + (expression.isFuture ? " future" : "")
        }
    }

    private func found(_ text: String, published: String?) throws -> [TimeExpression] {
        let passage = Passage(cutting: text, rules: try Lexicons.rules.get())
        let times = try Lexicons.times.get()
        guard let sentence = passage.sentences.last else { return [] }
        return times.find(in: passage, sentence: sentence, published: published.flatMap { CivilDate($0) })
    }

    @Test(
        "Days named by date",
        arguments: [
            ("The town fell on July 8, 2021.", "2021-07-08 2021-07-08 2021-07-08 -"),
            ("The town fell on 8 July.", "2021-07-08 2021-07-08 2021-07-08 -"),
            ("The town fell on the 8th of July 2021.", "2021-07-08 2021-07-08 2021-07-08 -"),
            ("The town fell on Feb. 2, 2016, they said.", "2016-02-02 2016-02-02 2016-02-02 -"),
            ("It fell on Thursday, February 4, 2016.", "2016-02-04 2016-02-04 2016-02-04 -"),
            ("The town fell on December 13.", "2020-12-13 2020-12-13 2020-12-13 -"),
            ("August 6 - Farkhar falls", "2021-08-06 2021-08-06 2021-08-06 - future"),
            ("Record of 2021-05-03: the base was empty.", "2021-05-03 2021-05-03 2021-05-03 -"),
            ("THE BRIDGE WAS TAKEN ON 13 NOV 89", "1989-11-13 1989-11-13 1989-11-13 -"),
        ])
    func dates(_ text: String, _ expected: String) throws { #expect(try days(text) == expected) }

    @Test(
        "Weekdays and days relative to the article, of Friday 9 July 2021",
        arguments: [
            ("The town fell on Friday.", "2021-07-09 2021-07-09 2021-07-09 -"),
            ("The town fell on Thursday night.", "2021-07-08 2021-07-08 2021-07-08 -"),
            ("The town fell on Saturday.", "2021-07-03 2021-07-03 2021-07-03 -"),
            ("The town fell last Friday.", "2021-07-02 2021-07-02 2021-07-02 -"),
            ("The council will meet on Monday.", "2021-07-12 2021-07-12 2021-07-12 - future"),
            ("They meet next Friday.", "2021-07-16 2021-07-16 2021-07-16 - future"),
            ("The town fell yesterday.", "2021-07-08 2021-07-08 2021-07-08 -"),
            ("The town fell overnight.", "2021-07-09 2021-07-08 2021-07-09 -"),
            ("The town fell last night.", "2021-07-08 2021-07-08 2021-07-08 -"),
            ("It fell three days ago.", "2021-07-06 2021-07-06 2021-07-06 -"),
            ("By Sunday evening they held the bridge.", "2021-07-04 - 2021-07-04 -"),
            ("They have held it since Tuesday.", "2021-07-06 2021-07-06 2021-07-06 -"),
        ])
    func relative(_ text: String, _ expected: String) throws { #expect(try days(text) == expected) }

    @Test(
        "Periods",
        arguments: [
            ("They clashed this week.", "- 2021-07-05 2021-07-09 -"),
            ("They clashed last week.", "- 2021-06-28 2021-07-04 -"),
            ("They clashed this month.", "- 2021-07-01 2021-07-09 -"),
            ("They lost it last month.", "2021-06-01 2021-06-01 2021-06-30 -"),
            ("They lost it in November 1991.", "1991-11-01 1991-11-01 1991-11-30 -"),
            ("They have held it since May.", "2021-05-01 2021-05-01 2021-05-31 -"),
            ("They lost it in early June.", "2021-06-01 2021-06-01 2021-06-10 -"),
            ("They lost it in mid-June.", "2021-06-11 2021-06-11 2021-06-20 -"),
            ("They lost it at the end of June.", "2021-06-21 2021-06-21 2021-06-30 -"),
            ("They lost it on 29-30 June.", "2021-06-29 2021-06-29 2021-06-29 2021-06-30"),
            ("They lost it on June 29-30.", "2021-06-29 2021-06-29 2021-06-29 2021-06-30"),
            // June has no such day: of both only the month is sure.
            ("They lost it on 29-31 June.", "2021-06-01 2021-06-01 2021-06-30 -"),
            ("They lost it on June 29-31.", "2021-06-01 2021-06-01 2021-06-30 -"),
            ("They lost it in 2016.", "2016-01-01 2016-01-01 2016-12-31 -"),
            ("They held it in the 1990s.", "- 1990-01-01 1999-12-31 -"),
            ("They took three posts in the last 48 hours.", "- 2021-07-07 2021-07-09 -"),
            ("They took it between 5 and 8 July.", "- 2021-07-05 2021-07-08 -"),
            ("They held it from 5 to 8 July.", "2021-07-05 2021-07-05 2021-07-05 2021-07-08"),
            ("They held it from Monday to Wednesday.", "2021-07-05 2021-07-05 2021-07-05 2021-07-07"),
            ("They held it until Wednesday.", "- - 2021-07-07 2021-07-07"),
            ("All troops are to leave by September 11.", "2021-09-11 - 2021-09-11 - future"),
        ])
    func periods(_ text: String, _ expected: String) throws { #expect(try days(text) == expected) }

    @Test(
        "Days counted from a day told of before",
        arguments: [
            ("It fell on 2 July. Two days later the army was back.", "2021-07-04 2021-07-04 2021-07-04 -"),
            ("It fell on 2 July. It rained. The day before, shops had closed.", "2021-07-01 2021-07-01 2021-07-01 -"),
            ("On February 2, 2016 they retook what was lost the previous day.", "2016-02-01 2016-02-01 2016-02-01 -"),
            ("Two days later the army was back.", "- - - -"),
            ("It fell on Tuesday, two days after rain began.", "2021-07-04 2021-07-04 2021-07-04 -"),
            ("It fell on 2 July, a week before help came.", "2021-07-09 2021-07-06 2021-07-12 -"),
            ("It fell two days after Tuesday.", "- 2021-07-07 - -"),
        ])
    func fromAnchor(_ text: String, _ expected: String) throws { #expect(try days(text) == expected) }

    @Test(
        "What looks like a time and is none",
        arguments: [
            "Two days after rain began the army was back.",
            "They may attack.", "May they win.", "Fighters march on the town.", "The Sunday Times reported it.",
            "Radio listeners heard the Today programme.", "It is 9/7/2021 in some places.",
            "In 2016 villages they hold sway.",
            "August Wilson said so.", "Some 2016 men fled.", "A third day of talks.",
            "The day before the vote it fell.",
        ])
    func none(_ text: String) throws { #expect(try days(text) == nil) }

    @Test("Without a date of the article, relative days stay open and full dates do not")
    func undated() throws {
        #expect(try days("The town fell on Friday.", published: nil) == "- - - -")
        #expect(try days("The town fell this week.", published: nil) == "- - - -")
        #expect(try days("The town fell on 8 July.", published: nil) == "- - - -")
        #expect(try days("The town fell on 8 July 2021.", published: nil) == "2021-07-08 2021-07-08 2021-07-08 -")
    }

    @Test("Without a date of the article, weekdays stand beside the first day that the text names in full")
    func besideTheFirstDay() throws {
        let text = "On 8 July 2021 they came. Nobody fled. The town fell on Friday."
        #expect(try days(text, published: nil) == "2021-07-09 2021-07-09 2021-07-09 -")
    }

    @Test("The span holds the preposition, and the basis the words")
    func span() throws {
        let expression = try #require(try found("Nobody came. The town fell on Friday.", published: "2021-07-09").first)
        #expect(expression.span == TextSpan(start: 27, end: 36))
        #expect(expression.when.basis == "on Friday")
        #expect(expression.when.precision == .day)
    }
}
