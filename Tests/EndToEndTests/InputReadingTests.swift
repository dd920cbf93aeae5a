import ControlMap
import Foundation
import Testing

/// Articles are read, extracted and written by several tasks; what is taken is the same and in the same order.
@Suite("Reading by several tasks")
struct InputReadingTests {
    private static let lines = [
        #"{"id": "a", "date": "2021-07-09", "text": "The Taliban captured Kunduz on Thursday, officials said."}"#,
        #"{"id": "a", "date": "2021-07-09", "text": "The Taliban captured Kunduz on Thursday, officials said."}"#,
        #"{"id": "a", "text": "Another text under the same id: the army held Herat."}"#,
        #"{"id": "b", "date": "soon", "text": "The army said it had retaken Taloqan."}"#,
        "{broken", "[]", "", #"{"id": "c", "text": ""}"#,
        #"{"id": "d", "text": "Les forces ont repris la ville aux rebelles, selon le ministère de la défense."}"#,
        #"{"id": "a", "supersedes": "a", "text": "The Taliban did not capture Kunduz."}"#,
        #"{"id": "a", "text": "An old version of what was superseded."}"#,
    ]

    private func outcomes(_ input: String, jobs: Int) async throws -> [String] {
        let reading = InputReading(try Bundled.pipeline.get(), jobs: jobs, sketch: false)
        var told: [String] = []
        try await reading.run(
            [input], render: { String(decoding: $0.line(), as: UTF8.self) },
            take: { outcome, written in
                switch outcome {
                case .extraction(let extraction, let place):
                    told.append("\(place) \(extraction.article.id) \(written ?? "nothing written")")
                case .table: told.append("table")
                case .problem(let error): told.append("\(error)")
                }
            })
        return told
    }

    @Test("Outcomes, duplicates and problems come in the order of the input, whatever the jobs")
    func order() async throws {
        let scratch = try Scratch()
        let many = (0..<60).map { #"{"id": "n\#($0)", "text": "Kabul, Herat and \#($0) villages."}"# }
        let input = try scratch.file("news.jsonl", (Self.lines + many).joined(separator: "\n"))
        let one = try await outcomes(input, jobs: 1)
        #expect(one.count { $0.contains("{\"id\":") } == 65)
        #expect(one.count { $0.contains("\"id\":\"a\"") } == 3)
        #expect(one.contains { $0.contains("used before by an article with other content") })
        for jobs in [2, 3, 8] { #expect(try await outcomes(input, jobs: jobs) == one) }
    }
}
