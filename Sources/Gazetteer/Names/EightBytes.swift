/// Eight bytes of a text in the order of memory, asked all at once: each answer has the highest bit of a byte set where it
/// holds.
@frozen public struct EightBytes {
    public let word: UInt64

    /// The bytes from an index on; 0 beyond the end.
    @inlinable @inline(__always) public init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        if index &+ 8 <= text.count, let base = text.baseAddress {
            // Unsafe, since a load of eight bytes at once is all this is for; the eight lie inside the text.
            word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        } else {
            var bytes: UInt64 = 0
            for offset in 0..<max(0, text.count - index) {
                bytes |= UInt64(text[index + offset]) << UInt64(offset * 8)
            }
            word = bytes
        }
    }

    /// The same byte eight times.
    @inlinable @inline(__always) public static func repeating(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// Those of `low` or more and less than `high`, both below 0x80.
    @inlinable @inline(__always) public static func inRange(_ bytes: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
        let seven = bytes & repeating(0x7F)
        return (seven &+ repeating(0x80 - low)) & ~(seven &+ repeating(0x80 - high)) & ~bytes & repeating(0x80)
    }

    /// ASCII letters.
    @inlinable @inline(__always) public var letters: UInt64 { Self.inRange(word | Self.repeating(0x20), 0x61, 0x7B) }
    /// ASCII digits.
    @inlinable @inline(__always) public var digits: UInt64 { Self.inRange(word, 0x30, 0x3A) }
    /// Of letters, the capitals.
    @inlinable @inline(__always) public var upper: UInt64 { ~(word << 2) & Self.repeating(0x80) }
    /// Capitals, and bytes of what is not ASCII.
    @inlinable @inline(__always) public var capitalsAndBeyond: UInt64 {
        (Self.inRange(word, 0x41, 0x5B) | word) & Self.repeating(0x80)
    }

    /// Whether all are blanks, letters, digits or marks of ASCII.
    @inlinable @inline(__always) public var arePrinted: Bool {
        Self.inRange(word, 0x20, 0x7F) == Self.repeating(0x80)
    }
}
