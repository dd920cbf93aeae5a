import ArgumentParser
import ControlMap

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Toponyms and claims: one JSON object per article, a text to read, or a claims table.",
        discussion: """
            Offsets count Unicode scalars of the text as given. An article without a date is read all the same: its \
            relative days stay open.

            EXAMPLES
              controlmap extract article.txt --published 2021-07-09
              echo '{"id": "a", "text": "The rebels took the town."}' | controlmap extract -
              controlmap extract news/ --explain | jq .toponyms
              controlmap extract article.txt --format text
              controlmap extract news/ --format csv > claims.csv
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var theatre: TheatreOptions

    @ArgumentParser.Flag(help: "Also give each toponym's candidates, their scores and the cue that decided.")
    var explain = false

    @Option(help: "json; text: the article with places and claims marked and listed; csv: a claims table.")
    var format: TableFormat = .json

    func validate() throws {
        if explain, format != .json { throw ValidationError("--explain goes with --format json only.") }
    }

    func run() async throws {
        let messages = input.messages
        try await Failure.reported(messages) {
            let pipeline = try data.pipeline(theatre: theatre.theatre, shapes: format != .json)
            let reading = InputReading(
                pipeline, published: input.published, jobs: input.jobCount, explain: explain, sketch: format == .csv)
            // Its words are read only where they are written.
            let texts =
                format == .json
                ? nil : try Failure.ofData { try ClaimsText(pipeline, isTerminal: Messages.resultIsTerminal) }
            var tally = InputTally()
            // A table tells copies of one report from others, which only the last article shows.
            var read: [Extraction] = []
            var rows: [Claim] = []
            try await reading.run(
                input.inputs, render: renderer(texts),
                take: { outcome, rendered in
                    switch outcome {
                    case .extraction(let extraction, _):
                        tally.read += 1
                        if format == .text, tally.read > 1 { messages.result("\n") }
                        if format == .csv {
                            read.append(extraction.withoutText)
                        } else {
                            messages.result(rendered ?? [])
                        }
                    case .table(let claims, let problems):
                        tally.read += 1
                        rows += format == .csv ? claims : []
                        for problem in problems { tally.skip(problem, messages) }
                    case .problem(let error):
                        tally.skip(error, messages)
                    }
                })
            if format == .csv, let texts { messages.result(texts.table(read, rows)) }
            try tally.finish()
        }
    }

    /// What is written of an article whatever stands before it, so that several can be made at once.
    private func renderer(_ texts: ClaimsText?) -> @Sendable (Extraction) -> [UInt8] {
        let (explain, format) = (explain, format)
        return { extraction in
            switch format {
            case .json: extraction.line(explain: explain)
            case .text: texts.map { Array($0.text(extraction).utf8) } ?? []
            case .csv: []
            }
        }
    }
}
