import GeoJSON

/// An article as a JSON object: `text`, and perhaps `id`, `date`, `title`, `source`, `url`, `language`, `supersedes`.
enum JSONRecord {
    /// The records of a JSON file: an object, an array of them, or `{"articles": [...]}`.
    static func records(in value: JSONValue) -> [JSONValue]? {
        if let elements = value.elements { return elements }
        guard case .object = value else { return nil }
        if let articles = value["articles"], value["text"] == nil { return articles.elements }
        return [value]
    }

    /// In place: asking a text's own view for a byte takes ten times as long.
    private static func hasNUL(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { firstByte(0, in: UnsafeRawBufferPointer($0)) != nil }
    }

    /// - Throws: ``InputError`` if it is no object, `text` is missing, or a known key holds another type.
    static func draft(_ value: JSONValue, at place: InputPlace) throws(InputError) -> Draft {
        guard case .object = value else {
            throw .wrongRecord(place, key: "text", what: "is missing: the record is \(value.kind), not an object")
        }
        guard let body = value["text"] else { throw .wrongRecord(place, key: "text", what: "is missing") }
        guard let text = body.text else {
            throw .wrongRecord(place, key: "text", what: "is \(body.kind), not a text in quotes")
        }
        if hasNUL(text) { throw .wrongRecord(place, key: "text", what: "holds a NUL character") }
        var draft = Draft(text: text)
        for key in [DraftKey.id, .date, .title, .source, .url, .language, .supersedes] {
            guard let member = value[key.rawValue], member != .null else { continue }
            if let text = member.text {
                draft.set(key, text)
            } else if let number = member.int, key == .id || key == .date || key == .supersedes {
                draft.set(key, String(number))
            } else {
                throw .wrongRecord(place, key: key.rawValue, what: "is \(member.kind), not a text in quotes")
            }
        }
        return draft
    }
}
