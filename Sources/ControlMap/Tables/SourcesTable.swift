import Articles
import ControlState

/// What is known about outlets, as a table.
enum SourcesTable {
    private static let columns = ["source", "side", "reliability"]

    static func read(
        _ table: CSVTable, _ names: TheatreNames
    ) throws(InputError) -> (rows: [SourceNote], problems: [InputError]) {
        try table.need(["source"], of: columns)
        return table.read { row throws(CellMistake) in
            var reliability: Double?
            if let text = row["reliability"] {
                guard let value = Double(text), (0...1).contains(value) else {
                    throw CellMistake(column: "reliability", what: "\"\(text)\" is no number from 0 to 1")
                }
                reliability = value
            }
            return SourceNote(
                source: try row.needed("source"), side: try names.party("side", in: row), reliability: reliability)
        }
    }
}
