/// A 64-bit hash of a word, eight bytes at a time; words of a name are chained.
///
/// Tokens, lexicons and the gazetteer's names carry it, so that a word is hashed once and a string is seldom made. Not for
/// untrusted keys in a growing table: a lexicon and the index are built once, and a hit in the index is verified by its
/// letters. Two words of one language share a hash about as often as never; a text made to collide only misleads itself.
@frozen public struct WordHash: Sendable {
    @usableFromInline var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    @usableFromInline var pending: UInt64 = 0
    @usableFromInline var shift: UInt64 = 0

    @inlinable @inline(__always) public init() {}

    /// Eight bytes in the order of memory; short words are padded with zeros.
    @inlinable @inline(__always) mutating func add(word: UInt64) {
        state = (state ^ word) &* 0xD6E8_FEB8_6659_FD93
        state ^= state >> 32
    }

    @inlinable @inline(__always) public mutating func add(byte: UInt8) {
        pending |= UInt64(byte) << shift
        shift += 8
        if shift == 64 {
            add(word: pending)
            pending = 0
            shift = 0
        }
    }

    /// The UTF-8 bytes of a scalar.
    @inlinable @inline(__always) public mutating func add(scalar value: UInt32) {
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

    /// The hash; that of no bytes at all is none that a word has.
    @inlinable @inline(__always) public consuming func finish() -> UInt64 {
        if shift > 0 { add(word: pending) }
        return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    }

    /// The hash of a sequence of words from that of the words before and the next one's.
    @inlinable @inline(__always) public static func chain(_ before: UInt64, _ next: UInt64) -> UInt64 {
        let mixed = ((before << 23 | before >> 41) ^ next) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte: byte) }
        return hash.finish()
    }
}

/// A checksum of a part of the index: 64 bytes at a time in four lanes, the length included.
func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    func word(_ offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    /// Two words into a lane: the two halves of their product.
    func mix(_ lane: UInt64, _ left: UInt64, _ right: UInt64) -> UInt64 {
        let (high, low) = (left ^ lane).multipliedFullWidth(by: right ^ 0xD6E8_FEB8_6659_FD93)
        return high ^ low &+ 0x9E37_79B9_7F4A_7C15
    }
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, UInt64(bytes.count)
    )
    var index = 0
    while index + 64 <= bytes.count {
        lanes.0 = mix(lanes.0, word(index), word(index + 8))
        lanes.1 = mix(lanes.1, word(index + 16), word(index + 24))
        lanes.2 = mix(lanes.2, word(index + 32), word(index + 40))
        lanes.3 = mix(lanes.3, word(index + 48), word(index + 56))
        index += 64
    }
    var hash = lanes.0
    for lane in [lanes.1, lanes.2, lanes.3] { hash = WordHash.chain(hash, lane) }
    while index < bytes.count {
        hash = WordHash.chain(hash, UInt64(bytes[index]))
        index += 1
    }
    return hash
}
