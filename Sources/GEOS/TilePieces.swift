import CGEOS
import Geometry

/// The pieces that the touched tiles of a coverage fall into.
struct TilePieces {
    /// The pieces of each touched tile, those that fewer areas cover first.
    private(set) var ofTile: [Int: [CoverageCut.Piece]] = [:]

    init(
        of coverage: Coverage, touched: [Bool], lines: [[Coordinate]], areas: [MultiPolygon]
    ) throws(GEOSError) {
        let tiles = coverage.tiles.indices.filter { touched[$0] }
        guard !tiles.isEmpty else { return }
        let old = Coverage(tiles: tiles.map { coverage.tiles[$0] })
        let faces = try Self.faces(old.topology.boundaries + lines)

        // Which tile and which areas each face belongs to.
        let tileIndex = AreaIndex(old.tiles)
        var keys: [Key: Int] = [:]
        var groups: [(key: Key, number: Int)] = []
        var kept: [MultiPolygon] = []
        var group: [Int?] = []
        for face in faces {
            guard let tile = tileIndex.index(at: face.inside) else { continue }
            let covers = areas.indices.filter { areas[$0].contains(face.inside) }
            let key = Key(tile: tiles[tile], covers: covers)
            if keys[key] == nil {
                groups.append((key, keys.count))
                keys[key] = keys.count
            }
            kept.append(MultiPolygon([face.polygon]))
            group.append(keys[key])
        }
        let areasOfGroups = Coverage(tiles: kept).topology.dissolve(group)
        for (key, number) in groups.sorted(by: { $0.key < $1.key }) {
            guard let area = areasOfGroups[number] else { continue }
            let before = coverage.tiles[key.tile]
            let isSame = Self.hasSameVertices(area, before)
            ofTile[key.tile, default: []].append(CoverageCut.Piece(area: isSame ? before : area, covers: key.covers))
        }
    }

    /// Tiles left alone that no longer share their edges with these pieces; nil if there are none.
    func unmatched(in index: CoverageIndex, _ touched: [Bool]) -> [Int]? {
        guard !ofTile.isEmpty else { return nil }
        let coverage = index.coverage
        var before: Set<DirectedEdge> = []
        for tile in coverage.tiles.indices where touched[tile] {
            DirectedEdge.insert(coverage.tiles[tile], into: &before)
        }
        var after: Set<DirectedEdge> = []
        for pieces in ofTile.values {
            for piece in pieces { DirectedEdge.insert(piece.area, into: &after) }
        }
        let lost = before.subtracting(after)
        guard let box = BoundingBox(lost.lazy.map(\.start)) else { return nil }
        let tiles = index.tiles(near: box).filter { tile in
            guard !touched[tile] else { return false }
            var edges: Set<DirectedEdge> = []
            DirectedEdge.insert(coverage.tiles[tile], into: &edges)
            return edges.contains { lost.contains($0.reversed) }
        }
        return tiles.isEmpty ? nil : tiles
    }

    /// A polygon between the noded lines, and a position inside it.
    private struct Face: Sendable {
        var polygon: Polygon
        var inside: Coordinate
    }

    /// All faces between lines, noded on the grid.
    private static func faces(_ lines: [[Coordinate]]) throws(GEOSError) -> [Face] {
        try GEOSContext.scope { context throws(GEOSError) in
            let all = try context.geometry(lines: lines)
            let noded = try context.own(
                GEOSUnaryUnionPrec_r(context.handle, all.pointer, CoverageCut.grid), from: "GEOSUnaryUnionPrec_r")
            var inputs: [OpaquePointer?] = [noded.pointer]
            let made = try context.own(GEOSPolygonize_r(context.handle, &inputs, 1), from: "GEOSPolygonize_r")
            var faces: [Face] = []
            for polygon in try context.multiPolygon(made).polygons {
                let geometry = try context.geometry(polygon)
                let point = GEOSPointOnSurface_r(context.handle, geometry.pointer)
                let inside = try context.coordinate(try context.own(point, from: "GEOSPointOnSurface_r"))
                faces.append(Face(polygon: polygon, inside: inside))
            }
            return faces
        }
    }

    private static func hasSameVertices(_ a: MultiPolygon, _ b: MultiPolygon) -> Bool {
        func vertices(_ area: MultiPolygon) -> [Coordinate] {
            area.polygons.flatMap { $0.rings.flatMap { $0.dropLast() } }
        }
        let first = vertices(a)
        let second = vertices(b)
        return first.count == second.count && Set(first) == Set(second)
    }
}

/// A tile and the areas that cover a piece of it.
private struct Key: Hashable, Comparable {
    let tile: Int
    let covers: [Int]

    static func < (a: Key, b: Key) -> Bool {
        if a.tile != b.tile { return a.tile < b.tile }
        if a.covers.count != b.covers.count { return a.covers.count < b.covers.count }
        return a.covers.lexicographicallyPrecedes(b.covers)
    }
}

/// An edge as one ring runs along it.
private struct DirectedEdge: Hashable {
    let start: Coordinate
    let end: Coordinate
    var reversed: DirectedEdge { DirectedEdge(start: end, end: start) }

    static func insert(_ area: MultiPolygon, into edges: inout Set<DirectedEdge>) {
        for polygon in area.polygons {
            for (index, ring) in polygon.rings.enumerated() {
                let isForward = (Ellipsoid.signedArea(of: ring) > 0) == (index == 0)
                for position in 1..<max(ring.count, 1) {
                    let edge = DirectedEdge(start: ring[position - 1], end: ring[position])
                    edges.insert(isForward ? edge : edge.reversed)
                }
            }
        }
    }
}
