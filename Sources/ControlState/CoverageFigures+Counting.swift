import CivilDate
import Claims
import Gazetteer
import Geometry

extension StateEngine {
    /// The coverage figures of a day: what each party holds by the map, beside what is stated.
    ///
    /// - Complexity: every tile's area once; borders edge by edge only in units that are cut.
    public func figures(of day: DayState) -> CoverageFigures {
        let yardsticks = Yardsticks(ground: ground)
        let counting = Counting(ground: ground, day: day)
        var figures = counting.figures(yardsticks)
        let extents = StatedExtents(ground: ground, voices: voices, yardsticks: yardsticks, date: day.date)
        figures.stated = extents.stated(in: reviewedClaims(knownBy: day.knownBy))
        figures.flags = extents.flags(figures.stated, mapped: figures.mapped)
        return figures
    }
}

/// A day's tiles added up.
struct Counting {
    let ground: Ground
    let day: DayState

    private struct Key: Hashable {
        var holders: [PartyID]
        var status: TileState.Status
    }

    /// What one tile adds.
    private struct Measures {
        var squareKilometres: Double
        var borders: [String: Double]
    }

    func figures(_ yardsticks: Yardsticks) -> CoverageFigures {
        let measures = self.measures()
        let total = measures.reduce(0) { $0 + $1.squareKilometres }
        var rows: [Key: CoverageFigures.Row] = [:]
        for (tile, measured) in zip(day.tiles, measures) {
            let state = tile.state
            let key = Key(holders: state.holders, status: state.status)
            var row = rows[key] ?? .init(holders: state.holders, status: state.status)
            add(tile, measured, to: &row.all)
            add(tile, measured, to: &row.byPrecision[state.precision, default: .init()])
            add(tile, measured, to: &row.byBasis[state.basis, default: .init()])
            if state.stale { add(tile, measured, to: &row.stale) }
            rows[key] = row
        }
        var figures = CoverageFigures(date: day.date, knownBy: day.knownBy, perspective: day.perspective)
        figures.squareKilometres = total
        figures.units = ground.theatre.units.count
        figures.unitsWithEvidence = Set(day.tiles.filter { !$0.state.claims.isEmpty }.map(\.unit)).count
        figures.splitUnits = Set(day.tiles.filter { $0.part > 0 }.map(\.unit)).count
        figures.borders = ground.theatre.borders.map { border in
            .init(
                country: border.country, kilometres: yardsticks.borderLengths[border.country] ?? 0,
                publishedKilometres: border.publishedKilometres, publishedBy: border.publishedBy)
        }
        figures.rows = rows.values.map { shared($0, total) }.sorted(by: Self.comesBefore)
        figures.mapped = ground.theatre.parties.map { mapped($0.id, measures, total, yardsticks) }
        return figures
    }

    private func add(_ tile: DayState.Tile, _ measured: Measures, to amounts: inout CoverageFigures.Amounts) {
        amounts.squareKilometres += measured.squareKilometres
        if tile.holdsSeat {
            amounts.units += 1
            if tile.state.precision == .exact, tile.state.status != .unknown { amounts.seats += 1 }
        }
        for (country, length) in measured.borders { amounts.borderKilometres[country, default: 0] += length }
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
    private func mapped(
        _ party: PartyID, _ measures: [Measures], _ total: Double, _ yardsticks: Yardsticks
    ) -> CoverageFigures.MappedShare {
        var (held, withheld) = (0.0, 0.0)
        var (bordersHeld, bordersWithheld): ([String: Double], [String: Double]) = ([:], [:])
        for (tile, measured) in zip(day.tiles, measures) {
            let state = tile.state
            guard state.status == .controlled, state.precision == .exact else { continue }
            if state.holders == [party] {
                held += measured.squareKilometres
                bordersHeld.merge(measured.borders, uniquingKeysWith: +)
            } else if !state.holders.contains(party), [.observed, .conceded, .corroborated].contains(state.basis) {
                withheld += measured.squareKilometres
                bordersWithheld.merge(measured.borders, uniquingKeysWith: +)
            }
        }
        func range(_ held: Double, _ withheld: Double, of whole: Double) -> ClosedRange<Double> {
            guard whole > 0 else { return 0...1 }
            let lo = min(1, held / whole)
            return lo...max(lo, min(1, 1 - withheld / whole))
        }
        let share = range(held, withheld, of: total)
        let borders = yardsticks.borderLengths.map { country, length in
            (country, range(bordersHeld[country] ?? 0, bordersWithheld[country] ?? 0, of: length))
        }
        return .init(
            party: party, lo: share.lowerBound, hi: share.upperBound,
            borders: Dictionary(borders, uniquingKeysWith: { first, _ in first }))
    }

    // MARK: Measuring tiles

    private func measures() -> [Measures] {
        let cutUnits = Set(day.tiles.filter { $0.part > 0 }.map(\.unit))
        let rim = ground.rim
        let cutBorders = BorderOfParts(rim: rim, day: day, units: cutUnits.filter { rim.lengths[$0] != nil })
        return day.tiles.enumerated().map { index, tile in
            var borders: [String: Double] = [:]
            let lengths = cutUnits.contains(tile.unit) ? cutBorders.lengths(of: index) : rim.lengths[tile.unit] ?? [:]
            for (border, metres) in lengths { borders[rim.countries[border], default: 0] += metres / 1000 }
            return Measures(squareKilometres: day.coverage.tiles[index].area / 1e6, borders: borders)
        }
    }
}
