/// A UTF-8 table with tabs between cells and a header line; a cell is empty where nothing is known.
///
/// Cells are ranges of the file's bytes: a text is made of a cell only when one is asked for.
struct Table {
    let path: String
    let header: [String]
    /// The positions of the columns that it was opened with, in their order.
    let at: [Int]
    let rowCount: Int
    private let bytes: [UInt8]
    /// For each cell its first byte; one more at the end of each row.
    private let starts: [Int32]

    /// - Throws: `unreadable`, or `table` naming the line that has another number of cells than the header, and
    ///   `table` for a missing column.
    init(path: String, columns: [String]) throws(GazetteerError) {
        let bytes = try SystemFile.read(path)
        self.path = path
        self.bytes = bytes
        let headerEnd = bytes.firstIndex(of: newline) ?? bytes.count
        header = String(decoding: bytes[..<headerEnd], as: UTF8.self).split(
            separator: "\t", omittingEmptySubsequences: false
        ).map { String($0.hasSuffix("\r") ? $0.dropLast() : $0) }
        var at: [Int] = []
        for column in columns {
            guard let position = header.firstIndex(of: column) else {
                throw .table(path: path, line: 1, column: column, problem: "the header has no such column")
            }
            at.append(position)
        }
        self.at = at
        var starts: [Int32] = []
        starts.reserveCapacity(bytes.count / 8)
        var rows = 0
        var index = headerEnd + 1
        var line = 2
        while index < bytes.count {
            var cells = 1
            starts.append(Int32(index))
            var end = index
            while end < bytes.count, bytes[end] != newline {
                if bytes[end] == tab {
                    starts.append(Int32(end + 1))
                    cells += 1
                }
                end += 1
            }
            guard cells == header.count else {
                throw .table(
                    path: path, line: line, column: "",
                    problem: "has \(cells) cells where the header has \(header.count)")
            }
            starts.append(Int32(end + 1))
            rows += 1
            line += 1
            index = end + 1
        }
        rowCount = rows
        self.starts = starts
    }

    /// The position of a column, for the accessors below; nil if the header does not have it.
    func column(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// The line of a row in the file, the header being line 1.
    func line(_ row: Int) -> Int { row + 2 }

    func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        let at = row * (header.count + 1) + column
        var end = Int(starts[at + 1]) - 1
        let start = Int(starts[at])
        if end > start, column == header.count - 1, bytes[end - 1] == carriageReturn { end -= 1 }
        return bytes[start..<end]
    }

    func text(_ row: Int, _ column: Int) -> String { String(decoding: cell(row, column), as: UTF8.self) }

    /// The text of a cell of a column that may be missing; nil if it is or the cell is empty.
    func optionalText(_ row: Int, _ column: Int?) -> String? {
        guard let column else { return nil }
        let cell = cell(row, column)
        return cell.isEmpty ? nil : String(decoding: cell, as: UTF8.self)
    }

    /// The parts of a cell that are joined by `|`.
    func list(_ row: Int, _ column: Int?) -> [ArraySlice<UInt8>] {
        guard let column else { return [] }
        return cell(row, column).split(separator: bar)
    }

    func texts(_ row: Int, _ column: Int?) -> [String] {
        list(row, column).map { String(decoding: $0, as: UTF8.self) }
    }

    /// A whole number; nil for an empty cell.
    func integer(_ row: Int, _ column: Int) throws(GazetteerError) -> Int? {
        let cell = cell(row, column)
        if cell.isEmpty { return nil }
        guard let value = Int(String(decoding: cell, as: UTF8.self)) else {
            throw wrong(row, column, "\"\(text(row, column))\" is no whole number")
        }
        return value
    }

    /// Degrees in the unit of the index, 1e-5; nil for an empty cell.
    func degrees(_ row: Int, _ column: Int, limit: Double) throws(GazetteerError) -> Int32? {
        let cell = cell(row, column)
        if cell.isEmpty { return nil }
        guard let value = Double(String(decoding: cell, as: UTF8.self)), value.isFinite else {
            throw wrong(row, column, "\"\(text(row, column))\" is no number")
        }
        guard abs(value) <= limit else {
            throw wrong(row, column, "\(value) is outside -\(Int(limit))...\(Int(limit))")
        }
        return Int32((value * 1e5).rounded())
    }

    func wrong(_ row: Int, _ column: Int, _ problem: String) -> GazetteerError {
        .table(path: path, line: line(row), column: header[column], problem: problem)
    }
}

private let tab = UInt8(ascii: "\t")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let bar = UInt8(ascii: "|")
