import ArgumentParser
import ControlMap

struct ResolveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "What a name may mean, what is at a position, and why.",
        discussion: """
            With - it reads lines {"id", "name", "province"?, "country"?, "near"?} from standard input and writes lines \
            {"id", "candidates": [{"name", "lat", "lon", ...}]}.

            EXAMPLES
              controlmap resolve Kabul
              controlmap resolve "Jalalabad" --near Kunar
              controlmap resolve 61.08,34.67
              echo '{"id": 1, "name": "Islam Kala", "country": "AF"}' | controlmap resolve -
            """)

    @OptionGroup var data: DataOptions

    @Argument(help: "A name, a position LON,LAT in degrees, or - for lines of JSON.")
    var query: String

    @Option(help: "Only places of this first-level division (a name).")
    var province: String?

    @Option(help: "Only places of this country (ISO 3166-1 alpha-2, such as AF).")
    var country: String?

    @Option(help: "Prefer places near this one: a name or LON,LAT.")
    var near: String?

    @Option(help: "text or json.")
    var format: ResolveFormat = .text

    @Option(help: "At most so many candidates.")
    var limit = 10

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() async throws {
        try await Failure.reported {
            let folder = try data.folder()
            let index = try data.index(in: folder)
            // Which district a position lies in; names are answered without reading any shapes.
            let theatres =
                NameResolver.isPosition(query)
                ? try Theatre.list(in: folder).map { try Theatre.load(id: $0, from: folder, index: index) } : []
            let resolver = NameResolver(index: index, limit: limit, theatres: theatres)
            if query == "-" {
                try resolveLines(resolver)
            } else {
                try resolveOne(resolver)
            }
        }
    }

    private func resolveOne(_ resolver: NameResolver) throws {
        let messages = Messages()
        let question = NameResolver.Question(name: query, province: province, country: country, near: near)
        if let mistake = resolver.mistake(in: question) {
            throw Failure(mistake.description, status: ExitStatus.inputSkipped)
        }
        let answer = resolver.answer(question)
        guard !answer.isEmpty else {
            throw Failure(
                resolver.isPosition(question)
                    ? "\(query): no place within 30 km; is longitude first?"
                    : "\(query): no place of that name; try another spelling, or fewer restrictions",
                status: ExitStatus.inputSkipped)
        }
        switch format {
        case .json: messages.result(NameResolver.json(id: .string(query), answer).line)
        case .text: messages.result(NameResolver.text(answer))
        }
    }

    private func resolveLines(_ resolver: NameResolver) throws {
        let messages = Messages()
        var skipped = 0
        var number = 0
        while let line = readLine(strippingNewline: true) {
            number += 1
            if line.isEmpty { continue }
            do {
                let question = try NameResolver.Question(line: line)
                // A restriction that means nothing costs no answer: most lists spell some provinces in ways of their own.
                if let mistake = resolver.mistake(in: question) {
                    let isAnswered = mistake.isRestriction
                    messages.problem(
                        "standard input:\(number): \(mistake)\(isAnswered ? " (answered without it)" : "")")
                    if !isAnswered { skipped += 1 }
                }
                messages.result(NameResolver.json(id: question.id, resolver.answer(question)).line)
            } catch {
                messages.problem("standard input:\(number): \(error.description); the line was skipped")
                skipped += 1
            }
        }
        if skipped > 0 { throw ExitStatus.inputSkipped }
    }
}

enum ResolveFormat: String, ExpressibleByArgument { case text, json }
