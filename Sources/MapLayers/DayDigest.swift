public import CivilDate
import ControlState
import Gazetteer
import Geometry

/// What a day leaves behind for the files about all days: the web map, the timeline and the tables.
public struct DayDigest: Sendable {
    public let date: CivilDate
    let views: [View]
    /// Rows of `coverage.csv` without its header.
    var coverage: String

    /// The areas of the first view, for the timeline.
    func takeAreas() -> [Area] { views.first?.areas ?? [] }

    struct View: Sendable {
        var perspective: Perspective
        var areas: [Area]
        var fronts: [MapLayers.FrontLine]
        var figures: CoverageFigures
        var parties: [PartyID]
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
