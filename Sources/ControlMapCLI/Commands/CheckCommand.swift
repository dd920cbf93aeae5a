import ArgumentParser
import ControlMap

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Is this GeoJSON what map clients expect?",
        discussion: """
            Finds what validators miss: a stray crs, a wrong bbox, duplicate ids, winding, needless precision, mixed \
            geometry families, self-intersections, swapped axes. One line a problem; exit status 65 if there is any.

            EXAMPLE
              controlmap check out/map/2021-07-09/control.geojson
            """)

    @Argument(help: "GeoJSON files.")
    var files: [String]

    @Option(help: "Which way rings are meant to run: rfc7946 or d3.")
    var winding: RingWinding = .rfc7946

    func run() async throws {
        try await Failure.reported {
            let messages = Messages()
            var problems = 0
            var unread = 0
            for file in files {
                do {
                    let bytes = try InputBytes.read(file)
                    let found = GeoJSONCheck.problems(in: bytes, name: file, winding: winding)
                    problems += found.count
                    for problem in found { messages.result("\(problem.description.withoutControls)\n") }
                    if found.isEmpty { messages.result("\(file.withoutControls): good\n") }
                } catch {
                    messages.problem("\(error)")
                    unread += 1
                }
            }
            if unread == files.count { throw ExitStatus.noInput }
            if problems + unread > 0 { throw ExitStatus.inputSkipped }
        }
    }
}
