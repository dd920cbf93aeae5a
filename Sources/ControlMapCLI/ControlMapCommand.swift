import ArgumentParser

/// The program: arguments in, files out.
@main
struct ControlMapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controlmap",
        abstract: "Makes control maps from news articles: who claims which place, since when, who says so.",
        discussion: """
            INPUT is a file or folder of .txt, .md, .html, .json or .jsonl, a claims table (.csv), or - for JSON Lines on \
            standard input. Results go to standard output or --out, messages to standard error.

            EXAMPLES
              controlmap export GeoData/examples --out out/map
              controlmap coverage GeoData/examples --date 2021-07-16
              controlmap extract article.txt --published 2021-07-09
              controlmap resolve "Islam Qala"

            EXIT STATUS
              0   all done
              64  the arguments are wrong
              65  some input was skipped, or a checked file has problems; the rest was done
              66  no input could be read
              69  the bundled data or its index is missing, stale or damaged
              73  the output could not be written
            """,
        version: Version.number,
        subcommands: [
            ExportCommand.self, ExtractCommand.self, CoverageCommand.self, DiffCommand.self,
            ReviewCommand.self, ResolveCommand.self, CheckCommand.self, ViewCommand.self,
            GeoDataCommand.self,
        ])

    /// Parses and runs. Wrong arguments are one line and where to find the right ones.
    @MainActor static func main() async {
        Interruption.watch()
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            var what = message(for: error)
            if what.hasSuffix(".") { what.removeLast() }
            Messages().problem("\(what); see controlmap \(helpTopic)--help")
            exit(withError: ExitCode.validationFailure)
        }
    }

    /// The command that the arguments name, with its own subcommand, for the hint to its help.
    private static var helpTopic: String {
        var topic = ""
        var commands = configuration.subcommands
        for argument in CommandLine.arguments.dropFirst() {
            guard let named = commands.first(where: { $0.configuration.commandName == argument }) else { continue }
            topic += argument + " "
            commands = named.configuration.subcommands
        }
        return topic
    }
}

/// The version that `--version` and the outputs name.
enum Version {
    static let number = "0.1.0"
}
