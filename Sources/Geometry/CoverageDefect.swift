/// What keeps tiles from being a coverage, and where.
public enum CoverageDefect: Hashable, Sendable {
    /// Two tiles lie on top of each other (the same tile twice: it lies on itself).
    case overlap(first: Int, second: Int, at: Coordinate)
    /// Tiles enclose a piece that belongs to none: a gap, or a hole that is meant.
    case gap(squareMetres: Double, at: Coordinate)
    /// A vertex of one tile lies on an edge of another that has no vertex there.
    case unmatched(tile: Int, other: Int, at: Coordinate)
    /// The boundary of a tile does not close.
    case open(tile: Int, at: Coordinate)
}

extension CoverageDefect: CustomStringConvertible {
    public var description: String {
        switch self {
        case .overlap(let first, let second, let at):
            "tiles \(first) and \(second) overlap at \(at.longitude), \(at.latitude)"
        case .gap(let area, let at):
            "a gap of \(area) square metres at \(at.longitude), \(at.latitude)"
        case .unmatched(let tile, let other, let at):
            "tile \(tile) has a vertex on an edge of tile \(other) that has none there: \(at.longitude), \(at.latitude)"
        case .open(let tile, let at):
            "the boundary of tile \(tile) does not close at \(at.longitude), \(at.latitude)"
        }
    }
}
