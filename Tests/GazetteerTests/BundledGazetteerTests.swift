import BundledGeoData
import Gazetteer
import Testing

@Suite struct `The bundled gazetteer` {
    @Test func `is whole`() throws {
        let index = try BundledGeoData.index.get()
        try index.verify()
        #expect(index.placeCount > 250_000)
        #expect(index.countries.count > 240)
    }

    /// A name as written in a text, and the entry that comes first.
    @Test(arguments: [
        ("Kabul", "AF"), ("Damascus", "SY"), ("Kyiv", "UA"), ("Kiev", "UA"), ("Aleppo", "SY"), ("London", "GB"),
        ("Москва", "RU"), ("بغداد", "IQ"), ("Islam Qala", "AF"), ("Torghundi", "AF"),
    ])
    func `has the places of the news`(name: String, country: String) throws {
        let index = try BundledGeoData.index.get()
        let match = try #require(index.scan(Array(name.utf8)).first)
        #expect(match.end == name.utf8.count)
        #expect(index.refs(of: match).first.flatMap(index.country) == country)
    }

    @Test func `every unit and province of the theatres is an entry, and every name finds it`() throws {
        let index = try BundledGeoData.index.get()
        for id in Theatre.list(in: FixtureData.bundled) {
            let theatre = try Theatre.load(id: id, from: FixtureData.bundled, index: index)
            for unit in theatre.units {
                let ref = try #require(index.ref(for: unit.id))
                #expect(index.kind(ref) == .unit)
                #expect(index.place(ref).admin1 == theatre.provinces[unit.province].name)
                #expect(index.candidates(NameQuery(name: unit.name, limit: 200)).contains { $0.place.id == unit.id })
            }
            for province in theatre.provinces {
                #expect(index.ref(for: province.id).map(index.kind) == .admin1, "\(province.name)")
            }
        }
    }
}
