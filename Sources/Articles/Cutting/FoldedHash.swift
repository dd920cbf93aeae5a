/// A hash of a folded word: FNV-1a with 64 bits (Fowler, Noll, Vo) over its UTF-8 bytes.
///
/// Tokens carry it, so that a lexicon answers for a word without a string being made: see ``WordTable``. Two words of one
/// language share a hash about as often as never; a text made to collide only misleads itself.
public struct FoldedHash: Sendable {
    public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always) init() {}

    /// The hash that a token with this text has.
    public static func of(_ word: some StringProtocol) -> UInt64 {
        var hash = FoldedHash()
        for scalar in word.unicodeScalars { hash.add(folding: scalar) }
        return hash.value
    }

    @inline(__always) mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

    /// Adds what a scalar folds to: see ``Passage/Token/folded``.
    @inline(__always) mutating func add(folding scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            add(byte: UInt8(truncatingIfNeeded: value &- 0x41 < 26 ? value | 0x20 : value))
        } else {
            scalar.forEachFolded { add($0) }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { add(byte: byte) }
    }
}

extension Unicode.Scalar {
    /// Hands over what the scalar folds to: small letters, plain apostrophes and hyphens, no soft hyphens.
    func forEachFolded(_ body: (Unicode.Scalar) -> Void) {
        if isApostrophe {
            body("'")
        } else if isHyphen {
            body("-")
        } else if value == 0xAD {
            return
        } else if value < 0x80 {
            body((0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(value) | 0x20) : self)
        } else if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
            for scalar in properties.lowercaseMapping.unicodeScalars { body(scalar) }
        } else {
            body(self)
        }
    }
}
