import ControlState
import Claims
import CivilDate
import Gazetteer
public import GeoJSON
import OrderedCollections

extension MapLayers {
    /// `coverage.json`: for each perspective the stated extents, what each party is observed to hold, the mapped range,
    /// the denominators they divide by, the evidence they rest on, and flags in words.
    public func coverage(_ day: MapDay) -> JSONValue {
        .object([
            "theatre": .string(theatre.id), "date": .day(day.date), "known_by": .day(day.views.first?.state.knownBy),
            "licence": .string(licence),
            "denominators": .array(
                theatre.denominators.map {
                    .object([
                        "unit": .string($0.unit), "value": .rounded($0.value, 3),
                        "published_by": .string($0.publishedBy),
                    ])
                }),
            "perspectives": .object(
                OrderedDictionary(
                    day.views.map { ($0.perspective.description, figures($0.figures)) },
                    uniquingKeysWith: { first, _ in first })),
        ])
    }

    private func figures(_ figures: CoverageFigures) -> JSONValue {
        .object([
            "area_km2": .rounded(figures.squareKilometres, 1), "units": .integer(figures.units),
            "units_with_evidence": .integer(figures.unitsWithEvidence), "split_units": .integer(figures.splitUnits),
            "stated": .array(figures.stated.map { .object(statement($0)) }),
            "observed": .array(
                observed(figures.rows).map { party, amounts in
                    var record = members(amounts)
                    record.updateValue(.string(party.description), forKey: "party", insertingAt: 0)
                    return .object(record)
                }),
            "mapped": .array(
                figures.mapped.map { share in
                    .object([
                        "party": .string(share.party.description), "lo": .rounded(share.lo, 4),
                        "hi": .rounded(share.hi, 4),
                        "denominator": .object([
                            "unit": "km2", "value": .rounded(figures.squareKilometres, 1),
                            "published_by": .string("area of the units of this map, WGS 84 ellipsoid"),
                        ]),
                        "borders": .object(
                            OrderedDictionary(
                                share.borders.sorted { $0.key < $1.key }.map { country, range in
                                    (
                                        country,
                                        JSONValue.object([
                                            "lo": .rounded(range.lowerBound, 4), "hi": .rounded(range.upperBound, 4),
                                        ])
                                    )
                                }, uniquingKeysWith: { first, _ in first })),
                    ])
                }),
            "rows": .array(figures.rows.map { .object(row($0)) }),
            "borders": .array(
                figures.borders.map {
                    .object([
                        "country": .string($0.country), "km": .rounded($0.kilometres, 1),
                        "published_km": .rounded($0.publishedKilometres, 1), "published_by": .text($0.publishedBy),
                    ])
                }),
            "provinces": .array(figures.provinces.map { province($0, holders: Set(figures.rows.flatMap(\.holders))) }),
            "flags": .array(figures.flags.map { .string(sentence($0, among: figures.stated)) }),
        ])
    }

    /// What is known of a province; shares are of its own area.
    ///
    /// - Parameter holders: the parties that hold anything anywhere: of others there is nothing to say.
    private func province(_ province: CoverageFigures.Province, holders: Set<PartyID>) -> JSONValue {
        .object([
            "id": .string(province.id.description), "code": .string(province.code), "name": .string(province.name),
            "area_km2": .rounded(province.squareKilometres, 1), "units": .integer(province.units),
            "units_with_evidence": .integer(province.unitsWithEvidence),
            "mapped": .array(
                province.mapped.compactMap { share in
                    guard holders.contains(share.party), share.lo > 0 || share.hi < 1 else { return nil }
                    return .object([
                        "party": .string(share.party.description), "lo": .rounded(share.lo, 4),
                        "hi": .rounded(share.hi, 4),
                    ])
                }),
            "rows": .array(
                province.rows.compactMap { row in
                    guard row.status != .unknown else { return nil }
                    return .object([
                        "holders": .strings(row.holders), "status": .string(row.status.rawValue),
                        "km2": .rounded(row.all.squareKilometres, 1), "share": .rounded(row.all.share, 4),
                        "units": .integer(row.all.units),
                    ])
                }),
        ])
    }

    private func row(_ row: CoverageFigures.Row) -> OrderedDictionary<String, JSONValue> {
        var record: OrderedDictionary<String, JSONValue> = [
            "holders": .strings(row.holders), "status": .string(row.status.rawValue),
        ]
        record.merge(members(row.all)) { first, _ in first }
        func parts<Part: RawRepresentable & CaseIterable & Hashable>(
            _ parts: [Part: CoverageFigures.Amounts]
        ) -> JSONValue where Part.RawValue == String {
            .object(
                OrderedDictionary(
                    Part.allCases.compactMap { part in
                        parts[part].map { (part.rawValue, .object(members($0))) }
                    }, uniquingKeysWith: { first, _ in first }))
        }
        record["by_precision"] = parts(row.byPrecision)
        record["by_basis"] = parts(row.byBasis)
        record["stale"] = .object(members(row.stale))
        return record
    }

    private func members(_ amounts: CoverageFigures.Amounts) -> OrderedDictionary<String, JSONValue> {
        [
            "km2": .rounded(amounts.squareKilometres, 1), "share": .rounded(amounts.share, 4),
            "units": .integer(amounts.units), "seats": .integer(amounts.seats),
            "border_km": .object(
                OrderedDictionary(
                    amounts.borderKilometres.sorted { $0.key < $1.key }.map { ($0.key, .rounded($0.value, 1)) },
                    uniquingKeysWith: { first, _ in first })),
        ]
    }

    /// What each party alone controls on the bases observed, conceded or corroborated; all parties of the theatre.
    func observed(_ rows: [CoverageFigures.Row]) -> [(PartyID, CoverageFigures.Amounts)] {
        theatre.parties.map { party in
            var total = CoverageFigures.Amounts()
            for row in rows where row.status == .controlled && row.holders == [party.id] {
                for basis in [TileState.Basis.observed, .conceded, .corroborated] {
                    guard let amounts = row.byBasis[basis] else { continue }
                    total.squareKilometres += amounts.squareKilometres
                    total.share += amounts.share
                    total.units += amounts.units
                    total.seats += amounts.seats
                    total.borderKilometres.merge(amounts.borderKilometres, uniquingKeysWith: +)
                }
            }
            return (party.id, total)
        }
    }
}
