public import CivilDate
import ControlState
import Gazetteer
import Geometry

/// What a day leaves behind for the files about all days: the web map, the timeline and the tables.
public struct DayDigest: Sendable {
    public let date: CivilDate
    let views: [View]
    /// Areas of the first view, for the timeline.
    let areas: [Area]
    /// Rows of `coverage.csv` without its header.
    let coverage: String

    struct View: Sendable {
        var perspective: Perspective
        var tiles: [Tile]
        var figures: CoverageFigures
        var parties: [PartyID]
        var fronts: [Front]
    }

    /// How long the line between two sides is.
    struct Front: Hashable, Sendable {
        var sides: [MapLayers.Side]
        var kilometres: Double
    }

    /// A tile as the web map draws it.
    struct Tile: Hashable, Sendable {
        var unit: Int
        /// On the web map's grid; nil for the whole unit.
        var shape: ArcTable.Shape?
        var squareKilometres: Double
        var state: TileState
        var says: String
    }

    struct Area: Hashable, Sendable {
        var state: TileState
        var shape: MultiPolygon
        var squareKilometres: Double
        /// The names of its first units, for the table.
        var name: String
        var says: String
    }
}
