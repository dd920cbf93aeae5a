import Gazetteer
import Testing

@testable import Claims

@Suite("Predicates of control")
struct ClaimPredicateTests {
    let reading: ClaimReading

    init() throws { reading = try ClaimReading() }

    @Test(
        "verbs in active, passive, relative and participle form",
        arguments: [
            ("The Red Front captured Karsk.", "captured | reds | Karsk | asserted | -"),
            ("Karsk was captured by the Red Front.", "captured | reds | Karsk | asserted | -"),
            ("Karsk fell to the Reds.", "captured | reds | Karsk | asserted | -"),
            ("Ostrian forces retook Lomar.", "retook | crown | Lomar | asserted | -"),
            ("Ostrian forces withdrew from Tivet.", "withdrew | crown | Tivet | asserted | -"),
            ("The Red Front took control of Karsk.", "captured | reds | Karsk | asserted | -"),
            ("Karsk is under the control of the Red Front.", "controls | reds | Karsk | asserted | -"),
            ("Ostrian forces surrounded Karsk.", "besieged | crown | Karsk | asserted | -"),
            ("The Red Front clashed with Ostrian forces in Tivet.", "contested | reds | Tivet | asserted | -"),
            ("The fall of Karsk to the Red Front surprised many.", "captured | reds | Karsk | asserted | -"),
            ("The Reds pushed into Lomar.", "advancing | reds | Lomar | asserted | -"),
            ("The Ostrian army handed Karsk over to the Red Front.", "ceded | crown | Karsk | asserted | -"),
        ])
    func one(text: String, line: String) {
        #expect(reading.lines(text) == [line])
    }

    @Test(
        "what is no place, and presence, make no claim",
        arguments: [
            "The Red Front captured 40 trucks and a cannon.", "Ostrian forces seized weapons near Karsk.",
            "The army seized power in a coup.", "The Reds attacked a convoy in Karsk.",
            "The driver lost control of his car near Lomar.", "Red fighters are present in Tivet.",
            "Karsk is a stronghold of the Red Front.",
        ])
    func none(text: String) {
        #expect(reading.lines(text).isEmpty)
    }

    @Test("a list of places is a claim each")
    func list() {
        let places = reading.claims("The Red Front captured Karsk, Lomar and Tivet.").map { $0.place?.place?.name }
        #expect(places == ["Karsk", "Lomar", "Tivet"])
    }

    @Test("headlines and dated lines")
    func headlines() {
        #expect(
            reading.lines("Karsk and Lomar fall to the Red Front.") == [
                "captured | reds | Karsk | asserted | -", "captured | reds | Lomar | asserted | -",
            ])
        #expect(
            reading.lines("May 15 - Karsk: the Red Front seize the town.") == ["captured | reds | Karsk | asserted | -"]
        )
    }
}
