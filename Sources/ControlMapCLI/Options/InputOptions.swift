public import ArgumentParser
public import ControlMap

/// Which articles to read and how.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files or folders of .txt, .md, .html, .json, .jsonl; claims tables (.csv); - for JSON Lines.",
            valueName: "input"))
    var inputs: [String]

    @OptionGroup var reading: ReadingOptions

    var published: CivilDate? { reading.published }
    var jobCount: Int { reading.jobCount }
    var messages: Messages { reading.messages }
}

/// How articles are read.
struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The date of articles that do not give their own.", valueName: "yyyy-mm-dd"))
    var published: CivilDate?

    @Option(help: "How many articles to work on at once. Default: as many as there are processors.")
    var jobs: Int?

    @ArgumentParser.Flag(help: "Say nothing but what went wrong.")
    var quiet = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    }

    /// As many as there are processors, unless said otherwise.
    var jobCount: Int { jobs ?? Processors.count }

    var messages: Messages { Messages(quiet: quiet) }
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
