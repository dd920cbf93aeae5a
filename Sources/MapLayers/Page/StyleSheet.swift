/// A style sheet as it travels in a page: without comments, idle white space, and rules for what the page has none of.
struct StyleSheet: Sendable {
    private(set) var text: [UInt8] = []

    /// Drops comments, and white space beside `{`, `}`, `;` and `,`. What stands in quotes stays as it is.
    init(_ source: [UInt8]) {
        let (slash, star, space) = (UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: " "))
        var quote: UInt8?
        var rest = source[...]
        while let byte = rest.popFirst() {
            if let open = quote {
                text.append(byte)
                if byte == open { quote = nil }
            } else if byte == slash, rest.first == star {
                rest = rest.dropFirst()
                while let next = rest.popFirst(), !(next == star && rest.first == slash) {}
                rest = rest.dropFirst()
            } else if byte <= space {
                if let last = text.last, last != space, !Self.marks.contains(last) { text.append(space) }
            } else {
                if Self.marks.contains(byte), text.last == space { text.removeLast() }
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                text.append(byte)
            }
        }
    }

    /// Without selectors that name one of these classes, or a class whose name goes on after one with `-`; without rules
    /// that have no selector left.
    func without(_ classes: Set<String>) -> StyleSheet {
        var sheet = self
        sheet.text = []
        var rest = text[...]
        while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) {
            let prelude = rest[..<open]
            rest = rest[open...]
            guard rest.first == UInt8(ascii: "{"), prelude.first != UInt8(ascii: "@") else {
                // An at-rule holds rules of its own: they are read next, and its end like any other byte.
                sheet.text += prelude + rest.prefix(1)
                rest = rest.dropFirst()
                continue
            }
            let body = rest.prefix { $0 != UInt8(ascii: "}") }
            rest = rest[body.endIndex...].dropFirst()
            let kept = prelude.split(separator: UInt8(ascii: ",")).filter { !Self.names(classes, in: $0) }
            guard !kept.isEmpty else { continue }
            sheet.text += Array(kept.joined(separator: [UInt8(ascii: ",")])) + body + [UInt8(ascii: "}")]
        }
        sheet.text += rest
        return sheet
    }

    private static let marks = Array("{};,".utf8)

    private static func names(_ classes: Set<String>, in selector: ArraySlice<UInt8>) -> Bool {
        let named = String(decoding: selector, as: UTF8.self).split(whereSeparator: { ".: >+~[()".contains($0) })
        return named.contains { name in
            classes.contains { name == $0 || name.hasPrefix($0 + "-") }
        }
    }
}
