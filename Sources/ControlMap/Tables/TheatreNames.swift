import Articles
import Claims
import ControlState
import Gazetteer
import CivilDate

/// Reads the cells of tables in which people name parties, units and days of a theatre.
struct TheatreNames {
    private let theatre: Theatre
    private let locator: TheatreLocator
    private let parties: [String: PartyID]
    private let unitByID: [String: PlaceID]

    init(_ theatre: Theatre) {
        self.theatre = theatre
        locator = TheatreLocator(theatre)
        var parties: [String: PartyID] = [:]
        for party in theatre.parties {
            for name in [party.id.description, party.name] + party.aliases { parties[name.lowercased()] = party.id }
        }
        self.parties = parties
        unitByID = Dictionary(theatre.units.map { ($0.id.description, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// nil for an empty cell and for `none`.
    func party(_ column: String, in row: CSVTable.Row) throws(CellMistake) -> PartyID? {
        guard let name = row[column], name.lowercased() != "none" else { return nil }
        guard let party = self.party(named: name) else {
            let known = theatre.parties.map(\.id.description).joined(separator: ", ")
            throw CellMistake(column: column, what: "\"\(name)\" is no party of the theatre (\(known))")
        }
        return party
    }

    func party(named name: String) -> PartyID? { parties[name.lowercased()] }

    /// A place by its id, or by its name: in the theatre's countries first.
    func place(_ text: String, _ index: GazetteerIndex) -> Place? {
        if let ref = index.ref(for: PlaceID(text)) { return index.place(ref) }
        for country in theatre.countries {
            let query = NameQuery(name: text, country: country, limit: 1)
            if let found = index.candidates(query).first { return found.place }
        }
        return index.candidates(NameQuery(name: text, limit: 1)).first?.place
    }

    /// A unit by its id or name, in the province of the row's `province` where there is one.
    func unit(_ column: String, in row: CSVTable.Row) throws(CellMistake) -> PlaceID {
        let name = try row.needed(column)
        if let id = unitByID[name] { return id }
        guard let unit = locator.unit(named: name, province: row["province"]) else {
            throw CellMistake(
                column: column, what: "\"\(name)\" is no \(theatre.unitWords.first ?? "unit") of the theatre")
        }
        return theatre.units[unit].id
    }

    static func day(_ column: String, in row: CSVTable.Row) throws(CellMistake) -> CivilDate? {
        guard let text = row[column] else { return nil }
        guard let day = CivilDate(text) else {
            throw CellMistake(column: column, what: "\"\(text)\" is no date like 2021-07-09")
        }
        return day
    }

    static func one<Value: RawRepresentable & CaseIterable>(
        _ column: String, _ text: String, of type: Value.Type
    ) throws(CellMistake) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text.lowercased()) else {
            let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw CellMistake(column: column, what: "\"\(text)\" is none of \(known)")
        }
        return value
    }
}
