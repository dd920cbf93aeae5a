public import Articles
public import CivilDate
public import Claims

/// Reads inputs and extracts each article, several at a time, in the order of the input.
public struct InputReading: Sendable {
    private let pipeline: Pipeline
    private let reader: ArticleReader
    private let jobs: Int
    private let explain: Bool

    /// - Parameters:
    ///   - published: The date of articles that do not give their own.
    ///   - jobs: How many articles to work on at once.
    public init(_ pipeline: Pipeline, published: CivilDate? = nil, jobs: Int, explain: Bool = false) {
        self.pipeline = pipeline
        reader = ArticleReader(lexicon: pipeline.articleLexicon, published: published)
        self.jobs = jobs
        self.explain = explain
    }

    /// One input's outcome.
    public enum Outcome: Sendable {
        case extraction(Extraction, at: InputPlace)
        /// The rows of a claims table, and what is wrong with others.
        case table([Claim], [InputError])
        case problem(InputError)
    }

    /// Hands over each outcome in order, in memory that does not grow with the stream.
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
