import Articles
import Foundation
import Gazetteer
import Testing

@testable import Claims

/// A verb, a noun for armed people or a party is added in the tables alone.
@Suite struct ClaimLexiconTests {
    /// Reads a copy of the lexicon with one file changed.
    private func extractor(_ file: String, _ old: String, _ new: String) throws -> ClaimExtractor {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appendingPathComponent("lexicon-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        try manager.copyItem(
            atPath: ClaimReading.geoData + "/lexicon", toPath: folder.appendingPathComponent("lexicon").path)
        let table = folder.appendingPathComponent("lexicon/\(file)")
        let text = try String(contentsOf: table, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(to: table, atomically: true, encoding: .utf8)
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

    @Test func anUnknownPredicateIsNamed() throws {
        #expect(throws: ClaimLexiconError.self) {
            _ = try extractor("claims/predicates.yaml", "predicate: besieged", "predicate: beseiged")
        }
    }
}
