/// A coverage with the box of each of its tiles, for one that is asked again and again what lies where: most tiles are
/// ruled out by their boxes.
///
/// Made once and kept by whoever asks. For very many positions on few tiles use `AreaIndex`.
/// - Complexity: building is O(vertices); a question one pass over the boxes.
public struct CoverageIndex: Sendable {
    public let coverage: Coverage
    /// The box of each tile; nil for one without area.
    public let boxes: [BoundingBox?]

    /// Goes over all vertices once.
    public init(_ coverage: Coverage) {
        self.coverage = coverage
        boxes = coverage.tiles.map(\.boundingBox)
    }

    /// The tile that contains a position; nil if none does.
    public func tile(at position: Coordinate) -> Int? {
        boxes.indices.first { tile in
            boxes[tile]?.contains(position) == true && coverage.tiles[tile].contains(position)
        }
    }

    /// The tiles whose box has a position in common with a box, in order.
    public func tiles(near box: BoundingBox) -> [Int] {
        boxes.indices.filter { boxes[$0]?.intersects(box) == true }
    }
}
