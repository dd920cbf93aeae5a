/// The table a text is scanned with: every name, and every sequence of words that a name goes on from.
struct ScanTableBuilder {
    private(set) var slots: [ScanSlot]
    /// A bit per hash of a first word: most words of a text start no name, and stop here.
    private(set) var firstWords: [UInt8]
    private let shift: UInt64

    /// Bits of the filter of first words; 2^22 bits are 512 KiB.
    static let filterBits = 22

    init(names: NameCollector) {
        var entries: [(hash: UInt64, value: UInt32)] = []
        entries.reserveCapacity(names.names.count * 5 / 4)
        var filter = [UInt8](repeating: 0, count: 1 << (Self.filterBits - 3))
        for index in names.names.indices where names.names[index].flags & NameRecord.scanned != 0 {
            let words = names.keyBytes(index).split(separator: UInt8(ascii: " "))
            var hash: UInt64 = 0
            for (position, word) in words.enumerated() {
                let next = WordHash.of(word)
                hash = position == 0 ? next : WordHash.chain(hash, next)
                if position == 0 {
                    let bit = Int(hash >> UInt64(64 - Self.filterBits))
                    filter[bit >> 3] |= 1 << UInt8(bit & 7)
                }
                let isLast = position == words.count - 1
                entries.append((hash, isLast ? UInt32(index + 1) : ScanSlot.hasLonger))
            }
        }
        entries.sort { $0.hash < $1.hash }
        // One slot for each sequence: its name if one ends there, and whether longer ones follow.
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
        shift = UInt64(64 - count.trailingZeroBitCount)
        slots = [ScanSlot](repeating: ScanSlot(), count: count)
        for entry in merged {
            var slot = Int(entry.hash >> shift)
            while slots[slot].value != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = ScanSlot(fingerprint: UInt32(truncatingIfNeeded: entry.hash), value: entry.value)
        }
        firstWords = filter
    }
}
