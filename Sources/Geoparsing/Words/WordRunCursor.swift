import Articles
import Gazetteer

/// Cuts UTF-8 into the words of a run, in one pass, with the class of each word looked up.
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
        // Nearly all words are ASCII through and through.
        let ascii = ASCIIWord(in: utf8.assumingMemoryBound(to: UInt8.self), at: index, takesDigits: true)
        var hash = ascii.hash
        var shape: WordRun.Shape = []
        if ascii.end < utf8.count, utf8[ascii.end] >= 0x80 {
            hash = wordBeyond(utf8, &shape)
        } else {
            index = ascii.end
            scalar += ascii.end - byteStart
            if ascii.hasDigit { shape.insert(.digit) }
            if ascii.hasCapital {
                if utf8[byteStart] &- 0x41 < 26 { shape.insert(.capital) }
                if !ascii.hasSmall, capitals(utf8, byteStart..<ascii.end) > 1 { shape.insert(.allCapitals) }
            }
            if scalar - start == 1, !ascii.hasDigit { shape.insert(.initial) }
        }
        // A possessive is part of what stands between.
        if scalar - start == 1, gap == .apostrophe, utf8[byteStart] | 0x20 == 0x73 {
            gap = .possessive
            return
        }
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

    private func capitals(_ utf8: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        range.reduce(0) { utf8[$1] &- 0x41 < 26 ? $0 + 1 : $0 }
    }

    /// The same with letters beyond ASCII: the word's hash.
    private mutating func wordBeyond(_ utf8: UnsafeRawBufferPointer, _ shape: inout WordRun.Shape) -> UInt64 {
        var hash = WordHash()
        let start = scalar
        var (capitals, letters) = (0, 0)
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
            hash.add(scalar: lower)
            index += length
            scalar += 1
        }
        if letters == 1, scalar - start == 1 { shape.insert(.initial) }
        if capitals == letters, letters > 1 { shape.insert(.allCapitals) }
        return hash.finish()
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
