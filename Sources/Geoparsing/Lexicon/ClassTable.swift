/// Word hashes and their classes: open addressing, one probe for most words, no allocation on lookup.
struct ClassTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt64]
    private let mask: Int

    init(_ classes: [UInt64: WordClasses]) {
        var size = 64
        while size < classes.count * 3 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt64](repeating: 0, count: size)
        for (hash, value) in classes {
            var slot = Self.slot(hash, mask)
            while values[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = hash
            values[slot] = value.rawValue
        }
    }

    @inline(__always) private static func slot(_ hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 31) & mask
    }

    /// - Complexity: O(1); no class for a word that is not in the lexicon.
    @inline(__always) subscript(hash: UInt64) -> WordClasses {
        var slot = Self.slot(hash, mask)
        while values[slot] != 0 {
            if keys[slot] == hash { return WordClasses(rawValue: values[slot]) }
            slot = (slot + 1) & mask
        }
        return []
    }
}
