public import CivilDate
import ControlState
import Gazetteer
import Geometry

/// What a day leaves behind for the files about all days: the web map, the timeline and the tables.
public struct DayDigest: Sendable {
    public let date: CivilDate
    var views: [View]
    /// Areas of the first view, for the timeline.
    var areas: [Area]
    /// Rows of `coverage.csv` without its header.
    var coverage: String

    /// Hands the areas over: the timeline is the last that needs them.
    mutating func takeAreas() -> [Area] {
        defer { areas = [] }
        return areas
    }

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

    /// The same digest, sharing memory with an earlier one wherever both say the same: most days change little, so a long
    /// series costs what changes.
    public func sharing(with earlier: DayDigest?) -> DayDigest {
        var shared = self
        // Nothing about all days tells of provinces: coverage.csv has them already.
        for index in views.indices { shared.views[index].figures.provinces = [] }
        guard let earlier, earlier.views.count == views.count else { return shared }
        for (index, old) in earlier.views.enumerated() {
            if views[index].tiles == old.tiles {
                shared.views[index].tiles = old.tiles
            } else {
                let known = Dictionary(old.tiles.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
                shared.views[index].tiles = views[index].tiles.map { known[$0] ?? $0 }
            }
            let (figures, before) = (views[index].figures, old.figures)
            if figures.stated == before.stated { shared.views[index].figures.stated = before.stated }
            if figures.flags == before.flags { shared.views[index].figures.flags = before.flags }
            if figures.mapped == before.mapped { shared.views[index].figures.mapped = before.mapped }
            if figures.rows == before.rows { shared.views[index].figures.rows = before.rows }
        }
        return shared
    }
}
