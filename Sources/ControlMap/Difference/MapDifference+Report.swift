public import GeoJSON
public import MapLayers
import OrderedCollections

extension MapDifference {
    /// Tables for a terminal: what each party gained and lost, then every change with the claims behind it.
    public func text(_ words: LayerWords) -> String {
        var lines = ["\(from.name) -> \(to.name)", ""]
        if changes.isEmpty, units.isEmpty {
            lines.append(words["diff.nothing"])
        } else {
            lines.append(words["diff.held"])
            lines += balances.map { balance in
                words(
                    "diff.balance",
                    [
                        "party": name(of: balance.party), "gained": km2(balance.gained), "lost": km2(balance.lost),
                        "units_gained": listed(balance.unitsGained), "units_lost": listed(balance.unitsLost),
                    ])
            }
            lines += ["", words["diff.changes"]]
            for change in changes {
                lines.append(
                    words(
                        "diff.change",
                        [
                            "area": km2(change.squareKilometres), "before": phrase(change.before),
                            "after": phrase(change.after),
                        ]))
                lines += change.claims.map { "    " + (why($0).map(sentence) ?? $0) }
            }
        }
        // What others exported may hold what would steer a terminal.
        return lines.map(\.withoutControls).joined(separator: "\n") + "\n"
    }

    /// One row a change: `km2`, `from_status`, `from_holders`, `to_status`, `to_holders`, `claims`, `why`.
    public var csv: [UInt8] {
        var table = CSV(header: ["km2", "from_status", "from_holders", "to_status", "to_holders", "claims", "why"])
        for change in changes {
            table.append([
                .number(km2(change.squareKilometres)), .text(change.before.status),
                .text(change.before.holders.joined(separator: "|")), .text(change.after.status),
                .text(change.after.holders.joined(separator: "|")), .text(change.claims.joined(separator: "|")),
                .text(change.claims.compactMap(why).map(\.says).joined(separator: "; ")),
            ])
        }
        return table.bytes
    }

    /// `{"from", "to", "parties": [...], "units": [...], "changes": [...]}`.
    public var json: JSONValue {
        .object([
            "from": .string(from.name), "to": .string(to.name),
            "parties": .array(
                balances.map { balance in
                    .object([
                        "party": .string(balance.party), "gained_km2": .number(rounded(balance.gained, places: 1)),
                        "lost_km2": .number(rounded(balance.lost, places: 1)),
                        "units_gained": .array(balance.unitsGained.map(JSONValue.string)),
                        "units_lost": .array(balance.unitsLost.map(JSONValue.string)),
                    ])
                }),
            "units": .array(
                units.map { unit in
                    .object(["name": .string(unit.name), "from": record(unit.before), "to": record(unit.after)])
                }),
            "changes": .array(
                changes.map { change in
                    .object([
                        "km2": .number(rounded(change.squareKilometres, places: 1)), "from": record(change.before),
                        "to": record(change.after),
                        "claims": .array(
                            change.claims.map { id in
                                let statement = why(id)
                                return .object([
                                    "id": .string(id), "says": .text(statement?.says), "quote": .text(statement?.quote),
                                    "source": .text(statement?.source),
                                ])
                            }),
                    ])
                }),
        ])
    }

    private func record(_ holding: MapSide.Holding) -> JSONValue {
        .object([
            "status": .string(holding.status), "holders": .array(holding.holders.map(JSONValue.string)),
        ])
    }

    private func why(_ claim: String) -> MapSide.Statement? { to.claims[claim] ?? from.claims[claim] }

    private func sentence(_ statement: MapSide.Statement) -> String {
        statement.says + (statement.source.isEmpty ? "" : " (\(statement.source))")
    }

    private func phrase(_ holding: MapSide.Holding) -> String {
        holding.holders.isEmpty
            ? holding.status : "\(holding.status) \(holding.holders.map(name(of:)).joined(separator: ", "))"
    }

    private func km2(_ value: Double) -> String { "\(rounded(value, places: 1))" }

    private func listed(_ names: [String]) -> String {
        names.isEmpty ? "0" : "\(names.count) (\(names.joined(separator: ", ")))"
    }
}
