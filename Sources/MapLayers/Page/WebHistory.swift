import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import OrderedCollections

/// What the web map is told of its days, gathered while they come: every shape, state, figure and statement once, and of
/// each day only what it changes. Its memory is that of what happens, whatever the number of days.
struct WebHistory: Sendable {
    /// A part of a unit that some day has.
    struct Part: Hashable, Sendable {
        var unit: Int
        var shape: ArcTable.Shape
    }

    /// A state and how it is told: "nothing heard since" depends on the day.
    struct Told: Hashable, Sendable {
        var state: TileState
        var says: String
    }

    /// The figures of one view: parties and statements by their numbers.
    struct Figures: Hashable, Sendable {
        struct Row: Hashable, Sendable {
            var party: Int
            /// lo, hi, observed share, km², units.
            var values: [Double]
        }
        var unitsWithEvidence: Int
        var units: Int
        var rows: [Row]
        var stated: [Int]
        var flags: [String]
    }

    /// A statement among those that it was made with, which may contradict it.
    struct Statement: Sendable {
        var extent: StatedExtent
        var contradictors: [String]
    }

    /// The facts of one border: parties by their numbers.
    struct BorderFacts: Hashable, Sendable {
        var mapped: [Figures.Row]
        var stated: [StatedExtent]
    }

    /// What a view shows from a day on.
    struct Change: Sendable {
        /// A whole unit has its own number for its shape.
        struct Look: Hashable, Sendable {
            var shape: Int
            var state: Int
        }
        var day: Int
        /// By unit.
        var units: [(unit: Int, parts: [Look])]
    }

    private(set) var dates: [CivilDate] = []
    private(set) var perspectives: [Perspective] = []
    /// Parties that some day has something to show of.
    private(set) var named: Set<PartyID> = []
    private(set) var parts: OrderedSet<Part> = []
    private(set) var states: OrderedSet<Told>
    private(set) var squareKilometres: [Int: Double] = [:]
    private(set) var statements: OrderedDictionary<StatedExtent, Statement> = [:]
    private(set) var figures: OrderedSet<Figures> = []
    private(set) var borders: OrderedSet<[BorderFacts]> = []
    private(set) var fronts: OrderedSet<[DayDigest.Front]> = []
    /// Of each view: what changes, and from which day which figures and fronts hold.
    private(set) var changes: [[Change]] = []
    private(set) var figuresAt: [[(day: Int, figures: Int)]] = []
    private(set) var frontsAt: [[(day: Int, fronts: Int)]] = []
    private(set) var bordersAt: [(day: Int, borders: Int)] = []
    /// The tiles of the last day, and what each unit looks like: shape and state of each of its tiles.
    private var last: [DayDigest.Tiles?] = []
    private var known: [[Int: [Change.Look]]] = []

    /// - Parameter unknown: how a tile is told that nothing is known of.
    init(unknown: String) { states = [Told(state: .unknown, says: unknown)] }

    /// Takes in a day; days come in the order of their dates.
    mutating func add(_ digest: DayDigest, _ data: WebData) {
        let day = dates.count
        dates.append(digest.date)
        if day == 0 {
            let count = digest.views.count
            perspectives = digest.views.map(\.perspective)
            changes = Array(repeating: [], count: count)
            figuresAt = Array(repeating: [], count: count)
            frontsAt = Array(repeating: [], count: count)
            last = Array(repeating: nil, count: count)
            known = Array(repeating: [:], count: count)
        }
        for (view, seen) in digest.views.enumerated() where view < changes.count {
            named.formUnion(seen.parties)
            let number = figures.append(gathered(seen.figures, data)).index
            if figuresAt[view].last?.figures != number { figuresAt[view].append((day, number)) }
            let lines = fronts.append(seen.fronts).index
            if frontsAt[view].last?.fronts != lines { frontsAt[view].append((day, lines)) }
            // Most days change nothing.
            guard seen.tiles != last[view] else { continue }
            last[view] = seen.tiles
            let units = changed(seen.tiles, view, data)
            if !units.isEmpty { changes[view].append(Change(day: day, units: units)) }
        }
        guard let first = digest.views.first else { return }
        let number = borders.append(data.layers.theatre.borders.map { facts($0, first.figures, data) }).index
        if bordersAt.last?.borders != number { bordersAt.append((day, number)) }
    }

    /// The units that look otherwise than before, in their order.
    private mutating func changed(
        _ seen: DayDigest.Tiles, _ view: Int, _ data: WebData
    ) -> [(unit: Int, parts: [Change.Look])] {
        let isUnknown = seen.looks.map { $0.state.status == .unknown }
        let state = zip(seen.looks, isUnknown).map { look, isUnknown in
            states.append(Told(state: look.state, says: isUnknown ? states[0].says : look.says)).index
        }
        var changes: [(unit: Int, parts: [Change.Look])] = []
        var parts: [Change.Look] = []
        for (index, tile) in seen.drawn.tiles.enumerated() {
            var shape = tile.unit
            if let part = seen.drawn.shapes[index] {
                shape = data.units.count + self.parts.append(Part(unit: tile.unit, shape: part)).index
            }
            // Of what nothing is known, no area is told.
            if !isUnknown[tile.look] { squareKilometres[shape] = tile.squareKilometres }
            parts.append(Change.Look(shape: shape, state: state[tile.look]))
            let isLast = index + 1 == seen.drawn.tiles.count || seen.drawn.tiles[index + 1].unit != tile.unit
            guard isLast else { continue }
            if differs(parts, from: known[view][tile.unit], unit: tile.unit) {
                known[view][tile.unit] = parts
                changes.append((tile.unit, parts))
            }
            parts.removeAll(keepingCapacity: true)
        }
        return changes
    }

    /// Before its first change a unit is whole and in state 0, unknown.
    private func differs(_ parts: [Change.Look], from known: [Change.Look]?, unit: Int) -> Bool {
        if let known { return parts != known }
        return parts.count != 1 || parts[0] != Change.Look(shape: unit, state: 0)
    }

    private mutating func gathered(_ figures: CoverageFigures, _ data: WebData) -> Figures {
        let observed = Dictionary(
            data.layers.observed(figures.rows).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let rows = figures.mapped.compactMap { share -> Figures.Row? in
            guard let party = data.partyIndex[share.party] else { return nil }
            let amounts = observed[share.party] ?? CoverageFigures.Amounts()
            return Figures.Row(
                party: party,
                values: [share.lo, share.hi, amounts.share, amounts.squareKilometres, Double(amounts.units)])
        }
        let stated = data.layers.newest(figures.stated).map { extent -> Int in
            if let known = statements.index(forKey: extent) { return known }
            statements[extent] = Statement(
                extent: extent, contradictors: data.layers.contradictors(extent, among: figures.stated))
            return statements.count - 1
        }
        return Figures(
            unitsWithEvidence: figures.unitsWithEvidence, units: figures.units, rows: rows, stated: stated,
            flags: figures.flags.map { data.layers.sentence($0, among: figures.stated) })
    }

    private func facts(_ border: Theatre.Border, _ figures: CoverageFigures, _ data: WebData) -> BorderFacts {
        let facts = data.layers.borderFacts(border, figures)
        return BorderFacts(
            mapped: facts.mapped.compactMap { party, range in
                data.partyIndex[party].map { Figures.Row(party: $0, values: [range.lowerBound, range.upperBound]) }
            }, stated: facts.stated)
    }
}
