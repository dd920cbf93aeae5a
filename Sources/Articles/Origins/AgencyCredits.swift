/// Finds the news agency that an article takes its report from, by `GeoData/lexicon/articles/agencies.tsv`.
public struct AgencyCredits: Sendable {
    /// Folded names of up to four words, joined by spaces.
    private var agencies: [String: String] = [:]
    private var firstWords = WordTable<Void>()
    /// Words that make a name before or after them a credit ("told AFP", "AFP reported").
    private var before: Set<String> = []
    private var after: Set<String> = []

    public init() {}

    /// Reads the table.
    ///
    /// - Parameter path: The folder of the bundled data.
    /// - Throws: ``InputError`` naming the table, and the line that is wrong.
    public static func load(geoData path: String) throws(InputError) -> AgencyCredits {
        let table = try LexiconTable.read(path + "/lexicon/articles/agencies.tsv")
        var credits = AgencyCredits()
        for row in table.rows {
            switch row.kind {
            case "agency":
                for name in row.words {
                    credits.agencies[name] = row.value
                    name.split(separator: " ").prefix(1).forEach { credits.firstWords.insert(String($0)) }
                }
            case "credit_before": credits.before.formUnion(row.words)
            case "credit_after": credits.after.formUnion(row.words)
            default:
                throw .lexicon(
                    InputPlace(file: table.file, line: row.line), what: "\"\(row.kind)\" is no kind of row here")
            }
        }
        return credits
    }

    /// The one agency that the article is from or credits; nil where there is none, or more than one.
    ///
    /// - Complexity: O(*n*) in the tokens of the text.
    public func agency(of article: ReadArticle) -> String? {
        if let source = article.article.source, let agency = agencies[Passage.Token.folded(source)] { return agency }
        let tokens = article.text.tokens
        var found: String?
        for index in tokens.indices where firstWords.contains(tokens.hash(at: index)) && tokens[index].isCapitalised {
            guard let (agency, end) = name(at: index, in: tokens), isCredit(index..<end, in: tokens) else { continue }
            if let found, found != agency { return nil }
            found = agency
        }
        return found
    }

    private func name(at index: Int, in tokens: Passage.Tokens) -> (String, end: Int)? {
        for length in stride(from: 4, through: 1, by: -1) where index + length <= tokens.count {
            let text = tokens[index..<index + length].map(\.folded).joined(separator: " ")
            if let agency = agencies[text] { return (agency, index + length) }
        }
        return nil
    }

    /// "(Reuters)", "told AFP", "AFP reported".
    private func isCredit(_ range: Range<Int>, in tokens: Passage.Tokens) -> Bool {
        let previous = range.lowerBound > 0 ? tokens[range.lowerBound - 1].folded : ""
        let next = range.upperBound < tokens.count ? tokens[range.upperBound].folded : ""
        return previous == "(" && next == ")" || before.contains(previous) || after.contains(next)
    }
}
