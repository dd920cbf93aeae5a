/// Areas that tile the plane they cover: edge-matched, no overlap, no gap between neighbours.
///
/// Every edge has one tile on its left and one (or the outside) on its right; dissolving, fronts and areas follow from
/// that alone. The topology and its operations are in the extensions beside this file.
public struct Coverage: Hashable, Sendable {
    /// One area per tile; tile `i` is `tiles[i]`.
    public let tiles: [MultiPolygon]

    /// No checking is done here that the tiles are edge-matched: see `validate()`.
    public init(tiles: [MultiPolygon]) { self.tiles = tiles }
}
