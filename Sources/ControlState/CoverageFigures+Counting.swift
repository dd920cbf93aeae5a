import CivilDate
import Claims
import Gazetteer
import Geometry

extension StateEngine {
    /// The coverage figures of a day: what each party holds by the map, beside what is stated.
    ///
    /// - Complexity: every tile's area once; borders edge by edge only in units that are cut.
    public func figures(of day: DayState) -> CoverageFigures {
        let counting = Counting(ground: ground, day: day)
        var figures = counting.figures(yardsticks)
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

    init(ground: Ground, day: DayState) {
        self.ground = ground
        self.day = day
        measures = Self.measures(ground, day)
    }

    private struct Key: Hashable {
        var holders: [PartyID]
        var status: TileState.Status
    }

    func figures(_ yardsticks: Yardsticks) -> CoverageFigures {
        let all = Array(day.tiles.indices)
        let total = squareKilometres(all)
        var figures = CoverageFigures(date: day.date, knownBy: day.knownBy, perspective: day.perspective)
        figures.squareKilometres = total
        figures.units = ground.theatre.units.count
        figures.unitsWithEvidence = unitsWithEvidence(all)
        figures.splitUnits = Set(day.tiles.filter { $0.part > 0 }.map(\.unit)).count
        figures.borders = ground.theatre.borders.map { border in
            .init(
                country: border.country, kilometres: yardsticks.borderLengths[border.country] ?? 0,
                publishedKilometres: border.publishedKilometres, publishedBy: border.publishedBy)
        }
        figures.rows = rows(all, total)
        figures.mapped = ground.theatre.parties.map { mapped($0.id, all, total, yardsticks) }
        figures.provinces = provinces(yardsticks)
        return figures
    }

    /// The same for each province: its own tiles, its own area.
    private func provinces(_ yardsticks: Yardsticks) -> [CoverageFigures.Province] {
        let theatre = ground.theatre
        var tiles = [[Int]](repeating: [], count: theatre.provinces.count)
        for (index, tile) in day.tiles.enumerated() {
            let province = theatre.units[tile.unit].province
            if tiles.indices.contains(province) { tiles[province].append(index) }
        }
        return theatre.provinces.enumerated().map { index, province in
            let members = tiles[index]
            let total = squareKilometres(members)
            return CoverageFigures.Province(
                id: province.id, name: province.name, code: province.code, squareKilometres: total,
                units: ground.unitsOfProvince[index].count, unitsWithEvidence: unitsWithEvidence(members),
                rows: rows(members, total),
                mapped: theatre.parties.map { mapped($0.id, members, total, nil) })
        }
    }

    private func squareKilometres(_ tiles: [Int]) -> Double { tiles.reduce(0) { $0 + measures[$1].squareMetres } / 1e6 }

    private func unitsWithEvidence(_ tiles: [Int]) -> Int {
        Set(tiles.lazy.filter { !day.tiles[$0].state.claims.isEmpty }.map { day.tiles[$0].unit }).count
    }

    private func rows(_ tiles: [Int], _ total: Double) -> [CoverageFigures.Row] {
        var rows: [Key: CoverageFigures.Row] = [:]
        for index in tiles {
            let (tile, measured) = (day.tiles[index], measures[index])
            let state = tile.state
            let key = Key(holders: state.holders, status: state.status)
            var row = rows[key] ?? .init(holders: state.holders, status: state.status)
            add(tile, measured, to: &row.all)
            add(tile, measured, to: &row.byPrecision[state.precision, default: .init()])
            add(tile, measured, to: &row.byBasis[state.basis, default: .init()])
            if state.stale { add(tile, measured, to: &row.stale) }
            rows[key] = row
        }
        return rows.values.map { shared($0, total) }.sorted(by: Self.comesBefore)
    }

    private func add(_ tile: DayState.Tile, _ measured: TileMeasure, to amounts: inout CoverageFigures.Amounts) {
        amounts.squareKilometres += measured.squareMetres / 1e6
        if tile.holdsSeat {
            amounts.units += 1
            if tile.state.precision == .exact, tile.state.status != .unknown { amounts.seats += 1 }
        }
        for (border, metres) in measured.borders {
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

    private static func comesBefore(_ left: CoverageFigures.Row, _ right: CoverageFigures.Row) -> Bool {
        let order = TileState.Status.allCases
        let (one, other) = (order.firstIndex(of: left.status) ?? 0, order.firstIndex(of: right.status) ?? 0)
        return one != other ? one < other : left.holders.lexicographicallyPrecedes(right.holders)
    }

    /// lo: exactly held by the party; hi: all but what others exactly hold on bases that no denial shakes.
    ///
    /// - Parameter yardsticks: for the borders; nil for an area whose borders are not asked for.
    private func mapped(
        _ party: PartyID, _ tiles: [Int], _ total: Double, _ yardsticks: Yardsticks?
    ) -> CoverageFigures.MappedShare {
        var (held, withheld) = (0.0, 0.0)
        var (bordersHeld, bordersWithheld): ([Int: Double], [Int: Double]) = ([:], [:])
        for index in tiles {
            let measured = measures[index]
            let state = day.tiles[index].state
            guard state.status == .controlled, state.precision == .exact else { continue }
            if state.holders == [party] {
                held += measured.squareMetres / 1e6
                bordersHeld.merge(measured.borders, uniquingKeysWith: +)
            } else if !state.holders.contains(party), [.observed, .conceded, .corroborated].contains(state.basis) {
                withheld += measured.squareMetres / 1e6
                bordersWithheld.merge(measured.borders, uniquingKeysWith: +)
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
        if day.measures.count == day.tiles.count { return day.measures }
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
