/// Text files: perhaps header lines (`Date: 2021-07-09`) and an empty line, then the text.
enum PlainText {
    static func draft(_ text: String) -> Draft {
        guard let (fields, body) = header(text) else { return Draft(text: text) }
        var draft = Draft(text: String(body))
        for (key, value) in fields { draft.set(key, value) }
        return draft
    }

    /// The header's known fields and what follows its empty line; nil if the text does not begin with one.
    static func header(_ text: String) -> (fields: [(DraftKey, String)], body: Substring)? {
        var fields: [(DraftKey, String)] = []
        var rest = text[...]
        while let (line, after) = firstLine(rest) {
            if line.isEmpty { return fields.isEmpty ? nil : (fields, after) }
            guard let (name, value) = field(line) else { return nil }
            if let key = DraftKey(header: name) {
                fields.append((key, value))
            } else if fields.isEmpty {
                // "Breaking: the town fell" is text.
                return nil
            }
            rest = after
        }
        return nil
    }

    /// The first line without its break and the spaces around it, and what follows; nil at the end.
    static func firstLine(_ text: Substring) -> (line: Substring, rest: Substring)? {
        guard !text.isEmpty else { return nil }
        // "\r\n" is one character.
        let end = text.firstIndex { $0 == "\n" || $0 == "\r\n" || $0 == "\r" } ?? text.endIndex
        let rest = end == text.endIndex ? text[end...] : text[text.index(after: end)...]
        return (trimmed(text[..<end]), rest)
    }

    /// `Name: value`, the name one word.
    static func field(_ line: Substring) -> (name: Substring, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon]
        guard !name.isEmpty, name.utf8.count <= 20, name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) else {
            return nil
        }
        return (name, String(trimmed(line[line.index(after: colon)...])))
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
