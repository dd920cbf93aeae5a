/// Which hashes were seen, give or take: one bit for each of 65,536 values, so that a thousand words cost a few nanoseconds
/// each and one in a hundred others may seem seen too.
struct HashMarks: Sendable {
    private var bits = [UInt64](repeating: 0, count: 1024)

    @inline(__always) private static func slot(_ hash: UInt64) -> (Int, UInt64) {
        let mixed = (hash &* 0x9E37_79B9_7F4A_7C15) >> 48
        return (Int(mixed >> 6), 1 << (mixed & 63))
    }

    @inline(__always) mutating func insert(_ hash: UInt64) {
        let (word, bit) = Self.slot(hash)
        bits[word] |= bit
    }

    @inline(__always) func contains(_ hash: UInt64) -> Bool {
        let (word, bit) = Self.slot(hash)
        return bits[word] & bit != 0
    }
}
