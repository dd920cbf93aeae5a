import CivilDate
import Claims
import ControlState
import Gazetteer
import GeoJSON
import OrderedCollections

extension WebData {
    /// The days, and of each perspective what changes on which: `tiles` as numbers, `figuresAt`, `frontsAt` and `factsAt`
    /// [day, number, ...]. Before its first change a unit is whole and in state 0, unknown.
    func members(of history: WebHistory) -> OrderedDictionary<String, JSONValue> {
        // What differs only in parties that are never shown is the same here.
        var figures: OrderedSet<JSONValue> = []
        let figure = history.figures.map { figures.append(record($0)).index }
        var facts: OrderedSet<JSONValue> = []
        let fact = history.borders.map { borders in facts.append(.array(borders.map(record))).index }
        func runs(_ pairs: [(Int, Int)]) -> JSONValue {
            var last: Int?
            return .array(
                pairs.flatMap { day, number -> [JSONValue] in
                    defer { last = number }
                    return number == last ? [] : [.integer(day), .integer(number)]
                })
        }
        let sizes = history.squareKilometres.keys.max().map { $0 + 1 } ?? 0
        return [
            "days": .strings(history.dates), "states": .array(history.states.map(record)),
            "km2": .array((0..<sizes).map { history.squareKilometres[$0].map(Self.size) ?? 0 }),
            "tiles": .strings(history.changes.map { ChangesText(unitCount: units.count, $0).text }),
            "stated": .array(history.statements.values.map(record)), "figures": .array(Array(figures)),
            "figuresAt": .array(history.figuresAt.map { runs($0.map { ($0.day, figure[$0.figures]) }) }),
            "fronts": .array(history.fronts.map(record)),
            "frontsAt": .array(history.frontsAt.map { runs($0.map { ($0.day, $0.fronts) }) }),
            "facts": .array(Array(facts)), "factsAt": runs(history.bordersAt.map { ($0.day, fact[$0.borders]) }),
        ]
    }

    /// What changes from day to day, as numbers: the days since the last change, how many units change, and for each how
    /// far it lies behind the last, the number of its parts, and of each part shape and state. A whole unit is 0 parts.
    private struct ChangesText {
        private var numbers = CompactNumbers()

        var text: String { numbers.text }

        init(unitCount: Int, _ changes: [WebHistory.Change]) {
            var lastDay = 0
            for change in changes {
                numbers.append(change.day - lastDay)
                lastDay = change.day
                numbers.append(change.units.count)
                var last = -1
                for unit in change.units {
                    numbers.append(unit.unit - last - 1)
                    last = unit.unit
                    let isWhole = unit.parts.count == 1 && unit.parts[0].shape == unit.unit
                    numbers.append(isWhole ? 0 : unit.parts.count)
                    for part in unit.parts {
                        if !isWhole { numbers.append(part.shape < unitCount ? 0 : part.shape - unitCount + 1) }
                        numbers.append(part.state)
                    }
                }
            }
        }
    }

    /// The length of the line between any two sides, by their names in the order of letters.
    private func record(_ fronts: [DayDigest.Front]) -> JSONValue {
        func name(_ side: MapLayers.Side) -> String {
            let parties = side.parties.compactMap { partyIndex[$0] }
            switch side.kind {
            case .held: return "h" + parties.map(String.init).joined(separator: ",")
            case .disputed: return "d" + parties.sorted().map(String.init).joined(separator: ",")
            case .unknown: return "u"
            }
        }
        return .object(
            OrderedDictionary(
                fronts.map { ($0.sides.map(name).sorted().joined(separator: " "), .rounded($0.kilometres, 1)) },
                uniquingKeysWith: { first, _ in first }))
    }

    private static func size(_ squareKilometres: Double) -> JSONValue {
        squareKilometres >= 100 ? .integer(Int(squareKilometres.rounded())) : .rounded(squareKilometres, 1)
    }

    /// A state; what is false, empty or unknown is left out.
    private func record(_ told: WebHistory.Told) -> JSONValue {
        let state = told.state
        let style = layers.style(state)
        var record: OrderedDictionary<String, JSONValue> = [
            "st": .string(state.status.rawValue), "k": .string(style.pattern.rawValue),
            "col": .strings(style.colours),
        ]
        guard state.status != .unknown else { return .object(record) }
        record["b"] = .string(state.basis.rawValue)
        if state.precision != .exact { record["p"] = .string(state.precision.rawValue) }
        for (key, parties) in [("h", state.holders), ("e", state.beside), ("den", state.deniedBy)]
        where !parties.isEmpty {
            record[key] = .array(parties.compactMap { partyIndex[$0] }.map(JSONValue.integer))
        }
        for (key, day) in [
            ("s", state.since), ("e1", state.earliest), ("l", state.latest), ("last", state.lastEvidence),
        ] where day != nil { record[key] = .day(day) }
        for (key, holds) in [("ch", state.changing), ("sta", state.stale), ("bes", state.besieged)] where holds {
            record[key] = 1
        }
        record["c"] = numbers(state.claims)
        record["says"] = .string(told.says)
        return .object(record)
    }

    private func record(_ figures: WebHistory.Figures) -> JSONValue {
        let rows = figures.rows.filter { isNamed($0.party) }.map { row -> JSONValue in
            let decimals = [4, 4, 4, 0]
            let values = zip(row.values, decimals).map { JSONValue.rounded($0, $1) }
            return .array([.integer(row.party)] + values + [.integer(Int(row.values.last ?? 0))])
        }
        return .object([
            "n": .integer(figures.unitsWithEvidence), "of": .integer(figures.units), "rows": .array(rows),
            "stated": .array(figures.stated.map(JSONValue.integer)), "flags": .strings(figures.flags),
        ])
    }

    private func isNamed(_ party: Int) -> Bool {
        layers.theatre.parties.indices.contains(party) && named.contains(layers.theatre.parties[party].id)
    }

    private func record(_ statement: WebHistory.Statement) -> JSONValue {
        let (stated, against) = (statement.extent, statement.contradictors)
        return .object([
            "p": partyIndex[stated.party].map(JSONValue.integer) ?? .null,
            // Only shares of the whole have a place on the bar.
            "lo": stated.isShareHeld(by: stated.party) ? .rounded(stated.lo, 4) : .null,
            "value": .string(layers.value(stated)),
            "says": .string(
                layers.words(
                    "web.coverage.stated",
                    [
                        "unit": layers.unit(stated), "verb": layers.verb(stated) + layers.denominator(stated),
                        "who": layers.voice(stated),
                        "relation": layers.words["relation.\(stated.voice.relation.rawValue)"],
                        "date": stated.last.map(layers.words.date) ?? "–",
                    ])),
            "by": .text(against.isEmpty ? nil : layers.words.list(against)), "c": numbers(stated.claims),
        ])
    }

    private func record(_ facts: WebHistory.BorderFacts) -> JSONValue {
        .object([
            "m": .array(
                facts.mapped.filter { isNamed($0.party) }.map { row in
                    .array([.integer(row.party)] + row.values.map { .rounded($0, 4) })
                }),
            "s": .array(
                facts.stated.map { stated in
                    .object([
                        "p": partyIndex[stated.party].map(JSONValue.integer) ?? .null,
                        "says": .string(layers.borderSentence(stated)), "c": numbers(stated.claims),
                    ])
                }),
        ])
    }
}
