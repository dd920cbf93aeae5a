/// A table of comma-separated values (RFC 4180) with a header line, in UTF-8.
///
/// Column names are compared without regard to case and surrounding spaces; `;` and tabs part cells where the header line
/// has no comma. A row that breaks the rules is named and left out.
public struct CSVTable: Sendable {
    /// One record: its cells by the names of their columns.
    public struct Row: Sendable {
        /// The line that the row begins on, counted from 1.
        public var line: Int
        var cells: [String]
        var columns: [String: Int]

        /// The cell of a column without spaces around it; nil where the column is missing or the cell empty.
        ///
        /// An apostrophe that keeps a spreadsheet from running the cell as a formula is taken off.
        public subscript(column: String) -> String? {
            guard let index = columns[column], index < cells.count else { return nil }
            let cell = PlainText.trimmed(cells[index][...])
            if cell.first == "'", let next = cell.drop(while: { $0 == "'" }).first, "=+-@\t\r".contains(next) {
                return String(cell.dropFirst())
            }
            return cell.isEmpty ? nil : String(cell)
        }
    }

    /// The file's path or name, for messages.
    public var name: String
    /// Lower-cased, in order.
    public var columns: [String]
    public var rows: [Row]
    /// Rows that were left out.
    public var problems: [InputError]

    /// Reads a table from a file.
    ///
    /// - Throws: ``InputError`` if the file cannot be read, is no UTF-8 or has no header line.
    public init(path: String, limit: Int = ArticleReader.defaultLimit) throws(InputError) {
        try self.init(bytes: FileBytes.read(path, limit: limit), name: path)
    }

    /// - Complexity: O(*n*) in the bytes.
    public init(bytes: [UInt8], name: String) throws(InputError) {
        self.name = name
        var reader = CSVReader(Array(try UTF8Text.decode(bytes, file: name).utf8))
        guard let header = reader.next() else { throw .emptyText(InputPlace(file: name)) }
        guard !header.isBroken else {
            throw .wrongHeader(InputPlace(file: name, line: 1), what: "its quotes do not match")
        }
        columns = header.cells.map { String(PlainText.trimmed($0[...])).lowercased() }
        var indices: [String: Int] = [:]
        for (index, column) in columns.enumerated() where !column.isEmpty {
            guard indices.updateValue(index, forKey: column) == nil else {
                throw .wrongHeader(InputPlace(file: name, line: 1), what: "has two columns \"\(column)\"")
            }
        }
        rows = []
        problems = []
        while let row = reader.next() {
            if row.cells.count == 1, row.cells[0].isEmpty { continue }
            let place = InputPlace(file: name, line: row.line)
            if row.isBroken {
                problems.append(.wrongRow(place, column: columns.first ?? "", what: "its quotes do not match"))
            } else if row.cells.count > columns.count {
                problems.append(
                    .wrongRow(
                        place, column: columns.last ?? "",
                        what: "\(row.cells.count) cells, the header has \(columns.count): put quotes around commas"))
            } else {
                rows.append(Row(line: row.line, cells: row.cells, columns: indices))
            }
        }
    }

    /// The number of a column, counted from 1.
    public func number(of column: String) -> Int? { columns.firstIndex(of: column).map { $0 + 1 } }
}

/// Cuts bytes into rows and cells.
private struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    struct Row {
        var line: Int
        var cells: [String] = []
        /// Text after a closing quote, or a quote that nothing closes.
        var isBroken = false
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let header = bytes.prefix { $0 != 0x0A }
        separator = [0x2C, 0x3B, 0x09].first { header.contains($0) } ?? 0x2C
    }

    mutating func next() -> Row? {
        guard position < bytes.count else { return nil }
        var row = Row(line: line)
        while true {
            let cell = bytes.indices.contains(position) && bytes[position] == 0x22 ? quoted(&row) : plain()
            row.cells.append(String(decoding: cell, as: UTF8.self))
            guard position < bytes.count else { return row }
            if bytes[position] == separator {
                position += 1
            } else {
                endLine()
                return row
            }
        }
    }

    private mutating func plain() -> ArraySlice<UInt8> {
        let start = position
        while position < bytes.count, bytes[position] != separator, !isBreak(bytes[position]) { position += 1 }
        return bytes[start..<position]
    }

    private mutating func quoted(_ row: inout Row) -> ArraySlice<UInt8> {
        var cell: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte != 0x22 {
                if byte == 0x0A { line += 1 }
                cell.append(byte)
            } else if position < bytes.count, bytes[position] == 0x22 {
                cell.append(0x22)
                position += 1
            } else {
                // Nothing but a separator or the line's end may follow.
                if !plain().allSatisfy({ $0 == 0x20 }) { row.isBroken = true }
                return cell[...]
            }
        }
        row.isBroken = true
        return cell[...]
    }

    private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func endLine() {
        if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
        position += 1
        line += 1
    }
}
