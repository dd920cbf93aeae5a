/// A place in JSON text that moves forward token by token; strict as RFC 8259 says.
struct JSONCursor {
    let bytes: [UInt8]
    var at = 0
    private var depth = 0
    /// Deeper nesting than any map has; a limit, so that hostile input cannot exhaust the stack.
    static let deepest = 200

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark is no part of the text (RFC 8259, section 8.1, lets parsers ignore it).
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// The next byte that is not white space, not consumed; nil at the end.
    mutating func peek() -> UInt8? {
        while at < bytes.count {
            let byte = bytes[at]
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
            at += 1
        }
        return nil
    }

    /// Consumes the next token if it is this byte.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        at += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
        guard take(byte) else {
            throw unexpected("expected \"\(Character(UnicodeScalar(byte)))\"")
        }
    }

    mutating func descend() throws(JSONSyntaxError) {
        depth += 1
        if depth > Self.deepest { throw error("nested deeper than \(Self.deepest) levels") }
    }
    mutating func ascend() { depth -= 1 }

    /// Runs once for every member of the object that starts here, the cursor standing before the value.
    mutating func members(
        _ body: (inout JSONCursor, String) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try expect(UInt8(ascii: "{"))
        try descend()
        if !take(UInt8(ascii: "}")) {
            repeat {
                guard peek() == UInt8(ascii: "\"") else { throw unexpected("expected a member's name in quotes") }
                let name = try string()
                try expect(UInt8(ascii: ":"))
                try body(&self, name)
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "}")) else { throw unexpected("expected a comma or \"}\"") }
        }
        ascend()
    }

    /// Runs once for every element of the array that starts here, the cursor standing before it.
    mutating func elements(
        _ body: (inout JSONCursor) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try expect(UInt8(ascii: "["))
        try descend()
        if !take(UInt8(ascii: "]")) {
            repeat { try body(&self) } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "]")) else { throw unexpected("expected a comma or \"]\"") }
        }
        ascend()
    }

    /// Nothing but white space may follow.
    mutating func end() throws(JSONSyntaxError) {
        guard peek() == nil else { throw unexpected("expected the end of the text") }
    }

    func error(_ problem: String, at place: Int? = nil) -> JSONSyntaxError {
        let place = min(place ?? at, bytes.count)
        var line = 1
        var column = 1
        for byte in bytes[..<place] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONSyntaxError(line: line, column: column, problem: problem)
    }

    mutating func unexpected(_ expectation: String) -> JSONSyntaxError {
        guard let byte = peek() else { return error("\(expectation), but the text ends") }
        let tail = String(decoding: bytes[at..<min(at + 4, bytes.count)], as: UTF8.self)
        let shown = byte < 0x20 ? "a control character" : "\"\(tail.first.map(String.init) ?? "")\""
        return error("\(expectation), found \(shown)")
    }
}
