import Gazetteer

/// Cuts a text into words, numbers and single punctuation marks, in one pass.
///
/// Every scalar is looked at a bounded number of times, so the cost grows with the length of the text and with nothing
/// else.
struct Tokenizer {
    let utf8: [UInt8]
    let scalars: [Unicode.Scalar]
    /// How many bytes more than scalars stand before the position.
    private var extraBytes = 0
    private(set) var marks: [TokenMark] = []

    var tokens: Passage.Tokens { Passage.Tokens(marks: marks, scalars: scalars) }

    /// - Parameters:
    ///   - utf8: The text.
    ///   - scalars: The same.
    init(utf8: [UInt8], scalars: [Unicode.Scalar]) {
        self.utf8 = utf8
        self.scalars = scalars
        marks.reserveCapacity(scalars.count / 5 + 8)
    }

    mutating func run() {
        var position = 0
        while position < scalars.count {
            let start = position
            switch ScalarClass(scalars[position]) {
            case .space, .lineBreak:
                position += 1
            case .mark:
                append(.punctuation, position, position + 1)
                position += 1
            case .letter:
                if let end = plainWord(from: position) {
                    position = end
                    continue
                }
                position = word(from: position)
            case .digit:
                position = number(from: position)
            }
            if utf8.count != scalars.count { pass(start..<position) }
        }
    }

    /// Counts the bytes of scalars.
    private mutating func pass(_ range: Range<Int>) {
        for position in range where scalars[position].value >= 0x80 { extraBytes += UTF8.width(scalars[position]) - 1 }
    }

    private func classAt(_ position: Int) -> ScalarClass? {
        position < scalars.count ? ScalarClass(scalars[position]) : nil
    }

    private func isWordPart(_ position: Int) -> Bool {
        switch classAt(position) {
        case .letter, .digit: true
        default: false
        }
    }

    /// The end of a word of nothing but ASCII letters, appended in one pass; nil for all others.
    ///
    /// Nearly all words are such, so they are worth a way of their own.
    @inline(__always) private mutating func plainWord(from start: Int) -> Int? {
        let first = start + extraBytes
        let word = utf8.withUnsafeBufferPointer { ASCIIWord(in: $0, at: first, takesDigits: false) }
        let length = word.end - first
        guard length > 0 else { return nil }
        if word.end < utf8.count {
            switch utf8[word.end] {
            // What may join it to more, or be the dot of initials.
            case 0x2D, 0x27, 0x30...0x39, 0x80...: return nil
            case 0x2E where length < 2: return nil
            default: break
            }
        }
        marks.append(
            TokenMark(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: start + length),
                hash: word.hash, kind: .word, shape: word.hasCapital ? .folds : []))
        return start + length
    }

    /// A word with its inner hyphens and apostrophes, or initials with their dots.
    private mutating func word(from start: Int) -> Int {
        if let end = initials(from: start) {
            append(.word, start, end)
            return end
        }
        return hyphenated(from: start, at: start)
    }

    private mutating func hyphenated(from start: Int, at first: Int) -> Int {
        var end = first
        while end < scalars.count {
            // Nearly all letters are ASCII.
            let value = scalars[end].value
            if (value | 0x20) &- 0x61 < 26 {
                end += 1
            } else if isWordPart(end) {
                end += 1
            } else if scalars[end].joinsLetters || scalars[end].isHyphen, isWordPart(end + 1) {
                end += 2
            } else if scalars[end].isApostrophe, end > start, scalars[end].value != 0x2018, isWordPart(end + 1) {
                if isPossessive(end) {
                    append(.word, start, end)
                    append(.word, end, end + 2)
                    return end + 2
                }
                end += 2
            } else {
                break
            }
        }
        append(.word, start, end)
        return end
    }

    /// Whether an apostrophe and an s stand at `position`, and the word ends there.
    private func isPossessive(_ position: Int) -> Bool {
        let letter = scalars[position + 1].value
        guard letter == 0x73 || letter == 0x53 else { return false }
        let after = position + 2
        guard after < scalars.count else { return true }
        if isWordPart(after) || scalars[after].joinsLetters { return false }
        return !((scalars[after].isHyphen || scalars[after].isApostrophe) && isWordPart(after + 1))
    }

    /// The end of "U.S." or "a.m." (two letters or more, each with its dot), or of the "J." of "J. Smith".
    private func initials(from start: Int) -> Int? {
        var end = start
        var letters = 0
        while classAt(end) == .letter, end + 1 < scalars.count, scalars[end + 1].value == 0x2E {
            letters += 1
            end += 2
        }
        guard letters > 0, start == 0 || !isGlued(before: start) else { return nil }
        if letters == 1 {
            guard scalars[start].startsUppercase, end + 1 < scalars.count, classAt(end) == .space,
                scalars[end + 1].startsUppercase
            else { return nil }
            return end
        }
        // "U.S.-led" and "U.S.backed" go on; the plain word rules take over there.
        return classAt(end) == .letter ? nil : end
    }

    /// Whether the scalar before belongs to the same run ("example.com.": no initials).
    private func isGlued(before start: Int) -> Bool {
        let scalar = scalars[start - 1]
        return scalar.value == 0x2E || scalar.value == 0x40 || scalar.value == 0x2F
    }

    /// Digits with inner points and commas; an ordinal or decade ending stays with them, other letters do not.
    private mutating func number(from start: Int) -> Int {
        var end = start
        while end < scalars.count {
            if classAt(end) == .digit {
                end += 1
            } else if Self.groupsDigits(scalars[end]), classAt(end + 1) == .digit {
                end += 2
            } else {
                break
            }
        }
        if end + 1 < scalars.count, scalars[end].isHyphen, classAt(end + 1) == .letter {
            return hyphenated(from: start, at: end + 2)
        }
        if let suffix = ordinalSuffix(at: end) { end = suffix }
        append(.number, start, end)
        return end
    }

    private static func groupsDigits(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2C, 0x2E, 0x066B, 0x066C: true
        default: false
        }
    }

    private func ordinalSuffix(at position: Int) -> Int? {
        var end = position
        while end < scalars.count, end - position < 3, classAt(end) == .letter { end += 1 }
        guard classAt(end) != .letter else { return nil }
        let suffix = scalars[position..<end].map { $0.value | 0x20 }
        let known: [[UInt32]] = [[0x73, 0x74], [0x6E, 0x64], [0x72, 0x64], [0x74, 0x68], [0x73]]
        return known.contains(suffix) ? end : nil
    }

    private mutating func append(_ kind: Passage.Token.Kind, _ start: Int, _ end: Int) {
        var hash = WordHash()
        var shape: TokenMark.Shape = []
        for position in start..<end {
            let scalar = scalars[position]
            if scalar.value < 0x80 {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                if byte &- 0x41 < 26 { shape.insert(.folds) }
                if byte == 0x2D { shape.insert(.hyphen) }
            } else {
                shape.insert(.foreign)
                if scalar.isHyphen { shape.insert(.hyphen) }
            }
            hash.add(folding: scalar)
        }
        marks.append(
            TokenMark(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), hash: hash.finish(),
                kind: kind, shape: shape))
    }
}
