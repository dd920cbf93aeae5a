import GEOS
import Gazetteer
import Geometry
import Synchronization

/// Cuts of a theatre's coverage by sets of shapes, the latest ones kept.
final class Cuts: Sendable {
    /// Shapes that meet in some unit, and the pieces that they cut units into.
    struct Group: Sendable {
        var shapes: [Footprint.Shape]
        /// By unit. `covers` are indices into `shapes`.
        var pieces: [Int: [CoverageCut.Piece]]
        /// Metres of each border, for the pieces of each unit in their order.
        var borders: [Int: [[Int: Double]]]
    }

    /// Enough for the dates of some perspectives around each other; a long series does not grow.
    private static let capacity = 1_024

    private let rim: Rim
    private let index: CoverageIndex
    private let groups = Mutex<[[Footprint.Shape]: Group]>([:])
    private let areas = Mutex<[Footprint.Disc: MultiPolygon]>([:])
    private let near = Mutex<[Footprint.Shape: [Int]]>([:])

    init(_ ground: Ground) {
        rim = ground.rim
        index = ground.index
    }

    /// All shapes at once.
    func cut(by shapes: [Footprint.Shape]) throws(StateError) -> CutCoverage {
        try wording { () throws(GEOSError) in try CoverageCut.cut(index, by: shapes.map(area)) }
    }

    /// The shapes in groups that come near no common unit, each cut by itself: what is far away changes nothing here.
    func groups(by shapes: [Footprint.Shape]) throws(StateError) -> [Group] {
        var members = try apart(shapes)
        while true {
            var made: [Group] = []
            for group in members { made.append(try self.group(group)) }
            // Noding may reach one unit further than the lines themselves.
            var owner: [Int: Int] = [:]
            var clash: (Int, Int)?
            for (number, group) in made.enumerated() {
                for unit in group.pieces.keys {
                    if let other = owner[unit] { clash = (other, number) }
                    owner[unit] = number
                }
            }
            guard let clash else { return made }
            let joined = Set(members[clash.0] + members[clash.1])
            members[min(clash.0, clash.1)] = shapes.filter(joined.contains)
            members.remove(at: max(clash.0, clash.1))
        }
    }

    private func apart(_ shapes: [Footprint.Shape]) throws(StateError) -> [[Footprint.Shape]] {
        var groups: [(shapes: [Footprint.Shape], units: Set<Int>)] = []
        for shape in shapes {
            let units = Set(try unitsNear(shape))
            var joined: (shapes: [Footprint.Shape], units: Set<Int>) = ([shape], units)
            groups.removeAll { group in
                guard !group.units.isDisjoint(with: units) else { return false }
                joined.shapes = group.shapes + joined.shapes
                joined.units.formUnion(group.units)
                return true
            }
            groups.append(joined)
        }
        // In the order of the shapes, whichever of them brought the others together.
        return groups.map { group in
            let members = Set(group.shapes)
            return shapes.filter(members.contains)
        }
    }

    private func unitsNear(_ shape: Footprint.Shape) throws(StateError) -> [Int] {
        if let known = near.withLock({ $0[shape] }) { return known }
        let units = try wording { () throws(GEOSError) in try CoverageCut.tiles(of: index, near: area(shape)) }
        near.withLock { $0[shape] = units }
        return units
    }

    private func group(_ shapes: [Footprint.Shape]) throws(StateError) -> Group {
        if let known = groups.withLock({ $0[shapes] }) { return known }
        let pieces = try wording { () throws(GEOSError) in try CoverageCut.pieces(of: index, by: shapes.map(area)) }
        let made = Group(shapes: shapes, pieces: pieces, borders: rim.borders(of: pieces, in: index))
        groups.withLock { kept in
            if kept.count >= Self.capacity { kept.removeAll() }
            kept[shapes] = made
        }
        return made
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

    private func wording<Result>(_ work: () throws(GEOSError) -> Result) throws(StateError) -> Result {
        do {
            return try work()
        } catch {
            throw .cutting("\(error.function): \(error.message)")
        }
    }
}
