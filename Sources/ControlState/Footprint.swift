public import Geometry

/// Where a claim lies in a theatre: the pieces it is about and how exactly the text places each.
///
/// Made by the table "Where a claim lies": all of a named area, a disc at a named point, the rest of a unit inferred from
/// its name, whole units for what is only described. A claim that lies nowhere has no pieces and says why.
public struct Footprint: Hashable, Sendable {
    public var pieces: [Piece]
    /// A part of a town or base of unknown extent: fighting there, never a colour on all of it.
    public var isPartial: Bool
    /// A province or country: fills only tiles without exact evidence of late.
    public var isWide: Bool
    /// The neighbour (ISO 3166-1 alpha-2) whose border the claim is about, for lengths and shares.
    public var border: String?
    /// What makes two footprints the same place for the events of one article: a unit's or place's id, else a description.
    public var anchor: String
    /// Why nothing is placed; nil if something is.
    public var unlocated: Unlocated?

    public init(
        pieces: [Piece], isPartial: Bool = false, isWide: Bool = false, border: String? = nil, anchor: String,
        unlocated: Unlocated? = nil
    ) {
        self.pieces = pieces
        self.isPartial = isPartial
        self.isWide = isWide
        self.border = border
        self.anchor = anchor
        self.unlocated = unlocated
    }

    public var isLocated: Bool { !pieces.isEmpty }

    /// One area of the footprint and its precision.
    public struct Piece: Hashable, Sendable {
        public var area: Area
        public var precision: TileState.Precision
        public init(area: Area, precision: TileState.Precision) {
            self.area = area
            self.precision = precision
        }
    }

    /// Whole units, or what is cut from them. A tile lies in an area if it lies in one of its units (all, if `units` is
    /// nil), inside `within` if there is one, and outside every shape of `without`.
    public struct Area: Hashable, Sendable {
        /// Indices into `Theatre.units`, ascending; nil = any.
        public var units: [Int]?
        public var within: Shape?
        public var without: [Shape]
        public init(units: [Int]?, within: Shape? = nil, without: [Shape] = []) {
            self.units = units
            self.within = within
            self.without = without
        }
    }

    /// An area that cuts units.
    public enum Shape: Hashable, Sendable {
        /// A geodesic disc.
        case disc(Disc)
        case geometry(MultiPolygon)
    }

    /// A disc on the ellipsoid; the radius in metres.
    public struct Disc: Hashable, Sendable {
        public var center: Coordinate
        public var radius: Double
        /// A seat's disc belongs to its own unit only.
        public var unit: Int?
        public init(center: Coordinate, radius: Double, unit: Int? = nil) {
            self.center = center
            self.radius = radius
            self.unit = unit
        }
    }

    /// Why a claim has no place on the map.
    public enum Unlocated: String, Hashable, Sendable {
        /// The text names no place, or one that is not resolved.
        case noPlace = "no_place"
        /// The place lies outside the theatre.
        case outside
        /// A share, count or vague part of a place: an extent, never a colour.
        case extent
        /// Rivers, regions and other names without an area in the theatre.
        case noArea = "no_area"
        /// A border is a line: shares and lengths of it are figures, not areas.
        case line
    }
}
