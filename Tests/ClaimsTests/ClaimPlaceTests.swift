import CivilDate
import Gazetteer
import Testing

@testable import Claims

@Suite("Places and times of claims")
struct ClaimPlaceTests {
    let reading: ClaimReading

    init() throws { reading = try ClaimReading() }

    private func place(_ text: String) throws -> PlaceMention {
        let claim = try #require(reading.claims(text).last)
        return try #require(claim.place)
    }

    @Test("a definite description is what was spoken of before")
    func definite() throws {
        let mention = try place(
            "The Red Front captured Belgate, the busiest crossing with Belmark. Ana Brel said the crossing was under Red Front control."
        )
        #expect(mention.surface == "the crossing")
        #expect(mention.place?.name == "Belgate")
    }

    @Test(
        "how much of a place is meant",
        arguments: [
            ("The Red Front captured Orsan province.", PlaceMention.Part.area),
            ("The Red Front captured the town of Karsk.", .centre),
            ("The Red Front captured northern Orsan.", .compass("n")),
            ("The Red Front captured Karsk.", .whole),
        ])
    func part(text: String, part: PlaceMention.Part) throws {
        #expect(try place(text).part == part)
    }

    @Test("a share of a border")
    func border() throws {
        let claim = try #require(
            reading.claims("Sundia said the Red Front controls about 40 per cent of the Ostrian-Belmarkian border.")
                .first)
        #expect(claim.place?.part == .border(neighbour: "BM"))
        #expect(claim.place?.place?.name == "Ostria")
        #expect(claim.extent?.lo == 0.4)
        #expect(claim.extent?.comparator == .about)
    }

    @Test("an arc between borders")
    func arc() throws {
        let mention = try place(
            "Red fighters control an arc of land which runs from the border with Belmark round to the frontier with Sundia."
        )
        #expect(mention.part == .arc(from: ["BM"], to: ["SU"], along: []))
    }

    @Test("districts along a border")
    func borderDistricts() throws {
        let mention = try place("The Red Front occupied a large part of border districts.")
        #expect(mention.part == .borderDistricts(neighbours: []))
    }

    @Test(
        "a frontier is a border",
        arguments: [
            ("The Red Front controls the frontier with Belmark.", PlaceMention.Part.border(neighbour: "BM")),
            ("The Red Front controls the border with Belmark.", .border(neighbour: "BM")),
            ("The Red Front occupied several frontier districts.", .borderDistricts(neighbours: [])),
            ("The Red Front occupied Belmarkian frontier areas.", .borderDistricts(neighbours: ["BM"])),
            ("The Red Front occupied areas along the frontier with Belmark.", .borderDistricts(neighbours: ["BM"])),
        ])
    func frontier(text: String, part: PlaceMention.Part) throws {
        #expect(try place(text).part == part)
    }

    @Test("what lies nowhere stays unlocated, with its surface")
    func unlocated() throws {
        let mention = try place("The Red Front is rapidly taking rural territories.")
        #expect(mention.part == .unlocated)
        #expect(mention.surface == "rural territories")
    }

    @Test("the day of the event, not of the saying")
    func when() throws {
        let claim = try #require(
            reading.claims("Ana Brel said on Thursday that the Red Front had captured Karsk on Tuesday.").first)
        #expect(claim.when.start == CivilDate("2031-05-13"))
        let undated = try #require(reading.claims("Ana Brel said on Thursday that the Red Front controls Karsk.").first)
        #expect(undated.when.start == nil)
        #expect(undated.when.latest == CivilDate("2031-05-16"))
    }

    @Test("parties that the theatre does not list keep their surface")
    func unknownParty() throws {
        let claim = try #require(
            reading.claims("Sundian paratroopers seized the town of Karsk.").first
                ?? reading.claims("Sundian troops seized the town of Karsk.").first)
        #expect(claim.party.id == nil)
        #expect(claim.party.surface?.hasPrefix("Sundian") == true)
    }

    @Test("long lists and nested marks end")
    func long() {
        let list = (0..<2_000).map { "Town\($0)" }.joined(separator: ", ")
        #expect(reading.claims("The Red Front captured " + list + " and Karsk.").count > 1_000)
        _ = reading.claims(String(repeating: "“The Reds said ‘", count: 500) + "Karsk fell.")
    }
}
