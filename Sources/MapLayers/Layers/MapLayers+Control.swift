public import ControlState
import Claims
import CivilDate
import Gazetteer
public import GeoJSON
public import Geometry
import OrderedCollections

extension MapLayers {
    /// Tiles of one state, joined: a feature of the control layer.
    struct Group: Sendable {
        var state: TileState
        /// Indices into the tiles of the day, ascending.
        var tiles: [Int]
    }

    /// The tiles of a day grouped by equal state (evidence included, so that every area answers for itself), in the order
    /// of each group's first tile.
    func groups(_ day: DayState) -> [Group] {
        var groups: [Group] = []
        var number: [TileState: Int] = [:]
        var last = -1
        for (index, tile) in day.tiles.enumerated() {
            // Neighbours are mostly in one state: then it need not be looked up.
            if last < 0 || groups[last].state != tile.state {
                last = number[tile.state] ?? groups.count
                if last == groups.count {
                    number[tile.state] = last
                    groups.append(Group(state: tile.state, tiles: []))
                }
            }
            groups[last].tiles.append(index)
        }
        return groups
    }

    /// The control layer: one feature for each distinct state, the tiles that share it dissolved.
    ///
    /// `control.geojson` for the assessed state, `control.PERSPECTIVE.geojson` for the others.
    public func control(_ day: DayState, topology: CoverageTopology? = nil) -> FeatureCollection {
        let topology = topology ?? CoverageTopology(day.coverage)
        let groups = groups(day)
        var key = [Int?](repeating: nil, count: day.tiles.count)
        for (index, group) in groups.enumerated() { for tile in group.tiles { key[tile] = index } }
        let areas = topology.dissolve(key)
        let tileAreas = topology.tileAreas
        let features = groups.enumerated().compactMap { index, group -> Feature? in
            guard let area = areas[index] else { return nil }
            var properties = stateProperties(group.state, day)
            properties["area_km2"] = .rounded(group.tiles.reduce(0) { $0 + tileAreas[$1] } / 1e6, 1)
            properties["units"] = .integer(Set(group.tiles.map { day.tiles[$0].unit }).count)
            return Feature(
                id: controlID(day, index), geometry: .multiPolygon(area), properties: properties)
        }
        return FeatureCollection(features: features, members: members("control", day))
    }

    /// The id of the feature of a group, by the group's place among ``groups(_:)``.
    func controlID(_ day: DayState, _ group: Int) -> String {
        "control:\(day.perspective):\(day.date):\(group + 1)"
    }

    /// The properties that control areas, units and fronts share: the state in words and numbers, simplestyle, evidence.
    func stateProperties(_ state: TileState, _ day: DayState) -> OrderedDictionary<String, JSONValue> {
        let style = style(state)
        let colour = style.colours.first ?? TileStyle.grey
        return [
            "start": .day(day.date), "end": .day(day.date + 1),
            "status": .string(state.status.rawValue), "basis": .string(state.basis.rawValue),
            "precision": .string(state.precision.rawValue),
            "holders": .strings(state.holders), "beside": .strings(state.beside),
            "since": .day(state.since), "earliest": .day(state.earliest), "latest": .day(state.latest),
            "changing": .bool(state.changing), "stale": .bool(state.stale), "besieged": .bool(state.besieged),
            "denied_by": .strings(state.deniedBy), "last_evidence": .day(state.lastEvidence),
            "says": .string(says.sentence(state, on: day.date, perspective: day.perspective)),
            "claims": .strings(state.claims),
            "pattern": .string(style.pattern.rawValue),
            "fill": .string(colour), "fill-opacity": .number(style.fillOpacity),
            "stroke": .string(colour), "stroke-opacity": 0.9,
            "stroke-width": state.status == .unknown ? 0.5 : 1,
        ]
    }
}
