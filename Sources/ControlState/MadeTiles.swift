import Geometry
import Synchronization

/// The tiles of a day as the engine made them, with what is worked out from them once: days on which nothing changes have
/// them in common.
final class MadeTiles: Sendable {
    let tiles: [DayState.Tile]
    let areas: [MultiPolygon]
    let measures: [TileMeasure]
    let distinct: DistinctStates
    private let counted = Mutex<CoverageFigures?>(nil)

    init(tiles: [DayState.Tile], areas: [MultiPolygon], measures: [TileMeasure]) {
        self.tiles = tiles
        self.areas = areas
        self.measures = measures
        distinct = DistinctStates(tiles)
    }

    /// The tiles added up.
    func counted(_ count: () -> CoverageFigures) -> CoverageFigures {
        if let known = counted.withLock({ $0 }) { return known }
        let made = count()
        counted.withLock { $0 = made }
        return made
    }
}

extension DayState {
    /// What the engine made, as long as nobody has changed it since: both share their memory, which is seen at once.
    var unchanged: MadeTiles? {
        guard let made, made.tiles == tiles, made.areas == coverage.tiles else { return nil }
        return made
    }

    /// The states that occur, each once.
    /// - Complexity: nothing on a day as the engine made it, else one comparison for each tile.
    public var distinctStates: DistinctStates { unchanged?.distinct ?? DistinctStates(tiles) }
}
