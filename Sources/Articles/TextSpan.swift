/// Where something stands in an article: Unicode scalars of the title or of the text, `start..<end`.
public struct TextSpan: Hashable, Comparable, Sendable {
    /// Which of the two texts of an article the offsets count in.
    public enum Field: String, Hashable, Sendable { case text, title }
    public var field: Field
    public var start: Int
    public var end: Int

    public init(field: Field = .text, start: Int, end: Int) {
        self.field = field
        self.start = start
        self.end = end
    }

    /// Titles come before texts.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.field == .title ? 0 : 1, left.start, left.end) < (right.field == .title ? 0 : 1, right.start, right.end)
    }

    /// Whether all of `other` lies in this span, in the same field.
    public func contains(_ other: TextSpan) -> Bool {
        field == other.field && start <= other.start && other.end <= end
    }

    /// Whether the two share a scalar of the same field.
    public func overlaps(_ other: TextSpan) -> Bool {
        field == other.field && start < other.end && other.start < end
    }
}
