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
    private let units: [String]?

    init(
        _ row: CSVTable.Row, table: String, theatre: Theatre?, parties: TableParties, places: TablePlaces,
        units: [String]?
    ) {
        cells = ClaimCells(row: row)
        line = row.line
        self.table = table.split(separator: "/").last.map(String.init) ?? table
        self.theatre = theatre
        self.parties = parties
        self.places = places
        self.units = units
    }

    /// - Throws: ``CellMistake`` naming the first column that cannot be read.
    func claim() throws(CellMistake) -> Claim {
        let when = try when()
        let party = try party("party")
        let predicate = try value("predicate", Predicate.init(rawValue:), Predicate.allCases.map(\.rawValue))
        let place = try places.mention(in: cells)
        let extent = try ExtentCells(cells, units: units).extent()
        guard place != nil || extent != nil else {
            throw CellMistake(column: "place", what: "is empty, and so are \"geometry\", \"lon\" and \"extent\"")
        }
        let claimant = try claimant(of: party.id)
        let isReporter = claimant.surface == nil
        let factuality =
            try optional("factuality", Factuality.init(rawValue:), Factuality.allCases.map(\.rawValue))
            ?? (isReporter ? .asserted : .claimed)
        let written = WrittenCells(cells)
        return Claim(
            id: cells["id"].map { ClaimID($0) } ?? id, article: cells["article"] ?? "\(table):\(line)",
            published: try date("published") ?? when.latest ?? when.start, source: cells["source"],
            url: cells["url"], span: try written.span(), quote: cells["quote"] ?? "", predicate: predicate,
            party: party,
            counterparty: cells["counterparty"] == nil ? nil : try self.party("counterparty"), place: place,
            claimant: claimant, extent: extent, when: when, factuality: factuality,
            affirmed: try yesOrNo("affirmed") ?? (factuality != .denied), violent: try yesOrNo("violent") ?? false,
            againstInterest: try yesOrNo("against_interest") ?? (predicate == .lost && claimant.relation == .own),
            presupposes: try written.presupposition(), contradicts: written.contradicts,
            confidence: try written.confidence() ?? 1, rule: cells["rule"] ?? "table",
            sensitive: try yesOrNo("sensitive") ?? false, publishAfter: try date("publish_after"),
            origin: cells["origin"] ?? cells["url"])
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
        let precisions = When.Precision.allCases.map(\.rawValue)
        if let precision = try optional("time_precision", When.Precision.init(rawValue:), precisions) {
            return When(
                start: try date("start"), earliest: try date("earliest"), latest: try date("latest"), end: end,
                precision: precision, basis: cells["time_basis"] ?? text)
        }
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

    /// A party by its id or a name. In a row that a program read out of a text it may be nobody, or somebody the theatre
    /// does not list: the words stand then for themselves.
    private func party(_ column: String) throws(CellMistake) -> Mention<PartyID> {
        let words = cells["\(column)_words"]
        guard let name = cells[column] else {
            guard isExtracted else { throw CellMistake(column: column, what: "is empty") }
            return Mention(surface: words, span: nil, id: nil)
        }
        let id = parties.party(name)
        if id == nil, parties.isKnown, !isExtracted {
            throw CellMistake(column: column, what: "\"\(name)\" is no party of the theatre (\(parties.list))")
        }
        // "X fell" names nobody, whoever is taken to hold it now.
        return Mention(surface: isExtracted ? words : name, span: nil, id: id)
    }

    /// The row was written by the program itself, from an article.
    private var isExtracted: Bool { cells["rule"].map { $0 != "table" } ?? false }

    private func claimant(of party: PartyID?) throws(CellMistake) -> Claimant {
        let relation = try optional(
            "relation", Claimant.Relation.init(rawValue:), Claimant.Relation.allCases.map(\.rawValue))
        let observed = try yesOrNo("observed") ?? false
        if isExtracted {
            return Claimant(
                surface: cells["claimant"], party: cells["claimant_party"].flatMap { parties.party($0) },
                country: cells["claimant_country"], relation: relation ?? .reporter, observed: observed)
        }
        guard let name = cells["claimant"] else {
            return Claimant(relation: relation ?? .reporter, observed: observed)
        }
        let voice = parties.party(ofVoice: name)
        let country = relation == nil || relation == .thirdGovernment ? places.country(name) : nil
        return Claimant(
            surface: name, party: voice, country: voice == nil ? country : nil,
            relation: relation ?? voice.map { parties.relation(of: $0, to: party) }
                ?? (country == nil ? .unnamed : .thirdGovernment), observed: observed)
    }

    private func yesOrNo(_ column: String) throws(CellMistake) -> Bool? {
        switch cells[column]?.lowercased() {
        case nil: return nil
        case "no", "false", "0": return false
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
