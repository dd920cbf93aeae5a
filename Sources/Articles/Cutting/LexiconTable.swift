/// A lexicon file: tab-separated columns `kind`, `words` (joined by `|`) and perhaps `value`, under a header line.
///
/// The form that the lexicons of articles, times and extents share. Lines that begin with `#` are comments.
public struct LexiconTable: Sendable {
    /// One line of the table.
    public struct Row: Sendable {
        public var line: Int
        public var kind: String
        /// Folded as tokens are.
        public var words: [String]
        /// Empty where the table has no third column.
        public var value: String

        /// Gives each of the words a value; false if there is none, as for a value that cannot be read.
        public func assign<Value>(_ value: Value?, in lexicon: inout [String: Value]) -> Bool {
            guard let value else { return false }
            for word in words { lexicon[word] = value }
            return true
        }
    }
    public var file: String
    public var rows: [Row]

    /// Reads a table.
    ///
    /// - Throws: ``InputError`` if the file is missing, no UTF-8, or has a row without words.
    public static func read(_ path: String) throws(InputError) -> LexiconTable {
        let bytes = try FileBytes.read(path, limit: 16 << 20)
        let text = try UTF8Text.decode(bytes, file: path)
        return try LexiconTable(parsing: text, file: path)
    }

    /// Hands over each row.
    ///
    /// - Throws: ``InputError`` naming the first row that is not taken.
    public func take(_ add: (Row) -> Bool) throws(InputError) {
        for row in rows where !add(row) {
            throw .lexicon(
                InputPlace(file: file, line: row.line), what: "kind \"\(row.kind)\" or its value is unknown")
        }
    }

    public init(parsing text: String, file: String) throws(InputError) {
        self.file = file
        rows = []
        // By bytes: looking for the ends of characters would be most of what starting the program costs.
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            guard index > 0, !line.isEmpty, line.first != UInt8(ascii: "#") else { continue }
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(Substring.init)
            guard cells.count >= 2, !cells[1].isEmpty else {
                throw .lexicon(
                    InputPlace(file: file, line: index + 1), what: "expected a kind and words, separated by a tab")
            }
            rows.append(
                Row(
                    line: index + 1, kind: String(cells[0]),
                    words: cells[1].utf8.split(separator: UInt8(ascii: "|")).map {
                        Passage.Token.folded(String(Substring($0)))
                    },
                    value: cells.count > 2 ? String(cells[2]) : ""))
        }
    }
}
