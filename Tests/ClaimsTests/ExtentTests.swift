import Articles
import Testing

@testable import Claims

@Suite("Extents")
struct ExtentTests {
    private func found(_ text: String) throws -> (Passage, [ExtentMention]) {
        let passage = Passage(cutting: text, rules: try Lexicons.rules.get())
        let extents = try Lexicons.extents.get()
        guard let sentence = passage.sentences.first else { return (passage, []) }
        return (passage, extents.find(in: passage, sentence: sentence))
    }

    private func told(_ text: String) throws -> String? {
        try found(text).1.first.map { mention in
            let extent = mention.extent
            func short(_ value: Double?) -> String {
                guard let value else { return "-" }
                let rounded = (value * 1000).rounded() / 1000
                return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
            }
            return
                "\(extent.surface)|\(extent.unit) \(short(extent.lo)) \(short(extent.hi)) \(extent.comparator.rawValue)"
                + " of \(extent.of ?? "-")" + (extent.denominator.map { "/" + short($0) } ?? "")
        }
    }

    @Test(
        "Shares",
        arguments: [
            ("They hold 62 per cent of Afghanistan.", "62 per cent|share 0.62 0.62 exactly of territory"),
            ("They hold more than 62% of the country.", "62%|share 0.62 0.62 more_than of territory"),
            ("They hold 30 to 40 percent of the land.", "30 to 40 percent|share 0.3 0.4 exactly of territory"),
            ("The figure is something closer to 30 per cent.", "30 per cent|share 0.3 0.3 about of -"),
            ("They hold about two-thirds of the Uzbek border.", "two-thirds|share 0.667 0.667 about of border"),
            ("They hold a third of the city.", "a third|share 0.333 0.333 exactly of city"),
            ("They hold more than half of all district centres.", "half|share 0.5 0.5 more_than of district_centres"),
            ("They hold half the country.", "half|share 0.5 0.5 exactly of territory"),
            ("They hold nearly three quarters of Helmand.", "three quarters|share 0.75 0.75 about of territory"),
            ("Fewer than one in 20 districts are theirs.", "one in 20|share 0.05 0.05 less_than of districts"),
            (
                "They hold more than a third of the country's 421 districts.",
                "a third|share 0.333 0.333 more_than of districts/421"
            ),
            ("They hold at least ninety percent of the coast.", "ninety percent|share 0.9 0.9 at_least of coast"),
            ("They won 40 per cent of votes.", "40 per cent|share 0.4 0.4 exactly of votes"),
        ])
    func shares(_ text: String, _ expected: String) throws { #expect(try told(text) == expected) }

    @Test(
        "Counts and lengths",
        arguments: [
            ("They hold 250 of 398 districts.", "250 of 398 districts|districts 250 250 exactly of districts/398"),
            (
                "They hold over 250 of the country's 407 districts.",
                "250 of the country's 407 districts|districts 250 250 more_than of districts/407"
            ),
            ("They took about 120 border districts.", "120 border districts|districts 120 120 about of districts"),
            ("They hold some 90 km of the border.", "90 km|km 90 90 about of border"),
            ("They hold 100 miles of the border.", "100 miles|km 160.934 160.934 exactly of border"),
            ("They took twenty-one villages.", "twenty-one villages|villages 21 21 exactly of villages"),
            (
                "They took two hundred and fifty villages.",
                "two hundred and fifty villages|villages 250 250 exactly of villages"
            ),
            ("They hold all 34 provinces.", "34 provinces|provinces 34 34 exactly of provinces/34"),
            ("They hold 3,500 square kilometres.", "3,500 square kilometres|km2 3500 3500 exactly of territory"),
            (
                "They took 12 district centres.",
                "12 district centres|district_centres 12 12 exactly of district_centres"
            ),
            ("They hold all but two districts.", "all but two districts|vague - - exactly of districts"),
        ])
    func counts(_ text: String, _ expected: String) throws { #expect(try told(text) == expected) }

    @Test(
        "Words without a number",
        arguments: [
            ("They hold a large part of border districts.", "a large part|vague - - exactly of districts"),
            ("They hold vast swathes of countryside.", "vast swathes|vague - - exactly of countryside"),
            ("They hold most of the province.", "most|vague - - exactly of area"),
            ("They lost some territory.", "some|vague - - exactly of territory"),
            ("They hold the entire country.", "entire|whole - - exactly of territory"),
            ("They hold parts of Kunduz.", "parts|vague - - exactly of territory"),
            ("They hold the entirety of the country once troops leave.", "entirety|whole - - exactly of territory"),
            ("It is fully under their control.", "fully|whole - - exactly of -"),
        ])
    func words(_ text: String, _ expected: String) throws { #expect(try told(text) == expected) }

    @Test(
        "What looks like an extent and is none",
        arguments: [
            "The base lies 40 km from the city.", "They took a third crossing.", "Most of the fighters fled.",
            "In the second half of the year they rested.", "Two soldiers died in 2016.",
            "They killed three in 10 days.", "Thousands of people left Kunduz.",
            "Half a dozen men came.", "All sides showed restraint.", "They are part of the plan.",
        ])
    func none(_ text: String) throws { #expect(try told(text) == nil) }

    @Test("The whole phrase holds comparator and object, the span the number alone")
    func spans() throws {
        let (passage, mentions) = try found("Now about two-thirds of the Uzbek border is theirs.")
        let mention = try #require(mentions.first)
        #expect(passage.text(mention.span) == "two-thirds")
        #expect(passage.text(mention.whole) == "about two-thirds of the Uzbek border")
        #expect(mention.object.map { passage.text($0) } == "the Uzbek border")
    }

    @Test(
        "Numbers in words",
        arguments: [
            ("one thousand two hundred", 1200), ("two million", 2_000_000), ("a hundred", 100),
            ("3.5 million", 3_500_000),
            ("two dozen", 24), ("sixty-five", 65), ("five two", 5), ("1,200", 1200),
        ])
    func numbers(_ text: String, _ expected: Double) throws {
        let tokens = Passage(cutting: text).tokens
        let words = try NumberWords.load(geoData: lexiconFolder)
        #expect(words.number(in: tokens, at: 0, upTo: tokens.count)?.value == expected)
    }
}
