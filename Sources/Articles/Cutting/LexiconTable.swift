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
        var text = text
        // By bytes: looking for the ends of characters would be most of what starting the program costs.
        let wrong = text.withUTF8 { bytes -> Int? in
            var number = 0
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                number += 1
                let next = end + 1
                if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
                if number > 1, end > start, bytes[start] != UInt8(ascii: "#"), !take(bytes[start..<end], line: number) {
                    return number
                }
                start = next
            }
            return nil
        }
        if let wrong {
            throw .lexicon(InputPlace(file: file, line: wrong), what: "expected a kind and words, separated by a tab")
        }
    }

    /// Takes one line; false if it has no words.
    private mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>, line number: Int) -> Bool {
        let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard cells.count >= 2, !cells[1].isEmpty else { return false }
        var words: [String] = []
        var start = cells[1].startIndex
        var isFolded = true
        for index in cells[1].startIndex...cells[1].endIndex {
            if index < cells[1].endIndex, cells[1][index] != UInt8(ascii: "|") {
                if cells[1][index] >= 0x80 || cells[1][index] &- 0x41 < 26 { isFolded = false }
                continue
            }
            if index > start {
                let word = String(decoding: line[start..<index], as: UTF8.self)
                words.append(isFolded ? word : Passage.Token.folded(word))
            }
            (start, isFolded) = (index + 1, true)
        }
        rows.append(
            Row(
                line: number, kind: String(decoding: cells[0], as: UTF8.self), words: words,
                value: cells.count > 2 ? String(decoding: cells[2], as: UTF8.self) : ""))
        return true
    }
}
