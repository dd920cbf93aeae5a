/// Which conditions the words of a sentence meet: a bit each.
struct CueBits: Hashable, Sendable {
    private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// More conditions than this are not looked at.
    static let most = 256

    init() {}

    init(_ condition: Int) {
        let bit: UInt64 = 1 << UInt64(condition & 63)
        switch condition >> 6 {
        case 0: bits.0 = bit
        case 1: bits.1 = bit
        case 2: bits.2 = bit
        default: bits.3 = bit
        }
    }

    @inline(__always) mutating func formUnion(_ other: CueBits) {
        bits.0 |= other.bits.0
        bits.1 |= other.bits.1
        bits.2 |= other.bits.2
        bits.3 |= other.bits.3
    }

    /// Whether every condition of the other is met.
    @inline(__always) func meets(_ other: CueBits) -> Bool {
        bits.0 & other.bits.0 == other.bits.0 && bits.1 & other.bits.1 == other.bits.1
            && bits.2 & other.bits.2 == other.bits.2 && bits.3 & other.bits.3 == other.bits.3
    }

    /// Whether `fits` holds for a condition of both.
    @inline(__always) func contains(anyOf others: CueBits, where fits: (Int) -> Bool) -> Bool {
        func search(_ word: UInt64, from base: Int) -> Bool {
            var word = word
            while word != 0 {
                if fits(base + word.trailingZeroBitCount) { return true }
                word &= word - 1
            }
            return false
        }
        return search(bits.0 & others.bits.0, from: 0) || search(bits.1 & others.bits.1, from: 64)
            || search(bits.2 & others.bits.2, from: 128) || search(bits.3 & others.bits.3, from: 192)
    }

    static func == (left: CueBits, right: CueBits) -> Bool { left.meets(right) && right.meets(left) }

    func hash(into hasher: inout Hasher) {
        for word in [bits.0, bits.1, bits.2, bits.3] { hasher.combine(word) }
    }
}
