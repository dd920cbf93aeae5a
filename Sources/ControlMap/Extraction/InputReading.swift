public import Articles
public import CivilDate
public import Claims

/// Reads inputs and extracts each article, several at a time, in the order of the input.
public struct InputReading: Sendable {
    private let pipeline: Pipeline
    private let reader: ArticleReader
    private let jobs: Int
    private let explain: Bool

    /// Opens nothing yet: reading begins with ``run(_:take:)``.
    ///
    /// - Parameters:
    ///   - pipeline: What extracts; the tasks share it.
    ///   - published: The date of articles that do not give their own.
    ///   - jobs: How many articles to work on at once; ``Processors/count`` uses the whole machine.
    ///   - explain: Also list each toponym's candidates and the cue that decided.
    public init(_ pipeline: Pipeline, published: CivilDate? = nil, jobs: Int, explain: Bool = false) {
        self.pipeline = pipeline
        reader = ArticleReader(lexicon: pipeline.articleLexicon, published: published)
        self.jobs = jobs
        self.explain = explain
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
        let pipeline = pipeline
        let explain = explain
        var items = reader.items(in: inputs).makeIterator()
        try await OrderedWork(jobs: jobs).run(
            next: { items.next() },
            transform: { item -> Outcome in
                switch item {
                case .article(let article, let place):
                    return .extraction(pipeline.extract(article, explain: explain), at: place)
                case .claimsTable(let path):
                    let (claims, problems) = pipeline.claimsTable(path)
                    return .table(claims, problems)
                case .problem(let error):
                    return .problem(error)
                }
            }, take: take)
    }
}
