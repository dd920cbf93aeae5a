import Articles
import CivilDate
import Gazetteer
import Testing

@testable import Claims

/// Words that stand for one party here and for somebody else there, over the bundled theatre.
@Suite("Who is meant") struct WhoIsMeantTests {
    private func claims(_ text: String) throws -> [Claim] {
        try Bundled.claims(in: Article(id: "a", published: CivilDate("2021-07-14"), text: text))
    }

    private func last(_ text: String) throws -> Claim {
        let found = try claims(text)
        return try #require(found.last, "no claim in: \(text)")
    }

    @Test(
        "\"They said\" are those who spoke before, else the people of the sentence before, else the party itself",
        arguments: [
            ("Residents told of a night of gunfire. The Taliban took control of Dushi, they said.", .resident),
            ("Villagers left on Tuesday. The Taliban have taken control of Dushi district, they said.", .resident),
            ("Three elders said the road was cut. The Taliban captured Dushi before dawn, they said.", .resident),
            ("The Taliban captured Dushi on Sunday, they said in a statement.", .own),
            ("The Taliban took Dushi and Nahrin, they said on Friday.", .own),
        ] as [(String, Claimant.Relation)])
    func theySaid(text: String, relation: Claimant.Relation) throws {
        try expectTaliban(text, saidBy: relation == .own ? "The Taliban" : "they", relation)
    }

    @Test(
        "What residents say that \"they\" took was taken by the party spoken of",
        arguments: [
            (
                "The Taliban attacked Dushi on Friday. The residents said they took the district centre without a fight.",
                "The residents"
            ),
            (
                "Taliban fighters came at dusk to Nahrin. Residents said that they captured the district centre.",
                "Residents"
            ),
        ])
    func residentsSaidTheyTook(text: String, residents: String) throws {
        try expectTaliban(text, saidBy: residents, .resident)
    }

    private func expectTaliban(_ text: String, saidBy surface: String, _ relation: Claimant.Relation) throws {
        let claim = try last(text)
        #expect(claim.party.id?.description == "taliban")
        #expect(claim.claimant.surface == surface)
        #expect(claim.claimant.relation == relation)
        #expect(claim.claimant.party == (relation == .own ? claim.party.id : nil))
    }

    @Test(
        "\"Their\" is never the place that is held",
        arguments: [
            (
                "The Taliban took Shinwari and Siyahgird districts on Friday. Siyahgird is still under their control, "
                    + "the provincial police chief said.", "taliban"
            ),
            ("Government forces retook Shinwari. Ghorband is also under their control, elders said.", "government"),
            ("Siyahgird is still under their control, a resident said.", "-"),
        ])
    func theirControl(text: String, party: String) throws {
        let claim = try last(text)
        #expect(claim.predicate == .controls)
        #expect(claim.party.surface == "their")
        #expect(claim.party.id?.description ?? "-" == party)
        #expect(claim.claimant.relation != .reporter)
    }

    @Test(
        "Common nouns that another country or name claims are not the theatre's",
        arguments: [
            ("Border guards of Tajikistan control the bridge at Sher Khan Bandar.", "-"),
            ("Tajik border guards held the customs post at Sher Khan Bandar.", "-"),
            ("The Pakistani army controls the gate at Torkham.", "-"),
            ("Afghan border guards held the customs post at Sher Khan Bandar.", "government"),
            ("Border guards control the customs post at Sher Khan Bandar.", "government"),
            ("US-backed government forces control Kunduz.", "government"),
        ])
    func othersGuards(text: String, party: String) throws {
        #expect(try last(text).party.id?.description ?? "-" == party)
    }

    @Test(
        "A group that was not spoken of before is no party of the theatre",
        arguments: [
            (
                "The Taliban attacked Kunduz. A monitoring group said the army had lost Taloqan.",
                Claimant.Relation.monitor
            ),
            ("The Taliban are near Kunduz. The rights group said the army had lost Taloqan.", .monitor),
            ("The Taliban attacked Kunduz. The group said it had captured Taloqan.", .own),
        ])
    func groups(text: String, relation: Claimant.Relation) throws {
        let claim = try last(text)
        #expect(claim.claimant.relation == relation)
        #expect(claim.claimant.party?.description == (relation == .own ? "taliban" : nil))
    }

    @Test(
        "What a correspondent or a resident saw is told by them, as seen",
        arguments: [
            ("A correspondent saw Taliban fighters in control of Taloqan.", "A correspondent"),
            ("A reporter for a Kabul daily in the city saw Taliban fighters take the airport of Kunduz.", "A reporter"),
            ("Two residents watched the Taliban seize Taloqan on Sunday.", "Two residents"),
        ])
    func seen(text: String, claimant: String) throws {
        let claim = try last(text)
        #expect(claim.party.id?.description == "taliban")
        #expect(claim.factuality == .claimed)
        #expect(claim.claimant.surface == claimant)
        #expect(claim.claimant.observed)
    }

    @Test func whatAPartySawIsNotItsReport() throws {
        let claim = try last("The army saw the Taliban seize Taloqan on Sunday.")
        #expect(claim.claimant.relation == .reporter)
        #expect(!claim.claimant.observed)
    }

    @Test(
        "What lies in a town is not the town",
        arguments: [
            "A police station in Kunduz was captured by the Taliban.",
            "The Taliban captured a base in Kunduz.",
            "The Taliban seized the police headquarters in Kunduz.",
        ])
    func installations(text: String) throws {
        let place = try #require(try last(text).place)
        #expect(place.place == nil)
        #expect(place.part == .unlocated)
    }

    @Test(
        "A stronghold in a place, and what stands for the place, is the place",
        arguments: [
            "The Taliban captured the army's last stronghold in Kunduz.", "The Taliban captured the city of Kunduz.",
        ])
    func strongholds(text: String) throws {
        #expect(try last(text).place?.place?.name == "Kunduz")
    }

    @Test(
        "In an article about another country the army, the rebels and the governor are nobody's of the theatre",
        arguments: [
            "The army recaptured Mosul on Friday, a military spokesman said.",
            "Security forces took control of Baidoa, the governor said.",
            "Insurgents captured Palma in Mozambique, the defence ministry said.",
        ])
    func elsewhere(text: String) throws {
        let claim = try last(text)
        #expect(claim.party.id == nil)
        #expect(claim.claimant.party == nil)
    }

    @Test("Elsewhere a proper name is still who it is") func properNameElsewhere() throws {
        #expect(try last("NATO troops took control of Baidoa on Friday.").party.id == PartyID("us_led"))
        #expect(try last("The Interior Ministry took control of Baidoa on Friday.").party.id == nil)
    }

    @Test(
        "A site named for its town is what the gazetteer has by the whole name, and never the town",
        arguments: [
            ("The Taliban captured Kunduz airport on Sunday.", "Kunduz Airport"),
            ("The Taliban captured the Kunduz University on Sunday.", "-"),
            ("Syrian rebels captured Aleppo airport on Friday.", "Aleppo International Airport"),
            ("Syrian rebels captured Shayrat airbase on Friday.", "Shayrat Air Base"),
            ("The rebels captured Murray Bridge on Friday.", "Murray Bridge"),
        ])
    func site(text: String, name: String) throws {
        #expect(try last(text).place?.place?.name ?? "-" == name)
    }

    @Test(
        "A pronoun agrees in number with what it stands for",
        arguments: [
            ("The army drove the rebels out of Dushi a week after they had taken it.", "the rebels"),
            ("Moscow told its troops to leave Kherson, the only city it has captured.", "Moscow"),
        ])
    func number(text: String, party: String) throws {
        #expect(try claims(text).map(\.party.surface).contains(party))
    }
}
