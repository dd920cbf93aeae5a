import Gazetteer
import Testing

@testable import Claims

@Suite("Factuality of claims")
struct ClaimFactualityTests {
    let reading: ClaimReading

    init() throws { reading = try ClaimReading() }

    @Test(
        "modals, plans, attempts, conditions and negation",
        arguments: [
            ("The Red Front could soon capture Karsk.", "captured | reds | Karsk | hypothetical | -"),
            ("The Red Front will capture Karsk.", "captured | reds | Karsk | future | -"),
            ("Ostrian forces are trying to retake Lomar.", "retook | crown | Lomar | hypothetical | -"),
            ("Ostrian forces failed to retake Lomar.", "retook | crown | Lomar | denied | -"),
            ("Ostrian forces managed to retake Lomar.", "retook | crown | Lomar | asserted | -"),
            ("The Red Front has not captured Karsk.", "captured | reds | Karsk | denied | -"),
            ("If the Red Front captures Karsk, the war is lost.", "captured | reds | Karsk | hypothetical | -"),
            ("The Red Front is expected to capture Karsk.", "captured | reds | Karsk | future | -"),
            ("The Red Front no longer holds Karsk.", "lost | reds | Karsk | asserted | -"),
            ("The Red Front is believed to control Karsk.", "controls | reds | Karsk | claimed | -"),
        ])
    func one(text: String, line: String) {
        #expect(reading.lines(text) == [line])
    }

    @Test("an attempt to retake takes the loss for granted, and changes nothing itself")
    func presupposes() throws {
        let claim = try #require(
            reading.claims("Efforts are under way to recapture Belgate, said defence ministry spokesman Otto Lind.")
                .first)
        #expect(claim.factuality == .hypothetical)
        #expect(claim.presupposes == Presupposition(predicate: .lost, party: PartyID("crown")))
    }
}
