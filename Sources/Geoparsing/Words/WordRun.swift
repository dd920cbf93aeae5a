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
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        bytes.reserveCapacity(passage.scalars.count + passage.scalars.count / 8)
        var gap: Gap = [.sentence]
        var sentence = 0
        let sentences = passage.sentences
        var index = 0
        let count = passage.scalars.count
        passage.scalars.withUnsafeBufferPointer { scalars in
            while index < count {
                let value = scalars[index].value
                guard LetterShape.isLetter(value) else {
                    mark(value, next: index + 1 < count ? scalars[index + 1].value : 0, &gap)
                    append(value)
                    index += 1
                    continue
                }
                let start = index
                let byteStart = bytes.count
                var hash = WordHashing.seed
                var capitals = 0
                var letters = 0
                var shape: Shape = []
                while index < count {
                    let value = scalars[index].value
                    guard LetterShape.isLetter(value) else { break }
                    append(value)
                    let lower = LetterShape.lower(value)
                    if lower != value {
                        capitals += 1
                        if index == start { shape.insert(.capital) }
                    }
                    if value >= 0x80 {
                        shape.insert(.foreign)
                        if index == start, LetterShape.hasNoCase(value) { shape.insert([.capital, .caseless]) }
                    }
                    if value >= 0x30, value <= 0x39 { shape.insert(.digit) } else { letters += 1 }
                    hash = WordHashing.add(hash, lower)
                    index += 1
                }
                // A possessive is part of what stands between.
                if index - start == 1, gap == .apostrophe, scalars[start].value | 0x20 == 0x73 {
                    gap = .possessive
                    continue
                }
                if letters == 1, index - start == 1 { shape.insert(.initial) }
                if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
                while sentence < sentences.count, sentences[sentence].start <= start {
                    if sentences[sentence].start == start || sentences[sentence].end > start { gap.insert(.sentence) }
                    sentence += 1
                }
                words.append(
                    Word(
                        start: Int32(byteStart), end: Int32(bytes.count), scalarStart: Int32(start),
                        scalarEnd: Int32(index), hash: hash, classes: lexicon.classes(hash), gap: gap, shape: shape))
                gap = []
            }
        }
        tail = gap
        markHeadlines()
    }

    @inline(__always) private mutating func append(_ value: UInt32) {
        if value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else if value < 0x10000 {
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else {
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }

    @inline(__always) private func mark(_ value: UInt32, next: UInt32, _ gap: inout Gap) {
        switch value {
        case 0x20, 0x09, 0xA0: gap.insert(.space)
        case 0x2C, 0x60C: gap.insert(.comma)
        case 0x2E: gap.insert(.period)
        case 0x2D, 0x2010, 0x2011: gap.insert(next == 0x2D ? .dash : .hyphen)
        case 0x27, 0x2019: gap.insert(gap.isEmpty && LetterShape.isLetter(next) ? .apostrophe : .quote)
        case 0x22, 0x201C, 0x201D, 0x2018, 0xAB, 0xBB: gap.insert(.quote)
        case 0x28, 0x5B: gap.insert(.opening)
        case 0x29, 0x5D: gap.insert(.closing)
        case 0x2013, 0x2014: gap.insert(.dash)
        case 0x0A, 0x0D: gap.insert(.line)
        default: gap.insert(.other)
        }
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
