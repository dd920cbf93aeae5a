import ControlState
import Gazetteer
import Geometry
import Synchronization

/// The shapes of the latest days: on most days nothing changes, and days and perspectives mostly share one coverage.
final class KnownShapes: Sendable {
    private struct Entry {
        let tiles: [DayState.Tile]
        let coverage: Coverage
        let shapes: StateShapes
        let drawn: DayDigest.Drawn
    }

    /// Of each perspective, and of coverages; several days are worked on at once.
    private static let days = 4
    private static let coverages = 8

    private let layers: MapLayers
    private let mesh: CoverageMesh
    private let known = Mutex<[Perspective: [Entry]]>([:])
    private let topologies = Mutex<[(coverage: Coverage, topology: CoverageTopology)]>([])

    init(_ layers: MapLayers) {
        self.layers = layers
        mesh = CoverageMesh(layers.theatre.coverage)
    }

    /// - Parameter draw: the tiles as the web map draws them.
    func shapes(
        of day: DayState, draw: (DayState, StateShapes) -> DayDigest.Drawn
    ) -> (shapes: StateShapes, drawn: DayDigest.Drawn) {
        // Tiles that share their memory are seen to be equal at once.
        let found = known.withLock { known in
            known[day.perspective]?.last { $0.tiles == day.tiles && $0.coverage == day.coverage }
        }
        if let found { return (found.shapes, found.drawn) }
        let shapes = StateShapes(layers, day, topology(of: day))
        let drawn = draw(day, shapes)
        known.withLock { known in
            let kept = known[day.perspective, default: []].suffix(Self.days - 1)
            known[day.perspective] =
                kept + [Entry(tiles: day.tiles, coverage: day.coverage, shapes: shapes, drawn: drawn)]
        }
        return (shapes, drawn)
    }

    private func topology(of day: DayState) -> CoverageTopology {
        if let found = topologies.withLock({ $0.first { $0.coverage == day.coverage } }) { return found.topology }
        let made = CoverageTopology(day.coverage, cutFrom: mesh, origin: day.tiles.map(\.unit))
        topologies.withLock { topologies in
            if topologies.count >= Self.coverages { topologies.removeFirst() }
            topologies.append((day.coverage, made))
        }
        return made
    }
}
