import Articles
import Foundation
import Gazetteer
import Testing

@testable import Geoparsing

@Suite struct WeightsTests {
    /// The bundled tables with one changed; gone with its owner.
    private final class Lexicon {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lexicon-\(UUID().uuidString)").path

        init(_ name: String, _ text: String) throws {
            try FileManager.default.copyItem(atPath: Bundled.folder.path("lexicon/places"), toPath: folder)
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }
    }

    @Test(arguments: [
        ("weights.tsv", "kind\twords\tvalue\nrecogniton\tbias\t1\n", "weights.tsv:2", "\"recogniton\" is neither"),
        ("weights.tsv", "kind\twords\tvalue\nrecognition\tbiass\t1\n", "weights.tsv:2", "\"biass\" is no cue"),
        ("weights.tsv", "kind\twords\tvalue\nresolution\tbias\t1\n", "weights.tsv:2", "is no cue of the resolver"),
        ("weights.tsv", "kind\twords\tvalue\nresolution\tmain\tmuch\n", "weights.tsv:2", "\"much\" is no number"),
        ("weights.tsv", "kind\twords\tvalue\nresolution\tmain\t1\n", "weights.tsv", "no row of the kind threshold"),
        ("kinds.tsv", "kind\twords\tvalue\ntown\ttown\tbehind\n", "kinds.tsv:2", "\"behind\" is neither"),
    ])
    func aWrongTableIsRefused(name: String, text: String, place: String, words: String) throws {
        let lexicon = try Lexicon(name, text)
        let error = #expect(throws: InputError.self) { try PlaceLexicon(folder: lexicon.folder) }
        let said = "\(try #require(error))"
        #expect(said.contains(place) && said.contains(words), "\(said)")
    }

    @Test func eachCueHasTheWeightOfItsRow() throws {
        let lexicon = try Lexicon(
            "weights.tsv",
            "kind\twords\tvalue\nrecognition\tbias|near50\t0.5\nresolution\tcapitalNamesake\t2\nthreshold\tplace\t0.25\n"
        )
        let weights = try PlaceLexicon(folder: lexicon.folder)
        #expect(weights.recognition.sum(CueSet(.near50)) == 0.5)
        #expect(weights.recognition.sum(CueSet(.near200)) == 0)
        #expect(weights.resolution[.capitalNamesake] == 2)
        #expect(weights.resolution.threshold == 0.25)
    }
}
