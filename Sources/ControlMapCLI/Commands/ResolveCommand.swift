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

    @Option(help: "text or json. Default: text.")
    var format: ResolveFormat?

    @Option(help: "At most so many candidates.")
    var limit = 10

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
        if query == "-", province != nil || country != nil || near != nil || format != nil {
            throw ValidationError(
                "With - each line says its own province, country and near, and the answers are JSON: leave out "
                    + "--province, --country, --near and --format.")
        }
    }

    func run() async throws {
        try await Failure.reported {
            let folder = try data.folder()
            let index = try data.index(in: folder)
            if query == "-" {
                try resolveLines(folder, index)
            } else {
                var skipped = 0
                try resolveOne(
                    resolver(folder, index, positions: NameResolver.isPosition(query), skipped: &skipped))
                if skipped > 0 { throw ExitStatus.inputSkipped }
            }
        }
    }

    /// - Parameter positions: Read the shapes that say which district a position lies in; names are answered without any.
    /// - Parameter skipped: Counts theatres that cannot be read.
    private func resolver(
        _ folder: GeoDataFolder, _ index: GazetteerIndex, positions: Bool, skipped: inout Int
    ) -> NameResolver {
        var theatres: [Theatre] = []
        for id in positions ? Theatre.list(in: folder) : [] {
            do {
                theatres.append(try Theatre.load(id: id, from: folder, index: index))
            } catch {
                messages.problem("\(error); positions are answered without it")
                skipped += 1
            }
        }
        return NameResolver(index: index, limit: limit, theatres: theatres)
    }

    private var messages: Messages { Messages() }

    private func resolveOne(_ resolver: NameResolver) throws {
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
        switch format ?? .text {
        case .json: messages.result(NameResolver.json(id: .string(query), answer).line)
        case .text: messages.result(NameResolver.text(answer))
        }
    }

    private func resolveLines(_ folder: GeoDataFolder, _ index: GazetteerIndex) throws {
        var skipped = 0
        var resolver = resolver(folder, index, positions: false, skipped: &skipped)
        var knowsPositions = false
        var number = 0
        while let line = readLine(strippingNewline: true) {
            number += 1
            if line.isEmpty { continue }
            do {
                let question = try NameResolver.Question(line: line)
                if !knowsPositions, resolver.isPosition(question) {
                    resolver = self.resolver(folder, index, positions: true, skipped: &skipped)
                    knowsPositions = true
                }
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
