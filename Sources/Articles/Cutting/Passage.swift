/// A title or text, cut into sentences and tokens once, for every later stage to read.
///
/// All offsets count Unicode scalars of the field as given; nothing is normalised.
public struct Passage: Sendable {
    public let field: TextSpan.Field
    /// The field's scalars: `scalars[span.start..<span.end]` is the text of a span.
    public let scalars: [Unicode.Scalar]
    public let tokens: [Token]
    public let sentences: [Sentence]

    public init(field: TextSpan.Field, scalars: [Unicode.Scalar], tokens: [Token], sentences: [Sentence]) {
        self.field = field
        self.scalars = scalars
        self.tokens = tokens
        self.sentences = sentences
    }

    /// The characters of scalars `start..<end`, as written.
    public func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The text of a span, which must be one of this field.
    public func text(_ span: TextSpan) -> String { text(span.start..<span.end) }

    /// A word, number or single punctuation mark.
    ///
    /// Words keep inner hyphens and apostrophes ("Qala-i-Naw", "don't"), initials their dots ("U.S."); a possessive "'s"
    /// or "’s" is a token of its own; "85" and "per" and "cent" are three tokens, "%" is one.
    public struct Token: Hashable, Sendable {
        /// What a token is made of.
        public enum Kind: Hashable, Sendable { case word, number, punctuation }
        public var kind: Kind
        /// Unicode scalars of the field.
        public var start: Int
        public var end: Int
        /// As written.
        public var text: String
        /// Lower-cased with typographic apostrophes and hyphens made plain: what lexicons are compared with.
        public var folded: String
        public var range: Range<Int> { start..<end }
        public init(kind: Kind, start: Int, end: Int, text: String, folded: String) {
            self.kind = kind
            self.start = start
            self.end = end
            self.text = text
            self.folded = folded
        }
        public var isCapitalised: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
    }

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
