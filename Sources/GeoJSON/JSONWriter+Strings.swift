extension JSONWriter {
    /// Quotes a text; escapes only what RFC 8259 says must be, all else stays UTF-8.
    mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            if appendPlainQuoted(utf8) { return }
            append(UInt8(ascii: "\""))
            var start = 0
            for index in utf8.indices {
                let byte = utf8[index]
                if Self.isPlain(byte) { continue }
                append(bytes: utf8[start..<index])
                appendEscaped(byte)
                start = index + 1
            }
            append(bytes: utf8[start...])
            append(UInt8(ascii: "\""))
        }
    }

    @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Quotes a text that has nothing to escape, as most have; false if it has, and nothing is appended.
    private mutating func appendPlainQuoted(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
        reserve(utf8.count + 2)
        let start = count
        let isPlain = storage.withUnsafeMutableBufferPointer { storage in
            storage[start] = UInt8(ascii: "\"")
            var at = start + 1
            for byte in utf8 {
                guard Self.isPlain(byte) else { return false }
                storage[at] = byte
                at += 1
            }
            storage[at] = UInt8(ascii: "\"")
            return true
        }
        if isPlain { count += utf8.count + 2 }
        return isPlain
    }

    /// A run of bytes at once: most texts have nothing to escape.
    private mutating func append(bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        reserve(bytes.count)
        let start = count
        storage.withUnsafeMutableBufferPointer { storage in
            let room = UnsafeMutableBufferPointer(rebasing: storage[start..<start + bytes.count])
            _ = room.update(fromContentsOf: bytes)
        }
        count += bytes.count
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0D: append(UInt8(ascii: "r"))
        case 0x09: append(UInt8(ascii: "t"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            append(utf8: "u00")
            append(digits[Int(byte >> 4)])
            append(digits[Int(byte & 15)])
        }
    }
}
