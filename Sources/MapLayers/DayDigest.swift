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
        var tiles: Tiles
        var figures: CoverageFigures
        var parties: [PartyID]
        var fronts: [Front]
    }

    /// How long the line between two sides is.
    struct Front: Hashable, Sendable {
        var sides: [MapLayers.Side]
        var kilometres: Double
    }

    /// The tiles as the web map draws them.
    struct Tiles: Hashable, Sendable {
        /// The states that occur, and how each is told.
        var looks: [Look]
        var drawn: Drawn
    }

    struct Drawn: Hashable, Sendable {
        /// In the order of their units.
        var tiles: [Tile] = []
        /// On the web map's grid, by index into `tiles`, of those that are not their whole unit.
        var shapes: [Int: ArcTable.Shape] = [:]
    }

    struct Look: Hashable, Sendable {
        var state: TileState
        var says: String
    }

    struct Tile: Hashable, Sendable {
        var unit: Int
        /// An index into the looks.
        var look: Int
        var squareKilometres: Double
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
