/// A lexicon by the hashes of its folded words: open addressing, one probe for most words, no string made or compared.
///
/// For looking every word of a text up (some 3 ns; a dictionary of strings takes 40). It takes a hash for the word itself,
/// a ``FoldedHash`` or whatever its owner hashes words by. Kept small, since a text's words are looked for in several such
/// tables in turn: eight bytes a slot, one and a half to three slots a word, so that all of them stay near the processor
/// together.
@frozen public struct WordTable<Value: Sendable>: Sendable {
    /// The upper half of a hash, and the number of its value + 1; 0 for an empty slot.
    @usableFromInline var slots: [UInt64]
    @usableFromInline var values: [Value] = []
    /// Of each value, for growing.
    @usableFromInline var hashes: [UInt64] = []

    public init() { slots = [UInt64](repeating: 0, count: 16) }

    /// The table of a dictionary, whose words are folded already.
    public init(_ words: [String: Value]) {
        self.init()
        for (word, value) in words { self[FoldedHash.of(word)] = value }
    }

    @inlinable static var upperHalf: UInt64 { 0xFFFF_FFFF_0000_0000 }

    /// The table of values by their words' hashes.
    public init(_ values: [UInt64: Value]) {
        self.init()
        for (hash, value) in values { self[hash] = value }
    }

    /// The slot that holds a hash, or the empty one where it would be.
    @inlinable func slot(of hash: UInt64) -> Int {
        let mask = slots.count - 1
        let wanted = hash & Self.upperHalf
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while slots[slot] != 0, slots[slot] & Self.upperHalf != wanted { slot = (slot + 1) & mask }
        return slot
    }

    /// What the table has for a word; nil if it is none of its words. A word once set may be changed, not taken out.
    ///
    /// - Complexity: O(1); setting may move the whole table.
    @inlinable public subscript(hash: UInt64) -> Value? {
        get {
            let found = slots[slot(of: hash)]
            return found == 0 ? nil : values[Int(found & ~Self.upperHalf) - 1]
        }
        set {
            guard let newValue else { return }
            let slot = slot(of: hash)
            guard slots[slot] == 0 else {
                values[Int(slots[slot] & ~Self.upperHalf) - 1] = newValue
                return
            }
            values.append(newValue)
            hashes.append(hash)
            slots[slot] = hash & Self.upperHalf | UInt64(values.count)
            if values.count * 3 > slots.count * 2 { grow() }
        }
    }

    @usableFromInline mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            slots[slot(of: hash)] = hash & Self.upperHalf | UInt64(number + 1)
        }
    }
}

extension WordTable where Value == Void {
    /// A set of words, folded already.
    public init(_ words: some Sequence<String>) {
        self.init()
        for word in words { insert(word) }
    }

    public mutating func insert(_ word: String) { self[FoldedHash.of(word)] = () }

    @inlinable public func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] != 0 }
}
