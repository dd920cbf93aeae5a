/// A gazetteer entry by its row in the index that it came from; cheap to keep and compare.
public struct PlaceRef: Hashable, Comparable, Sendable {
    @usableFromInline let row: Int32
    init(row: Int32) { self.row = row }
    init(_ row: Int) { self.row = Int32(row) }

    /// Which entry of its index it is, counted from 0.
    @inlinable public var number: Int { Int(row) }

    @inlinable public static func == (left: PlaceRef, right: PlaceRef) -> Bool { left.row == right.row }
    @inlinable public static func < (left: PlaceRef, right: PlaceRef) -> Bool { left.row < right.row }
}

/// A name of the gazetteer found in a text.
public struct NameMatch: Hashable, Sendable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset after the last byte.
    public var end: Int
    /// The name; `refs(of:)` says what it may mean.
    public var name: Int32
    /// The text spells the name otherwise than any table: it only folds to the same.
    public var isFolded: Bool

    public init(start: Int, end: Int, name: Int32, isFolded: Bool = false) {
        self.start = start
        self.end = end
        self.name = name
        self.isFolded = isFolded
    }
}
