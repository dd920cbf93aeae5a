import CivilDate
import Claims
import Gazetteer
import Geometry

extension StateEngine {
    /// The coverage figures of a day: what each party holds by the map, beside what is stated.
    ///
    /// - Complexity: every tile once, unless no tile has changed since the last day asked for; borders edge by edge only in
    ///   units that are cut.
    public func figures(of day: DayState) -> CoverageFigures {
        func counted() -> CoverageFigures { Counting(ground: ground, day: day).figures(yardsticks) }
        var figures = day.unchanged?.counted(counted) ?? counted()
        figures.date = day.date
        let extents = StatedExtents(ground: ground, voices: voices, yardsticks: yardsticks, date: day.date)
        figures.stated = extents.stated(in: extentClaims(knownBy: day.knownBy))
        figures.flags = extents.flags(figures.stated, figures)
        return figures
    }
}

/// A day's tiles added up.
struct Counting {
    let ground: Ground
    let day: DayState
    /// One per tile.
    let measures: [TileMeasure]
    private let distinct: DistinctStates
    /// For each distinct state the row that its tiles are counted in, the rows in their order.
    private let rowOfState: [Int]
    private let rowKeys: [Key]

    init(ground: Ground, day: DayState) {
        self.ground = ground
        self.day = day
        measures = Self.measures(ground, day)
        distinct = day.distinctStates
        let keys = distinct.states.map { Key(holders: $0.holders, status: $0.status) }
        let rows = Set(keys).sorted()
        rowKeys = rows
        rowOfState = keys.map { rows.firstIndex(of: $0) ?? 0 }
    }

    /// In the order of status, then holders.
    private struct Key: Hashable, Comparable {
        var holders: [PartyID]
        var status: TileState.Status

        static func < (left: Key, right: Key) -> Bool {
            left.status != right.status
                ? left.status.rank < right.status.rank : left.holders.lexicographicallyPrecedes(right.holders)
        }
    }

    func figures(_ yardsticks: Yardsticks) -> CoverageFigures {
        let all = Array(day.tiles.indices)
        let total = squareKilometres(all)
        var figures = CoverageFigures(date: day.date, knownBy: day.knownBy, perspective: day.perspective)
        figures.squareKilometres = total
        figures.units = ground.theatre.units.count
        figures.unitsWithEvidence = unitsWithEvidence(all)
        figures.splitUnits = Set(all.lazy.filter { day.tiles[$0].part > 0 }.map { day.tiles[$0].unit }).count
        figures.borders = ground.theatre.borders.map { border in
            .init(
                country: border.country, kilometres: yardsticks.borderLengths[border.country] ?? 0,
                publishedKilometres: border.publishedKilometres, publishedBy: border.publishedBy)
        }
        figures.rows = rows(all, total)
        figures.mapped = mapped(all, total, yardsticks)
        figures.provinces = provinces()
        return figures
    }

    /// The same for each province: its own tiles, its own area.
    private func provinces() -> [CoverageFigures.Province] {
        let theatre = ground.theatre
        var tiles = [[Int]](repeating: [], count: theatre.provinces.count)
        for index in day.tiles.indices {
            if let province = ground.provinceOfUnit[day.tiles[index].unit] { tiles[province].append(index) }
        }
        return theatre.provinces.enumerated().map { index, province in
            let members = tiles[index]
            let total = squareKilometres(members)
            return CoverageFigures.Province(
                id: province.id, name: province.name, code: province.code, squareKilometres: total,
                units: ground.unitsOfProvince[index].count, unitsWithEvidence: unitsWithEvidence(members),
                rows: rows(members, total), mapped: mapped(members, total, nil))
        }
    }

    private func squareKilometres(_ tiles: [Int]) -> Double { tiles.reduce(0) { $0 + measures[$1].squareMetres } / 1e6 }

    private func unitsWithEvidence(_ tiles: [Int]) -> Int {
        let hasClaims = distinct.states.map { !$0.claims.isEmpty }
        return Set(tiles.lazy.filter { hasClaims[distinct.ofTile[$0]] }.map { day.tiles[$0].unit }).count
    }

    private func rows(_ tiles: [Int], _ total: Double) -> [CoverageFigures.Row] {
        let states = distinct.states
        // Added up by numbers, and put into rows at the end.
        let (precisions, bases) = (TileState.Precision.allCases, TileState.Basis.allCases)
        let precisionOfState = states.map { precisions.firstIndex(of: $0.precision) ?? 0 }
        let basisOfState = states.map { bases.firstIndex(of: $0.basis) ?? 0 }
        let isExact = states.map { $0.precision == .exact && $0.status != .unknown }
        let none = CoverageFigures.Amounts()
        var all = rowKeys.map { _ in none }
        var stale = all
        var byPrecision = rowKeys.map { _ in precisions.map { _ in none } }
        var byBasis = rowKeys.map { _ in bases.map { _ in none } }
        var occurs = states.map { _ in false }
        for index in tiles {
            let state = distinct.ofTile[index]
            let row = rowOfState[state]
            occurs[state] = true
            add(index, isExact[state], to: &all[row])
            add(index, isExact[state], to: &byPrecision[row][precisionOfState[state]])
            add(index, isExact[state], to: &byBasis[row][basisOfState[state]])
            if states[state].stale { add(index, isExact[state], to: &stale[row]) }
        }
        return rowKeys.indices.compactMap { number in
            let members = states.indices.filter { occurs[$0] && rowOfState[$0] == number }
            guard !members.isEmpty else { return nil }
            var row = CoverageFigures.Row(
                holders: rowKeys[number].holders, status: rowKeys[number].status, all: all[number],
                stale: stale[number])
            for state in members {
                row.byPrecision[states[state].precision] = byPrecision[number][precisionOfState[state]]
                row.byBasis[states[state].basis] = byBasis[number][basisOfState[state]]
            }
            return shared(row, total)
        }
    }

    private func add(_ index: Int, _ isExact: Bool, to amounts: inout CoverageFigures.Amounts) {
        amounts.squareKilometres += measures[index].squareMetres / 1e6
        if day.tiles[index].holdsSeat {
            amounts.units += 1
            if isExact { amounts.seats += 1 }
        }
        for (border, metres) in measures[index].borders {
            amounts.borderKilometres[ground.rim.countries[border], default: 0] += metres / 1000
        }
    }

    private func shared(_ row: CoverageFigures.Row, _ total: Double) -> CoverageFigures.Row {
        func share(_ amounts: inout CoverageFigures.Amounts) {
            amounts.share = total > 0 ? amounts.squareKilometres / total : 0
        }
        var row = row
        share(&row.all)
        share(&row.stale)
        for key in row.byPrecision.keys { share(&row.byPrecision[key, default: .init()]) }
        for key in row.byBasis.keys { share(&row.byBasis[key, default: .init()]) }
        return row
    }

    /// For each party lo: exactly held by it; hi: all but what others exactly hold on bases that no denial shakes.
    ///
    /// - Parameter yardsticks: for the borders; nil for an area whose borders are not asked for.
    private func mapped(
        _ tiles: [Int], _ total: Double, _ yardsticks: Yardsticks?
    ) -> [CoverageFigures.MappedShare] {
        let isHeld = distinct.states.map { $0.status == .controlled && $0.precision == .exact }
        let held = tiles.filter { isHeld[distinct.ofTile[$0]] }
        return ground.theatre.parties.map { mapped($0.id, held, total, yardsticks) }
    }

    /// - Parameter tiles: those that somebody exactly holds.
    private func mapped(
        _ party: PartyID, _ tiles: [Int], _ total: Double, _ yardsticks: Yardsticks?
    ) -> CoverageFigures.MappedShare {
        let isOwn = distinct.states.map { $0.holders == [party] }
        let isOthers = distinct.states.map { state in
            !state.holders.contains(party) && [.observed, .conceded, .corroborated].contains(state.basis)
        }
        var (held, withheld) = (0.0, 0.0)
        var (bordersHeld, bordersWithheld): ([Int: Double], [Int: Double]) = ([:], [:])
        for index in tiles {
            let state = distinct.ofTile[index]
            if isOwn[state] {
                held += measures[index].squareMetres / 1e6
                bordersHeld.merge(measures[index].borders, uniquingKeysWith: +)
            } else if isOthers[state] {
                withheld += measures[index].squareMetres / 1e6
                bordersWithheld.merge(measures[index].borders, uniquingKeysWith: +)
            }
        }
        func range(_ held: Double, _ withheld: Double, of whole: Double) -> ClosedRange<Double> {
            guard whole > 0 else { return 0...1 }
            let lo = min(1, held / whole)
            return lo...max(lo, min(1, 1 - withheld / whole))
        }
        let share = range(held, withheld, of: total)
        let countries = ground.rim.countries
        func kilometres(_ metres: [Int: Double], _ country: String) -> Double {
            metres.reduce(0) { $0 + (countries[$1.key] == country ? $1.value / 1000 : 0) }
        }
        let borders = (yardsticks?.borderLengths ?? [:]).map { country, length in
            (country, range(kilometres(bordersHeld, country), kilometres(bordersWithheld, country), of: length))
        }
        return .init(
            party: party, lo: share.lowerBound, hi: share.upperBound,
            borders: Dictionary(borders, uniquingKeysWith: { first, _ in first }))
    }

    // MARK: Measuring tiles

    /// As the engine measured them; a state made by hand is measured here.
    private static func measures(_ ground: Ground, _ day: DayState) -> [TileMeasure] {
        if let made = day.unchanged { return made.measures }
        let cutUnits = Set(day.tiles.filter { $0.part > 0 }.map(\.unit))
        let rim = ground.rim
        let borders =
            cutUnits.contains { rim.lengths[$0] != nil }
            ? rim.borders(
                of: day.coverage.tiles, units: day.tiles.map { cutUnits.contains($0.unit) ? $0.unit : nil }) : [:]
        return day.tiles.enumerated().map { index, tile in
            TileMeasure(
                squareMetres: day.coverage.tiles[index].area,
                borders: (cutUnits.contains(tile.unit) ? borders[index] : rim.lengths[tile.unit]) ?? [:])
        }
    }
}

extension TileState.Status {
    /// Its place among all.
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
