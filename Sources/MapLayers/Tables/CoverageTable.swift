import Claims
import CivilDate
import ControlState
import Gazetteer
import GeoJSON

extension MapLayers {
    /// `coverage.csv`: one row for each date, perspective and measure.
    ///
    /// `measure` is `stated`, `observed`, `mapped`, or `status` (then `status`, `precision` empty = all); numbers stand in
    /// `lo` and `hi`, alike where there is one. Rows of a `province` (its code) stand for what is known of it: shares are
    /// of its own area, and provinces without evidence have none.
    public static let coverageHeader = [
        "date", "perspective", "measure", "party", "status", "claimant", "relation", "unit", "lo", "hi", "comparator",
        "of", "denominator", "denominator_by", "km2", "units", "seats", "units_with_evidence", "units_total", "claims",
        "province",
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
            let evidence: [CSV.Cell] = [
                .empty, .empty, .empty, .number(String(figures.unitsWithEvidence)), .number(String(figures.units)),
            ]
            for stated in figures.stated where stated.isNewest {
                let of: String
                switch stated.whole {
                case .theatre: of = theatre.id
                case .border(let country): of = "border \(country)"
                case .place(let id, _): of = id.description
                }
                table.append(
                    head + [
                        .text("stated"), .text(stated.party.description), .empty, .text(voice(stated)),
                        .text(stated.voice.relation.rawValue), .text(stated.unit), number(stated.lo), number(stated.hi),
                        .text(stated.comparator.rawValue), .text(of),
                        stated.denominator.map { number($0.value) } ?? .empty,
                        CSV.Cell(stated.denominator.flatMap { $0.isSaid ? words["denominator.text"] : $0.publishedBy }),
                    ] + evidence + [.text(stated.claims.map(\.description).joined(separator: "|"))])
            }
            let whole = Part(
                rows: figures.rows, mapped: figures.mapped, squareKilometres: figures.squareKilometres,
                units: figures.units, unitsWithEvidence: figures.unitsWithEvidence)
            append(whole, head, into: &table)
            let holders = Set(figures.rows.flatMap(\.holders))
            for province in figures.provinces where province.unitsWithEvidence > 0 {
                let part = Part(
                    rows: province.rows, mapped: province.mapped, squareKilometres: province.squareKilometres,
                    units: province.units, unitsWithEvidence: province.unitsWithEvidence, code: province.code)
                append(part, head, only: holders, into: &table)
            }
        }
    }

    /// The theatre or a province of it, as far as the table counts it.
    private struct Part {
        var rows: [CoverageFigures.Row]
        var mapped: [CoverageFigures.MappedShare]
        var squareKilometres: Double
        var units: Int
        var unitsWithEvidence: Int
        var code: String?
    }

    /// - Parameter only: the parties that hold anything anywhere; nil to list all, and what is unknown.
    private func append(_ part: Part, _ head: [CSV.Cell], only: Set<PartyID>? = nil, into table: inout CSV) {
        func number(_ value: Double, _ decimals: Int = 4) -> CSV.Cell { .number(Figures.plain(value, decimals)) }
        func tail(_ amounts: CoverageFigures.Amounts?) -> [CSV.Cell] {
            [
                amounts.map { number($0.squareKilometres, 1) } ?? .empty,
                amounts.map { .number(String($0.units)) } ?? .empty,
                amounts.map { .number(String($0.seats)) } ?? .empty,
                .number(String(part.unitsWithEvidence)), .number(String(part.units)), .empty, CSV.Cell(part.code),
            ]
        }
        let area: [CSV.Cell] = [.text("territory"), number(part.squareKilometres, 1), .text("km2 of this map")]
        for (party, amounts) in observed(part.rows) where only == nil || amounts.squareKilometres > 0 {
            table.append(
                head + [
                    .text("observed"), .text(party.description), .empty, .empty, .empty, .text("share"),
                    number(amounts.share), number(amounts.share), .empty,
                ] + area + tail(amounts))
        }
        let isListed = { (share: CoverageFigures.MappedShare) in
            guard let only else { return true }
            return only.contains(share.party) && (share.lo > 0 || share.hi < 1)
        }
        for share in part.mapped where isListed(share) {
            table.append(
                head + [
                    .text("mapped"), .text(share.party.description), .empty, .empty, .empty, .text("share"),
                    number(share.lo), number(share.hi), .empty,
                ] + area + tail(nil))
        }
        for row in part.rows where only == nil || row.status != .unknown {
            table.append(
                head + [
                    .text("status"), .text(row.holders.map(\.description).joined(separator: "|")),
                    .text(row.status.rawValue), .empty, .empty, .text("share"), number(row.all.share),
                    number(row.all.share), .empty,
                ] + area + tail(row.all))
        }
    }
}
