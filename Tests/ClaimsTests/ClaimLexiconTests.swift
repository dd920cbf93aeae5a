import Articles
import Foundation
import Gazetteer
import Testing

@testable import Claims

/// A verb, a noun for armed people or a party is added in the tables alone.
@Suite struct ClaimLexiconTests {
    /// Reads a copy of the lexicon with one file changed.
    private func extractor(
        _ file: String, _ old: String, _ new: String, and second: (old: String, new: String)? = nil
    ) throws -> ClaimExtractor {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent("lexicon-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        try manager.copyItem(
            atPath: ClaimReading.geoData + "/lexicon", toPath: folder.appendingPathComponent("lexicon").path)
        let table = folder.appendingPathComponent("lexicon/\(file)")
        var text = try String(contentsOf: table, encoding: .utf8)
        for (old, new) in [(old, new)] + (second.map { [$0] } ?? []) {
            #expect(text.contains(old))
            text = text.replacingOccurrences(of: old, with: new)
        }
        try text.write(to: table, atomically: true, encoding: .utf8)
        let lexicon = try ClaimLexicon.load(geoData: folder.path)
        return ClaimExtractor(theatre: try Bundled.theatre.get(), index: try Bundled.index.get(), lexicon: lexicon)
    }

    private func lines(_ text: String, _ extractor: ClaimExtractor?) throws -> [String] {
        try Bundled.claims(in: Article(id: "a", text: text), extractor: extractor).map {
            "\($0.predicate.rawValue) \($0.party.surface ?? "-") \($0.place?.surface ?? "-") \($0.factuality.rawValue)"
        }
    }

    @Test func aVerbIsAddedInTheTable() throws {
        let sentence = "The rebels snaffled Herat, and Ghazni was snaffled by the army."
        #expect(try lines(sentence, nil) == [])
        let taught = try extractor("claims/predicates.yaml", "verbs: [capture,", "verbs: [snaffle, capture,")
        #expect(
            try lines(sentence, taught) == [
                "captured The rebels Herat asserted", "captured the army Ghazni asserted",
            ])
        #expect(
            try lines("The rebels failed to snaffle Herat.", taught) == ["captured The rebels Herat denied"])
    }

    @Test func aNounForArmedPeopleIsAddedInTheTable() throws {
        let sentence = "Some zorgs vacated Herat."
        #expect(try lines(sentence, nil) == [])
        let taught = try extractor("claims/parties.yaml", "neutral: [group,", "neutral: [zorgs, group,")
        #expect(try lines(sentence, taught) == ["withdrew Some zorgs Herat asserted"])
    }

    @Test func aNounForAPlaceAndAReportingVerbAreAddedInTheTables() throws {
        let place = "The rebels captured the flumping outside the town."
        #expect(try lines(place, nil) == [])
        let taught = try extractor("claims/places.yaml", "site: [site,", "site: [flumping, site,")
        #expect(try lines(place, taught) == ["captured The rebels the flumping asserted"])
        let voice = "The minister burbled that the rebels had captured Herat."
        let heard = try extractor("claims/voices.yaml", "assert: [say,", "assert: [burble, say,")
        #expect(try lines(voice, heard) == ["captured the rebels Herat claimed"])
    }

    /// The gate that passes over sentences must know what the rule knows.
    @Test func aVerbThatDeniesWhereItIsNegatedIsAddedInTheTable() throws {
        let text = "The rebels said they had captured Herat. The government did not burble the claim."
        #expect(try lines(text, nil) == ["captured The rebels Herat claimed"])
        let voices = "assert: [say,"
        let heard = try extractor("claims/voices.yaml", voices, "assert: [burble, say,")
        #expect(try lines(text, heard) == ["captured The rebels Herat claimed"])
        let doubted = try extractor(
            "claims/voices.yaml", "negated_denials: [believe, think]\n",
            "negated_denials: [burble]\n", and: (voices, "assert: [burble, say,"))
        #expect(try lines(text, doubted) == ["captured The rebels Herat claimed", "captured The rebels Herat denied"])
    }

    @Test func aWordForAFigureToldBeforeIsAddedInTheTable() throws {
        let text = "The rebels control 85 per cent of Afghanistan, a spokesman said. Analysts said it was 30 per cent."
        #expect(try lines(text, nil).count == 2)
        let other = text.replacing(" it was", with: " zorg was")
        #expect(try lines(other, nil).count == 1)
        let taught = try extractor("claims/voices.yaml", "figure_pronouns: [it]", "figure_pronouns: [zorg]")
        #expect(try lines(other, taught).count == 2)
        #expect(try lines(text, taught).count == 1)
    }

    @Test(arguments: [
        ("claims/voices.yaml", "contrasts:"), ("claims/modality.yaml", "almost:"), ("claims/words.yaml", "jointly:"),
        ("claims/verbs.yaml", "regular:"), ("claims/parties.yaml", "latter:"), ("claims/places.yaml", "arcs:"),
        ("claims/predicates.yaml", "peaceful:"),
    ])
    func anUnknownTableIsNamed(file: String, key: String) {
        #expect {
            _ = try extractor(file, "\n" + key, "\nmisspelt: [word]\n" + key)
        } throws: { error in
            "\(error)".contains(file) && "\(error)".contains("\"misspelt\"")
        }
    }

    @Test func anUnknownPredicateIsNamed() throws {
        #expect(throws: ClaimLexiconError.self) {
            _ = try extractor("claims/predicates.yaml", "predicate: besieged", "predicate: beseiged")
        }
    }
}
