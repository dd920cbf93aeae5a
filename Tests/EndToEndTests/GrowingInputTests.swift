import ControlMap
import Testing

/// The whole of `extract` on texts that are awkward all through. A cost that grows with the square of the length fails
/// the suite's time limit by far; how much a byte costs is measured by `Tests/Benchmarks/growth.py`, at ten megabytes.
@Suite("Growing input", .timeLimit(.minutes(10)))
struct GrowingInputTests {
    @Test(
        "A text of 150 kB in one line is read to its end",
        arguments: [
            "the rebels who had taken the town of Karsk held it and said that the army near Kabul had left ",
            "Kunduz, Herat, Taloqan, ", "“The army said ‘we hold Kunduz’, he “said that ‘they ",
            "they hold Kunduz and the army lost it. It fell to the Taliban. ", "the army ((took [Herat ",
            "KUNDUZ HERAT NORTHERN ALLIANCE PRESS AGENCY ", "rebel-held-", "1,000,000 of 398 districts ",
            "He said they had captured it. ", "سقطت قندوز ",
        ])
    func awkward(_ piece: String) throws {
        let text = String(repeating: piece, count: 150_000 / piece.utf8.count) + "\n\nThe Taliban captured Kunduz."
        let found = try Bundled.pipeline.get().extract(Article(id: "a", text: text))
        #expect(
            found.claims.contains { $0.quote == "The Taliban captured Kunduz." && $0.place?.place?.name == "Kunduz" })
        #expect(found.toponyms.last?.text == "Kunduz")
    }
}
