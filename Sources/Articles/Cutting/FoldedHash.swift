import Gazetteer

/// The `WordHash` of a folded word, as the gazetteer hashes names.
///
/// Tokens carry it, so that a lexicon answers for a word without a string being made: see ``WordTable``.
public enum FoldedHash {
    /// The hash that a token with this text has.
    public static func of(_ word: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for scalar in word.unicodeScalars { hash.add(folding: scalar) }
        return hash.finish()
    }
}

extension WordHash {
    /// Adds what a scalar folds to: see ``Passage/Token/folded``.
    @inline(__always) mutating func add(folding scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            add(byte: UInt8(truncatingIfNeeded: value &- 0x41 < 26 ? value | 0x20 : value))
        } else {
            scalar.forEachFolded { add(scalar: $0.value) }
        }
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
        } else if hasNoCase {
            body(self)
        } else if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
            for scalar in properties.lowercaseMapping.unicodeScalars { body(scalar) }
        } else {
            body(self)
        }
    }

    /// Of a script without capitals: most names of the gazetteer that are not Latin are, and the properties are slow.
    var hasNoCase: Bool {
        switch value {
        case 0x590..<0x10A0, 0x3040..<0xA640, 0xAC00..<0xD800: true
        default: false
        }
    }
}
