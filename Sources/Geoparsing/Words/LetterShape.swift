import Gazetteer

/// Letters and their case, by tables and ranges: the scripts of news in nanoseconds, the rest by the Unicode properties.
enum LetterShape {
    @inline(__always) static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 {
            return (value | 0x20) &- 0x61 < 26 || value &- 0x30 < 10
        }
        switch value {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x36F, 0x370...0x3FF, 0x400...0x52F: return true
        case 0x621...0x65F, 0x66E...0x6D3, 0x1E00...0x1FFF: return true
        case 0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x303F, 0x600...0x620, 0xFF00...0xFF0F, 0xFE00...0xFE6F:
            return false
        default: return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
        }
    }

    /// The small letter; others stand for themselves.
    @inline(__always) static func lower(_ value: UInt32) -> UInt32 {
        if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
        if value < 0xC0 { return value }
        if value <= 0xDE { return value == 0xD7 ? value : value + 0x20 }
        if value >= 0x410, value <= 0x42F { return value + 0x20 }
        if value >= 0x400, value < 0x410 { return value + 0x50 }
        if value >= 0x600, value < 0x700 { return value }
        if value < 0x100 { return value }
        let mapping = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first
        return mapping?.value ?? value
    }

    /// Scripts without capitals, such as Arabic: every word may be a name.
    @inline(__always) static func hasNoCase(_ value: UInt32) -> Bool { value >= 0x590 && value < 0x10A0 }
}

/// The hashes of lower-cased words; words of a phrase are chained.
enum WordHashing {
    static func of(_ word: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(scalar: LetterShape.lower(scalar.value)) }
        return hash.finish()
    }

    @inline(__always) static func chain(_ before: UInt64, _ next: UInt64) -> UInt64 { WordHash.chain(before, next) }

    /// The hash of a name of one or more words; nil where there is none.
    static func name(_ phrase: String) -> UInt64? {
        let words = words(phrase)
        return words.first.map { words.dropFirst().reduce($0) { chain($0, $1) } }
    }

    /// The chained hashes of the words of a phrase in UTF-8; 0 if it has none.
    static func phrase(_ utf8: UnsafeRawBufferPointer) -> UInt64 {
        var all: UInt64?
        forEachWord(of: utf8) { hash in all = all.map { chain($0, hash) } ?? hash }
        return all ?? 0
    }

    /// The hashes of the words of a phrase, cut as texts are.
    static func words(_ phrase: String) -> [UInt64] {
        var hashes: [UInt64] = []
        var phrase = phrase
        phrase.withUTF8 { utf8 in forEachWord(of: UnsafeRawBufferPointer(utf8)) { hashes.append($0) } }
        return hashes
    }

    private static func forEachWord(of utf8: UnsafeRawBufferPointer, _ body: (UInt64) -> Void) {
        var index = 0
        while index < utf8.count {
            var hash = WordHash()
            let start = index
            while index < utf8.count {
                let (value, length) = UTF8Cursor.scalar(utf8, at: index)
                guard LetterShape.isLetter(value) else { break }
                hash.add(scalar: LetterShape.lower(value))
                index += length
            }
            if index > start { body(hash.finish()) } else { index += UTF8Cursor.scalar(utf8, at: index).length }
        }
    }
}

/// Reads the scalars of UTF-8 that is known to be valid.
enum UTF8Cursor {
    /// The scalar at a byte and its length.
    @inline(__always) static func scalar(_ utf8: UnsafeRawBufferPointer, at index: Int) -> (value: UInt32, length: Int)
    {
        let first = utf8[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, utf8.count - index)
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<max(1, length) { value = value << 6 | UInt32(utf8[index + offset] & 0x3F) }
        return (value, length)
    }
}
