import Articles

/// Cuts UTF-8 into the words of a run, in one pass: some 5 ns a byte, with the class of each word looked up.
struct WordRunCursor {
    private let sentences: [Passage.Sentence]
    private let lexicon: PlaceLexicon
    private(set) var words: [WordRun.Word]
    /// What stands between the last word and here.
    private(set) var gap: Gap = [.sentence]
    private var index = 0
    /// Unicode scalars before `index`.
    private var scalar = 0
    private var sentence = 0

    /// - Parameter words: An empty array, for the memory it holds.
    init(sentences: [Passage.Sentence], lexicon: PlaceLexicon, words: [WordRun.Word]) {
        self.sentences = sentences
        self.lexicon = lexicon
        self.words = words
    }

    mutating func read(_ utf8: UnsafeRawBufferPointer) {
        while index < utf8.count {
            let byte = utf8[index]
            if byte == 0x20 {
                gap.insert(.space)
                index += 1
                scalar += 1
                continue
            }
            let (value, length) = UTF8Cursor.scalar(utf8, at: index)
            if LetterShape.isLetter(value) {
                word(utf8)
            } else {
                index += length
                scalar += 1
                mark(value, utf8)
            }
        }
    }

    private mutating func word(_ utf8: UnsafeRawBufferPointer) {
        let (byteStart, start) = (index, scalar)
        var end = index
        var hash = WordHashing.seed
        var capitals = 0
        var digits = 0
        var shape: WordRun.Shape = []
        // Nearly all words are ASCII through and through, and most of their letters small.
        while end < utf8.count {
            let byte = utf8[end]
            if byte &- 0x61 < 26 {
                hash = WordHashing.add(hash, UInt32(byte))
            } else if byte &- 0x41 < 26 {
                capitals += 1
                hash = WordHashing.add(hash, UInt32(byte | 0x20))
            } else if byte &- 0x30 < 10 {
                digits += 1
                hash = WordHashing.add(hash, UInt32(byte))
            } else {
                break
            }
            end += 1
        }
        var letters = end - byteStart - digits
        index = end
        scalar += end - byteStart
        if digits > 0 { shape.insert(.digit) }
        if capitals > 0, utf8[byteStart] &- 0x41 < 26 { shape.insert(.capital) }
        if end < utf8.count, utf8[end] >= 0x80 {
            goOn(utf8, from: start, &hash, &capitals, &letters, &shape)
        }
        // A possessive is part of what stands between.
        if scalar - start == 1, gap == .apostrophe, utf8[byteStart] | 0x20 == 0x73 {
            gap = .possessive
            return
        }
        if letters == 1, scalar - start == 1 { shape.insert(.initial) }
        if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
        while sentence < sentences.count, sentences[sentence].start <= start {
            if sentences[sentence].start == start || sentences[sentence].end > start { gap.insert(.sentence) }
            sentence += 1
        }
        words.append(
            WordRun.Word(
                start: Int32(truncatingIfNeeded: byteStart), end: Int32(truncatingIfNeeded: index),
                scalarStart: Int32(truncatingIfNeeded: start), scalarEnd: Int32(truncatingIfNeeded: scalar),
                hash: hash, classes: lexicon.classes(hash), gap: gap, shape: shape))
        gap = []
    }

    /// The same with letters beyond ASCII.
    private mutating func goOn(
        _ utf8: UnsafeRawBufferPointer, from start: Int, _ hash: inout UInt64, _ capitals: inout Int,
        _ letters: inout Int, _ shape: inout WordRun.Shape
    ) {
        while index < utf8.count {
            let (value, length) = UTF8Cursor.scalar(utf8, at: index)
            guard LetterShape.isLetter(value) else { break }
            let lower = LetterShape.lower(value)
            if lower != value {
                capitals += 1
                if scalar == start { shape.insert(.capital) }
            }
            if value >= 0x80 {
                shape.insert(.foreign)
                if scalar == start, LetterShape.hasNoCase(value) { shape.insert([.capital, .caseless]) }
            }
            if value >= 0x30, value <= 0x39 { shape.insert(.digit) } else { letters += 1 }
            hash = WordHashing.add(hash, lower)
            index += length
            scalar += 1
        }
    }

    /// Notes a mark, after which `index` stands.
    private mutating func mark(_ value: UInt32, _ utf8: UnsafeRawBufferPointer) {
        var next: UInt32 { index < utf8.count ? UTF8Cursor.scalar(utf8, at: index).value : 0 }
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
}
