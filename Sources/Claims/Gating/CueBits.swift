/// Which conditions the words of a sentence meet: a bit each.
struct CueBits: Hashable, Sendable {
    private var bits = SIMD8<UInt64>.zero

    /// So many conditions are told apart.
    static let most = 512

    init() {}

    init(_ condition: Int) { bits[condition >> 6] = 1 << UInt64(condition & 63) }

    @inline(__always) mutating func formUnion(_ other: CueBits) { bits |= other.bits }

    /// Whether every condition of the other is met.
    @inline(__always) func meets(_ other: CueBits) -> Bool { bits & other.bits == other.bits }

    /// Whether `fits` holds for a condition of both.
    @inline(__always) func contains(anyOf others: CueBits, where fits: (Int) -> Bool) -> Bool {
        let shared = bits & others.bits
        for index in shared.indices {
            var word = shared[index]
            while word != 0 {
                if fits(index * 64 + word.trailingZeroBitCount) { return true }
                word &= word - 1
            }
        }
        return false
    }
}
