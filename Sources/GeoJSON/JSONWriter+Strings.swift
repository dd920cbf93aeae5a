extension JSONWriter {
    /// Quotes a text; escapes only what RFC 8259 says must be, all else stays UTF-8.
    mutating func appendQuoted(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            reserve(utf8.count + 2)
            append(UInt8(ascii: "\""))
            var start = 0
            for index in utf8.indices {
                let byte = utf8[index]
                if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
                append(bytes: utf8[start..<index])
                appendEscaped(byte)
                start = index + 1
            }
            append(bytes: utf8[start...])
            append(UInt8(ascii: "\""))
        }
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
