/// Which conditions the words of a sentence meet: a bit each.
struct CueBits: Hashable, Sendable {
    private var bits = SIMD4<UInt64>()

    /// More conditions than this are not looked at.
    static let most = 256

    init() {}

    init(_ condition: Int) { bits[condition >> 6] = 1 << UInt64(condition & 63) }

    @inline(__always) mutating func formUnion(_ other: CueBits) { bits |= other.bits }

    /// Whether every condition of the other is met.
    @inline(__always) func meets(_ other: CueBits) -> Bool { bits & other.bits == other.bits }
}
