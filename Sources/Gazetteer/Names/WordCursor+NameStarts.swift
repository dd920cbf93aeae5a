extension WordCursor {
    /// The next word that a name may start with: one with a capital or with a letter beyond ASCII in front, or a short one
    /// that a hyphen or apostrophe joins to a capital ("al-Bab").
    ///
    /// - Parameter index: Where to begin, no byte inside a word; left at the capital or letter that was found, or the end.
    /// - Returns: Where the word starts, at `index` or before; nil at the end of the text.
    @inline(__always) func nameStart(from index: inout Int) -> Int? {
        /// No word begins before this that goes on after it.
        var begin = index
        while index < text.count {
            let found = EightBytes(text, at: index).capitalsAndBeyond
            if found == 0 {
                index += 8
                continue
            }
            index += found.trailingZeroBitCount >> 3
            let isInside = index > begin && isSmallOrDigit(text[index - 1])
            if text[index] >= 0x80 {
                let (value, length) = scalar(at: index)
                let entry = entry(value)
                if entry <= LetterTable.apostrophe {
                    index += length
                    begin = index
                } else if isInside || entry == LetterTable.removed {
                    index = endOfWord(from: index)
                } else {
                    return index
                }
            } else if isInside {
                index = endOfWord(from: index)
            } else {
                return joinedWord(before: index, from: begin) ?? index
            }
        }
        return nil
    }

    /// Where a word of up to four small letters starts that a hyphen or apostrophe joins to a capital.
    @inline(__always) private func joinedWord(before capital: Int, from begin: Int) -> Int? {
        guard capital > begin + 1,
            text[capital - 1] == UInt8(ascii: "-") || text[capital - 1] == UInt8(ascii: "'")
        else { return nil }
        var start = capital - 1
        while start > begin, capital - 1 - start < 5, text[start - 1] &- 0x61 < 26 { start -= 1 }
        let length = capital - 1 - start
        guard length > 0, length < 5, start == begin || !isWordByte(text[start - 1]) else { return nil }
        return start
    }

    @inline(__always) private func isSmallOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// A letter, a digit, or part of a scalar beyond ASCII.
    @inline(__always) private func isWordByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
    }

    /// The end of the word that a byte is part of.
    @inline(__always) func endOfWord(from start: Int) -> Int {
        var index = start
        while index < text.count {
            if text[index] < 0x80 {
                if !isWordByte(text[index]) { return index }
                index += 1
            } else {
                let (value, length) = scalar(at: index)
                if entry(value) <= LetterTable.apostrophe { return index }
                index += length
            }
        }
        return index
    }
}
