public import Claims
public import CivilDate
public import Gazetteer

/// The state of a unit before the first article.
public struct BaselineRow: Hashable, Sendable {
    public var unit: PlaceID
    /// nil with status `unknown` or `vacated`.
    public var party: PartyID?
    public var status: TileState.Status
    /// The day from which it holds; nil = from ever.
    public var since: CivilDate?
    public var source: String
    public init(unit: PlaceID, party: PartyID?, status: TileState.Status, since: CivilDate?, source: String) {
        self.unit = unit
        self.party = party
        self.status = status
        self.since = since
        self.source = source
    }
}

/// What a reviewer decided about a claim, or about all claims on a place.
public struct ReviewDecision: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
        case claim(ClaimID)
        case place(PlaceID)
    }
    public enum Verdict: Hashable, Sendable {
        /// It counts, also after an earlier rejection.
        case accept
        /// It does not count.
        case reject
        /// It counts with another value.
        case correct(Correction)
        /// It does not count until a later decision.
        case hold
    }
    public enum Correction: Hashable, Sendable {
        case place(Place)
        case party(PartyID)
        case predicate(Predicate)
        case when(When)
        case factuality(Factuality)
    }

    public var target: Target
    public var verdict: Verdict
    public var reviewer: String
    /// Of two decisions on one target the later counts; known-by leaves out those after it.
    public var date: CivilDate
    public var reason: String
    public init(target: Target, verdict: Verdict, reviewer: String, date: CivilDate, reason: String = "") {
        self.target = target
        self.verdict = verdict
        self.reviewer = reviewer
        self.date = date
        self.reason = reason
    }
}

/// What is known about an outlet, agency or account.
public struct SourceNote: Hashable, Sendable {
    /// As in `Article.source`; compared without regard to case.
    public var source: String
    /// The party whose side it is on; nil = of no side.
    public var side: PartyID?
    /// 0...1; below 0.5 it does not count towards corroboration; 0 = never evidence. nil = not judged.
    public var reliability: Double?
    public init(source: String, side: PartyID?, reliability: Double? = nil) {
        self.source = source
        self.side = side
        self.reliability = reliability
    }
}
