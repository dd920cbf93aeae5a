import Claims
import CivilDate
import Gazetteer

/// What one claim says about who holds its place, in the terms the rules work with.
struct Report: Sendable {
    enum Act: Hashable, Sendable {
        /// `party` took the place.
        case gain
        /// `party` holds it.
        case hold
        /// `party` lost, left or ceded it; `other`, if named, has it now.
        case loss
        /// `party` does not hold it, or did not take it.
        case deny
        case fight
        case siege

        /// A change opens an episode.
        var isChange: Bool { self == .gain || self == .loss }
        /// On one day changes come first, so that what is said about them finds them.
        var phase: Int {
            switch self {
            case .gain, .loss: 0
            case .hold, .deny: 1
            case .siege: 2
            case .fight: 3
            }
        }
    }

    var claim: ClaimID
    var article: String
    var act: Act
    /// nil only for fighting between parties that the theatre does not list.
    var party: PartyID?
    var other: PartyID?
    /// Parties that the same sentence names as holding it together with this one.
    var partners: [PartyID] = []
    var voice: Voice
    var origin: Int
    /// Whether the source may count towards two independent origins.
    var corroborates: Bool
    var start: CivilDate?
    var earliest: CivilDate?
    /// The map switches on this day.
    var day: CivilDate
    /// The day it ceased to be so, for fighting.
    var end: CivilDate?
    /// A denial, an admission or what an attempt takes for granted: acts from the start of what it answers.
    var answers = false
    var contradicts: [ClaimID] = []
    var isRetake = false
    /// The text itself says that this is disputed.
    var isDoubted = false
    /// A part of a town: fighting in it.
    var isPartial = false
    /// Index into the ledger's footprints.
    var footprint: Int
    var isWide: Bool
    var anchor: String
    /// Decides between reports of one day, whatever the order in which claims were given.
    var rank: Rank

    struct Rank: Hashable, Comparable, Sendable {
        var published: CivilDate
        var article: String
        var start: Int
        var claim: ClaimID
        var part: Int
        static func < (left: Rank, right: Rank) -> Bool {
            (left.published, left.article, left.start, left.claim, left.part)
                < (right.published, right.article, right.start, right.claim, right.part)
        }
    }

    /// The last day by `day` for which it is evidence: who is said to hold a place since May still does in the article.
    func lastHeard(by limit: CivilDate) -> CivilDate? {
        if act == .hold, end == nil, day < rank.published, rank.published <= limit { return rank.published }
        return day <= limit ? day : nil
    }

    /// The days on which it may have happened.
    var interval: DayRange { DayRange(earliest: earliest, latest: day) }
}
