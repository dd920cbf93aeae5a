/// A title or text, cut into sentences and tokens once, for every later stage to read.
///
/// All offsets count Unicode scalars of the field as given; nothing is normalised.
public struct Passage: Sendable {
    public let field: TextSpan.Field
    /// The field's scalars: `scalars[span.start..<span.end]` is the text of a span.
    public let scalars: [Unicode.Scalar]
    /// The field in UTF-8.
    public let utf8: [UInt8]
    public let tokens: Tokens
    public let sentences: [Sentence]

    init(
        field: TextSpan.Field, utf8: [UInt8], scalars: [Unicode.Scalar], tokens: Tokens, sentences: [Sentence]
    ) {
        self.field = field
        self.utf8 = utf8
        self.scalars = scalars
        self.tokens = tokens
        self.sentences = sentences
    }

    /// The characters of scalars `start..<end`, as written.
    public func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

    /// The text of a span, which must be one of this field.
    public func text(_ span: TextSpan) -> String { text(span.start..<span.end) }

    /// A sentence (or headline, caption, list item): a run of tokens.
    public struct Sentence: Hashable, Sendable {
        /// Indices into `tokens`.
        public var tokens: Range<Int>
        /// Unicode scalars of the field, without surrounding white space.
        public var start: Int
        public var end: Int
        /// Counted from 0; a new one starts at an empty line, or at a line break in text that has a paragraph a line.
        public var paragraph: Int
        public init(tokens: Range<Int>, start: Int, end: Int, paragraph: Int) {
            self.tokens = tokens
            self.start = start
            self.end = end
            self.paragraph = paragraph
        }
    }
}

/// An article with its title and text cut into sentences and tokens.
public struct ReadArticle: Sendable {
    public var article: Article
    public var title: Passage?
    public var text: Passage

    public init(article: Article, title: Passage?, text: Passage) {
        self.article = article
        self.title = title
        self.text = text
    }

    /// The title, where there is one, then the text.
    public var passages: [Passage] { (title.map { [$0] } ?? []) + [text] }

    /// Title or text; nil for a title that is not there.
    public func passage(_ field: TextSpan.Field) -> Passage? { field == .title ? title : text }
}
