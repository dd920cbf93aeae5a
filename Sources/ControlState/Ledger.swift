import CivilDate
import Claims
import Gazetteer
import Synchronization

/// All that is known by a day, from one perspective: reports by the units and shapes they lie in, and the history of
/// every tile asked for. Each is made once and then read for any date.
final class Ledger: Sendable {
    /// A tile by what bears on it: its unit, and the cutting shapes that contain it (indices into `shapes`, ascending).
    struct Key: Hashable, Sendable {
        var unit: Int
        var covers: [Int]
    }

    let ground: Ground
    let perspective: Perspective
    let reports: [Report]
    let footprints: [Footprint]
    let shapes: [Footprint.Shape]
    private let baseline: [Int: BaselineRow]
    private let reportsByUnit: [Int: [Int]]
    private let reportsByShape: [Int: [Int]]
    private let shapeIndex: [Footprint.Shape: Int]
    private let histories = Mutex<[Key: TileHistory]>([:])
    /// How units were last put together: on most days nothing about most of them changes.
    let joined = Mutex<JoinedDay?>(nil)
    private let madePlan = Mutex<CutPlan?>(nil)

    init(
        ground: Ground, claims: [(claim: Claim, footprint: Footprint, origin: Int)], voices: Voices,
        perspective: Perspective, baseline: [Int: BaselineRow]
    ) {
        self.ground = ground
        self.perspective = perspective
        self.baseline = baseline
        let making = ReportMaking(ground: ground, voices: voices, perspective: perspective)
        footprints = claims.map(\.footprint)
        reports = making.selected(
            claims.enumerated().flatMap { index, entry in
                making.reports(of: entry.claim, footprint: entry.footprint, index: index, origin: entry.origin)
            })
        var shapes: [Footprint.Shape] = []
        var index: [Footprint.Shape: Int] = [:]
        var (byUnit, byShape): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
        for (number, report) in reports.enumerated() {
            for piece in footprints[report.footprint].pieces {
                for shape in [piece.area.within].compactMap(\.self) + piece.area.without where index[shape] == nil {
                    index[shape] = shapes.count
                    shapes.append(shape)
                }
                if let units = piece.area.units {
                    for unit in units where byUnit[unit]?.last != number { byUnit[unit, default: []].append(number) }
                } else if let within = piece.area.within, let shape = index[within], byShape[shape]?.last != number {
                    byShape[shape, default: []].append(number)
                }
            }
        }
        self.shapes = shapes
        shapeIndex = index
        reportsByUnit = byUnit
        reportsByShape = byShape
    }

    /// Whether anything bears on a tile; of all others nothing is ever known.
    func isTold(_ key: Key) -> Bool {
        reportsByUnit[key.unit] != nil || !key.covers.isEmpty || baseline[key.unit] != nil
    }

    /// A seat's disc belongs to its own unit only.
    func mayCover(_ shape: Int, unit: Int) -> Bool {
        if case .disc(let disc) = shapes[shape], let own = disc.unit { return own == unit }
        return true
    }

    func history(of key: Key) -> TileHistory {
        if let known = histories.withLock({ $0[key] }) { return known }
        let made = TileHistory(
            Chronicle(
                evidence: evidence(for: key), reports: reports, baseline: baseline[key.unit], ground: ground,
                perspective: perspective))
        histories.withLock { $0[key] = made }
        return made
    }

    /// What the shapes of all days cut the units into.
    func plan(_ cuts: Cuts) throws(StateError) -> CutPlan {
        if let known = madePlan.withLock({ $0 }) { return known }
        let made = try CutPlan(self, cuts)
        madePlan.withLock { $0 = made }
        return made
    }

    private func evidence(for key: Key) -> [Evidence] {
        let candidates = (reportsByUnit[key.unit] ?? []) + key.covers.flatMap { reportsByShape[$0] ?? [] }
        return Set(candidates).sorted().compactMap { number in
            let precision = footprints[reports[number].footprint].pieces
                .filter { contains($0.area, key) }.map(\.precision).min { $0.rank < $1.rank }
            return precision.map { Evidence(report: number, precision: $0) }
        }
    }

    private func contains(_ area: Footprint.Area, _ key: Key) -> Bool {
        if let units = area.units, !units.contains(key.unit) { return false }
        if let within = area.within, !covers(within, key) { return false }
        return !area.without.contains { covers($0, key) }
    }

    /// The index of a shape.
    func shapeNumber(_ shape: Footprint.Shape) -> Int? { shapeIndex[shape] }

    private func covers(_ shape: Footprint.Shape, _ key: Key) -> Bool {
        shapeIndex[shape].map { key.covers.contains($0) } ?? false
    }
}
