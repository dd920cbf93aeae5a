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
    @OptionGroup var map: MapOptions

    @OptionGroup var span: SpanOptions

    @Option(help: "assessed, independent or a party's id.")
    var perspective: Perspective = .assessed

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    @ArgumentParser.Flag(help: "In the table also the provinces; CSV and JSON always have them.")
    var provinces = false

    func validate() throws {
        if let days = span.length { try SpanOptions.check(days) }
        if span.isSeries, format != .csv { throw ValidationError("A series of days is a table: add --format csv.") }
    }

    func run() async throws {
        let messages = input.messages
        try await Failure.reported(messages) {
            let read = try await MapInput.read(input.inputs, input.reading, map, perspective)
            let days = span.days(newest: read.lastDay)
            guard let day = days.last else { return }
            if let empty = read.history.emptiness(on: day, knownBy: map.knownBy) { messages.problem(empty) }
            try Failure.ofData {
                let report = try CoverageReport(
                    read.history, through: days, knownBy: map.knownBy, perspective: perspective,
                    folder: read.pipeline.folder)
                switch format {
                case .text: messages.result(report.text(provinces: provinces))
                case .csv: messages.result(report.csv)
                case .json: messages.result(report.json)
                }
            }
            try read.tally.finish()
        }
    }
}
