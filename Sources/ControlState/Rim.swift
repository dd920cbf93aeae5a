import Gazetteer
import Geometry

/// The outer edge of a theatre, each edge with the unit inside it and the neighbour outside it, in the order in which
/// they follow each other around the theatre (counter-clockwise).
struct Rim: Sendable {
    struct Edge: Sendable {
        var start: Coordinate
        var end: Coordinate
        var unit: Int
        /// Index into `Theatre.borders`; nil where no neighbour is known.
        var border: Int?
        /// Metres.
        var length: Double
    }

    /// A run of edges that face one neighbour.
    struct Stretch: Sendable {
        var border: Int
        /// Indices into `edges` (of the longest ring), in order, wrapping past the end.
        var first: Int
        var count: Int
        var length: Double
    }

    /// All outer edges; those of the longest ring first, in order.
    let edges: [Edge]
    /// How many of `edges` make the longest ring.
    let ring: Int
    /// The neighbours in their order around the longest ring.
    let stretches: [Stretch]
    /// Metres of each border that each unit touches: `[unit: [border: metres]]`.
    let lengths: [Int: [Int: Double]]
    let countries: [String]

    private struct Position: Hashable {
        var longitude: UInt64
        var latitude: UInt64
        init(_ coordinate: Coordinate) {
            // -0.0 and 0.0 are one position.
            longitude = (coordinate.longitude + 0).bitPattern
            latitude = (coordinate.latitude + 0).bitPattern
        }
    }

    private struct Segment: Hashable {
        var start: Position
        var end: Position
    }

    init(coverage: Coverage, borders: [Theatre.Border]) {
        countries = borders.map(\.country)
        var facing: [Segment: Int] = [:]
        for (index, border) in borders.enumerated() {
            for line in border.line.lines {
                for (start, end) in zip(line.coordinates, line.coordinates.dropFirst()) {
                    let (from, to) = (Position(start), Position(end))
                    facing[Segment(start: from, end: to)] = index
                    facing[Segment(start: to, end: from)] = index
                }
            }
        }
        let outer = Self.outerEdges(of: coverage.tiles).map { edge in
            Edge(
                start: edge.start, end: edge.end, unit: edge.unit,
                border: facing[Segment(start: Position(edge.start), end: Position(edge.end))],
                length: Ellipsoid.distance(edge.start, edge.end))
        }
        let chains = Self.chained(outer)
        edges = chains.flatMap(\.self)
        ring = chains.first?.count ?? 0
        stretches = Self.stretches(chains.first ?? [])
        var lengths: [Int: [Int: Double]] = [:]
        for edge in edges {
            guard let border = edge.border else { continue }
            lengths[edge.unit, default: [:]][border, default: 0] += edge.length
        }
        self.lengths = lengths
    }

    /// Directed edges that no other tile has the other way round.
    static func outerEdges(of tiles: [MultiPolygon]) -> [(start: Coordinate, end: Coordinate, unit: Int)] {
        var all = Set<Segment>(
            minimumCapacity: tiles.reduce(0) { $0 + $1.polygons.reduce(0) { $0 + $1.shell.count } })
        for tile in tiles {
            for polygon in tile.polygons {
                for ring in polygon.rings {
                    for (start, end) in zip(ring, ring.dropFirst()) {
                        all.insert(Segment(start: Position(start), end: Position(end)))
                    }
                }
            }
        }
        var outer: [(start: Coordinate, end: Coordinate, unit: Int)] = []
        for (unit, tile) in tiles.enumerated() {
            for polygon in tile.polygons {
                for ring in polygon.rings {
                    for (start, end) in zip(ring, ring.dropFirst())
                    where !all.contains(Segment(start: Position(end), end: Position(start))) {
                        outer.append((start, end, unit))
                    }
                }
            }
        }
        return outer
    }

    /// The edges joined end to end, the longest chain first.
    private static func chained(_ outer: [Edge]) -> [[Edge]] {
        var starting: [Position: [Int]] = [:]
        for (index, edge) in outer.enumerated().reversed() { starting[Position(edge.start), default: []].append(index) }
        var used = [Bool](repeating: false, count: outer.count)
        var chains: [[Edge]] = []
        for first in outer.indices where !used[first] {
            var chain: [Edge] = []
            var next: Int? = first
            while let index = next {
                used[index] = true
                chain.append(outer[index])
                next = starting[Position(outer[index].end)]?.last { !used[$0] }
            }
            chains.append(chain)
        }
        func length(_ chain: [Edge]) -> Double { chain.reduce(0) { $0 + $1.length } }
        return chains.enumerated().sorted { left, right in
            let (one, other) = (length(left.element), length(right.element))
            return one != other ? one > other : left.offset < right.offset
        }.map(\.element)
    }

    /// Runs of one neighbour; edges that face nobody known are passed over.
    private static func stretches(_ ring: [Edge]) -> [Stretch] {
        var runs: [Stretch] = []
        for (index, edge) in ring.enumerated() {
            guard let border = edge.border else { continue }
            if let last = runs.last, last.border == border {
                runs[runs.count - 1].count = index - last.first + 1
                runs[runs.count - 1].length += edge.length
            } else {
                runs.append(Stretch(border: border, first: index, count: 1, length: edge.length))
            }
        }
        // The ring may start in the middle of a run.
        if runs.count > 1, let last = runs.last, last.border == runs[0].border {
            runs[0].count += ring.count - last.first + runs[0].first
            runs[0].first = last.first
            runs[0].length += last.length
            runs.removeLast()
        }
        return runs
    }
}
