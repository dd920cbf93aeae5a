import Articles
import Foundation
import Gazetteer
import Testing

@testable import Geoparsing

/// What names are used for, on 150 uses of our own: the rules as they are, and what their cues tell of sentences that were
/// not seen.
@Suite struct UseCrossValidationTests {
    private struct Sample {
        var label: String
        var rule: String
        var cues: [String]
    }

    /// The uses that the labelled sentences give, with what the rules say and every cue of theirs.
    private func samples() throws -> [Sample] {
        let geoparser = try Bundled.geoparser.get()
        var samples: [Sample] = []
        for sentence in try LabelledSentence.read("uses.txt") {
            let article = Article(id: "test", text: sentence.text)
            let mentions = geoparser.read(try ReadArticle(article, rules: Bundled.rules.get())).mentions
            for labelled in sentence.mentions {
                let mention = mentions.first { $0.scalarStart..<$0.scalarEnd == labelled.span }
                let cues = (mention?.cues.cues ?? []).map { "\($0)" }
                let isPerson = cues.contains { $0.hasPrefix("person") || $0 == "surnameOfPerson" }
                // Persons are not written out: a name that is left out as one counts as recognised.
                let rule = mention.map { $0.score > 0 ? $0.use.rawValue : isPerson ? "person" : "none" } ?? "none"
                let use = mention.map { "use:\($0.use.rawValue)" } ?? "use:none"
                samples.append(Sample(label: labelled.labels.first ?? "", rule: rule, cues: cues + [use]))
            }
        }
        return samples
    }

    @Test func macroF1() throws {
        let samples = try samples()
        #expect(samples.count >= 150)
        let rules = macroF1(samples.map { ($0.label, $0.rule) })
        let folds = 10
        var pairs: [(String, String)] = []
        for fold in 0..<folds {
            let unseen = samples.indices.filter { $0 % folds == fold }
            let model = NaiveBayes(samples.indices.filter { $0 % folds != fold }.map { samples[$0] })
            pairs += unseen.map { (samples[$0].label, model.label(of: samples[$0].cues)) }
        }
        let validated = macroF1(pairs)
        print(
            "Uses of \(samples.count) names, macro-F1: rules \(rounded(rules)), cues in ten folds \(rounded(validated))"
        )
        #expect(rules >= 0.8)
        #expect(validated >= 0.8)
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    private func macroF1(_ pairs: [(truth: String, said: String)]) -> Double {
        let labels = Set(pairs.map(\.truth))
        #expect(labels == Set(Toponym.Use.allCases.map(\.rawValue)))
        let scores = labels.map { label in
            let right = Double(pairs.filter { $0.truth == label && $0.said == label }.count)
            let wrong = Double(pairs.filter { ($0.truth == label) != ($0.said == label) }.count)
            return 2 * right / (2 * right + wrong)
        }
        return scores.reduce(0, +) / Double(labels.count)
    }

    /// Bernoulli naive Bayes over cues, with one of each added.
    private struct NaiveBayes {
        private var counts: [String: Double] = [:]
        private var cues: [String: [String: Double]] = [:]
        private var all: Set<String> = []
        private var total = 0.0

        init(_ samples: [Sample]) {
            for sample in samples {
                total += 1
                counts[sample.label, default: 0] += 1
                for cue in Set(sample.cues) {
                    cues[sample.label, default: [:]][cue, default: 0] += 1
                    all.insert(cue)
                }
            }
        }

        func label(of seen: [String]) -> String {
            let seen = Set(seen)
            func score(_ label: String) -> Double {
                let count = counts[label] ?? 0
                return all.reduce(log(count / total)) { sum, cue in
                    let share = ((cues[label]?[cue] ?? 0) + 0.1) / (count + 0.2)
                    return sum + log(seen.contains(cue) ? share : 1 - share)
                }
            }
            return counts.keys.sorted().max { score($0) < score($1) } ?? ""
        }
    }
}
