/// The line where tiles of two different holders meet.
public struct Front: Hashable, Sendable {
    /// The holder on the left of the line, the lower of the two numbers.
    public let left: Int
    /// The holder on the right of the line.
    public let right: Int
    /// Stitched as far as the same two holders meet.
    public let line: MultiLineString
    /// The tiles along it, on either side, ascending.
    public let tiles: [Int]
}

extension CoverageTopology {
    /// The fronts between all holders that meet, ordered by holder; tiles without a holder have none.
    ///
    /// - Parameter holder: the holder of each tile; nil for none.
    /// - Complexity: O(arcs + positions of the result).
    public func fronts(_ holder: [Int?]) -> [Front] {
        let labels = Labels(holder, tileCount: tileCount)
        var halves: [Pair: [Int]] = [:]
        for half in 0..<arcCount * 2 {
            let left = labels[face(half)]
            let right = labels[face(half ^ 1)]
            guard left >= 0, right >= 0, left != right else { continue }
            let pair = Pair(left: labels.keys[Int(left)], right: labels.keys[Int(right)])
            if pair.left < pair.right { halves[pair, default: []].append(half) }
        }
        return halves.sorted { $0.key < $1.key }.map { pair, halves in
            var tiles: Set<Int> = []
            for half in halves { tiles.formUnion([Int(face(half)), Int(face(half ^ 1))]) }
            return Front(left: pair.left, right: pair.right, line: stitch(halves, labels), tiles: tiles.sorted())
        }
    }

    /// The boundary of everything: rings with the coverage on their left.
    public func outerBoundary() -> MultiLineString {
        let all = dissolve(Array(repeating: 0, count: tileCount))[0] ?? MultiPolygon()
        return MultiLineString(all.polygons.flatMap { $0.rings.map(LineString.init) })
    }

    /// Every boundary once, whether inside or on the outside: lines that end where three or more meet.
    public var boundaries: [[Coordinate]] {
        arcLeft.indices.map { arc in Array(coordinates[Int(arcStarts[arc])..<Int(arcStarts[arc + 1])]) }
    }

    /// The line where two tiles meet, the first on its left; empty if they share no edge.
    /// - Complexity: O(arcs).
    public func sharedBoundary(_ first: Int, _ second: Int) -> MultiLineString {
        guard first != second else { return MultiLineString() }
        let halves = (0..<arcCount * 2).filter { face($0) == Int32(first) && face($0 ^ 1) == Int32(second) }
        return stitch(halves, Labels((0..<tileCount).map { $0 == first ? 0 : 1 }, tileCount: tileCount))
    }

    /// The part of a tile's boundary that no other tile shares, the tile on its left.
    /// - Complexity: O(arcs).
    public func outerBoundary(of tile: Int) -> MultiLineString {
        let halves = (0..<arcCount * 2).filter { face($0) == Int32(tile) && face($0 ^ 1) < 0 }
        return stitch(halves, Labels((0..<tileCount).map { $0 == tile ? 0 : 1 }, tileCount: tileCount))
    }

    /// The tiles that share an edge with this one, in order. Touching in a point is not enough.
    /// - Complexity: O(arcs).
    public func neighbours(of tile: Int) -> [Int] {
        var found: Set<Int> = []
        for arc in arcLeft.indices {
            if arcLeft[arc] == Int32(tile), arcRight[arc] >= 0 { found.insert(Int(arcRight[arc])) }
            if arcRight[arc] == Int32(tile), arcLeft[arc] >= 0 { found.insert(Int(arcLeft[arc])) }
        }
        return found.sorted()
    }

    /// The tiles with an edge on the outside, in order.
    public var outerTiles: [Int] {
        var found: Set<Int> = []
        for arc in arcLeft.indices {
            if arcRight[arc] < 0 { found.insert(Int(arcLeft[arc])) }
            if arcLeft[arc] < 0 { found.insert(Int(arcRight[arc])) }
        }
        return found.sorted()
    }

    /// Joins half-arcs that follow each other around the same group to lines, closed ones included.
    private func stitch(_ halves: [Int], _ labels: Labels) -> MultiLineString {
        let members = Set(halves)
        var following: [Int: Int] = [:]
        var hasPredecessor: Set<Int> = []
        for half in halves {
            guard let next = next(after: half, labels[face(half)], labels), members.contains(next) else { continue }
            following[half] = next
            hasPredecessor.insert(next)
        }
        var lines: [LineString] = []
        var isDrawn: Set<Int> = []
        for start in halves.filter({ !hasPredecessor.contains($0) }) + halves {
            var line: [Coordinate] = []
            var last = start
            var half: Int? = start
            while let current = half, isDrawn.insert(current).inserted {
                append(current, to: &line)
                last = current
                half = following[current]
            }
            guard !line.isEmpty else { continue }
            line.append(end(last))
            lines.append(LineString(line))
        }
        return MultiLineString(lines)
    }
}

/// Two holders, in order.
private struct Pair: Hashable, Comparable {
    let left: Int
    let right: Int

    static func < (a: Pair, b: Pair) -> Bool { (a.left, a.right) < (b.left, b.right) }
}
