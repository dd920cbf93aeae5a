/// Turns bytes into text, or says where they are none.
enum UTF8Text {
    /// The text of UTF-8 bytes; a byte order mark at the start is left out.
    ///
    /// - Throws: ``InputError`` with the offset of the first bad byte, of a NUL byte, or the name of another encoding.
    static func decode(_ bytes: [UInt8], file: String, line: Int? = nil) throws(InputError) -> String {
        try decode(bytes[...], file: file, line: line)
    }

    static func decode(_ bytes: ArraySlice<UInt8>, file: String, line: Int? = nil) throws(InputError) -> String {
        if let name = otherEncoding(bytes) { throw .otherEncoding(InputPlace(file: file, line: line), name: name) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
        if let nul = body.withUnsafeBytes({ firstByte(0, in: $0) }) {
            throw .nulByte(InputPlace(file: file, line: line, byte: nul + body.startIndex - bytes.startIndex))
        }
        guard let text = body.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) else {
            let offset = firstInvalid(body) + (body.startIndex - bytes.startIndex)
            throw .invalidUTF8(InputPlace(file: file, line: line, byte: offset))
        }
        return text
    }

    private static func otherEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let first = bytes.first, first == 0 || first >= 0xFE else { return nil }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "UTF-32LE" }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32BE" }
        if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
        if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
        return nil
    }

    /// The offset, in `bytes`, of the first sequence that is no UTF-8.
    private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let encoded): offset += encoded.count
            case .error, .emptyInput: return offset
            }
        }
    }
}
