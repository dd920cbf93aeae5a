/// What a Unicode scalar does in a text, as far as cutting it into tokens and lines is concerned.
enum ScalarClass {
    case letter, digit, space, lineBreak, mark

    @inline(__always)
    init(_ scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            switch UInt8(truncatingIfNeeded: scalar.value) {
            case 0x61...0x7A, 0x41...0x5A: self = .letter
            case 0x30...0x39: self = .digit
            case 0x0A, 0x0D: self = .lineBreak
            case 0...0x20, 0x7F: self = .space
            default: self = .mark
            }
        } else {
            self = Self.beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> ScalarClass {
        switch scalar.value {
        case 0x85, 0x2028, 0x2029: return .lineBreak
        // The letters most news is written in, before the slower look at the properties.
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481, 0x48A...0x52F, 0x621...0x64A,
            0x4E00...0x9FFF, 0xAC00...0xD7A3:
            return .letter
        case 0x2010...0x2027, 0x2030...0x205E: return .mark
        // Zero-width marks carry no meaning of their own; a byte order mark may stand anywhere in pasted text.
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return .space
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark:
            return .letter
        case .decimalNumber, .otherNumber, .letterNumber: return .digit
        case .spaceSeparator, .control, .format: return .space
        default: return .mark
        }
    }
}

extension Unicode.Scalar {
    /// `'` and its typographic forms, which join a word's parts or close a quotation.
    @inline(__always)
    var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x2018 || value == 0x02BC }

    /// `-` and the hyphens that look like it; dashes are no hyphens.
    @inline(__always)
    var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }

    /// Zero-width joiners and the soft hyphen stand inside words.
    @inline(__always)
    var joinsLetters: Bool { value == 0x200C || value == 0x200D || value == 0xAD }

    /// Only capitals, no title-case digraphs.
    @inline(__always)
    var isCapital: Bool { value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase }

    @inline(__always)
    var startsUppercase: Bool {
        value < 0x80
            ? (0x41...0x5A).contains(value) : properties.isUppercase || properties.generalCategory == .titlecaseLetter
    }

    @inline(__always)
    var startsLowercase: Bool {
        value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
    }
}

extension Unicode.Scalar {
    /// The scalars of a text's UTF-8, side by side.
    ///
    /// Most bytes are ASCII and stand for themselves: some 1 ns each, where the text's own view takes 5.
    static func array(of utf8: [UInt8]) -> [Unicode.Scalar] {
        utf8.withUnsafeBufferPointer { bytes in
            [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { buffer, count in
                var index = 0
                while index < bytes.count {
                    let first = bytes[index]
                    if first < 0x80 {
                        buffer.initializeElement(at: count, to: Unicode.Scalar(first))
                        index += 1
                    } else {
                        let (scalar, length) = decoded(in: bytes, at: index)
                        buffer.initializeElement(at: count, to: scalar)
                        index += length
                    }
                    count += 1
                }
            }
        }
    }

    /// The scalar at a byte of a string's UTF-8, which is valid, and its length.
    @inline(__always)
    static func decoded(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length where index + offset < bytes.count {
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
}
