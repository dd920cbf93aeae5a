/// Reads the part of YAML that the bundled tables are written in: block and flow mappings and lists of plain or quoted
/// scalars, and comments.
///
/// Whatever is not surely read as the whole language would gives nil: anchors, tags, blocks of text, escapes, scalars over
/// several lines, keys that come twice.
struct PlainYAML {
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0
    /// Deeper nesting than any table has is left to the whole parser.
    private static let deepest = 50

    static func parse(_ text: String) -> YAMLNode? {
        var parser = PlainYAML(bytes: Array(text.utf8))
        guard parser.byte != 0xEF, let indent = parser.nextLine(), let node = parser.block(indent),
            parser.nextLine() == nil,
            parser.at == parser.bytes.count
        else { return nil }
        return node
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }
    private func byte(after: Int) -> UInt8? { at + after < bytes.count ? bytes[at + after] : nil }

    // MARK: Lines

    /// Moves to the first byte of the next line that holds something, and says how far in it stands; nil at the end, and
    /// where a line is indented by anything but blanks.
    private mutating func nextLine() -> Int? {
        while at < bytes.count {
            let start = at
            while byte == space { at += 1 }
            switch byte {
            case nil: return nil
            case newline: at += 1
            case hash: skipComment()
            case tab, UInt8(ascii: "%"), carriageReturn: return nil
            default: return at - start
            }
        }
        return nil
    }

    /// What is left of a line after a value: blanks and a comment, or nothing; false for anything else.
    private mutating func endLine() -> Bool {
        let start = at
        while byte == space { at += 1 }
        if byte == hash {
            guard at > start else { return false }
            skipComment()
            return true
        }
        guard byte == newline || byte == nil else { return false }
        if byte == newline { at += 1 }
        return true
    }

    private mutating func skipComment() {
        while at < bytes.count, bytes[at] != newline { at += 1 }
        if at < bytes.count { at += 1 }
    }

    /// The mapping or list whose first line starts here.
    private mutating func block(_ indent: Int) -> YAMLNode? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return nil }
        if byte == dash { return byte(after: 1) == space ? list(indent) : nil }
        return mapping(indent)
    }

    private mutating func list(_ indent: Int) -> YAMLNode? {
        var elements: [YAMLNode] = []
        while true {
            guard byte == dash, byte(after: 1) == space else { return nil }
            let start = at
            at += 1
            while byte == space { at += 1 }
            guard let element = item(indent + at - start, behind: indent) else { return nil }
            elements.append(element)
            let line = at
            guard let next = nextLine(), next >= indent else {
                at = line
                return .sequence(elements)
            }
            // A list that stands no further in than its key ends at the next key.
            guard next == indent else { return nil }
            if byte != dash {
                at = line
                return .sequence(elements)
            }
        }
    }

    /// What stands behind a dash: a value on the line, or a mapping that begins there.
    private mutating func item(_ indent: Int, behind dashIndent: Int) -> YAMLNode? {
        guard let first = byte, first != newline, first != hash else { return nil }
        if first == openBrace || first == openBracket {
            guard let value = flow() else { return nil }
            return endLine() ? value : nil
        }
        if first == dash { return nil }
        let start = at
        if let scalar = lineScalar(), endsBlock(after: dashIndent) { return .scalar(scalar) }
        at = start
        return mapping(indent)
    }

    private mutating func mapping(_ indent: Int) -> YAMLNode? {
        var members: [YAMLNode.Member] = []
        var keys: Set<String> = []
        while true {
            guard let key = key(), keys.insert(key).inserted, let value = value(indent) else { return nil }
            members.append(YAMLNode.Member(key: key, value: value))
            let line = at
            guard let next = nextLine(), next >= indent else {
                at = line
                return .mapping(members)
            }
            guard next == indent else { return nil }
            if byte == dash {
                at = line
                return .mapping(members)
            }
        }
    }

    /// What stands behind a key's colon, on its line or on the lines below.
    private mutating func value(_ indent: Int) -> YAMLNode? {
        while byte == space { at += 1 }
        if byte == openBrace || byte == openBracket {
            guard let value = flow() else { return nil }
            return endLine() ? value : nil
        }
        if byte != newline, byte != nil, byte != hash {
            guard let scalar = lineScalar(), endsBlock(after: indent) else { return nil }
            return .scalar(scalar)
        }
        if byte == hash, at > 0, bytes[at - 1] != space { return nil }
        guard endLine() else { return nil }
        let line = at
        guard let next = nextLine(), next > indent || next == indent && byte == dash else {
            at = line
            return .nothing
        }
        return block(next)
    }

    /// Whether the next line goes no further in: else it would go on with the scalar.
    private mutating func endsBlock(after indent: Int) -> Bool {
        let line = at
        defer { at = line }
        guard let next = nextLine() else { return at >= bytes.count }
        return next <= indent
    }

    // MARK: Scalars

    /// A key and its colon.
    private mutating func key() -> String? {
        guard let first = byte else { return nil }
        if first == quote || first == apostrophe {
            guard let text = quoted(), byte == colon, endsKey(byte(after: 1)) else { return nil }
            at += 1
            return text
        }
        guard startsPlain(first) else { return nil }
        let start = at
        while let byte, byte != newline {
            if byte == colon, endsKey(self.byte(after: 1)) {
                guard at > start, bytes[at - 1] != space else { return nil }
                let text = String(decoding: bytes[start..<at], as: UTF8.self)
                at += 1
                return text
            }
            if byte == hash, bytes[at - 1] == space { return nil }
            at += 1
        }
        return nil
    }

    private func endsKey(_ byte: UInt8?) -> Bool { byte == nil || byte == space || byte == newline }

    /// A scalar that goes to the end of its line.
    private mutating func lineScalar() -> String? {
        guard let first = byte else { return nil }
        if first == quote || first == apostrophe {
            guard let text = quoted() else { return nil }
            return endLine() ? text : nil
        }
        guard startsPlain(first) else { return nil }
        let start = at
        var end = at
        while let byte, byte != newline {
            if byte == hash, bytes[at - 1] == space { break }
            if byte == tab || byte == carriageReturn { return nil }
            if byte == colon, endsKey(self.byte(after: 1)) { return nil }
            at += 1
            if byte != space { end = at }
        }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return endLineAfterScalar() ? text : nil
    }

    private mutating func endLineAfterScalar() -> Bool {
        if byte == hash {
            skipComment()
            return true
        }
        return endLine()
    }

    /// Text in quotes on one line, with nothing in it that stands for something else.
    private mutating func quoted() -> String? {
        let mark = bytes[at]
        let start = at + 1
        var end = start
        while end < bytes.count, bytes[end] != mark {
            if bytes[end] == newline || bytes[end] == UInt8(ascii: "\\") && mark == quote { return nil }
            end += 1
        }
        // Two apostrophes stand for one.
        guard end < bytes.count, !(mark == apostrophe && end + 1 < bytes.count && bytes[end + 1] == apostrophe) else {
            return nil
        }
        at = end + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private func startsPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "@"),
            UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "?"), dash, colon, hash, quote,
            apostrophe,
            openBrace, openBracket, UInt8(ascii: "}"), UInt8(ascii: "]"), comma, 0..<0x20, 0x7F:
            false
        default: true
        }
    }

    // MARK: Flow

    private mutating func skipBlanks() {
        while let byte {
            if byte == space || byte == newline {
                at += 1
            } else if byte == hash, at > 0, bytes[at - 1] == space || bytes[at - 1] == newline {
                skipComment()
            } else {
                return
            }
        }
    }

    /// `[...]`, `{...}` or a scalar in one of them.
    private mutating func flow() -> YAMLNode? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { return nil }
        switch byte {
        case openBracket:
            at += 1
            var elements: [YAMLNode] = []
            while true {
                skipBlanks()
                if byte == UInt8(ascii: "]") { break }
                guard let element = flow(), closes(with: UInt8(ascii: "]")) else { return nil }
                elements.append(element)
            }
            at += 1
            return .sequence(elements)
        case openBrace:
            at += 1
            var members: [YAMLNode.Member] = []
            while true {
                skipBlanks()
                if byte == UInt8(ascii: "}") { break }
                guard let key = flowScalar(), byte == colon, byte(after: 1) == space,
                    !members.contains(where: { $0.key == key })
                else { return nil }
                at += 1
                skipBlanks()
                guard let value = flow(), closes(with: UInt8(ascii: "}")) else { return nil }
                members.append(YAMLNode.Member(key: key, value: value))
            }
            at += 1
            return .mapping(members)
        default: return flowScalar().map { .scalar($0) }
        }
    }

    /// Whether a comma or the closing bracket comes next; the comma is passed.
    private mutating func closes(with bracket: UInt8) -> Bool {
        skipBlanks()
        if byte == comma {
            at += 1
            return true
        }
        return byte == bracket
    }

    private mutating func flowScalar() -> String? {
        guard let first = byte else { return nil }
        if first == quote || first == apostrophe { return quoted() }
        guard startsPlain(first) else { return nil }
        let start = at
        var end = at
        scan: while let byte {
            switch byte {
            case comma, UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
            case openBrace, openBracket, newline, tab, carriageReturn: return nil
            case colon:
                guard let next = self.byte(after: 1) else { return nil }
                if next == space { break scan }
                if next == comma || next == newline || next == UInt8(ascii: "]") || next == UInt8(ascii: "}") {
                    return nil
                }
                at += 1
                end = at
            case hash where bytes[at - 1] == space: return nil
            default:
                at += 1
                if byte != space { end = at }
            }
        }
        guard end > start, end == at || byte != colon else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

private let space = UInt8(ascii: " ")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let tab = UInt8(ascii: "\t")
private let hash = UInt8(ascii: "#")
private let dash = UInt8(ascii: "-")
private let colon = UInt8(ascii: ":")
private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let apostrophe = UInt8(ascii: "'")
private let openBrace = UInt8(ascii: "{")
private let openBracket = UInt8(ascii: "[")
