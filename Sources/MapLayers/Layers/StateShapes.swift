import ControlState
import Geometry

/// The areas of a day's states and the lines between them. There is no date in them: days on which nothing changes have
/// them in common.
struct StateShapes: Sendable {
    let distinct: DistinctStates
    /// One for each distinct state, as far as it has any.
    let areas: [Int: MultiPolygon]
    /// Of each distinct state, and of each tile.
    let squareMetres: [Double]
    let tileAreas: [Double]
    /// The units that have a tile in each state.
    let units: [[Int]]
    let fronts: [MapLayers.FrontLine]

    init(_ layers: MapLayers, _ day: DayState, _ topology: CoverageTopology) {
        distinct = day.distinctStates
        areas = topology.dissolve(distinct.ofTile)
        tileAreas = topology.tileAreas
        var squareMetres = distinct.states.map { _ in 0.0 }
        for (tile, state) in distinct.ofTile.enumerated() { squareMetres[state] += tileAreas[tile] }
        self.squareMetres = squareMetres
        units = layers.unitsByState(day, distinct)
        fronts = layers.frontLines(distinct, topology)
    }
}
