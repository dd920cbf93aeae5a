/// The words of sentences, tables, picture and web map, in one language: `GeoData/lexicon/layers/en.tsv`.
///
/// A text may hold slots in braces, `Held by {holders}{since}`. A key that the file lacks gives the key itself, so that
/// a gap shows on the map instead of ending the export.
public struct LayerWords: Sendable {
    private let texts: [String: String]
    /// Keys in the order of the file.
    public let keys: [String]

    /// Reads a table of `key`, tab, `text` with a header line; lines without a tab say nothing and are passed over.
    public init(table: [UInt8]) {
        var texts: [String: String] = [:]
        var keys: [String] = []
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst() {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            let key = String(line[..<tab])
            if texts.updateValue(String(line[line.index(after: tab)...]), forKey: key) == nil { keys.append(key) }
        }
        self.texts = texts
        self.keys = keys
    }

    /// The path of the English words inside the GeoData folder.
    public static let english = "lexicon/layers/en.tsv"

    /// Whether the file has a text for `key`.
    public func has(_ key: String) -> Bool { texts[key] != nil }

    /// The text of `key` as it is in the file, slots and all; without one the key.
    public subscript(key: String) -> String { texts[key] ?? key }

    /// The text of `key` with its slots filled; slots without a value stay as they are.
    public func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let text = self[key]
        guard text.contains("{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let slot = rest[rest.index(after: open)..<close]
            // Filled in one pass: a value that itself looks like a slot is never filled again.
            result += values.first { $0.key == slot }?.value ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// "A", "A and B", "A, B and C".
    public func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        guard items.count > 1 else { return last }
        let first = items.dropLast().reduce(into: "") { joined, item in
            joined = joined.isEmpty ? item : self("list.comma", ["first": joined, "last": item])
        }
        return self("list.and", ["first": first, "last": last])
    }
}
