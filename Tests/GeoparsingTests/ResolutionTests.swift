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

    @Test func explainsItsCandidates() throws {
        let found = try Bundled.toponyms("He lives in Jalalabad near Kabul.", explain: true)
        let jalalabad = try found.named("Jalalabad")
        #expect(jalalabad.candidates.count > 1)
        #expect(jalalabad.candidates.first?.place.id == jalalabad.place?.id)
        #expect(jalalabad.candidates.allSatisfy { !$0.cue.isEmpty })
        #expect(try Bundled.toponyms("He lives in Jalalabad.").named("Jalalabad").candidates.isEmpty)
    }
}
