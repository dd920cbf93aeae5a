import Articles

/// The words of a passage as the rules see them: bytes, shapes, classes and what stands between, without a string.
///
/// Reused from passage to passage, so that its buffers are allocated once.
struct WordRun {
    struct Word {
        /// Bytes of `bytes`.
        var start: Int32
        var end: Int32
        /// Unicode scalars of the passage.
        var scalarStart: Int32
        var scalarEnd: Int32
        /// Of the lower-cased scalars.
        var hash: UInt64
        var classes: WordClasses
        var gap: Gap
        var shape: Shape
    }

    struct Shape: OptionSet {
        let rawValue: UInt8
        static let capital = Shape(rawValue: 1 << 0)
        static let allCapitals = Shape(rawValue: 1 << 1)
        static let digit = Shape(rawValue: 1 << 2)
        /// One letter.
        static let initial = Shape(rawValue: 1 << 3)
        /// Beyond ASCII.
        static let foreign = Shape(rawValue: 1 << 4)
        /// In a sentence that capitalises nearly every word.
        static let headline = Shape(rawValue: 1 << 5)
        /// In a script without capitals: counts as capital, and tells nothing by it.
        static let caseless = Shape(rawValue: 1 << 6)
    }

    private(set) var bytes: [UInt8] = []
    var words: [Word] = []
    /// What stands after the last word.
    private(set) var tail: Gap = []
    private(set) var field = TextSpan.Field.text

    /// Whether a word's capital says that it is a name.
    @inline(__always) func isCapital(_ word: Word) -> Bool {
        word.shape.contains(.capital) && !word.shape.contains(.caseless)
    }

    /// The word at an index, or nil outside.
    @inline(__always) subscript(safe index: Int) -> Word? {
        index >= 0 && index < words.count ? words[index] : nil
    }

    @inline(__always) func gap(before index: Int) -> Gap { index < words.count ? words[index].gap : tail }

    mutating func read(_ passage: Passage, lexicon: PlaceLexicon) {
        field = passage.field
        bytes = passage.utf8
        words.removeAll(keepingCapacity: true)
        words.reserveCapacity(passage.tokens.count)
        var words = WordRunCursor(sentences: passage.sentences, lexicon: lexicon, words: self.words)
        self.words = []
        passage.utf8.withUnsafeBytes { words.read($0) }
        self.words = words.words
        tail = words.gap
        markHeadlines()
    }

    /// Marks the words of sentences in which nearly every word has a capital: there capitals tell nothing.
    private mutating func markHeadlines() {
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count, !words[end].gap.contains(.sentence) { end += 1 }
            var capitals = 0
            var ordinary = 0
            var small = 0
            for index in start..<end where !words[index].shape.contains(.digit) {
                if words[index].shape.contains(.capital) {
                    capitals += 1
                    let classes = words[index].classes
                    if index > start, classes.has(.common), !classes.has([.month, .weekday]) { ordinary += 1 }
                } else if !words[index].classes.has([.article, .near, .at, .of, .by]) {
                    small += 1
                }
            }
            if capitals >= 4, ordinary >= 2, small * 4 <= capitals {
                for index in start..<end { words[index].shape.insert(.headline) }
            }
            start = end
        }
    }
}
