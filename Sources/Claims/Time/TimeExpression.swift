public import Articles

/// Words of a sentence that say when, and the days they mean.
public struct TimeExpression: Hashable, Sendable {
    /// With its preposition: "on Friday".
    public var span: TextSpan
    /// Indices into the passage's tokens.
    public var tokens: Range<Int>
    public var when: When
    /// Lies after the article's date, or its clause speaks of the future.
    public var isFuture: Bool

    public init(span: TextSpan, tokens: Range<Int>, when: When, isFuture: Bool) {
        self.span = span
        self.tokens = tokens
        self.when = when
        self.isFuture = isFuture
    }
}
