/// A run of ASCII letters, or of letters and digits, in UTF-8: found, folded and hashed eight bytes at a time.
///
/// Nearly all words of most texts are such. What looks at each word of a text begins with one of these.
@frozen public struct ASCIIWord {
    /// After its last byte.
    public let end: Int
    /// A ``WordHash`` of its bytes in small letters.
    public let hash: UInt64
    public let hasCapital: Bool
    public let hasSmall: Bool
    public let hasDigit: Bool

    /// The word at a byte; empty if no letter stands there.
    ///
    /// - Parameters:
    ///   - text: UTF-8.
    ///   - start: A byte of it.
    ///   - takesDigits: Digits are part of the word.
    @inlinable @inline(__always)
    public init(in text: UnsafeBufferPointer<UInt8>, at start: Int, takesDigits: Bool) {
        var hash = WordHash()
        var end = start
        var (capitals, small, numerals): (UInt64, UInt64, UInt64) = (0, 0, 0)
        while true {
            let bytes = EightBytes(text, at: end)
            let letters = bytes.letters
            let digits = takesDigits ? bytes.digits : 0
            let others = ~(letters | digits) & EightBytes.repeating(0x80)
            // The bytes before the first other one; all eight if there is none.
            let mask = ((others & (0 &- others)) >> 7) &- 1
            if mask == 0 { break }
            hash.add(word: (bytes.word | EightBytes.repeating(0x20)) & mask)
            capitals |= letters & bytes.upper & mask
            small |= letters & ~bytes.upper & mask
            numerals |= digits & mask
            if others != 0 {
                end &+= others.trailingZeroBitCount >> 3
                break
            }
            end &+= 8
        }
        self.end = end
        self.hash = hash.finish()
        hasCapital = capitals != 0
        hasSmall = small != 0
        hasDigit = numerals != 0
    }
}
