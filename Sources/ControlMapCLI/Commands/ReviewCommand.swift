import ArgumentParser
import ControlMap

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "What to check first; writes review.csv for people to decide in.",
        discussion: """
            Claims are ranked by how many km2 of the map would look otherwise without them, times how doubtful they are. \
            Fill in decision (accept, reject, correct, hold), value (for correct: party=..., place=..., predicate=..., \
            date=..., factuality=...), reviewer, date and reason, and give the file to export, coverage or diff with \
            --review. Rows that are decided stay in the file when it is written again.

            EXAMPLES
              controlmap review GeoData/examples --date 2021-07-16
              controlmap export GeoData/examples --review review.csv --out out/map
              controlmap review news/ --out - --format json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var map: MapOptions

    @Option(help: ArgumentHelp("The day of the map. Default: that of the newest article.", valueName: "yyyy-mm-dd"))
    var date: CivilDate?

    @Option(help: "At most so many claims.")
    var most = 50

    @Option(help: "The file to write; - for none.")
    var out = "review.csv"

    @Option(help: "What to print: text, csv or json.")
    var format: TableFormat = .text

    func validate() throws {
        if most < 1 { throw ValidationError("--most takes a number from 1.") }
    }

    func run() async throws {
        let messages = input.messages
        try await Failure.reported(messages) {
            var map = map
            if try earlier() != nil, map.review == nil { map.review = out }
            let read = try await MapInput.read(input.inputs, input.reading, map)
            guard let day = date ?? read.lastDay else { return }
            let layers = try Failure.ofData { try read.history.layers(read.pipeline.folder) }
            let list: ReviewList
            do {
                list = try await ReviewList(
                    read.history, on: day, knownBy: map.knownBy, most: most, jobs: input.jobCount)
            } catch {
                throw Failure(error, status: ExitStatus.dataUnavailable)
            }
            // Read again: somebody may have decided while the list was made.
            let table = list.csv(layers, keeping: try earlier())
            if out != "-" {
                do {
                    try OutputBytes.write(table, to: out)
                } catch {
                    throw Failure(error, status: ExitStatus.outputFailed)
                }
                messages.note("\(out): \(list.items.count) claims to check")
            }
            switch format {
            case .text: messages.result(list.text(layers))
            case .csv: messages.result(table)
            case .json: messages.result(list.json(layers).encoded(indented: true) + [0x0A])
            }
            try read.tally.finish()
        }
    }

    /// The table that is there already: what people wrote in it is kept, and its decisions count where --review gives no
    /// others.
    private func earlier() throws -> CSVTable? {
        if out == "-" { return nil }
        do {
            return try ReviewList.table(at: out)
        } catch {
            throw Failure(error, status: ExitStatus.outputFailed)
        }
    }
}
