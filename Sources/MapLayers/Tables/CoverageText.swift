import Claims
import CivilDate
import ControlState
import Gazetteer

extension MapLayers {
    /// The figures of one view as text for a terminal of 80 columns: what is stated, and what the map has beside it.
    public func coverageText(_ view: MapDay.View) -> String {
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
                "who": voice(item.voice),
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
        let observed = Dictionary(observed(figures).map { ($0.0, $0.1.share) }, uniquingKeysWith: { first, _ in first })
        for party in parties(in: view) {
            let own = figures.rows.filter { $0.holders.contains(party.id) }
            func share(_ statuses: Set<TileState.Status>, _ basis: TileState.Basis? = nil) -> Double {
                own.filter { statuses.contains($0.status) }.reduce(0) { sum, row in
                    guard let basis else { return sum + row.all.share }
                    return sum + (row.byBasis[basis]?.share ?? 0)
                }
            }
            let stated = figures.stated.filter { $0.isShareHeld(by: party.id) }.map { value($0, short: true) }
            let mapped = figures.mapped.first { $0.party == party.id }
            rows.append([
                party.name, stated.isEmpty ? "–" : stated.joined(separator: ", "),
                Figures.share(observed[party.id] ?? 0), Figures.share(share([.controlled], .reported)),
                Figures.share(share([.claimed]) + share([.controlled], .claimed)),
                Figures.share(share([.contested, .disputed])),
                mapped.map { Figures.range($0.lo, $0.hi, Figures.share) } ?? "–",
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column -> String in
                let gap = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + gap : gap + row[column]
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
