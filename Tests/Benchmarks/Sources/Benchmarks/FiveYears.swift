import Foundation
import GeoJSON
import Geometry

/// A five-year daily series: 1,826 dates on which five districts change hands, drawn from seed 1.
///
/// Each date is dissolved, measured, its fronts drawn, and what changed is written: a district once for each run of days on
/// which its party stays, as in `timeline.geojson`. Writing both layers whole every day is measured beside it.
enum FiveYears {
    static let dates = 1_826
    static let changes = 5

    /// The table of its steps, and the milliseconds of a date.
    static func run(_ coverage: Coverage, _ topology: CoverageTopology, parties: Int) -> String {
        var watch = Stopwatch()
        var random = Parties(seed: 1)
        var holders = random.draw(coverage.tiles.count, of: parties)
        var since = [Int](repeating: 0, count: holders.count)
        var (runs, whole, areaSum) = (0, 0, 0.0)
        var spent = 0.0
        for date in 0..<dates {
            let districts = random.draw(changes, of: coverage.tiles.count).compactMap { $0 }
            let takers = random.draw(changes, of: parties)
            let start = Stopwatch.processorSeconds()
            var ended: [(district: Int, party: Int?, since: Int)] = []
            for (district, taker) in zip(districts, takers) where holders[district] != taker {
                ended.append((district, holders[district], since[district]))
                (holders[district], since[district]) = (taker, date)
            }
            let held = watch.time("dissolve") { topology.dissolve(holders) }
            let areas = watch.time("areas") { topology.areas(holders) }
            let fronts = watch.time("fronts") { topology.fronts(holders) }
            runs += watch.time("write what changed") { write(ended, on: date, coverage) }
            spent += Stopwatch.processorSeconds() - start
            areaSum += areas.values.reduce(0, +)
            if date.isMultiple(of: 100) {
                whole += watch.time("write both layers whole") { Main.write(held, areas, fronts) }
            }
        }
        let milliseconds = String(format: "%.2f", spent * 1000 / Double(dates))
        return """
            five years, \(dates) dates, \(changes) districts a day: \(milliseconds) ms a date, \(runs / 1000) kB of \
            runs, \(whole / 19_000) kB a whole date, mean area \(Int(areaSum / Double(dates) / 1e6)) km2

            """ + watch.table()
    }

    private static func write(
        _ ended: [(district: Int, party: Int?, since: Int)], on date: Int, _ coverage: Coverage
    ) -> Int {
        FeatureCollection(
            features: ended.map { run in
                Feature(
                    id: "run:\(run.district):\(run.since)", geometry: .multiPolygon(coverage.tiles[run.district]),
                    properties: [
                        "party": .integer(run.party ?? -1), "start": .integer(run.since), "end": .integer(date),
                    ])
            }
        ).encoded().count
    }
}
