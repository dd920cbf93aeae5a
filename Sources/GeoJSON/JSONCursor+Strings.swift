extension JSONCursor {
    /// The text in quotes that starts here.
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = at
        at += 1
        let first = at
        skipPlain()
        guard at < bytes.count else { throw error("the text in quotes does not end", at: start) }
        let byte = bytes[at]
        if byte == UInt8(ascii: "\"") {
            let text = bytes.withUnsafeBufferPointer { bytes in
                String(validating: UnsafeBufferPointer(rebasing: bytes[first..<at]), as: UTF8.self)
            }
            guard let text else { throw error("the text is not UTF-8", at: start) }
            at += 1
            return text
        }
        if byte == UInt8(ascii: "\\") { return try escapedString(from: first, start: start) }
        throw error("a control character in a text has to be escaped")
    }

    /// Moves to the next quote, backslash or control character: all else stands for itself.
    private mutating func skipPlain() {
        at = bytes.withUnsafeBufferPointer { bytes in
            var at = at
            while at < bytes.count {
                let byte = bytes[at]
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
                at += 1
            }
            return at
        }
    }

    private mutating func escapedString(from first: Int, start: Int) throws(JSONSyntaxError) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(2 * (at - first) + 64)
        utf8.append(contentsOf: bytes[first..<at])
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = utf8.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) else {
                    throw error("the text is not UTF-8", at: start)
                }
                return text
            case UInt8(ascii: "\\"):
                // Line ends are most of what is escaped.
                if at < bytes.count, bytes[at] == UInt8(ascii: "n") {
                    utf8.append(0x0A)
                    at += 1
                } else {
                    utf8.append(contentsOf: try escape())
                }
            case 0..<0x20:
                throw error("a control character in a text has to be escaped", at: at - 1)
            default:
                let plain = at - 1
                skipPlain()
                utf8.append(contentsOf: bytes[plain..<at])
            }
        }
        throw error("the text in quotes does not end", at: start)
    }

    private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
        guard at < bytes.count else { throw error("the text in quotes does not end") }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let place = at - 2
            var code = try hexadecimal()
            if code >= 0xD800, code < 0xDC00, at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
                bytes[at + 1] == UInt8(ascii: "u")
            {
                at += 2
                let low = try hexadecimal()
                guard low >= 0xDC00, low < 0xE000 else { throw error("half of a surrogate pair", at: place) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = UnicodeScalar(code) else { throw error("half of a surrogate pair", at: place) }
            return Array(String(Character(scalar)).utf8)
        default:
            throw error("no such escape in JSON", at: at - 2)
        }
    }

    private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
        guard at + 4 <= bytes.count else { throw error("the text in quotes does not end") }
        var code: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error("expected four hexadecimal digits")
            }
            code = code << 4 | UInt32(digit)
        }
        at += 4
        return code
    }
}
