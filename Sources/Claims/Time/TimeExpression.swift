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
    /// It dates what the clause behind it tells, not its own ("two days after the rebels left").
    public var datesClauseBehind = false

    /// The preposition it stands with.
    var preposition: TimeLexicon.Preposition?

    public init(span: TextSpan, tokens: Range<Int>, when: When, isFuture: Bool) {
        self.span = span
        self.tokens = tokens
        self.when = when
        self.isFuture = isFuture
    }
}
