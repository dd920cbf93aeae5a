import Foundation
import Gazetteer
import Testing

@Suite struct `Name folding` {
    private let folding: NameFolding

    init() throws { folding = try NameFolding(from: FixtureData.bundled) }

    /// A rule of a table and the two spellings of its example.
    private struct Example {
        var rule: String
        var left: String
        var right: String
    }

    private func examples(_ name: String) throws -> [Example] {
        let path = FixtureData.bundled.path("lexicon/names/\(name)")
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let header = lines[0].split(separator: "\t", omittingEmptySubsequences: false)
        let column = try #require(header.firstIndex(of: "example"))
        return try lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let parts = String(cells[column]).components(separatedBy: " = ")
            try #require(parts.count == 2, "\(name): \(line) has no example")
            return Example(rule: String(line), left: parts[0], right: parts[1])
        }
    }

    @Test func `every folding rule makes the spellings of its example alike`() throws {
        for example in try examples("folding.tsv") {
            let isOfOneScript = example.left.allSatisfy(\.isASCII) == example.right.allSatisfy(\.isASCII)
            let left = isOfOneScript ? folding.fold(example.left) : folding.skeleton(example.left)
            let right = isOfOneScript ? folding.fold(example.right) : folding.skeleton(example.right)
            #expect(left == right, "\(example.rule)")
            #expect(folding.key(example.left) != folding.key(example.right), "\(example.rule)")
        }
    }

    @Test func `every skeleton rule makes the spellings of its example alike`() throws {
        for example in try examples("skeleton.tsv") {
            #expect(folding.skeleton(example.left) == folding.skeleton(example.right), "\(example.rule)")
            #expect(folding.fold(example.left) != folding.fold(example.right), "\(example.rule)")
        }
    }

    @Test(arguments: [
        ("Qal‘eh-ye Now", "qal'eh ye now"), ("HERĀT", "herat"), ("Łódź", "lodz"), ("Straße", "strasse"),
        ("كابل", "کابل"), ("هِرات", "هرات"), ("Київ", "київ"), ("St. Louis", "st louis"), ("  (Kabul) ", "kabul"),
        ("", ""), ("—", ""), ("Nu\u{301}", "nu"),
    ])
    func `a key has no case, marks and punctuation`(name: String, key: String) {
        #expect(folding.key(name) == key)
    }

    @Test(arguments: [
        ["Qala-i-Naw", "Qala-e-Naw", "Qal'eh-ye Now", "Qalaye Naw", "Qala i Now", "Qalah-ye Nau"],
        ["Panjwai", "Panjwayi", "Panjwaye", "Panjwayee"], ["Lashkar Gah", "Lashkargah", "Lashkar-Gah", "Lashkarga"],
        ["Pul-e-Khumri", "Pul-i-Khumri", "Pol-e Khomri"], ["Deir ez-Zor", "Deir Ezzor", "Dayr az-Zor"],
        ["Feroz Koh", "Firuz Kuh", "Firoz Koh"], ["Kunduz", "Qunduz", "Qondoz", "Kondoz"],
    ])
    func `spellings of the news fold to one`(spellings: [String]) {
        for other in spellings.dropFirst() { #expect(folding.fold(other) == folding.fold(spellings[0]), "\(other)") }
    }

    @Test(arguments: [
        ("Kabul", "کابل"), ("Kabul", "Кабул"), ("Herat", "هرات"), ("Herat", "Герат"), ("Kandahar", "قندهار"),
        ("Tarin Kowt", "ترینکوت"), ("Bakhmut", "Бахмут"), ("Kharkiv", "Харків"), ("Homs", "حمص"),
        ("Dahana-i-Ghuri", "دهنه غوری"),
    ])
    func `the skeleton survives a change of script`(latin: String, other: String) {
        #expect(folding.skeleton(latin) == folding.skeleton(other))
    }

    @Test(arguments: [("Kabul", "Kapisa"), ("Herat", "Farah"), ("Khost", "Kush"), ("Balkh", "Baghlan")])
    func `different names stay apart`(left: String, right: String) {
        #expect(folding.fold(left) != folding.fold(right))
        #expect(folding.skeleton(left) != folding.skeleton(right))
    }

    @Test func `a rule that cannot be read names file, line and column`() throws {
        let data = try FixtureData(["lexicon/names/folding.tsv": "pass\tfrom\tto\tat\n1\tq\tk\tnowhere\n"])
        let error = #expect(throws: GazetteerError.self) { try NameFolding(from: data.folder) }
        let words = try #require(error.map { "\($0)" })
        #expect(words.contains("folding.tsv:2: column at: \"nowhere\""))
    }
}
