import Articles
import Gazetteer
import Testing

@testable import Geoparsing

@Suite struct TheatreTests {
    @Test func namesOfAfghanistan() throws {
        let found = try Bundled.toponyms(
            "Commandos fought in Qala-i-Naw, and Islam Qala on the way to Iran fell. Afghanistan sent more troops.")
        let seat = try found.named("Qala-i-Naw")
        #expect(seat.place?.unit?.description == "unit:AF-BDG-qala-i-naw")
        #expect(seat.place?.kind != .unit)
        #expect(try found.named("Islam Qala").place?.geonames == 1142404)
    }

    @Test func aDistrictIsTheUnit() throws {
        let found = try Bundled.toponyms("The insurgents took Panjwai district in Kandahar province, Afghanistan.")
        #expect(try found.named("Panjwai").place?.kind == .unit)
    }

    @Test func theTheatreIsNoCage() throws {
        let found = try Bundled.toponyms("Trains from Lyon and Marseille reached Paris, the capital of France.")
        #expect(found.compactMap(\.place?.country) == ["FR", "FR", "FR", "FR"])
    }
}
