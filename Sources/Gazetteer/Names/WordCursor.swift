/// Cuts UTF-8 text into the words that names are made of.
///
/// A word is a run of letters, digits and marks. Both the names of the tables and the texts go through here, so a name is
/// found exactly where its words stand in the text, whatever hyphen, space or apostrophe is between them.
struct WordCursor {
    let text: UnsafeBufferPointer<UInt8>
    let letters: UnsafeBufferPointer<UInt32>

    /// The scalar at a byte and its length; a malformed byte is one boundary.
    @inline(__always) func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = text[index]
        let left = text.count - index
        if first < 0x80 { return (UInt32(first), 1) }
        if first >= 0xC2, first < 0xE0, left > 1, follows(index + 1) {
            return (UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), 2)
        }
        if first >= 0xE0, first < 0xF0, left > 2, follows(index + 1), follows(index + 2) {
            let high = UInt32(first & 0x0F) << 12
            return (high | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F), 3)
        }
        if first >= 0xF0, first < 0xF5, left > 3, follows(index + 1), follows(index + 2), follows(index + 3) {
            let high = UInt32(first & 0x07) << 18 | UInt32(text[index + 1] & 0x3F) << 12
            return (high | UInt32(text[index + 2] & 0x3F) << 6 | UInt32(text[index + 3] & 0x3F), 4)
        }
        return (0, 1)
    }

    @inline(__always) private func follows(_ index: Int) -> Bool { text[index] & 0xC0 == 0x80 }

    /// What a scalar counts as: an entry of the letter table.
    @inline(__always) func entry(_ value: UInt32) -> UInt32 {
        if value < UInt32(LetterTable.limit) { return letters[Int(value)] }
        // Letters of further scripts stand for themselves; symbols, punctuation and emoji end a word.
        if value < 0x2C00 || (0x2E00..<0x3040).contains(value) || (0xFE00..<0xFE70).contains(value)
            || value >= 0x1F000
        {
            return (0xFE00..<0xFE10).contains(value) ? LetterTable.removed : LetterTable.boundary
        }
        return value
    }

    /// The end of the word that starts at a byte, and its hash.
    @inline(__always) func word(at start: Int) -> (end: Int, hash: UInt64) {
        let word = ASCIIWord(in: text, at: start, takesDigits: true)
        if word.end < text.count, text[word.end] >= 0x80 { return slowWord(at: start) }
        return (word.end, word.hash)
    }

    /// The same for a word with letters beyond ASCII.
    func slowWord(at start: Int) -> (end: Int, hash: UInt64) {
        var hash = WordHash()
        let end = fold(from: start) { hash.add(scalar: $0) }
        return (end, hash.finish())
    }

    /// Hands the letters of the word at a byte, as they count, to `body`; returns the word's end.
    @inline(__always) func fold(from start: Int, _ body: (UInt32) -> Void) -> Int {
        var index = start
        while index < text.count {
            let (value, length) = scalar(at: index)
            let entry = entry(value)
            if entry <= LetterTable.apostrophe { break }
            if entry != LetterTable.removed {
                if value < UInt32(LetterTable.limit) {
                    body(entry & 0xFFFF)
                    if entry >> 16 != 0 { body(entry >> 16) }
                } else {
                    body(entry)
                }
            }
            index += length
        }
        return index
    }

    /// Where the next word of a name may start after one that ends at `end`; nil if what lies between parts names.
    ///
    /// Between the words of one name there may be blanks, one line break, one hyphen or apostrophe, and a full stop after
    /// up to three letters ("St. Louis", "U.S.").
    @inline(__always) func nextWord(after end: Int, length: Int) -> Int? {
        var index = end
        var blanks = 0
        var lines = 0
        var joiners = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                blanks += 1
                if blanks > 2 { return nil }
                index += 1
            case UInt8(ascii: "\n"):
                lines += 1
                if lines > 1 { return nil }
                index += 1
            case UInt8(ascii: "\r"):
                index += 1
            case UInt8(ascii: "."):
                if length > 3 || index != end { return nil }
                index += 1
            default:
                let (value, size) = scalar(at: index)
                let entry = value == 0xA0 ? LetterTable.joiner : entry(value)
                if entry > LetterTable.removed { return index > end ? index : nil }
                if entry == LetterTable.joiner || entry == LetterTable.apostrophe {
                    joiners += 1
                    if joiners > 2 { return nil }
                } else if entry == LetterTable.boundary {
                    return nil
                }
                index += size
            }
        }
        return nil
    }
}
