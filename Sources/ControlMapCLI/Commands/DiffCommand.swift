import ArgumentParser
import ControlMap

struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two maps: gained, lost, and on whose word.",
        discussion: """
            A and B are two days, two days by which something was known (with --date), or two folders that export wrote. \
            Held counts what is controlled, claimed or shared; what is fought over or disputed is nobody's.

            EXAMPLES
              controlmap diff 2021-07-01 2021-07-16 GeoData/examples
              controlmap diff 2021-07-10 2021-07-16 GeoData/examples --date 2021-07-09
              controlmap diff out/monday out/friday
            """)

    @Argument(help: "A day, or a folder that export wrote.")
    var a: String

    @Argument(help: "Another day, or another folder.")
    var b: String

    @Argument(
        help: ArgumentHelp("With two days: what to read, as for export.", valueName: "input"))
    var inputs: [String] = []

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var map: MapOptions

    @Option(
        help: ArgumentHelp(
            "The day that is mapped: A and B are then what was known by them; of folders, their day.",
            valueName: "yyyy-mm-dd"))
    var date: CivilDate?

    @Option(help: "assessed, independent or a party's id.")
    var perspective: Perspective = .assessed

    @Option(help: "text, csv or json.")
    var format: TableFormat = .text

    func validate() throws {
        let days = [a, b].map { CivilDate($0) }
        if (days[0] == nil) != (days[1] == nil) {
            throw ValidationError("Give two days or two folders, not one of each.")
        }
        if days[0] == nil, !inputs.isEmpty {
            throw ValidationError("\(a) is no day like 2021-07-09; two folders are compared without an INPUT.")
        }
        if days[0] != nil, inputs.isEmpty {
            throw ValidationError("Give at least one INPUT to compare two days of: a file or a folder.")
        }
        if days[0] != nil, date != nil, map.knownBy != nil {
            throw ValidationError("With --date the two days are what was known by them: leave out --known-by.")
        }
        let makesMaps =
            perspective != .assessed || reading.published != nil || map.theatre.theatre != nil || map.knownBy != nil
            || map.baseline != nil || map.review != nil || map.sources != nil
        if days[0] == nil, makesMaps {
            throw ValidationError(
                "Of two folders the assessed maps are compared as they are: leave out what says how a map is made.")
        }
    }

    func run() async throws {
        let messages = reading.messages
        try await Failure.reported(messages) {
            guard let first = CivilDate(a), let second = CivilDate(b) else {
                let sides: [MapSide]
                do throws(DifferenceError) {
                    sides = [try MapSide(exported: a, on: date), try MapSide(exported: b, on: date)]
                } catch {
                    throw Failure(error, status: ExitStatus.noInput)
                }
                return try Failure.ofData { try show(sides[0], sides[1], words(map.data.folder()), messages) }
            }
            let read = try await MapInput.read(inputs, reading, map, perspective)
            try Failure.ofData {
                let words = try words(read.pipeline.folder)
                let sides = try [first, second].map { day in
                    try MapSide(
                        read.history, on: date ?? day, knownBy: date == nil ? map.knownBy : day,
                        perspective: perspective, folder: read.pipeline.folder,
                        name: date.map { words("diff.known", ["date": $0.description, "day": day.description]) }
                            ?? day.description)
                }
                try show(sides[0], sides[1], words, messages)
            }
            try read.tally.finish()
        }
    }

    private func words(_ folder: GeoDataFolder) throws -> LayerWords {
        LayerWords(table: try InputBytes.read(folder.path(LayerWords.english)))
    }

    private func show(
        _ from: MapSide, _ to: MapSide, _ words: LayerWords, _ messages: Messages
    ) throws(DifferenceError) {
        let difference = try MapDifference(from: from, to: to)
        switch format {
        case .text: messages.result(difference.text(words))
        case .csv: messages.result(difference.csv)
        case .json: messages.result(difference.json.encoded(indented: true) + [0x0A])
        }
    }
}
