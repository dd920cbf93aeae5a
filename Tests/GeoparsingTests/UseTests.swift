import Articles
import Gazetteer
import Testing

@testable import Geoparsing

@Suite struct UseTests {
    @Test(arguments: [
        ("Kabul rejects the offer.", "Kabul", Toponym.Use.government),
        ("Officials said that Moscow urged both sides to talk.", "Moscow", .government),
        ("The government in Kabul has few friends left.", "Kabul", .government),
        ("He said Beijing is a good partner.", "Beijing", .government),
        ("The Kabul government lost the town.", "Kabul", .government),
        ("Fighters entered Kabul at dawn.", "Kabul", .place),
        ("Kabul was attacked at night.", "Kabul", .place),
        ("A spokesman in Moscow said nothing.", "Moscow", .place),
        ("Students of Kabul University went home.", "Kabul", .organisation),
        ("Planes stood at Kabul airport.", "Kabul", .organisation),
        ("They signed the Doha agreement.", "Doha", .event),
        ("Afghan troops crossed the river.", "Afghan", .nationality),
        ("Several Tajiks were hurt.", "Tajiks", .nationality),
    ])
    func use(text: String, name: String, use: Toponym.Use) throws {
        #expect(try Bundled.toponyms(text).named(name).use == use)
    }

    @Test func aBorderOfTwoNationalitiesNamesBoth() throws {
        let found = try Bundled.toponyms("Guards left the Afghan-Tajik border.")
        #expect(found.map(\.text) == ["Afghan", "Tajik"])
        #expect(found.map(\.use) == [.nationality, .nationality])
        #expect(found.map(\.place?.country) == ["AF", "TJ"])
    }

    @Test func newspapersAndPersonsAreNoPlaces() throws {
        let found = try Bundled.toponyms(
            "Speaking with the South China Morning Post, Christina Lamb said she had left.")
        #expect(!found.contains { $0.use == .place })
    }
}
