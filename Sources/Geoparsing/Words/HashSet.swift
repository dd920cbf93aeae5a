/// A set of hashes of words, filled and asked for a word in a few nanoseconds each: open addressing in one array.
struct HashSet: Sendable {
    /// 0 for an empty slot: no word has that hash.
    private var slots = [UInt64](repeating: 0, count: 256)
    private var count = 0

    @inline(__always) private func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always) func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }

    /// - Complexity: amortised O(1).
    @inline(__always) mutating func insert(_ hash: UInt64) {
        let slot = slot(of: hash)
        guard slots[slot] == 0 else { return }
        slots[slot] = hash
        count += 1
        if count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 4)
        for hash in old where hash != 0 { slots[slot(of: hash)] = hash }
    }
}
