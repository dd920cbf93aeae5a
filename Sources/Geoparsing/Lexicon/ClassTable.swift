/// Word hashes and their classes: open addressing, one probe for most words, no allocation on lookup.
///
/// Every word of every text is looked up, so the table is kept small enough to stay near the processor: eight bytes a slot.
struct ClassTable: Sendable {
    /// The upper half of a hash, and the number of its set of classes + 1; 0 for an empty slot.
    private var slots: [UInt64]
    /// The sets of classes that words have, each once: a few hundred.
    private var sets: [WordClasses] = []
    private let mask: Int

    private static let upperHalf: UInt64 = 0xFFFF_FFFF_0000_0000

    init(_ classes: [UInt64: WordClasses]) {
        var size = 64
        while size * 2 < classes.count * 3 { size *= 2 }
        mask = size - 1
        slots = [UInt64](repeating: 0, count: size)
        var numbers: [WordClasses: Int] = [:]
        for (hash, value) in classes {
            let number = numbers[value] ?? sets.count
            if number == sets.count {
                numbers[value] = number
                sets.append(value)
            }
            var slot = Self.slot(hash, mask)
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = hash & Self.upperHalf | UInt64(number + 1)
        }
    }

    @inline(__always) private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 31) & mask
    }

    /// - Complexity: O(1); no class for a word that is not in the lexicon.
    @inline(__always) subscript(hash: UInt64) -> WordClasses {
        let wanted = hash & Self.upperHalf
        var slot = Self.slot(hash, mask)
        while slots[slot] != 0 {
            if slots[slot] & Self.upperHalf == wanted { return sets[Int(slots[slot] & ~Self.upperHalf) - 1] }
            slot = (slot + 1) & mask
        }
        return []
    }
}
