import Gazetteer
import CivilDate
import ControlState
import GeoJSON
import Geometry
import OrderedCollections

extension MapLayers {
    /// `timeline.geojson`: the assessed areas of all days, runs of the same state on the same area merged to one feature with
    /// `start` and `end`, the end not included. Between two exported days the earlier one is taken to last.
    func timeline(_ days: [DayDigest], knownBy: CivilDate?) -> FeatureCollection {
        struct Key: Hashable {
            var state: TileState
            var shape: MultiPolygon
        }
        struct Run {
            var area: DayDigest.Area
            var start: CivilDate
            var end: CivilDate
        }
        var open: OrderedDictionary<Key, Run> = [:]
        var runs: [Run] = []
        for (index, day) in days.enumerated() {
            let next = index + 1 < days.count ? days[index + 1].date : day.date + 1
            var kept: OrderedDictionary<Key, Run> = [:]
            for area in day.views.first?.areas ?? [] {
                let key = Key(state: area.state, shape: area.shape)
                var run = open[key] ?? Run(area: area, start: day.date, end: next)
                run.end = next
                kept[key] = run
            }
            runs += open.filter { kept[$0.key] == nil }.map(\.value)
            open = kept
        }
        runs += open.values
        let ordered = runs.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
        let features = ordered.enumerated().map { number, run -> Feature in
            let area = run.element.area
            let day = DayState(
                date: run.element.start, knownBy: knownBy, perspective: .assessed, tiles: [],
                coverage: Coverage(tiles: []))
            var properties = stateProperties(area.state, day)
            properties["end"] = .day(run.element.end)
            properties["area_km2"] = .rounded(area.squareKilometres, 1)
            return Feature(
                id: "timeline:\(run.element.start):\(number + 1)", geometry: .multiPolygon(area.shape),
                properties: properties)
        }
        return FeatureCollection(
            features: features,
            members: [
                "name": "timeline", "theatre": .string(theatre.id), "known_by": .day(knownBy),
                "perspective": "assessed", "licence": .string(licence),
            ])
    }
}
