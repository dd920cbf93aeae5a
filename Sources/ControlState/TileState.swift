public import Claims
public import CivilDate
public import Gazetteer

/// What holds on a tile at the end of one day, from one perspective, and why.
public struct TileState: Hashable, Sendable {
    /// Who holds: one party, by its own word only (`claimed`), or several that differ, fight or share.
    ///
    /// `vacated` is left or lost with no successor named; `unknown` is where nothing was said.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case controlled, claimed, disputed, contested, shared, vacated, unknown
    }
    /// What the status rests on, from what was seen or admitted down to the state before the first article.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        case observed, conceded, corroborated, reported, claimed, disputed, fighting, baseline
    }
    /// Whether the text named the place, a centre that stands for it, or described it ("the border districts").
    public enum Precision: String, Hashable, Sendable, CaseIterable { case exact, inferred, described }

    public var status: Status
    public var basis: Basis
    public var precision: Precision
    /// Sorted by id.
    public var holders: [PartyID]
    /// The last holder, the challenger: shown beside, not counted as holding.
    public var beside: [PartyID]
    /// The day of the newest episode as the text names it, and its bounds.
    public var since: CivilDate?
    public var earliest: CivilDate?
    public var latest: CivilDate?
    /// The newest episode may or may not have happened yet on this day.
    public var changing: Bool
    public var stale: Bool
    public var besieged: Bool
    public var deniedBy: [PartyID]
    public var lastEvidence: CivilDate?
    /// The evidence, oldest first.
    public var claims: [ClaimID]

    public init(
        status: Status, basis: Basis, precision: Precision = .exact, holders: [PartyID] = [], beside: [PartyID] = [],
        since: CivilDate? = nil, earliest: CivilDate? = nil, latest: CivilDate? = nil, changing: Bool = false,
        stale: Bool = false, besieged: Bool = false, deniedBy: [PartyID] = [], lastEvidence: CivilDate? = nil,
        claims: [ClaimID] = []
    ) {
        self.status = status
        self.basis = basis
        self.precision = precision
        self.holders = holders
        self.beside = beside
        self.since = since
        self.earliest = earliest
        self.latest = latest
        self.changing = changing
        self.stale = stale
        self.besieged = besieged
        self.deniedBy = deniedBy
        self.lastEvidence = lastEvidence
        self.claims = claims
    }

    /// Nothing is known: grey on the map.
    public static let unknown = TileState(status: .unknown, basis: .baseline)
}
