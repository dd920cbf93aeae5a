import ArgumentParser
import ControlMap

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Toponyms and claims, one JSON object per article.",
        discussion: """
            Offsets count Unicode scalars of the text as given. An article without a date is read all the same: its \
            relative days stay open.

            EXAMPLES
              controlmap extract article.txt --published 2021-07-09
              echo '{"id": "a", "text": "Zaranj fell to the Taliban."}' | controlmap extract -
              controlmap extract news/ --explain | jq .toponyms
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var theatre: TheatreOptions

    @ArgumentParser.Flag(help: "Also give each toponym's candidates, their scores and the cue that decided.")
    var explain = false

    func run() async throws {
        let messages = input.messages
        try await Failure.reported(messages) {
            let pipeline = try data.pipeline(theatre: theatre.theatre)
            let reading = InputReading(
                pipeline, published: input.published, jobs: input.jobCount, explain: explain)
            var tally = InputTally()
            try await reading.run(input.inputs) { outcome in
                switch outcome {
                case .extraction(let extraction, _):
                    tally.read += 1
                    messages.result(extraction.json(explain: explain).line)
                case .table(_, let problems):
                    tally.read += 1
                    for problem in problems { tally.skip(problem, messages) }
                case .problem(let error):
                    tally.skip(error, messages)
                }
            }
            try tally.finish()
        }
    }
}
