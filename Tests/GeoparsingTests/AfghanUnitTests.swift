import Articles
import Gazetteer
import Testing

@testable import Geoparsing

/// The unit is what counts on a map: mentions of all 34 provinces, each in a sentence of its own.
@Suite struct AfghanUnitTests {
    @Test func mentionsLieInTheRightUnit() throws {
        var asked = 0
        var right = 0
        var provinces: Set<String> = []
        var misses: [String] = []
        for sentence in try LabelledSentence.read("afghan-units.txt") {
            let found = try Bundled.toponyms(sentence.text)
            for mention in sentence.mentions {
                asked += 1
                provinces.formUnion(mention.labels.map { String($0.prefix(3)) })
                let toponym = found.first { $0.span.start..<$0.span.end == mention.span }
                let unit = toponym?.place?.unit?.description
                if mention.labels.contains(where: { unit == "unit:AF-\($0)" }) {
                    right += 1
                } else {
                    misses.append("\(mention.text) is \(unit ?? "in no unit")")
                }
            }
        }
        let share = Double(right) / Double(asked)
        print("Afghan mentions in the right unit: \(right) of \(asked), \((share * 1000).rounded() / 10) %")
        #expect(asked >= 150)
        #expect(provinces.count == 34)
        #expect(share >= 0.95, "\(misses.joined(separator: "; "))")
    }

    @Test(arguments: [
        ("در لشکرگاه جنگ ادامه دارد.", "gn:1134720"), ("جنگ در کندز ادامه دارد.", "AF"),
        ("Талибы вошли в город Кандагар.", "gn:1138336"),
        ("Бои у города Бахмут продолжаются.", "gn:713174"), ("Війська тримають Харків.", "gn:706483"),
    ])
    func otherScriptsAreRead(text: String, id: String) throws {
        let places = try Bundled.toponyms(text).compactMap(\.place)
        #expect(places.contains { $0.id.description == id || $0.country == id }, "\(places.map(\.id.description))")
    }
}
