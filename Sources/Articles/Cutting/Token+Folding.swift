extension Passage.Token {
    /// The token at `start..<end`, with its text and folded text made from the scalars.
    init(kind: Kind, scalars: [Unicode.Scalar], start: Int, end: Int) {
        var isASCII = true
        var isFolded = true
        for position in start..<end {
            let value = scalars[position].value
            if value >= 0x80 {
                isASCII = false
                break
            }
            if (0x41...0x5A).contains(value) { isFolded = false }
        }
        guard isASCII else {
            self.init(
                kind: kind, start: start, end: end, text: Self.text(scalars[start..<end]),
                folded: Self.folded(scalars[start..<end]))
            return
        }
        let text = Self.ascii(scalars, start, end, lowercased: false)
        self.init(
            kind: kind, start: start, end: end, text: text,
            folded: isFolded ? text : Self.ascii(scalars, start, end, lowercased: true))
    }

    private static func ascii(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, lowercased: Bool) -> String {
        String(unsafeUninitializedCapacity: end - start) { buffer in
            for position in start..<end {
                var byte = UInt8(truncatingIfNeeded: scalars[position].value)
                if lowercased, (0x41...0x5A).contains(byte) { byte |= 0x20 }
                buffer[position - start] = byte
            }
            return end - start
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Lower-cased scalar by scalar, with typographic apostrophes and hyphens made plain.
    static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar.isApostrophe {
                view.append("'")
            } else if scalar.isHyphen {
                view.append("-")
            } else if scalar.value == 0xAD {
                continue
            } else if scalar.value < 0x80 {
                view.append((0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            } else if scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter {
                view.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else {
                view.append(scalar)
            }
        }
        return String(view)
    }

    /// Folds words of a lexicon as tokens are folded, so that the two compare equal.
    public static func folded(_ text: String) -> String { folded(text.unicodeScalars) }
}
