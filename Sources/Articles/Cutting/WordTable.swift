/// A lexicon by the hashes of its folded words: open addressing, one probe for most words, no string made or compared.
///
/// For looking every word of a text up (some 3 ns; a dictionary of strings takes 40). It takes a ``FoldedHash`` for the word
/// itself.
@frozen public struct WordTable<Value: Sendable>: Sendable {
    /// A hash of 0 is an empty slot; no word has it.
    @usableFromInline var keys: [UInt64]
    @usableFromInline var values: [Value?]
    @usableFromInline var count = 0

    public init() {
        keys = [UInt64](repeating: 0, count: 16)
        values = [Value?](repeating: nil, count: 16)
    }

    /// The table of a dictionary, whose words are folded already.
    public init(_ words: [String: Value]) {
        self.init()
        for (word, value) in words { self[FoldedHash.of(word)] = value }
    }

    @inlinable static func slot(_ hash: UInt64, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    }

    /// What the table has for a word; nil if it is none of its words.
    ///
    /// - Complexity: O(1); setting may move the whole table.
    @inlinable public subscript(hash: UInt64) -> Value? {
        get {
            let mask = keys.count - 1
            var slot = Self.slot(hash, mask)
            while keys[slot] != 0 {
                if keys[slot] == hash { return values[slot] }
                slot = (slot + 1) & mask
            }
            return nil
        }
        set {
            if (count + 1) * 3 > keys.count { grow() }
            let mask = keys.count - 1
            var slot = Self.slot(hash, mask)
            while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
            if keys[slot] == 0 { count += 1 }
            keys[slot] = hash
            values[slot] = newValue
        }
    }

    @usableFromInline mutating func grow() {
        let old = (keys, values)
        count = 0
        keys = [UInt64](repeating: 0, count: old.0.count * 4)
        values = [Value?](repeating: nil, count: old.0.count * 4)
        for (index, key) in old.0.enumerated() where key != 0 { self[key] = old.1[index] }
    }
}

extension WordTable where Value == Void {
    /// A set of words, folded already.
    public init(_ words: some Sequence<String>) {
        self.init()
        for word in words { insert(word) }
    }

    public mutating func insert(_ word: String) { self[FoldedHash.of(word)] = () }

    @inlinable public func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}
