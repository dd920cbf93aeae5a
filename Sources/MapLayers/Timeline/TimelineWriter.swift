import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections

/// `timeline.geojson`, written while the days come: the assessed areas of all days, runs of the same state on the same
/// area as one feature with `start` and `end`, the end not included. Between two exported days the earlier one lasts.
///
/// Features stand in the order in which their runs end. What is kept are the areas of the last day only, so that the
/// memory does not grow with the number of days.
struct TimelineWriter: Sendable {
    private struct Key: Hashable {
        var state: TileState
        var shape: MultiPolygon
    }

    private struct Run {
        var area: DayDigest.Area
        var start: CivilDate
    }

    private let layers: MapLayers
    private let knownBy: CivilDate?
    private let winding: RingWinding
    private var open: OrderedDictionary<Key, Run> = [:]
    private var last: CivilDate?
    private var count = 0

    init(layers: MapLayers, knownBy: CivilDate?, winding: RingWinding) {
        self.layers = layers
        self.knownBy = knownBy
        self.winding = winding
    }

    /// All before the first feature.
    ///
    /// - Parameter momentary: captures undone on the same day: no area shows them, so they are listed by themselves.
    func head(momentary: [MomentaryCapture]) -> [UInt8] {
        var members: OrderedDictionary<String, JSONValue> = ["type": "FeatureCollection"]
        if let box = layers.theatre.coverage.boundingBox {
            members["bbox"] = .array([box.west, box.south, box.east, box.north].map { .rounded($0, 6) })
        }
        members["name"] = "timeline"
        members["theatre"] = .string(layers.theatre.id)
        members["known_by"] = .day(knownBy)
        members["perspective"] = "assessed"
        members["licence"] = .string(layers.licence)
        members["momentary"] = .array(momentary.map(record))
        var text = JSONValue.object(members).encoded()
        text.removeLast()
        return text + Array(",\"features\":[\n".utf8)
    }

    /// The runs that ended before this day. Days come in their order.
    mutating func add(_ date: CivilDate, _ areas: [DayDigest.Area]) -> [UInt8] {
        var kept: OrderedDictionary<Key, Run> = [:]
        for area in areas {
            let key = Key(state: area.state, shape: area.shape)
            // The key of the run that goes on is kept, so that equal areas share their memory.
            if let index = open.index(forKey: key) {
                kept[open.elements[index].key] = open.elements[index].value
            } else {
                kept[key] = Run(area: area, start: date)
            }
        }
        let ended = open.filter { kept[$0.key] == nil }.map(\.value)
        open = kept
        last = date
        return ended.reduce(into: []) { $0 += feature($1, end: date) }
    }

    /// The runs that are open on the last day, and what closes the file.
    ///
    /// - Parameter until: the last day that the series speaks for, if nothing changes after its last one.
    mutating func end(until: CivilDate?) -> [UInt8] {
        guard let last else { return Array("]}\n".utf8) }
        let end = max(last, until ?? last) + 1
        let rest = open.values.reduce(into: [UInt8]()) { $0 += feature($1, end: end) }
        open = [:]
        return rest + Array("\n]}\n".utf8)
    }

    private mutating func feature(_ run: Run, end: CivilDate) -> [UInt8] {
        let day = DayState(
            date: run.start, knownBy: knownBy, perspective: .assessed, tiles: [], coverage: Coverage(tiles: []))
        var properties = layers.stateProperties(run.area.state, day)
        properties["end"] = .day(end)
        properties["area_km2"] = .rounded(run.area.squareKilometres, 1)
        count += 1
        var writer = JSONWriter()
        writer.feature(
            Feature(
                id: "timeline:\(run.start):\(count)", geometry: .multiPolygon(run.area.shape), properties: properties),
            winding: winding)
        return (count > 1 ? Array(",\n".utf8) : []) + writer.finish()
    }

    private func record(_ capture: MomentaryCapture) -> JSONValue {
        let unit = layers.theatre.units[capture.unit]
        return .object([
            "start": .day(capture.day), "end": .day(capture.day + 1), "unit": .string(unit.id.description),
            "name": .string(unit.name), "party": .string(capture.party.description),
            "holder": .text(capture.holder?.description), "claims": .strings(capture.claims),
            "says": .string(
                layers.words(
                    "says.momentary",
                    ["party": layers.says.name(capture.party), "date": layers.words.date(capture.day)])),
        ])
    }
}
