/// A table that a text is scanned with: every name, and every sequence of words that a name goes on from.
struct ScanTableBuilder {
    private var entries: [(hash: UInt64, value: UInt32)] = []
    /// A bit per hash of a first word: most words of a text start no name, and stop there.
    private(set) var firstWords: [UInt8]
    private let filterBits: Int

    /// Bits of the filters of first words, as powers of two: 512 KiB for all names, 8 KiB for the folded ones of theatres.
    static let filterBits = 22
    static let foldedFilterBits = 16

    init(filterBits: Int) {
        self.filterBits = filterBits
        firstWords = [UInt8](repeating: 0, count: 1 << (filterBits - 3))
    }

    mutating func add(words: [ArraySlice<UInt8>], name: Int) {
        var hash: UInt64 = 0
        for (position, word) in words.enumerated() {
            let next = WordHash.of(word)
            hash = position == 0 ? next : WordHash.chain(hash, next)
            if position == 0 {
                let bit = Int(hash >> UInt64(64 - filterBits))
                firstWords[bit >> 3] |= 1 << UInt8(bit & 7)
            }
            let isLast = position == words.count - 1
            entries.append((hash, isLast ? UInt32(name + 1) : ScanSlot.hasLonger))
        }
    }

    /// One slot for each sequence: its name if one ends there, and whether longer ones follow.
    consuming func slots() -> [ScanSlot] {
        entries.sort { $0.hash < $1.hash }
        var merged: [(hash: UInt64, value: UInt32)] = []
        merged.reserveCapacity(entries.count)
        for entry in entries {
            if let last = merged.last, last.hash == entry.hash {
                merged[merged.count - 1].value = last.value | entry.value
            } else {
                merged.append(entry)
            }
        }
        let count = slotCount(for: merged.count)
        let shift = UInt64(64 - count.trailingZeroBitCount)
        var slots = [ScanSlot](repeating: ScanSlot(), count: count)
        for entry in merged {
            var slot = Int(entry.hash >> shift)
            while slots[slot].value != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = ScanSlot(fingerprint: UInt32(truncatingIfNeeded: entry.hash), value: entry.value)
        }
        return slots
    }
}
