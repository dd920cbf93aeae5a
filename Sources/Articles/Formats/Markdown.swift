/// Markdown files: perhaps front matter between `---` lines or header lines, perhaps a `# Title` line, then the text.
///
/// The marks stay in the text, so that its offsets are those of what was written.
enum Markdown {
    static func draft(_ text: String) -> Draft {
        var draft = Draft(text: text)
        var body = text[...]
        if let (fields, rest) = frontMatter(text) ?? PlainText.header(text) {
            for (key, value) in fields { draft.set(key, value) }
            body = rest
        }
        var rest = body
        while let (line, after) = PlainText.firstLine(rest), line.isEmpty { rest = after }
        if let (line, after) = PlainText.firstLine(rest), line.hasPrefix("# ") {
            let title = PlainText.trimmed(line.dropFirst(2))
            // A heading that only repeats the title is not read twice.
            if draft.title == nil || draft.title == String(title) {
                draft.title = String(title)
                body = after
            }
        }
        draft.text = String(body)
        return draft
    }

    private static func frontMatter(_ text: String) -> (fields: [(DraftKey, String)], body: Substring)? {
        guard let (first, after) = PlainText.firstLine(text[...]), first == "---" else { return nil }
        var fields: [(DraftKey, String)] = []
        var rest = after
        while let (line, after) = PlainText.firstLine(rest) {
            rest = after
            if line == "---" || line == "..." { return (fields, rest) }
            guard let (name, value) = PlainText.field(line), let key = DraftKey(header: name) else { continue }
            fields.append((key, unquoted(value)))
        }
        return nil
    }

    private static func unquoted(_ value: String) -> String {
        guard value.utf8.count >= 2, let mark = value.first, mark == "\"" || mark == "'", value.last == mark else {
            return value
        }
        return String(value.dropFirst().dropLast())
    }
}
