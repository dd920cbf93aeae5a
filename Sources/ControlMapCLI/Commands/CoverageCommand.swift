import ArgumentParser
import ControlMap

struct CoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Claimed, observed and mapped coverage of a day, as a table.",
        discussion: """
            Each figure stands with its unit and denominator; the mapped share is a range, with the number of units that \
            have any evidence.

            EXAMPLES
              controlmap coverage GeoData/examples --date 2021-07-16
              controlmap coverage article.txt --published 2021-07-09 --format json
              controlmap coverage GeoData/records/afghanistan-2021.csv --from 2021-05-01 --to 2021-08-31 --format csv
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var data: DataOptions
    @OptionGroup var theatre: TheatreOptions
    @OptionGroup var map: MapOptions

    @Option(help: ArgumentHelp("The day. Default: that of the newest article.", valueName: "yyyy-mm-dd"))
    var date: CivilDate?

    @Option(help: ArgumentHelp("The first day of a series, as CSV.", valueName: "yyyy-mm-dd"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("The last day of a series.", valueName: "yyyy-mm-dd"))
    var to: CivilDate?

    @Option(help: "assessed, independent or a party's id.")
    var perspective: Perspective = .assessed

    @Option(help: "text, csv or json.")
    var format: Format = .text

    @ArgumentParser.Flag(help: "In the table also the provinces; CSV and JSON always have them.")
    var provinces = false

    enum Format: String, ExpressibleByArgument { case text, csv, json }

    func validate() throws {
        if date != nil, from != nil || to != nil { throw ValidationError("Give either --date, or --from and --to.") }
        if (from == nil) != (to == nil) { throw ValidationError("--from and --to go together.") }
        if let from, let to, to < from { throw ValidationError("--to lies before --from.") }
        if from != nil, format != .csv { throw ValidationError("A series of days is a table: add --format csv.") }
    }

    func run() async throws {
        let messages = input.messages
        try await Failure.reported(messages) {
            let read = try await MapInput.read(input.inputs, input.reading, data, theatre, map)
            try read.check(perspective)
            guard let day = date ?? read.lastDay else { return }
            if let empty = read.history.emptiness(on: day, knownBy: map.knownBy) { messages.problem(empty) }
            do {
                let days = from.flatMap { from in to.map { to in (0...(to - from)).map { from + $0 } } } ?? [day]
                let report = try CoverageReport(
                    read.history, through: days, knownBy: map.knownBy, perspective: perspective,
                    folder: read.pipeline.folder)
                switch format {
                case .text: messages.result(report.text(provinces: provinces))
                case .csv: messages.result(report.csv)
                case .json: messages.result(report.json)
                }
            } catch {
                throw Failure(error, status: ExitStatus.dataUnavailable)
            }
            try read.tally.finish()
        }
    }
}
