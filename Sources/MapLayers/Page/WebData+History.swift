import CivilDate
import Claims
import ControlState
import Gazetteer
import GeoJSON
import OrderedCollections

extension WebData {
    /// The days, and of each perspective what changes on which: `tiles` [day, [unit, shape, state, ...], ...], `figuresAt`
    /// and `factsAt` [day, number, ...]. Before its first change a unit is whole and in state 0, unknown.
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
            "tiles": .array(
                history.changes.map { days in
                    .array(
                        days.map { change in
                            .array(
                                [.integer(change.day)] + change.units.map { .array($0.map(JSONValue.integer)) })
                        })
                }),
            "stated": .array(history.statements.values.map(record)), "figures": .array(Array(figures)),
            "figuresAt": .array(history.figuresAt.map { runs($0.map { ($0.day, figure[$0.figures]) }) }),
            "facts": .array(Array(facts)), "factsAt": runs(history.bordersAt.map { ($0.day, fact[$0.borders]) }),
        ]
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
                        "who": layers.voice(stated.voice),
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
