import Gazetteer
import Testing

@Suite struct `Scanning for names` {
    private let data: FixtureData
    private let index: GazetteerIndex

    init() throws {
        data = try FixtureData()
        index = try data.index()
    }

    private func names(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return index.scan(bytes).map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Fighting in Kabul and Herat.", ["Kabul", "Herat"]),
        // Longest match; hyphens, blanks, apostrophes and a line break between the words of a name.
        ("near Islam Qala, Islam-Qala, Qala i Naw", ["Islam Qala", "Islam-Qala", "Qala i Naw"]),
        ("in Islam\nQala and Islam\n\nQala", ["Islam\nQala"]),
        ("Qal'eh-ye Now, Qal’eh ye Now", ["Qal'eh-ye Now", "Qal’eh ye Now"]),
        // Edges are the edges of words.
        ("Kabuli Herats Kabul2 xKabul Kabul's Herat’s Kabul-Herat", ["Kabul", "Herat", "Kabul", "Herat"]),
        // A name starts with a capital.
        ("kabul herat islam Qala", []),
        ("KABUL (Reuters)", ["KABUL"]),
        ("the al-Bab road", ["al-Bab"]),
        // Marks count as their letter, composed or not.
        ("Hérat He\u{301}rat HERĀT", ["Hérat", "He\u{301}rat", "HERĀT"]),
        ("St. Louis, St Louis. Louis", ["St. Louis", "St Louis"]),
        ("", []), ("K", []), ("Kabul", ["Kabul"]),
    ])
    func `names are found at the edges of words`(text: String, expected: [String]) {
        #expect(names(in: text) == expected)
    }

    @Test(arguments: [
        ("در کابل و هرات", ["کابل", "هرات"]), ("قلعه نو سقوط کرد", ["قلعه نو"]), ("كابول،", ["كابول"]),
        ("هِرات", ["هِرات"]), ("Бои у города Кабул.", ["Кабул"]), ("АФГАНИСТАН", ["АФГАНИСТАН"]), ("کابلی", []),
    ])
    func `Arabic and Cyrillic script is scanned as Latin is`(text: String, expected: [String]) {
        #expect(names(in: text) == expected)
    }

    @Test(arguments: [
        ("U.S. troops", ["U.S."]), ("by the U.S", ["U.S"]), ("US and USA", ["US", "USA"]),
        // The village of Us is too short a name, and "us" no abbreviation.
        ("Us and us", []), ("America", ["America"]), ("AMERICA", ["AMERICA"]),
    ])
    func `abbreviations of countries are found in capitals`(text: String, expected: [String]) {
        #expect(names(in: text) == expected)
    }

    @Test(arguments: [
        ("Qala-e-Naw fell", "Qala-e-Naw"), ("in Qalaye Naw.", "Qalaye Naw"), ("at Qalla-i-Nau's edge", "Qalla-i-Nau"),
        ("Toorghondi", "Toorghondi"), ("Eslaam Qaleh", "Eslaam Qaleh"), ("Baadgheess", "Baadgheess"),
    ])
    func `names of a theatre are found in spellings that no table has`(text: String, expected: String) throws {
        let bytes = Array(text.utf8)
        let match = try #require(index.scan(bytes).first)
        #expect(String(decoding: bytes[match.start..<match.end], as: UTF8.self) == expected)
        #expect(match.isFolded)
        #expect(!index.refs(of: match).isEmpty)
    }

    @Test func `a spelling that a table has is no folded one`() throws {
        let match = try #require(index.scan(Array("Qala-i-Naw".utf8)).first)
        #expect(!match.isFolded)
        #expect(
            index.refs(of: match).map(index.id) == [PlaceID("unit:AF-BDG-qala-i-naw"), PlaceID("gn:1129867")])
    }

    @Test func `the places of a name come the most prominent first`() throws {
        let match = try #require(index.scan(Array("Washington".utf8)).first)
        #expect(index.refs(of: match).map(index.id) == [PlaceID("gn:4140963"), PlaceID("gn:5815135")])
        #expect(index.refs(named: "Kabul").map(index.population) == [3_043_532, 2100])
    }

    @Test func `names are looked up as written, else as folded`() {
        #expect(index.refs(named: "Hérat").first.map(index.kind) == .admin1)
        #expect(index.refs(named: "Cabool").first.map(index.name) == "Kabul")
        #expect(index.refs(named: "Nowhere at all").isEmpty)
        #expect(index.refs(named: "Us").isEmpty)
        #expect(index.refs(named: "US").map(index.kind) == [.country])
        #expect(index.refs(named: "2021").isEmpty)
    }

    @Test func `bytes that are no UTF-8 end a word and nothing else`() {
        var bytes = Array("Kabul".utf8) + [0xFF, 0xC3] + Array("Herat".utf8)
        #expect(index.scan(bytes).count == 2)
        bytes = [0xE2, 0x80]
        #expect(index.scan(bytes).isEmpty)
        // Any bytes at all: nothing but an answer.
        var state: UInt64 = 42
        let noise = (0..<20_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
        for match in index.scan(noise + Array(" Kabul".utf8)) { #expect(match.start < match.end) }
        #expect(index.scan(noise + Array(" Kabul".utf8)).last?.end == noise.count + 6)
    }
}
