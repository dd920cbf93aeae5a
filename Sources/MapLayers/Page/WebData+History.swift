import CivilDate
import Claims
import ControlState
import Gazetteer
import GeoJSON
import OrderedCollections

extension WebData {
    private struct StateKey: Hashable {
        var state: TileState
        var says: String
    }

    /// What a unit looks like from one perspective: shape and state of each of its tiles.
    private typealias Parts = [[Int]]

    /// The days, and of each perspective what changes on which: `tiles` as numbers, `figuresAt`, `frontsAt` and `factsAt`
    /// [day, number, ...]. Before its first change a unit is whole and in state 0, unknown.
    func history(_ days: [DayDigest], _ shapes: WebShapes) -> OrderedDictionary<String, JSONValue> {
        var states: OrderedDictionary<StateKey, JSONValue> = [:]
        var stated: OrderedDictionary<StatedExtent, JSONValue> = [:]
        var figures: OrderedDictionary<JSONValue, Int> = [:]
        var facts: OrderedDictionary<JSONValue, Int> = [:]
        var fronts: OrderedDictionary<JSONValue, Int> = [:]
        var squareKilometres: [Int: Double] = [:]
        let count = days.first?.views.count ?? 0
        var tiles = [ChangesText](repeating: ChangesText(unitCount: units.count), count: count)
        var figuresAt = [[JSONValue]](repeating: [], count: count)
        var frontsAt = [[JSONValue]](repeating: [], count: count)
        var factsAt: [JSONValue] = []
        var known = [[Int: Parts]](repeating: [:], count: count)
        states[StateKey(state: .unknown, says: layers.words["says.unknown"])] = record(.unknown, "")

        func number(of value: JSONValue, in table: inout OrderedDictionary<JSONValue, Int>) -> JSONValue {
            let next = table.count
            if table[value] == nil { table[value] = next }
            return .integer(table[value] ?? next)
        }

        var last = [[DayDigest.Tile]](repeating: [], count: count)
        for (at, day) in days.enumerated() {
            for (view, seen) in day.views.enumerated() where view < count {
                let index = number(of: self.figures(seen.figures, &stated), in: &figures)
                if figuresAt[view].last != index { figuresAt[view] += [.integer(at), index] }
                let lines = number(of: self.fronts(seen.fronts), in: &fronts)
                if frontsAt[view].last != lines { frontsAt[view] += [.integer(at), lines] }
                // Most days change nothing, and share the memory of the day before: that is seen at once.
                guard seen.tiles != last[view] else { continue }
                last[view] = seen.tiles
                var parts: OrderedDictionary<Int, Parts> = [:]
                for tile in seen.tiles {
                    let key = StateKey(
                        state: tile.state,
                        says: tile.state.status == .unknown ? layers.words["says.unknown"] : tile.says)
                    if states[key] == nil { states[key] = record(tile.state, tile.says) }
                    let shape = shapes.id(unit: tile.unit, shape: tile.shape)
                    // Of what nothing is known, no area is told.
                    if tile.state.status != .unknown { squareKilometres[shape] = tile.squareKilometres }
                    parts[tile.unit, default: []].append([shape, states.index(forKey: key) ?? 0])
                }
                let changes = parts.filter { unit, now in now != known[view][unit] ?? [[unit, 0]] }
                for (unit, now) in changes { known[view][unit] = now }
                tiles[view].append(day: at, changes.sorted { $0.key < $1.key })
            }
            if let first = day.views.first {
                let borders = JSONValue.array(layers.theatre.borders.map { borderFacts($0, first.figures) })
                let index = number(of: borders, in: &facts)
                if factsAt.last != index { factsAt += [.integer(at), index] }
            }
        }
        let sizes = (squareKilometres.keys.max().map { $0 + 1 } ?? 0)
        return [
            "days": .strings(days.map(\.date)), "states": .array(Array(states.values)),
            "km2": .array((0..<sizes).map { squareKilometres[$0].map(Self.size) ?? 0 }),
            "tiles": .strings(tiles.map(\.text)), "stated": .array(Array(stated.values)),
            "figures": .array(Array(figures.keys)), "figuresAt": .array(figuresAt.map(JSONValue.array)),
            "fronts": .array(Array(fronts.keys)), "frontsAt": .array(frontsAt.map(JSONValue.array)),
            "facts": .array(Array(facts.keys)), "factsAt": .array(factsAt),
        ]
    }

    /// What changes from day to day, as numbers: the days since the last change, how many units change, and for each how
    /// far it lies behind the last, the number of its parts, and of each part shape and state. A whole unit is 0 parts.
    private struct ChangesText {
        let unitCount: Int
        private var numbers = CompactNumbers()
        private var lastDay = 0

        init(unitCount: Int) { self.unitCount = unitCount }

        var text: String { numbers.text }

        mutating func append(day: Int, _ changes: [(key: Int, value: Parts)]) {
            guard !changes.isEmpty else { return }
            numbers.append(day - lastDay)
            lastDay = day
            numbers.append(changes.count)
            var last = -1
            for (unit, parts) in changes {
                numbers.append(unit - last - 1)
                last = unit
                let isWhole = parts.count == 1 && parts[0][0] == unit
                numbers.append(isWhole ? 0 : parts.count)
                for part in parts {
                    if !isWhole { numbers.append(part[0] < unitCount ? 0 : part[0] - unitCount + 1) }
                    numbers.append(part[1])
                }
            }
        }
    }

    /// The length of the line between any two sides, by their names in the order of letters.
    private func fronts(_ fronts: [DayDigest.Front]) -> JSONValue {
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
    private func record(_ state: TileState, _ says: String) -> JSONValue {
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
        record["says"] = .string(says)
        return .object(record)
    }

    private func figures(
        _ figures: CoverageFigures, _ known: inout OrderedDictionary<StatedExtent, JSONValue>
    ) -> JSONValue {
        let observed = Dictionary(
            layers.observed(figures.rows).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let rows = figures.mapped.compactMap { share -> JSONValue? in
            guard let party = partyIndex[share.party], named.contains(share.party) else { return nil }
            let amounts = observed[share.party] ?? CoverageFigures.Amounts()
            return .array([
                .integer(party), .rounded(share.lo, 4), .rounded(share.hi, 4), .rounded(amounts.share, 4),
                .rounded(amounts.squareKilometres, 0), .integer(amounts.units),
            ])
        }
        let stated = layers.newest(figures.stated).map { item -> JSONValue in
            if known[item] == nil { known[item] = record(item, among: figures.stated) }
            return .integer(known.index(forKey: item) ?? 0)
        }
        return .object([
            "n": .integer(figures.unitsWithEvidence), "of": .integer(figures.units), "rows": .array(rows),
            "stated": .array(stated),
            "flags": .array(figures.flags.map { .string(layers.sentence($0, among: figures.stated)) }),
        ])
    }

    private func record(_ stated: StatedExtent, among all: [StatedExtent]) -> JSONValue {
        let against = layers.contradictors(stated, among: all)
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

    private func borderFacts(_ border: Theatre.Border, _ figures: CoverageFigures) -> JSONValue {
        let facts = layers.borderFacts(border, figures)
        return .object([
            "m": .array(
                facts.mapped.compactMap { party, range in
                    guard named.contains(party) else { return nil }
                    return partyIndex[party].map {
                        .array([.integer($0), .rounded(range.lowerBound, 4), .rounded(range.upperBound, 4)])
                    }
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
