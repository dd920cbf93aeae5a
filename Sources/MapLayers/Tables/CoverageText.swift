import Claims
import CivilDate
import ControlState
import Gazetteer

extension MapLayers {
    /// The figures of one view as text for a terminal of 80 columns: what is stated, and what the map has beside it.
    ///
    /// - Parameters:
    ///   - view: whose words are weighed, on which day.
    ///   - provinces: also the provinces of which anything is known, a line for each party.
    public func coverageText(_ view: MapDay.View, provinces: Bool = false) -> String {
        let figures = view.figures
        let perspective: String
        if case .party(let id) = view.perspective {
            perspective = words("perspective.party", ["name": party[id]?.name ?? id.description])
        } else {
            perspective = words["perspective.\(view.perspective)"]
        }
        var lines = [
            words(
                "table.heading",
                ["theatre": theatre.name, "date": words.date(figures.date), "perspective": perspective]),
            words(
                "table.evidence",
                [
                    "count": String(figures.unitsWithEvidence), "total": String(figures.units), "units": unitWord,
                    "area": Figures.whole(figures.squareKilometres),
                ]), "", words["table.stated.title"],
        ]
        let stated = newest(figures.stated)
        if stated.isEmpty { lines.append("  " + words["table.none"]) }
        for item in stated { lines += Self.folded(sentence(item, among: figures.stated), indent: 2, hanging: 4) }
        lines += ["", words["table.mapped.title"]] + table(view)
        lines += Self.folded(words["table.note"], indent: 2, hanging: 2)
        if provinces { lines += ["", words["table.provinces.title"]] + provinceTable(view) }
        if !figures.flags.isEmpty { lines += ["", words["table.flags"]] }
        for flag in figures.flags {
            lines += Self.folded(sentence(flag, among: figures.stated), indent: 2, hanging: 4)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func sentence(_ item: StatedExtent, among all: [StatedExtent]) -> String {
        let text = words(
            "table.stated",
            [
                "value": value(item), "unit": unit(item), "verb": verb(item) + denominator(item),
                "who": voice(item),
                "relation": words["relation.\(item.voice.relation.rawValue)"], "date": item.last.map(words.date) ?? "–",
            ])
        let others = contradictors(item, among: all)
        return others.isEmpty
            ? text : text + words["says.join"] + words("table.contradicted", ["who": words.list(others)])
    }

    private func table(_ view: MapDay.View) -> [String] {
        let figures = view.figures
        let columns = ["stated", "observed", "reported", "claimed", "contested", "mapped"]
        var rows = [[words["table.party"]] + columns.map { words["table.column.\($0)"] }]
        let observed = Dictionary(
            observed(figures.rows).map { ($0.0, $0.1.share) }, uniquingKeysWith: { first, _ in first })
        for party in parties(in: view) {
            let stated = figures.stated.filter { $0.isShareHeld(by: party.id) }.map { value($0, short: true) }
            let mapped = figures.mapped.first { $0.party == party.id }
            rows.append([
                party.name, stated.isEmpty ? "–" : stated.joined(separator: ", "),
                Figures.share(observed[party.id] ?? 0),
                Figures.share(Self.share(figures.rows, [.controlled], of: party.id, on: .reported)),
                Figures.share(Self.claimed(figures.rows, by: party.id)),
                Figures.share(Self.share(figures.rows, [.contested, .disputed], of: party.id)),
                mapped.map { Figures.range($0.lo, $0.hi, Figures.share) } ?? "–",
            ])
        }
        return Self.aligned(rows, left: 1)
    }

    private static func share(
        _ rows: [CoverageFigures.Row], _ statuses: Set<TileState.Status>, of party: PartyID,
        on basis: TileState.Basis? = nil
    ) -> Double {
        rows.filter { statuses.contains($0.status) && $0.holders.contains(party) }.reduce(0) { sum, row in
            guard let basis else { return sum + row.all.share }
            return sum + (row.byBasis[basis]?.share ?? 0)
        }
    }

    /// What a party has on its own word alone; from its own perspective such areas are controlled.
    private static func claimed(_ rows: [CoverageFigures.Row], by party: PartyID) -> Double {
        share(rows, [.claimed], of: party) + share(rows, [.controlled], of: party, on: .claimed)
    }

    /// The provinces of which anything is known, with the share of each party in their own area.
    private func provinceTable(_ view: MapDay.View) -> [String] {
        let columns = ["party", "evidence.short", "column.observed", "column.claimed", "column.mapped"]
        var rows = [[words["table.province"]] + columns.map { words["table.\($0)"] }]
        let holders = Set(view.figures.rows.flatMap(\.holders))
        for province in view.figures.provinces where province.unitsWithEvidence > 0 {
            let observed = Dictionary(
                observed(province.rows).map { ($0.0, $0.1.share) }, uniquingKeysWith: { first, _ in first })
            for share in province.mapped where holders.contains(share.party) {
                let claimed = Self.claimed(province.rows, by: share.party)
                guard share.lo > 0 || share.hi < 1 || claimed > 0 else { continue }
                rows.append([
                    province.name, party[share.party]?.name ?? share.party.description,
                    "\(province.unitsWithEvidence)/\(province.units)", Figures.share(observed[share.party] ?? 0),
                    Figures.share(claimed), Figures.range(share.lo, share.hi, Figures.share),
                ])
            }
        }
        return rows.count > 1 ? Self.aligned(rows, left: 2) : ["  " + words["table.provinces.none"]]
    }

    /// Rows in columns, the first ones flush left, numbers flush right.
    private static func aligned(_ rows: [[String]], left: Int) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column -> String in
                let gap = String(repeating: " ", count: widths[column] - row[column].count)
                return column < left ? row[column] + gap : gap + row[column]
            }
            return "  " + cells.joined(separator: "  ")
        }
    }

    /// Lines of at most 80 columns, broken at blanks.
    static func folded(_ text: String, indent: Int, hanging: Int) -> [String] {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > 80 {
                lines.append(line)
                line = String(repeating: " ", count: hanging)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + (isEmpty ? [] : [line])
    }
}
