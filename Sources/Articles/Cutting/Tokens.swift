extension Passage {
    /// A word, number or single punctuation mark.
    ///
    /// Words keep inner hyphens and apostrophes ("Qala-i-Naw", "don't"), initials their dots ("U.S."); a possessive "'s"
    /// or "’s" is a token of its own; "85" and "per" and "cent" are three tokens, "%" is one.
    public struct Token: Sendable {
        /// What a token is made of.
        public enum Kind: UInt8, Hashable, Sendable { case word, number, punctuation }
        let mark: TokenMark
        let scalars: [Unicode.Scalar]

        public var kind: Kind { mark.kind }
        /// Unicode scalars of the field.
        public var start: Int { Int(mark.start) }
        public var end: Int { Int(mark.end) }
        public var range: Range<Int> { start..<end }
        /// Of ``folded``: see ``FoldedHash``.
        public var hash: UInt64 { mark.hash }
        /// As written. Made anew at every call.
        public var text: String { Self.text(scalars[range], mark.shape) }
        /// Lower-cased with typographic apostrophes and hyphens made plain: what lexicons are compared with. Made anew
        /// at every call: to tell words apart, compare hashes.
        public var folded: String { Self.folded(scalars[range], mark.shape) }
        public var isCapitalised: Bool { scalars[start].isCapital }
    }

    /// The tokens of a passage: their offsets, shapes and hashes side by side. Strings are made when they are asked for:
    /// most words of most texts are never looked at as strings.
    public struct Tokens: RandomAccessCollection, Sendable {
        @usableFromInline let marks: [TokenMark]
        @usableFromInline let scalars: [Unicode.Scalar]

        init(marks: [TokenMark], scalars: [Unicode.Scalar]) {
            self.marks = marks
            self.scalars = scalars
        }

        @inlinable public var startIndex: Int { 0 }
        @inlinable public var endIndex: Int { marks.count }
        public subscript(position: Int) -> Token { Token(mark: marks[position], scalars: scalars) }

        /// Of the folded word: see ``FoldedHash``.
        @inlinable public func hash(at index: Int) -> UInt64 { marks[index].hash }
        @inlinable public func kind(at index: Int) -> Token.Kind { marks[index].kind }
        /// Unicode scalars of the field.
        @inlinable public func start(at index: Int) -> Int { Int(marks[index].start) }
        @inlinable public func end(at index: Int) -> Int { Int(marks[index].end) }
        /// The first scalar: all of a token that is one mark.
        @inlinable public func first(at index: Int) -> Unicode.Scalar { scalars[Int(marks[index].start)] }
        public func isCapitalised(at index: Int) -> Bool { first(at: index).isCapital }
        /// Whether a hyphen joins parts of it.
        @inlinable public func isHyphenated(at index: Int) -> Bool { marks[index].shape.contains(.hyphen) }
    }
}

/// What is kept of a token: 24 bytes.
@usableFromInline struct TokenMark: Sendable {
    /// Unicode scalars of the field.
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
    @usableFromInline var hash: UInt64
    @usableFromInline var kind: Passage.Token.Kind
    @usableFromInline var shape: Shape

    @usableFromInline struct Shape: OptionSet, Sendable {
        @usableFromInline let rawValue: UInt8
        @usableFromInline init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Not all ASCII.
        static let foreign = Shape(rawValue: 1)
        /// Not its own folded text.
        static let folds = Shape(rawValue: 2)
        @usableFromInline static var hyphen: Shape { Shape(rawValue: 4) }
    }
}
