/// What is wrong with one cell of a row.
public struct CellMistake: Error, Hashable, Sendable {
    /// The column's name.
    public var column: String
    /// In words: `is empty`, `"x" is no date like 2021-07-09`.
    public var what: String

    public init(column: String, what: String) {
        self.column = column
        self.what = what
    }
}

extension CSVTable {
    /// Makes something of each row; a wrong one is named by line and column and left out.
    ///
    /// - Parameter make: throws for the first cell that cannot be read.
    /// - Returns: What was made, in order, and the problems of the table and of its rows, by line.
    public func read<Made>(_ make: (Row) throws(CellMistake) -> Made) -> (rows: [Made], problems: [InputError]) {
        var made: [Made] = []
        var problems = problems
        for row in rows {
            do throws(CellMistake) {
                made.append(try make(row))
            } catch {
                problems.append(
                    .wrongRow(
                        InputPlace(file: name, line: row.line, column: number(of: error.column)), column: error.column,
                        what: error.what))
            }
        }
        return (made, problems.sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) })
    }

    /// Says so if a column is missing that a table cannot do without.
    public func need(_ needed: [String], of columns: [String]) throws(InputError) {
        let missing = needed.filter { !self.columns.contains($0) }
        guard !missing.isEmpty else { return }
        throw .wrongHeader(
            InputPlace(file: name, line: 1),
            what: "has no column \(missing.map { "\"\($0)\"" }.joined(separator: ", ")) "
                + "(of \(columns.joined(separator: ", ")))")
    }
}

extension CSVTable.Row {
    /// A cell that must not be empty.
    public func needed(_ column: String) throws(CellMistake) -> String {
        guard let text = self[column] else { throw CellMistake(column: column, what: "is empty") }
        return text
    }
}
