public import ControlState
import CivilDate
import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

extension MapLayers {
    /// What a day tells of a unit.
    struct UnitLook: Hashable, Sendable {
        /// At its seat, among the day's distinct states; nil where it has no tile.
        var state: Int?
        /// Whether evidence has cut it.
        var isSplit: Bool
    }

    /// Every unit of the theatre with the status at its seat; `split` where evidence has cut it.
    public func units(_ day: DayState) -> FeatureCollection {
        let distinct = day.distinctStates
        let features = unitLooks(day, distinct).enumerated().map { unit, look -> Feature in
            var feature = unitFeature(unit)
            feature.properties.merge(properties(look, day, distinct)) { _, new in new }
            return feature
        }
        return FeatureCollection(features: features, members: members("units", day))
    }

    /// One for each unit.
    func unitLooks(_ day: DayState, _ distinct: DistinctStates) -> [UnitLook] {
        var seat = [Int?](repeating: nil, count: theatre.units.count)
        var parts = [Int](repeating: 0, count: theatre.units.count)
        for index in day.tiles.indices where seat.indices.contains(day.tiles[index].unit) {
            let unit = day.tiles[index].unit
            parts[unit] += 1
            if day.tiles[index].holdsSeat || seat[unit] == nil { seat[unit] = distinct.ofTile[index] }
        }
        return zip(seat, parts).map { UnitLook(state: $0, isSplit: $1 > 1) }
    }

    /// A unit as it is on every day.
    func unitFeature(_ index: Int) -> Feature {
        let unit = theatre.units[index]
        var properties: OrderedDictionary<String, JSONValue> = ["name": .string(unit.name)]
        if theatre.provinces.indices.contains(unit.province) {
            let province = theatre.provinces[unit.province]
            properties["province"] = .string(province.name)
            properties["province_code"] = .string(province.code)
        }
        properties["seat"] = .object([
            "id": .string(unit.seat.id.description), "name": .string(unit.seat.name),
            "lon": .rounded(unit.seat.coordinate.longitude, 6), "lat": .rounded(unit.seat.coordinate.latitude, 6),
        ])
        let area = theatre.coverage.tiles.indices.contains(index) ? theatre.coverage.tiles[index] : MultiPolygon()
        return Feature(
            id: unit.id.description, geometry: area.isEmpty ? nil : .multiPolygon(area), properties: properties)
    }

    /// `split` and the state.
    func properties(
        _ look: UnitLook, _ day: DayState, _ distinct: DistinctStates
    ) -> OrderedDictionary<String, JSONValue> {
        var properties: OrderedDictionary<String, JSONValue> = ["split": .bool(look.isSplit)]
        properties.merge(stateProperties(look.state.map { distinct.states[$0] } ?? .unknown, day)) { _, new in new }
        if look.isSplit, let sentence = properties["says"]?.text {
            properties["says"] = .string([sentence, words["says.split"]].joined(separator: words["says.join"]))
        }
        return properties
    }
}
