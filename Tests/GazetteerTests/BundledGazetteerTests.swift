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
                // Ukraine has more than a hundred Oleksandrivkas: the province is part of the question.
                let query = NameQuery(name: unit.name, province: theatre.provinces[unit.province].name, limit: 40)
                #expect(index.candidates(query).contains { $0.place.id == unit.id }, "\(unit.name)")
            }
            for province in theatre.provinces {
                #expect(index.ref(for: province.id).map(index.kind) == .admin1, "\(province.name)")
            }
        }
    }
}
