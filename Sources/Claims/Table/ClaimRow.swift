import Articles
import CivilDate
import Gazetteer

/// The cells of one row, by column.
struct ClaimCells {
    var row: CSVTable.Row
    subscript(column: String) -> String? { row[column] }

    /// " in Herat, AF" for messages.
    var whereabouts: String {
        let names = [row["place"] == nil ? nil : row["province"], row["country"]].compactMap(\.self)
        return names.isEmpty ? "" : " in " + names.joined(separator: ", ")
    }
}

/// Turns one row of a claims table into a claim.
struct ClaimRow {
    private let cells: ClaimCells
    private let line: Int
    private let table: String
    private let theatre: Theatre?
    private let parties: TableParties
    private let places: TablePlaces

    init(_ row: CSVTable.Row, table: String, theatre: Theatre?, parties: TableParties, places: TablePlaces) {
        cells = ClaimCells(row: row)
        line = row.line
        self.table = table.split(separator: "/").last.map(String.init) ?? table
        self.theatre = theatre
        self.parties = parties
        self.places = places
    }

    /// - Throws: ``CellMistake`` naming the first column that cannot be read.
    func claim() throws(CellMistake) -> Claim {
        let when = try when()
        let party = try party()
        let predicate = try value("predicate", Predicate.init(rawValue:), Predicate.allCases.map(\.rawValue))
        let place = try places.mention(in: cells)
        let extent = try ExtentCells(cells).extent()
        guard place != nil || extent != nil else {
            throw CellMistake(column: "place", what: "is empty, and so are \"geometry\", \"lon\" and \"extent\"")
        }
        let claimant = try claimant(of: party.id)
        let isReporter = claimant.surface == nil
        let factuality =
            try optional("factuality", Factuality.init(rawValue:), Factuality.allCases.map(\.rawValue))
            ?? (isReporter ? .asserted : .claimed)
        return Claim(
            id: id, article: "\(table):\(line)", published: when.latest ?? when.start, source: cells["source"],
            url: cells["url"], span: TextSpan(start: 0, end: cells["quote"]?.unicodeScalars.count ?? 0),
            quote: cells["quote"] ?? "", predicate: predicate, party: party, place: place, claimant: claimant,
            extent: extent, when: when, factuality: factuality, affirmed: factuality != .denied,
            againstInterest: predicate == .lost && claimant.relation == .own, confidence: 1, rule: "table",
            sensitive: try yesOrNo("sensitive"), publishAfter: try date("publish_after"))
    }

    /// A hash of what the row says: another line does not change it.
    private var id: ClaimID {
        var hash = ContentHash()
        for column in [
            "date", "party", "predicate", "place", "province", "country", "lon", "lat", "geometry", "extent", "unit",
            "claimant", "factuality", "end", "source", "url", "quote",
        ] { hash.add(cells[column]) }
        return ClaimID(hash.description)
    }

    private func when() throws(CellMistake) -> When {
        guard let text = cells["date"] else { throw CellMistake(column: "date", what: "is empty") }
        let end = try date("end")
        if let day = CivilDate(text) {
            if let end, end < day { throw CellMistake(column: "end", what: "\(end) lies before \(day)") }
            return When(start: day, earliest: day, latest: day, end: end, precision: .day, basis: text)
        }
        // A month, as 2021-06.
        guard let first = CivilDate(text + "-01") else { throw CellMistake(column: "date", what: Self.noDate(text)) }
        let last = first + (CivilDate.length(ofMonth: first.month, year: first.year) - 1)
        return When(start: first, earliest: first, latest: last, end: end, precision: .month, basis: text)
    }

    private static func noDate(_ text: String) -> String { "\"\(text)\" is no date like 2021-07-09" }

    private func date(_ column: String) throws(CellMistake) -> CivilDate? {
        guard let text = cells[column] else { return nil }
        guard let day = CivilDate(text) else { throw CellMistake(column: column, what: Self.noDate(text)) }
        return day
    }

    private func party() throws(CellMistake) -> Mention<PartyID> {
        guard let name = cells["party"] else { throw CellMistake(column: "party", what: "is empty") }
        let id = parties.party(name)
        if id == nil, parties.isKnown {
            throw CellMistake(column: "party", what: "\"\(name)\" is no party of the theatre (\(parties.list))")
        }
        return Mention(surface: name, span: nil, id: id)
    }

    private func claimant(of party: PartyID?) throws(CellMistake) -> Claimant {
        let relation = try optional(
            "relation", Claimant.Relation.init(rawValue:), Claimant.Relation.allCases.map(\.rawValue))
        guard let name = cells["claimant"] else { return Claimant(relation: relation ?? .reporter) }
        let voice = parties.party(ofVoice: name)
        let country = relation == nil || relation == .thirdGovernment ? places.country(name) : nil
        return Claimant(
            surface: name, party: voice, country: voice == nil ? country : nil,
            relation: relation ?? voice.map { parties.relation(of: $0, to: party) }
                ?? (country == nil ? .unnamed : .thirdGovernment))
    }

    private func yesOrNo(_ column: String) throws(CellMistake) -> Bool {
        switch cells[column]?.lowercased() {
        case nil, "no", "false", "0": return false
        case "yes", "true", "1": return true
        case let text?: throw CellMistake(column: column, what: "\"\(text)\" is neither yes nor no")
        }
    }

    private func value<Value>(
        _ column: String, _ read: (String) -> Value?, _ known: [String]
    ) throws(CellMistake) -> Value {
        guard let value = try optional(column, read, known) else { throw CellMistake(column: column, what: "is empty") }
        return value
    }

    private func optional<Value>(
        _ column: String, _ read: (String) -> Value?, _ known: [String]
    ) throws(CellMistake) -> Value? {
        guard let text = cells[column] else { return nil }
        guard let value = read(text.lowercased()) else {
            throw CellMistake(column: column, what: "\"\(text)\" is none of \(known.joined(separator: ", "))")
        }
        return value
    }
}
