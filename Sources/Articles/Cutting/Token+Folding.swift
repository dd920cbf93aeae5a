extension Passage.Token {
    static func text(_ scalars: ArraySlice<Unicode.Scalar>, _ shape: TokenMark.Shape) -> String {
        shape.contains(.foreign) ? String(scalars: scalars) : ascii(scalars, lowercased: false)
    }

    static func folded(_ scalars: ArraySlice<Unicode.Scalar>, _ shape: TokenMark.Shape) -> String {
        if shape.contains(.foreign) { return folded(scalars) }
        return ascii(scalars, lowercased: shape.contains(.folds))
    }

    private static func ascii(_ scalars: ArraySlice<Unicode.Scalar>, lowercased: Bool) -> String {
        String(unsafeUninitializedCapacity: scalars.count) { buffer in
            var count = 0
            for scalar in scalars {
                var byte = UInt8(truncatingIfNeeded: scalar.value)
                if lowercased, (0x41...0x5A).contains(byte) { byte |= 0x20 }
                buffer[count] = byte
                count += 1
            }
            return count
        }
    }

    /// Lower-cased scalar by scalar, with typographic apostrophes and hyphens made plain.
    static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var result: [Unicode.Scalar] = []
        for scalar in scalars { scalar.forEachFolded { result.append($0) } }
        return String(scalars: result[...])
    }

    /// Folds words of a lexicon as tokens are folded, so that the two compare equal.
    public static func folded(_ text: String) -> String {
        var text = text
        let isFolded = text.withUTF8 { $0.allSatisfy { $0 < 0x80 && $0 &- 0x41 >= 26 } }
        return isFolded ? text : folded(text.unicodeScalars)
    }
}

extension Passage.Token {
    /// The folded tokens of a short text, such as a name.
    public static func foldedWords(_ text: String) -> [String] {
        // Letters alone, as nearly all names are, need no cutting.
        if !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x80 && ScalarClass($0) == .letter }) {
            return [text.unicodeScalars.allSatisfy(\.hasNoCase) ? text : folded(text.unicodeScalars)]
        }
        return Passage.Tokens(cutting: text).map(\.folded)
    }
}

extension String {
    /// The text of scalars. Their UTF-8 is written in one go: appending them to a view takes ten times as long.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        var size = 0
        for scalar in scalars { size += scalar.value < 0x80 ? 1 : UTF8.width(scalar) }
        self.init(unsafeUninitializedCapacity: size) { buffer in
            var count = 0
            for scalar in scalars {
                if scalar.value < 0x80 {
                    buffer[count] = UInt8(truncatingIfNeeded: scalar.value)
                    count += 1
                } else {
                    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                        buffer[count] = byte
                        count += 1
                    }
                }
            }
            return count
        }
    }
}
