import Gazetteer
import Geometry
import Testing

@Suite struct `Candidates for a name` {
    private let data: FixtureData
    private let index: GazetteerIndex

    init() throws {
        data = try FixtureData()
        index = try data.index()
    }

    private func best(_ query: NameQuery) throws -> NameCandidate { try #require(index.candidates(query).first) }

    @Test(arguments: [
        ("Qala-i-Naw", "same name"), ("Qala-e-Naw", "spelled like Qala-i-Naw"), ("Qila Now", "same consonants as"),
        ("Naw Qala", "in another order"), ("Qala Nawx", "one letter off"), ("Qala-i-Naw Bazaar", "a part of the name"),
        ("قلعهٔ نو", "same name"), ("Кала-и-Нау", "Qala-i-Naw"), ("Kushk (Qala Naw)", "Qala-i-Naw"),
    ])
    func `a spelling is found and told`(name: String, reason: String) throws {
        let found = try best(NameQuery(name: name, province: "Badghis", country: "AF"))
        #expect(found.place.id == PlaceID("unit:AF-BDG-qala-i-naw"))
        #expect(found.reason.contains(reason), "\(found.reason)")
    }

    @Test func `closer spellings score higher`() throws {
        let scores = try ["Qala-i-Naw", "Qala-e-Naw", "Naw Qala", "Qala Nawx"].map {
            try best(NameQuery(name: $0, province: "Badghis", country: "AF")).score
        }
        #expect(scores == scores.sorted(by: >))
        #expect(Set(scores).count == scores.count)
        #expect(scores.allSatisfy { (0...1).contains($0) })
    }

    @Test func `a country keeps the others out`() throws {
        #expect(try best(NameQuery(name: "Kabul", country: "US")).place.id == PlaceID("gn:4379478"))
        #expect(try best(NameQuery(name: "Kabul", country: "AF")).place.id == PlaceID("gn:1138958"))
        #expect(try best(NameQuery(name: "Kabul", country: "United States")).place.country == "US")
        #expect(index.candidates(NameQuery(name: "Herat", country: "US")).isEmpty)
    }

    @Test func `a province is found in any spelling, and comes first`() throws {
        for province in ["Missouri", "Misouri"] {
            let found = try best(NameQuery(name: "Washington", province: province, country: "US"))
            #expect(found.place.id == PlaceID("gn:5815135"), "\(province)")
        }
        // Outside of it, and said so.
        let outside = try best(NameQuery(name: "Kabul", province: "Herat", country: "AF"))
        #expect(outside.place.id == PlaceID("gn:1138958"))
        #expect(outside.reason.contains("not in Herat"))
    }

    @Test func `nearness decides between places of one name`() throws {
        #expect(try best(NameQuery(name: "Kabul")).place.country == "AF")
        let near = try best(NameQuery(name: "Kabul", near: Coordinate(-92, 37)))
        #expect(near.place.country == "US")
        #expect(near.reason.contains("km away"))
    }

    @Test func `no more than asked for, and nothing for nothing`() {
        #expect(index.candidates(NameQuery(name: "Kabul", limit: 1)).count == 1)
        #expect(index.candidates(NameQuery(name: "Kabul", limit: 0)).isEmpty)
        for name in ["", "   ", "—", "xqzvwk", "\u{0}"] { #expect(index.candidates(NameQuery(name: name)).isEmpty) }
    }
}
