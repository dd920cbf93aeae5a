import CivilDate
import Claims
import Gazetteer
import Synchronization

/// All that is known by a day, from one perspective: reports by the units and shapes they lie in, and the chronicle of
/// every tile asked for. Each chronicle is made once and then read for any date.
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
    /// The first day on which each shape may matter.
    let firstDays: [CivilDate]
    private let baseline: [Int: BaselineRow]
    private let reportsByUnit: [Int: [Int]]
    private let reportsByShape: [Int: [Int]]
    private let shapeIndex: [Footprint.Shape: Int]
    private let chronicles = Mutex<[Key: Chronicle]>([:])

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
        var first: [CivilDate] = []
        var (byUnit, byShape): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
        for (number, report) in reports.enumerated() {
            // An answer acts from the start of what it answers, so its shapes may matter before its own day.
            let day = report.answers ? CivilDate(daysSinceEpoch: .min / 4) : report.earliest ?? report.day
            for piece in footprints[report.footprint].pieces {
                for shape in [piece.area.within].compactMap(\.self) + piece.area.without {
                    if let known = index[shape] {
                        first[known] = min(first[known], day)
                    } else {
                        index[shape] = shapes.count
                        shapes.append(shape)
                        first.append(day)
                    }
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
        firstDays = first
        reportsByUnit = byUnit
        reportsByShape = byShape
    }

    /// Units that nothing bears on have no reports.
    func hasReports(_ key: Key) -> Bool { reportsByUnit[key.unit] != nil || !key.covers.isEmpty }

    func hasBaseline(_ unit: Int) -> Bool { baseline[unit] != nil }

    /// A seat's disc belongs to its own unit only.
    func mayCover(_ shape: Int, unit: Int) -> Bool {
        if case .disc(let disc) = shapes[shape], let own = disc.unit { return own == unit }
        return true
    }

    func chronicle(of key: Key) -> Chronicle {
        if let known = chronicles.withLock({ $0[key] }) { return known }
        let made = Chronicle(
            evidence: evidence(for: key), reports: reports, baseline: baseline[key.unit], ground: ground,
            perspective: perspective)
        chronicles.withLock { $0[key] = made }
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

    private func covers(_ shape: Footprint.Shape, _ key: Key) -> Bool {
        shapeIndex[shape].map { key.covers.contains($0) } ?? false
    }
}
