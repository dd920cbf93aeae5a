/// Rows of comma-separated values as RFC 4180 has them, with `\n` line ends and UTF-8.
///
/// A cell whose text starts with `=`, `+`, `-`, `@`, a tab or a carriage return, or with apostrophes and one of these, gets
/// a leading apostrophe: spreadsheets run such cells as formulas, and quotes and titles come from strangers. Numbers that the program wrote itself go in as
/// numbers and keep their sign. A reader who wants the exact text takes one apostrophe off such a cell.
public struct CSV: Sendable {
    public enum Cell: Sendable {
        case text(String)
        /// A number in digits, written as it is.
        case number(String)
        case empty

        public init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
    }

    /// The rows alone.
    public private(set) var rows = ""
    private let header: String
    private let width: Int

    /// An empty table with these columns.
    public init(header: [String]) {
        width = header.count
        self.header = header.joined(separator: ",") + "\n"
    }

    /// Adds a row; missing cells are empty, surplus ones are left out.
    public mutating func append(_ cells: [Cell]) {
        for index in 0..<width {
            if index > 0 { rows += "," }
            guard cells.indices.contains(index) else { continue }
            switch cells[index] {
            case .empty: break
            case .number(let digits): rows += digits
            case .text(let value): rows += Self.quoted(value)
            }
        }
        rows += "\n"
    }

    /// Header and rows.
    var text: String { header + rows }
    /// The same in UTF-8.
    public var bytes: [UInt8] { Array(text.utf8) }

    static func quoted(_ value: String) -> String {
        var safe = value
        // Also behind apostrophes of the text's own: the reader takes one off.
        let bare = value.unicodeScalars.drop { $0 == "'" }
        if let first = bare.first, "=+-@\t\r".unicodeScalars.contains(first) { safe = "'" + value }
        let needsQuotes = safe.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
        guard needsQuotes else { return safe }
        var escaped = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { escaped.unicodeScalars.append("\"") }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped + "\""
    }
}
