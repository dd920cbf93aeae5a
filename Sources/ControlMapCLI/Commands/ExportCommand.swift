import ArgumentParser
import ControlMap

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Make the map: GeoJSON layers, tables and a web map per date.",
        discussion: """
            Without dates it maps the day of the newest article. Files appear whole or not at all; an earlier export in \
            the same folder is replaced, any other folder with files is refused.

            EXAMPLES
              controlmap export article.txt --published 2021-07-09 --out out/map
              controlmap export news/ --out out/series --from 2021-05-01 --to 2021-08-15 --every week
              controlmap export news/ --out out/then --date 2021-07-09 --known-by 2021-07-10
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var map: MapOptions

    @Option(help: "The folder to write.")
    var out: String

    @OptionGroup var span: SpanOptions

    @Option(help: "The step of a series: day, week or change (days on which something changes).")
    var every: Step = .change

    @Option(help: "Map only this perspective beside the assessed one: independent or a party's id. Default: all.")
    var perspective: Perspective?

    @Option(help: "Which way rings run: rfc7946, or d3 for D3, which reads those inside out.")
    var winding: RingWinding = .rfc7946

    enum Step: String, ExpressibleByArgument { case day, week, change }

    func validate() throws {
        if let days = span.length, every != .change {
            try SpanOptions.check(days / (every == .week ? 7 : 1))
        }
    }

    func run() async throws {
        let messages = input.messages
        try await Failure.reported(messages) {
            let read = try await MapInput.read(input.inputs, input.reading, map, perspective ?? .assessed)
            let dates = try Failure.ofData { try self.dates(read) }
            let last = span.to ?? dates.last
            let empty = last.flatMap { read.history.emptiness(on: $0, knownBy: map.knownBy) }
            if let empty { messages.problem(empty) }
            let others =
                perspective.map { [$0] } ?? read.history.perspectives(shownOn: last, knownBy: map.knownBy)
            let export = MapExport(
                dates: dates, until: every == .change ? span.to : nil, knownBy: map.knownBy,
                perspectives: [.assessed] + others.filter { $0 != .assessed }, skipped: read.tally.skipped,
                warnings: [empty].compactMap(\.self), program: "controlmap \(Version.number)", jobs: input.jobCount,
                winding: winding)
            let missing: String?
            do {
                missing = try await export.write(read.history, with: read.pipeline, to: out)
            } catch let error as OutputError {
                throw Failure(error, status: ExitStatus.outputFailed)
            }
            messages.note(
                "\(out): \(dates.count == 1 ? "1 date" : "\(dates.count) dates") from "
                    + "\(read.history.articles.count) articles with "
                    + "\(read.history.claims(shownOn: last, knownBy: map.knownBy).count) claims"
                    + (empty == nil ? "" : "; the map is empty")
                    + (read.tally.skipped.isEmpty ? "" : "; skipped or warned: \(read.tally.skipped.count)"))
            if let missing { throw Failure(missing, status: ExitStatus.outputFailed) }
            try read.tally.finish()
        }
    }

    private func dates(_ read: MapInput) throws -> [CivilDate] {
        let days = span.days(newest: read.lastDay)
        guard span.isSeries, let from = days.first, let to = days.last else { return days }
        switch every {
        case .day: return days
        case .week: return stride(from: 0, to: days.count, by: 7).map { days[$0] }
        case .change:
            // The first day shows what held before the first change.
            return [from]
                + (try read.history.changeDays(through: to, knownBy: map.knownBy)).filter { from < $0 }
        }
    }
}
