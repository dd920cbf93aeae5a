import Articles
import Gazetteer
import Testing

@testable import Geoparsing

@Suite struct ResolutionTests {
    @Test func theStateAfterTheCommaDecides() throws {
        let found = try Bundled.toponyms("Two men from Paris, Texas, met a woman from Paris, Tennessee.")
        #expect(found.filter { $0.text == "Paris" }.map(\.place?.admin1) == ["Texas", "Tennessee"])
    }

    @Test func theOtherPlacesOfTheArticleDecide() throws {
        let ohio = try Bundled.toponyms(
            "Police in Columbus and Newark, Ohio, looked for a car that was seen in Dublin.")
        #expect(try ohio.named("Dublin").place?.admin1 == "Ohio")
        let ireland = try Bundled.toponyms("Trains between Cork, Galway and Dublin were late across Ireland.")
        #expect(try ireland.named("Dublin").place?.country == "IE")
    }

    @Test func aWordBesideTheNameSaysItsKind() throws {
        let found = try Bundled.toponyms("Fighting went on in northwest Badghis province, far from Herat city.")
        #expect(try found.named("Badghis").place?.kind == .admin1)
        #expect(try found.named("Herat").place?.kind != .admin1)
    }

    @Test(arguments: [
        ("Fighters captured Palmyra and its airfield.", "Palmyra", "SY"),
        ("Smoke rises at the Spin Boldak border crossing.", "Spin Boldak", "AF"),
        ("The last troops left the base in Bagram in July.", "Bagram", "AF"),
        ("Crowds stood in front of the White House.", "White House", "US"),
        ("Senators returned to Washington for the vote.", "Washington", "US"),
        ("Shells fell on Deir Ezzor.", "Deir Ezzor", "SY"), ("Shells fell on Dayr az-Zawr.", "Dayr az-Zawr", "SY"),
        ("The line at Artemivsk held.", "Artemivsk", "UA"), ("Kiev was quiet.", "Kiev", "UA"),
    ])
    func wellKnownNamesNeedNoHelp(text: String, name: String, country: String) throws {
        let place = try #require(try Bundled.toponyms(text).named(name).place)
        #expect(place.country == country)
        if name == "Washington" { #expect(place.kind == .city || place.kind == .capital) }
        if name == "White House" { #expect(place.id.description == "own:white-house") }
    }

    @Test func aParkFarFromEverythingHasNoPlace() throws {
        let found = try Bundled.toponyms("Trains from Lyon and Marseille reached Tucson Park in France.")
        #expect(try found.named("Tucson Park").place == nil)
    }

    @Test func explainsItsCandidates() throws {
        let found = try Bundled.toponyms("He lives in Jalalabad near Kabul.", explain: true)
        let jalalabad = try found.named("Jalalabad")
        #expect(jalalabad.candidates.count > 1)
        #expect(jalalabad.candidates.first?.place.id == jalalabad.place?.id)
        #expect(jalalabad.candidates.allSatisfy { !$0.cue.isEmpty })
        #expect(try Bundled.toponyms("He lives in Jalalabad.").named("Jalalabad").candidates.isEmpty)
    }
}
