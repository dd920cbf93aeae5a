public import ControlState
import Claims
import CivilDate
import Gazetteer
public import GeoJSON
public import Geometry
import OrderedCollections

extension MapLayers {
    /// The control layer: one feature for each distinct state (evidence included, so that every area answers for itself),
    /// the tiles that share it dissolved.
    ///
    /// `control.geojson` for the assessed state, `control.PERSPECTIVE.geojson` for the others.
    public func control(_ day: DayState, topology: CoverageTopology? = nil) -> FeatureCollection {
        control(day, StateShapes(self, day, topology ?? CoverageTopology(day.coverage)))
    }

    func control(_ day: DayState, _ shapes: StateShapes) -> FeatureCollection {
        let features = shapes.distinct.states.enumerated().compactMap { index, state -> Feature? in
            guard let area = shapes.areas[index] else { return nil }
            var properties = stateProperties(state, day)
            properties["area_km2"] = .rounded(shapes.squareMetres[index] / 1e6, 1)
            properties["units"] = .integer(shapes.units[index].count)
            return Feature(
                id: controlID(day, index), geometry: .multiPolygon(area), properties: properties)
        }
        return FeatureCollection(features: features, members: members("control", day))
    }

    /// The units that have a tile in each state, in the order of the tiles.
    func unitsByState(_ day: DayState, _ distinct: DistinctStates) -> [[Int]] {
        var units: [[Int]] = distinct.states.map { _ in [] }
        for (tile, state) in distinct.ofTile.enumerated() where units[state].last != day.tiles[tile].unit {
            units[state].append(day.tiles[tile].unit)
        }
        // Tiles mostly come in the order of their units: then none has come twice.
        return units.map { units in
            zip(units, units.dropFirst()).allSatisfy(<) ? units : Array(OrderedSet(units))
        }
    }

    /// The id of the feature of a state, by its place among the day's distinct states.
    func controlID(_ day: DayState, _ state: Int) -> String {
        "control:\(day.perspective):\(day.date):\(state + 1)"
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
