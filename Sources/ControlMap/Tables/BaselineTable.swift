import Articles
import ControlState

/// The state of units before the first article, as a table.
enum BaselineTable {
    private static let columns = ["unit", "party", "status", "since", "source"]

    static func read(
        _ table: CSVTable, _ names: TheatreNames
    ) throws(InputError) -> (rows: [BaselineRow], problems: [InputError]) {
        try table.need(["unit"], of: columns)
        return table.read { row throws(CellMistake) in
            let party = try names.party("party", in: row)
            let status = try row["status"].map { text throws(CellMistake) in
                try TheatreNames.one("status", text, of: TileState.Status.self)
            }
            if party == nil, let status, status != .unknown, status != .vacated {
                throw CellMistake(column: "party", what: "is empty beside status \"\(status.rawValue)\"")
            }
            return BaselineRow(
                unit: try names.unit("unit", in: row), party: party,
                status: status ?? (party == nil ? .unknown : .controlled),
                since: try TheatreNames.day("since", in: row), source: row["source"] ?? table.name)
        }
    }
}
