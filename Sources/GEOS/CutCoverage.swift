public import Geometry

/// A coverage whose tiles have been cut along the edges of areas.
public struct CutCoverage: Hashable, Sendable {
    /// The new tiles, in the order of the old ones they come from.
    public let coverage: Coverage
    /// The old tile that each new tile is a piece of.
    public let origin: [Int]
    /// For each new tile, in order, the indices of the areas that contain it.
    public let covers: [[Int]]

    public init(coverage: Coverage, origin: [Int], covers: [[Int]]) {
        self.coverage = coverage
        self.origin = origin
        self.covers = covers
    }
}
