import Geometry
import Synchronization

/// The topologies of the latest coverages: days and perspectives mostly share one.
final class KnownTopologies: Sendable {
    private static let capacity = 8
    private let known = Mutex<[(coverage: Coverage, topology: CoverageTopology)]>([])

    func topology(of coverage: Coverage) -> CoverageTopology {
        // Tiles that share their memory are seen to be equal at once.
        if let found = known.withLock({ $0.first { $0.coverage == coverage } }) { return found.topology }
        let made = CoverageTopology(coverage)
        known.withLock { known in
            if known.count >= Self.capacity { known.removeFirst() }
            known.append((coverage, made))
        }
        return made
    }
}
