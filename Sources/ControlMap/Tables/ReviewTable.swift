import Articles
import CivilDate
import Claims
import ControlState
import Gazetteer

/// What people decided about claims and places, as a table.
enum ReviewTable {
    static let columns = ["claim", "place", "decision", "value", "reviewer", "date", "reason"]

    private enum Decision: String, CaseIterable { case accept, reject, correct, hold }
    private enum Field: String, CaseIterable { case party, place, predicate, date, factuality }

    /// nil for rows that nobody has decided yet.
    static func read(
        _ table: CSVTable, _ names: TheatreNames, _ index: GazetteerIndex
    ) throws(InputError) -> (rows: [ReviewDecision?], problems: [InputError]) {
        try table.need(["decision", "date"], of: columns)
        return table.read { row throws(CellMistake) in
            guard let word = row["decision"] else { return nil }
            let decision = try TheatreNames.one("decision", word, of: Decision.self)
            guard let date = try TheatreNames.day("date", in: row) else {
                throw CellMistake(column: "date", what: "is empty: --known-by must know when it was decided")
            }
            let verdict: ReviewDecision.Verdict =
                switch decision {
                case .accept: .accept
                case .reject: .reject
                case .hold: .hold
                case .correct: .correct(try correction(row, names, index))
                }
            return ReviewDecision(
                target: try target(row), verdict: verdict, reviewer: row["reviewer"] ?? "", date: date,
                reason: row["reason"] ?? "")
        }
    }

    /// A claim goes before the place that the program writes beside it.
    private static func target(_ row: CSVTable.Row) throws(CellMistake) -> ReviewDecision.Target {
        if let claim = row["claim"] { return .claim(ClaimID(claim)) }
        guard let place = row["place"] else {
            throw CellMistake(column: "claim", what: "is empty, and so is \"place\"")
        }
        return .place(PlaceID(place))
    }

    /// `party=taliban`.
    private static func correction(
        _ row: CSVTable.Row, _ names: TheatreNames, _ index: GazetteerIndex
    ) throws(CellMistake) -> ReviewDecision.Correction {
        let text = try row.needed("value")
        guard let equals = text.firstIndex(of: "="), equals < text.index(before: text.endIndex) else {
            throw CellMistake(column: "value", what: "\"\(text)\" is no correction like party=... or date=2021-07-09")
        }
        let field = try TheatreNames.one("value", String(text[..<equals]), of: Field.self)
        let value = String(text[text.index(after: equals)...])
        switch field {
        case .party:
            guard let party = names.party(named: value) else {
                throw CellMistake(column: "value", what: "\"\(value)\" is no party of the theatre")
            }
            return .party(party)
        case .place:
            guard let place = names.place(value, index) else {
                throw CellMistake(column: "value", what: "\"\(value)\" is found nowhere")
            }
            return .place(place)
        case .predicate: return .predicate(try TheatreNames.one("value", value, of: Predicate.self))
        case .factuality: return .factuality(try TheatreNames.one("value", value, of: Factuality.self))
        case .date:
            guard let day = CivilDate(value) else {
                throw CellMistake(column: "value", what: "\"\(value)\" is no date like 2021-07-09")
            }
            return .when(When(start: day, earliest: day, latest: day, precision: .day, basis: "review"))
        }
    }
}
