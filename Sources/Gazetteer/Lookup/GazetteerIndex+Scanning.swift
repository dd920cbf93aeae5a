extension GazetteerIndex {
    /// The names of the gazetteer in a text, from left to right, the longest at each place, none inside another.
    ///
    /// A name starts at a capital or at a letter beyond ASCII, or at a short word that a hyphen joins to one ("al-Bab"); it
    /// begins and ends at the edges of words. Between its words there may be any hyphen, blank or apostrophe, whichever the
    /// table has. The units, provinces and crossings of theatres are found in any spelling that folds to theirs.
    /// What the name means, and whether it means a place at all, is for the caller to decide.
    /// - Complexity: O(bytes).
    public func scan(_ utf8: [UInt8]) -> [NameMatch] {
        utf8.withUnsafeBufferPointer { scan($0) }
    }

    /// The same over bytes in place.
    public func scan(_ text: UnsafeBufferPointer<UInt8>) -> [NameMatch] {
        var matches: [NameMatch] = []
        let rules = foldedSlots.count > 16 ? folding?.folding : nil
        withCursor(text) { cursor in
            var index = 0
            while let start = cursor.nameStart(from: &index) {
                if let match = longestName(cursor, at: start, rules) {
                    matches.append(match)
                    index = match.end
                } else if start == index {
                    index = cursor.endOfWord(from: start)
                }
            }
        }
        return matches
    }

    /// The longest name that starts with the word at a byte, as the tables spell it or folded.
    @inline(__always) private func longestName(
        _ cursor: WordCursor, at start: Int, _ rules: RewriteRules?
    ) -> NameMatch? {
        let word = cursor.word(at: start)
        let exact = longestMatch(cursor, at: start, first: word)
        guard let rules else { return exact }
        return longerByFolding(cursor, at: start, first: word, than: exact, rules) ?? exact
    }

    @inline(__always) func withCursor<Result>(
        _ text: UnsafeBufferPointer<UInt8>, _ body: (WordCursor) -> Result
    ) -> Result {
        body(WordCursor(text: text, letters: letters.bytes.assumingMemoryBound(to: UInt32.self)))
    }

    /// The longest name that starts with the word at a byte.
    func longestMatch(_ cursor: WordCursor, at start: Int) -> NameMatch? {
        longestMatch(cursor, at: start, first: cursor.word(at: start))
    }

    /// The same where that word is known.
    @inline(__always) private func longestMatch(
        _ cursor: WordCursor, at start: Int, first: (end: Int, hash: UInt64)
    ) -> NameMatch? {
        var (end, hash) = first
        let bit = Int(truncatingIfNeeded: hash >> UInt64(64 - ScanTableBuilder.filterBits))
        guard firstWords[bit >> 3] & 1 << UInt8(truncatingIfNeeded: bit & 7) != 0 else { return nil }
        var best: NameMatch?
        var wordStart = start
        while let value = Self.slot(hash, in: scanSlots) {
            let name = Int(value & ~ScanSlot.hasLonger) - 1
            if name >= 0, let accepted = accepted(name, cursor, start, end) {
                best = NameMatch(start: start, end: accepted, name: Int32(name))
            }
            guard value & ScanSlot.hasLonger != 0,
                let next = cursor.nextWord(after: end, length: end - wordStart)
            else { break }
            wordStart = next
            let word = cursor.word(at: next)
            hash = WordHash.chain(hash, word.hash)
            end = word.end
        }
        return best
    }

    /// What the table says of a sequence of words; nil if it leads nowhere.
    @inline(__always) static func slot(_ hash: UInt64, in slots: RecordPart<ScanSlot>) -> UInt32? {
        let mask = slots.count - 1
        let shift = UInt64(64 - slots.count.trailingZeroBitCount)
        var index = Int(truncatingIfNeeded: hash >> shift)
        let fingerprint = UInt32(truncatingIfNeeded: hash)
        for _ in 0...mask {
            guard let slot = slots[index & mask], slot.value != 0 else { return nil }
            if slot.fingerprint == fingerprint { return slot.value }
            index += 1
        }
        return nil
    }

    /// The end of the match if the letters are the name's and its case fits; an abbreviation takes its full stop along.
    private func accepted(_ name: Int, _ cursor: WordCursor, _ start: Int, _ end: Int) -> Int? {
        guard let record = names[name], matches(keys.slice(record.key), cursor, start, end) else { return nil }
        if record.flags & NameRecord.capitals != 0 {
            for index in start..<end where cursor.text[index] &- 0x61 < 26 {
                return nil
            }
            let takesStop = record.flags & NameRecord.fullStop != 0 && end < cursor.text.count
            if takesStop, cursor.text[end] == UInt8(ascii: "."),
                cursor.text[start..<end].contains(UInt8(ascii: "."))
            {
                return end + 1
            }
        }
        return end
    }

    /// Whether the bytes are the key's but for capitals: so most names are written.
    @inline(__always) private static func spells(
        _ key: UnsafeRawBufferPointer, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        guard key.count == end - start else { return false }
        for index in 0..<key.count {
            let byte = text[start + index]
            guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == key[index], byte < 0x80 else { return false }
        }
        return true
    }

    /// Whether the words from `start` to `end` count as the key's.
    private func matches(_ key: UnsafeRawBufferPointer, _ cursor: WordCursor, _ start: Int, _ end: Int) -> Bool {
        if Self.spells(key, cursor.text, start, end) { return true }
        var position = 0
        var equal = true
        func expect(_ byte: UInt8) {
            if position < key.count, key[position] == byte { position += 1 } else { equal = false }
        }
        var index = start
        while index < end, equal {
            let wordStart = index
            index = cursor.fold(from: index) { value in
                if value < 0x80 {
                    expect(UInt8(truncatingIfNeeded: value))
                } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
                    for byte in encoded { expect(byte) }
                }
            }
            if index == wordStart {
                index += cursor.scalar(at: index).length
            } else if index < end, equal {
                // A space or an apostrophe: either parts words.
                if position < key.count, key[position] == UInt8(ascii: "'") { position += 1 } else { expect(0x20) }
                while index < end {
                    let (value, length) = cursor.scalar(at: index)
                    if cursor.entry(value) > LetterTable.removed { break }
                    index += length
                }
            }
        }
        return equal && position == key.count
    }
}
