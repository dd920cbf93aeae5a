public import Articles
public import CivilDate
public import Claims

/// Reads inputs and extracts each article, several at a time, in the order of the input.
public struct InputReading: Sendable {
    private let pipeline: Pipeline
    private let reader: ArticleReader
    private let jobs: Int
    private let explain: Bool
    private let sketch: Bool

    /// Opens nothing yet: reading begins with ``run(_:take:)``.
    ///
    /// - Parameters:
    ///   - pipeline: What extracts; the tasks share it.
    ///   - published: The date of articles that do not give their own.
    ///   - jobs: How many articles to work on at once; ``Processors/count`` uses the whole machine.
    ///   - explain: Also list each toponym's candidates and the cue that decided.
    ///   - sketch: Also sketch each text, for telling copies of one report from independent ones: a map needs that.
    public init(
        _ pipeline: Pipeline, published: CivilDate? = nil, jobs: Int, explain: Bool = false, sketch: Bool = true
    ) {
        self.pipeline = pipeline
        reader = ArticleReader(lexicon: pipeline.articleLexicon, published: published)
        self.jobs = jobs
        self.explain = explain
        self.sketch = sketch
    }

    /// One input's outcome.
    public enum Outcome: Sendable {
        /// What an article says, and where it stood.
        case extraction(Extraction, at: InputPlace)
        /// The rows of a claims table, and what is wrong with others.
        case table([Claim], [InputError])
        /// Why there is no article; the other inputs go on.
        case problem(InputError)
    }

    /// Hands over each outcome in order, in memory that does not grow with the stream.
    ///
    /// - Parameters:
    ///   - inputs: Files, folders, claims tables (`.csv`), or `-` for JSON Lines on standard input.
    ///   - take: Called with one outcome after the other, in the order of the inputs, whatever `jobs` is.
    /// - Throws: Only what `take` throws, which ends the reading: what is wrong with an input is an ``Outcome``.
    /// - Complexity: Linear in the bytes, divided among the jobs; at most `8 * jobs` outcomes wait.
    public func run(_ inputs: [String], take: (Outcome) throws -> Void) async throws {
        try await run(inputs, render: { _ in }, take: { outcome, _ in try take(outcome) })
    }

    /// The same with something made of each extraction where it is made, by several tasks at once.
    ///
    /// - Parameters:
    ///   - inputs: Files, folders, claims tables (`.csv`), or `-` for JSON Lines on standard input.
    ///   - render: Makes of an extraction what is to be written: only then do the jobs share that work too.
    ///   - take: Called with one outcome after the other, and with what was made of it if it is an extraction.
    public func run<Rendered: Sendable>(
        _ inputs: [String], render: @Sendable @escaping (Extraction) -> Rendered,
        take: (Outcome, Rendered?) throws -> Void
    ) async throws {
        let work = self
        var pending = reader.pending(in: inputs)
        var known = KnownArticles()
        try await OrderedWork(jobs: jobs).run(
            next: { pending.next() },
            transform: { work.read($0, render: render) },
            take: { read in
                for item in known.admit(read.input) {
                    switch item {
                    case .article(_, let place):
                        // An article is admitted after its extraction: only one that comes again is read in vain.
                        guard let (extraction, rendered) = read.made else { continue }
                        try take(.extraction(extraction, at: place), rendered)
                    case .claimsTable: try take(.table(read.rows, read.problems), nil)
                    case .problem(let error): try take(.problem(error), nil)
                    }
                }
            })
    }

    /// One input after reading, with what was made of it.
    private struct Read<Rendered: Sendable>: Sendable {
        var input: ReadInput
        var made: (extraction: Extraction, rendered: Rendered)?
        var rows: [Claim] = []
        var problems: [InputError] = []
    }

    private func read<Rendered: Sendable>(
        _ input: PendingInput, render: (Extraction) -> Rendered
    ) -> Read<Rendered> {
        var read = Read<Rendered>(input: reader.read(input))
        switch read.input {
        case .article(let article, _, _, _):
            let extraction = pipeline.extract(article, explain: explain, sketch: sketch)
            read.made = (extraction, render(extraction))
        case .claimsTable(let path):
            (read.rows, read.problems) = pipeline.claimsTable(path)
        case .problem: break
        }
        return read
    }
}
