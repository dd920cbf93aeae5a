public import Claims
public import CivilDate
public import Gazetteer

/// A share, count or length that somebody states a party holds, with every sentence that says so.
///
/// Statements of one voice, about one party and one whole, in one unit and of one value, are one stated extent.
public struct StatedExtent: Hashable, Sendable {
    /// The id of its first claim.
    public var id: ClaimID
    /// Who is said to hold it.
    public var party: PartyID
    /// Who says so.
    public var voice: Voice
    public var whole: Whole
    /// `controls` for what is held; `captured` or `retook` for what was taken, which says nothing about all that is held.
    public var predicate: Predicate
    /// As in `Extent.unit`: `share`, `districts`, `provinces`, `district_centres`, `km`, `km2`.
    public var unit: String
    /// As stated: fractions 0...1 for shares, else counts, km or km2.
    public var lo: Double
    public var hi: Double
    public var comparator: Extent.Comparator
    /// What it is a share or count of, in the text's own word (`territory`, `districts`, `border`).
    public var of: String?
    /// What counts are divided by: as said, else the theatre's own number.
    public var denominator: Denominator?
    /// The range of the whole's area that the statement allows, 0...1; nil where it says nothing about area. A count of
    /// units allows what the so many smallest and the so many largest cover.
    public var areaShare: ClosedRange<Double>?
    /// For a border: the length meant, in km, measured on the theatre's own line.
    public var kilometres: ClosedRange<Double>?
    /// The first and last day it was said.
    public var first: CivilDate?
    public var last: CivilDate?
    /// Each different sentence, in order.
    public var quotes: [String]
    public var claims: [ClaimID]
    /// Ids of the statements of other voices that do not fit this one, and of claims that deny it.
    public var contradictedBy: [ClaimID]
    /// False if the same voice has stated a newer value of the same kind by this day.
    public var isNewest: Bool

    public init(
        id: ClaimID, party: PartyID, voice: Voice, whole: Whole, predicate: Predicate, unit: String, lo: Double,
        hi: Double,
        comparator: Extent.Comparator, of: String? = nil, denominator: Denominator? = nil,
        areaShare: ClosedRange<Double>? = nil, kilometres: ClosedRange<Double>? = nil, first: CivilDate? = nil,
        last: CivilDate? = nil, quotes: [String] = [], claims: [ClaimID] = [], contradictedBy: [ClaimID] = [],
        isNewest: Bool = true
    ) {
        self.id = id
        self.party = party
        self.voice = voice
        self.whole = whole
        self.predicate = predicate
        self.unit = unit
        self.lo = lo
        self.hi = hi
        self.comparator = comparator
        self.of = of
        self.denominator = denominator
        self.areaShare = areaShare
        self.kilometres = kilometres
        self.first = first
        self.last = last
        self.quotes = quotes
        self.claims = claims
        self.contradictedBy = contradictedBy
        self.isNewest = isNewest
    }

    /// What the extent is a part of.
    public enum Whole: Hashable, Sendable {
        case theatre
        /// The border with a neighbour (ISO 3166-1 alpha-2).
        case border(String)
        /// Another place, such as a province.
        case place(PlaceID, name: String)
    }

    /// A number that a statement divides by.
    public struct Denominator: Hashable, Sendable {
        public var value: Double
        /// Whose number it is; nil if the theatre lists nobody who publishes it.
        public var publishedBy: String?
        /// Whether the text itself says it.
        public var isSaid: Bool
        public init(value: Double, publishedBy: String?, isSaid: Bool) {
            self.value = value
            self.publishedBy = publishedBy
            self.isSaid = isSaid
        }
    }
}
