public import ControlState
import CivilDate
import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

extension MapLayers {
    /// Every unit of the theatre with the status at its seat; `split` where evidence has cut it.
    public func units(_ day: DayState) -> FeatureCollection {
        var seat = [Int?](repeating: nil, count: theatre.units.count)
        var parts = [Int](repeating: 0, count: theatre.units.count)
        for (index, tile) in day.tiles.enumerated() where seat.indices.contains(tile.unit) {
            parts[tile.unit] += 1
            if tile.holdsSeat || seat[tile.unit] == nil { seat[tile.unit] = index }
        }
        let features = theatre.units.enumerated().map { index, unit -> Feature in
            let state = seat[index].map { day.tiles[$0].state } ?? .unknown
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
            properties["split"] = .bool(parts[index] > 1)
            properties.merge(stateProperties(state, day)) { _, new in new }
            if parts[index] > 1, let sentence = properties["says"]?.text {
                properties["says"] = .string([sentence, words["says.split"]].joined(separator: words["says.join"]))
            }
            let area = theatre.coverage.tiles.indices.contains(index) ? theatre.coverage.tiles[index] : MultiPolygon()
            return Feature(
                id: unit.id.description, geometry: area.isEmpty ? nil : .multiPolygon(area), properties: properties)
        }
        return FeatureCollection(features: features, members: members("units", day))
    }
}
