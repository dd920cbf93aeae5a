public import Articles

/// Words of a sentence that tell a share, count or length.
public struct ExtentMention: Hashable, Sendable {
    /// The number phrase: "85 per cent", "250 of 398 districts", "vast swathes".
    public var span: TextSpan
    /// With its comparator and what it is a share of: "about two-thirds of the Afghan-Tajik border".
    public var whole: TextSpan
    /// What it is a share of: "the Afghan-Tajik border".
    public var object: TextSpan?
    public var extent: Extent

    public init(span: TextSpan, whole: TextSpan, object: TextSpan?, extent: Extent) {
        self.span = span
        self.whole = whole
        self.object = object
        self.extent = extent
    }
}
