import Claims
import CivilDate
import ControlState
import Gazetteer
import GeoJSON

extension MapLayers {
    /// `coverage.csv`: one row for each date, perspective and measure.
    ///
    /// `measure` is `stated`, `observed`, `mapped`, or `status` (then `status`, `precision` empty = all); numbers stand in
    /// `lo` and `hi`, alike where there is one.
    public static let coverageHeader = [
        "date", "perspective", "measure", "party", "status", "claimant", "relation", "unit", "lo", "hi", "comparator",
        "of", "denominator", "denominator_by", "km2", "units", "seats", "units_with_evidence", "units_total", "claims",
    ]

    /// `coverage.csv` of some days.
    public func coverageCSV(_ days: [MapDay]) -> [UInt8] {
        var table = CSV(header: Self.coverageHeader)
        for day in days { coverageRows(day, into: &table) }
        return table.bytes
    }

    /// The rows of one day, to be joined under ``coverageHeader``.
    func coverageRows(_ day: MapDay, into table: inout CSV) {
        for view in day.views {
            let figures = view.figures
            let head: [CSV.Cell] = [.text(day.date.description), .text(view.perspective.description)]
            func number(_ value: Double, _ decimals: Int = 4) -> CSV.Cell { .number(Figures.plain(value, decimals)) }
            func tail(_ amounts: CoverageFigures.Amounts?) -> [CSV.Cell] {
                [
                    amounts.map { number($0.squareKilometres, 1) } ?? .empty,
                    amounts.map { .number(String($0.units)) } ?? .empty,
                    amounts.map { .number(String($0.seats)) } ?? .empty,
                    .number(String(figures.unitsWithEvidence)), .number(String(figures.units)),
                ]
            }
            let area: [CSV.Cell] = [.text("territory"), number(figures.squareKilometres, 1), .text("km2 of this map")]
            for stated in figures.stated where stated.isNewest {
                let of: String
                switch stated.whole {
                case .theatre: of = theatre.id
                case .border(let country): of = "border \(country)"
                case .place(let id, _): of = id.description
                }
                table.append(
                    head + [
                        .text("stated"), .text(stated.party.description), .empty, .text(voice(stated.voice)),
                        .text(stated.voice.relation.rawValue), .text(stated.unit), number(stated.lo), number(stated.hi),
                        .text(stated.comparator.rawValue), .text(of),
                        stated.denominator.map { number($0.value) } ?? .empty,
                        CSV.Cell(stated.denominator.flatMap { $0.isSaid ? words["denominator.text"] : $0.publishedBy }),
                    ] + tail(nil) + [.text(stated.claims.map(\.description).joined(separator: "|"))])
            }
            for (party, amounts) in observed(figures) {
                table.append(
                    head + [
                        .text("observed"), .text(party.description), .empty, .empty, .empty, .text("share"),
                        number(amounts.share), number(amounts.share), .empty,
                    ] + area + tail(amounts))
            }
            for share in figures.mapped {
                table.append(
                    head + [
                        .text("mapped"), .text(share.party.description), .empty, .empty, .empty, .text("share"),
                        number(share.lo), number(share.hi), .empty,
                    ] + area + tail(nil))
            }
            for row in figures.rows {
                table.append(
                    head + [
                        .text("status"), .text(row.holders.map(\.description).joined(separator: "|")),
                        .text(row.status.rawValue), .empty, .empty, .text("share"), number(row.all.share),
                        number(row.all.share), .empty,
                    ] + area + tail(row.all))
            }
        }
    }
}
