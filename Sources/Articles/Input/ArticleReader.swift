public import CivilDate

/// One thing that the input holds, in the order of the input.
public enum InputItem: Sendable {
    case article(Article, at: InputPlace)
    /// The path of a claims table, which the module of claims reads.
    case claimsTable(String)
    /// What is wrong with one input; the rest goes on.
    case problem(InputError)
}

/// Reads articles from files, folders and standard input.
///
///     let reader = ArticleReader(lexicon: try .load(geoData: path))
///     for item in reader.items(in: ["news/", "more.jsonl", "-"]) { ... }
///
/// Text, Markdown, HTML and JSON files are read whole, JSON Lines line by line, so that a stream of any length takes the
/// memory of its longest line (and 16 bytes for each article, to know ids that come again).
public struct ArticleReader: Sendable {
    public var lexicon: ArticleLexicon
    /// Taken as the date of articles that have none.
    public var published: CivilDate?
    /// Bytes that one article, or one file that is no JSON Lines, may have.
    public var limit: Int

    /// What one article may have, in bytes: some thirty books.
    public static let defaultLimit = 32 << 20

    public init(lexicon: ArticleLexicon, published: CivilDate? = nil, limit: Int = ArticleReader.defaultLimit) {
        self.lexicon = lexicon
        self.published = published
        self.limit = limit
    }

    /// The articles of all inputs, one after the other. `-` is JSON Lines on standard input.
    public func items(in inputs: [String]) -> InputItems { InputItems(inputs, reader: self) }

    /// What one file's ending says it is.
    enum Format {
        case text, markdown, html, json, jsonLines, table

        init?(path: String) {
            let name = path.split(separator: "/").last ?? ""
            guard let dot = name.lastIndex(of: ".") else { return nil }
            switch name[name.index(after: dot)...].lowercased() {
            case "txt", "text": self = .text
            case "md", "markdown": self = .markdown
            case "html", "htm", "xhtml": self = .html
            case "json": self = .json
            case "jsonl", "ndjson": self = .jsonLines
            case "csv": self = .table
            default: return nil
            }
        }
    }

    /// Turns a draft into an article, with the warnings that come with it.
    func article(_ draft: Draft, at place: InputPlace, fileDate: CivilDate?) throws(InputError) -> (
        Article, [InputError]
    ) {
        // A notice that withdraws another article may have nothing else to say.
        guard
            draft.supersedes != nil
                || draft.text.unicodeScalars.contains(where: {
                    ScalarClass($0) != .space && ScalarClass($0) != .lineBreak
                })
        else { throw .emptyText(place) }
        guard draft.text.utf8.count <= limit else { throw .tooLarge(place, limit: limit) }
        var warnings: [InputError] = []
        var date: CivilDate?
        if let written = draft.date {
            date = PublishedDate.parse(written, months: lexicon.months)
            if date == nil { warnings.append(.wrongDate(place, value: written)) }
        }
        let detected = lexicon.languages.detect(draft.text) ?? draft.language.flatMap(lexicon.languages.language(code:))
        if let detected, !detected.isRead { warnings.append(.language(place, name: detected.name)) }
        var article = Article(
            id: "", published: date ?? fileDate ?? published, title: draft.title, source: draft.source, url: draft.url,
            language: draft.language ?? detected?.code, text: draft.text, supersedes: draft.supersedes)
        article.id = draft.id ?? article.contentHash.description
        return (article, warnings)
    }
}

extension Article {
    /// A hash of all but the id.
    public var contentHash: ContentHash {
        var hash = ContentHash()
        for field in [published?.description, title, source, url, text] { hash.add(field) }
        return hash
    }
}
