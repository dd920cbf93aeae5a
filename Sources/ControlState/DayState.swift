public import CivilDate
public import Geometry

/// The state of a theatre at the end of one day, from one perspective: tiles that tile the theatre, each with its state.
public struct DayState: Sendable {
    public var date: CivilDate
    public var knownBy: CivilDate?
    public var perspective: Perspective
    /// Tile `i` has area `coverage.tiles[i]`.
    public var tiles: [Tile]
    public var coverage: Coverage
    /// What the engine made; nil for a state made by hand.
    var made: MadeTiles?

    public init(
        date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective, tiles: [Tile], coverage: Coverage
    ) {
        self.date = date
        self.knownBy = knownBy
        self.perspective = perspective
        self.tiles = tiles
        self.coverage = coverage
    }

    /// A piece of the map: a unit, or a part of one that evidence has cut.
    public struct Tile: Hashable, Sendable {
        /// Index into `Theatre.units`.
        public var unit: Int
        /// Distinguishes the parts of a cut unit; 0 holds the unit's own interior (the rest).
        public var part: Int
        /// Whether the unit's seat lies in this tile.
        public var holdsSeat: Bool
        public var state: TileState
        public init(unit: Int, part: Int, holdsSeat: Bool, state: TileState) {
            self.unit = unit
            self.part = part
            self.holdsSeat = holdsSeat
            self.state = state
        }
    }
}
