extension GazetteerIndex {
    /// The longest folded name of a theatre that starts with the word at a byte, if it is longer than an exact match there.
    ///
    /// Costs some 100 ns at each capital: a word is folded, and most fold to nothing that a name starts with.
    @inline(__always) func longerByFolding(
        _ cursor: WordCursor, at start: Int, first word: (end: Int, hash: UInt64), than exact: NameMatch?,
        _ rules: RewriteRules
    ) -> NameMatch? {
        // An apostrophe may join it to what follows: then it is another word.
        let isWhole =
            word.end < cursor.text.count && cursor.text[word.end] < 0x80
            && cursor.entry(UInt32(cursor.text[word.end])) != LetterTable.apostrophe
        if isWhole, unfolded.contains(word.hash) { return nil }
        return longerByFolding(cursor, at: start, isWhole ? word.hash : 0, than: exact, rules)
    }

    /// - Parameter exactHash: Of the word, if the text after it does not matter; else 0.
    private func longerByFolding(
        _ cursor: WordCursor, at start: Int, _ exactHash: UInt64, than exact: NameMatch?, _ rules: RewriteRules
    ) -> NameMatch? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedWord.capacity) { buffer in
            guard let first = FoldedWord(at: start, cursor, rules, buffer) else { return nil }
            let bit = Int(truncatingIfNeeded: first.hash >> UInt64(64 - ScanTableBuilder.foldedFilterBits))
            guard foldedFirstWords[bit >> 3] & 1 << UInt8(truncatingIfNeeded: bit & 7) != 0 else {
                unfolded.insert(exactHash)
                return nil
            }
            guard Self.slot(first.hash, in: foldedSlots) != nil else {
                // The filter lets some through that no name starts with.
                unfolded.insert(exactHash)
                return nil
            }
            var best: NameMatch?
            var hash = first.hash
            var (wordStart, end) = (start, first.end)
            while let value = Self.slot(hash, in: foldedSlots) {
                let name = Int(value & ~ScanSlot.hasLonger) - 1
                if name >= 0 { best = NameMatch(start: start, end: end, name: Int32(name), isFolded: true) }
                guard value & ScanSlot.hasLonger != 0,
                    var next = cursor.nextWord(after: end, length: end - wordStart),
                    var word = FoldedWord(at: next, cursor, rules, buffer)
                else { break }
                // A link, such as the izafat, counts only between two words of the name.
                if word.isLink, let after = cursor.nextWord(after: word.end, length: word.end - next) {
                    guard let following = FoldedWord(at: after, cursor, rules, buffer) else { break }
                    (next, word) = (after, following)
                }
                hash = WordHash.chain(hash, word.hash)
                (wordStart, end) = (next, word.end)
            }
            guard let best, best.end > exact?.end ?? 0 else { return nil }
            return best
        }
    }
}

/// A word of a text, folded.
private struct FoldedWord {
    /// After its last byte in the text.
    let end: Int
    let hash: UInt64
    let isLink: Bool

    /// Longer words are no names.
    static let capacity = 48

    /// Nil for words with letters that do not count as ASCII.
    init?(at start: Int, _ cursor: WordCursor, _ rules: RewriteRules, _ buffer: UnsafeMutableBufferPointer<UInt8>) {
        var count = 0
        var isLatin = true
        var end = start
        while true {
            end = cursor.fold(from: end) { value in
                if value < 0x80, count < Self.capacity {
                    buffer[count] = UInt8(truncatingIfNeeded: value)
                    count += 1
                } else {
                    isLatin = false
                }
            }
            guard isLatin, let next = Self.afterApostrophe(end, cursor) else { break }
            end = next
        }
        guard isLatin, count > 0 else { return nil }
        isLink = count <= 3 && rules.isLink(buffer, count: count)
        let folded = rules.fold(buffer, count: count)
        var hash = WordHash()
        for index in 0..<folded { hash.add(byte: buffer[index]) }
        self.hash = hash.finish()
        self.end = end
    }

    /// Where a word goes on after an apostrophe inside it; nil at its end, and before the s of a possessive.
    private static func afterApostrophe(_ end: Int, _ cursor: WordCursor) -> Int? {
        guard end < cursor.text.count else { return nil }
        let (value, length) = cursor.scalar(at: end)
        let next = end + length
        guard cursor.entry(value) == LetterTable.apostrophe, next < cursor.text.count else { return nil }
        guard cursor.entry(cursor.scalar(at: next).value) > LetterTable.removed else { return nil }
        if cursor.text[next] | 0x20 == UInt8(ascii: "s") {
            guard next + 1 < cursor.text.count else { return nil }
            if cursor.entry(cursor.scalar(at: next + 1).value) <= LetterTable.removed { return nil }
        }
        return next
    }
}
