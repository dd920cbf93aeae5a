import GEOS
import Gazetteer
import Geometry
import Synchronization

/// Cuts of a theatre's coverage by sets of shapes, the latest ones kept.
final class Cuts: Sendable {
    /// Enough for the perspectives of one date; a long series does not grow.
    private static let capacity = 8

    private struct Entry: Sendable {
        var shapes: [Footprint.Shape]
        var cut: CutCoverage
    }
    private let entries = Mutex<[Entry]>([])
    private let areas = Mutex<[Footprint.Disc: MultiPolygon]>([:])

    func cut(_ coverage: Coverage, by shapes: [Footprint.Shape]) throws(StateError) -> CutCoverage {
        if let known = entries.withLock({ $0.first { $0.shapes == shapes }?.cut }) { return known }
        do {
            let cut = try CoverageCut.cut(coverage, by: shapes.map(area))
            entries.withLock { kept in
                if kept.count >= Self.capacity { kept.removeFirst() }
                kept.append(Entry(shapes: shapes, cut: cut))
            }
            return cut
        } catch {
            throw .cutting("\(error.function): \(error.message)")
        }
    }

    private func area(_ shape: Footprint.Shape) -> MultiPolygon {
        switch shape {
        case .geometry(let area): return area
        case .disc(var disc):
            disc.unit = nil
            if let known = areas.withLock({ $0[disc] }) { return known }
            let made = Overlay.disc(disc.center, radiusMetres: disc.radius)
            areas.withLock { $0[disc] = made }
            return made
        }
    }
}
