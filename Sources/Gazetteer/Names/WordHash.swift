/// A 64-bit hash of a word, eight bytes at a time; words of a name are chained.
///
/// Not for untrusted keys in a growing table: the index is built once, and a hit is verified by its letters.
struct WordHash {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var pending: UInt64 = 0
    private var shift: UInt64 = 0

    @inline(__always) init() {}

    /// Eight bytes in the order of memory; short words are padded with zeros.
    @inline(__always) mutating func add(word: UInt64) {
        state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 32
    }

    @inline(__always) mutating func add(byte: UInt8) {
        pending |= UInt64(byte) << shift
        shift += 8
        if shift == 64 {
            add(word: pending)
            pending = 0
            shift = 0
        }
    }

    /// The UTF-8 bytes of a scalar.
    @inline(__always) mutating func add(scalar value: UInt32) {
        if value < 0x80 {
            add(byte: UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
            add(byte: UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            add(byte: UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else if value < 0x10000 {
            add(byte: UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            add(byte: UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            add(byte: UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else {
            add(byte: UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            add(byte: UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            add(byte: UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            add(byte: UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }

    @inline(__always) consuming func finish() -> UInt64 {
        if shift > 0 { add(word: pending) }
        return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    }

    /// The hash of a sequence of words from that of the words before and the next one's.
    @inline(__always) static func chain(_ before: UInt64, _ next: UInt64) -> UInt64 {
        let mixed = ((before << 23 | before >> 41) ^ next) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte: byte) }
        return hash.finish()
    }
}

/// A checksum of a part of the index: eight bytes at a time, the length included.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, UInt64(bytes.count)
    )
    let prime: UInt64 = 0xD6E8_FEB8_6659_FD93
    var index = 0
    while index + 32 <= bytes.count {
        lanes.0 = (lanes.0 ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* prime
        lanes.1 = (lanes.1 ^ bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)) &* prime
        lanes.2 = (lanes.2 ^ bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self)) &* prime
        lanes.3 = (lanes.3 ^ bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self)) &* prime
        lanes.0 ^= lanes.0 >> 32
        lanes.1 ^= lanes.1 >> 32
        lanes.2 ^= lanes.2 >> 32
        lanes.3 ^= lanes.3 >> 32
        index += 32
    }
    var hash = lanes.0
    for lane in [lanes.1, lanes.2, lanes.3] { hash = WordHash.chain(hash, lane) }
    while index < bytes.count {
        hash = WordHash.chain(hash, UInt64(bytes[index]))
        index += 1
    }
    return hash
}
