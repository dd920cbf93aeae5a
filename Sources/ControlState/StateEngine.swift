public import CivilDate
public import Claims
public import Gazetteer
import Geometry
import Synchronization

/// From claims to the state of every tile of a theatre, for any day, known-by day and perspective.
///
/// The order of the claims does not matter. What is known by a day from one perspective is worked out once and kept, so
/// a series of dates costs little more than its tiles; cuts of the coverage are kept as well.
public struct StateEngine: Sendable {
    public let theatre: Theatre
    let ground: Ground
    let claims: [Claim]
    let origins: [String: Int]
    let baseline: [Int: BaselineRow]
    let decisions: [ReviewDecision]
    let voices: Voices
    let yardsticks: Yardsticks
    private let kept: Kept

    /// Takes everything in and looks over the theatre; no state is worked out before one is asked for.
    ///
    /// - Parameters:
    ///   - theatre: whose units the map is made of, and whose parties and settings count.
    ///   - claims: what is said, in any order.
    ///   - origins: the origin of each article, by its id: reprints and copies of one agency text share one. Articles
    ///     not listed are origins of their own.
    ///   - baseline: the state of units before the first article.
    ///   - decisions: what people decided about claims or places; of two about the same the later counts.
    ///   - sources: what is known about outlets: whose side they are on, how reliable they are.
    /// - Throws: `StateError` for a unit or a party that the theatre does not list.
    public init(
        theatre: Theatre, claims: [Claim], origins: [String: Int] = [:], baseline: [BaselineRow] = [],
        decisions: [ReviewDecision] = [], sources: [SourceNote] = []
    ) throws(StateError) {
        self.theatre = theatre
        let ground = Ground(theatre: theatre)
        self.ground = ground
        kept = Kept(Cuts(ground))
        yardsticks = Yardsticks(ground: ground)
        self.claims = claims
        self.origins = origins
        self.decisions = decisions
        voices = Voices(ground: ground, sources: sources)
        let parties = Set(theatre.parties.map(\.id))
        var rows: [Int: BaselineRow] = [:]
        for row in baseline {
            guard let unit = ground.unit(id: row.unit) else {
                throw .unknownUnit(row.unit, source: row.source)
            }
            if let party = row.party, !parties.contains(party) { throw .unknownParty(party, theatre: theatre.id) }
            rows[unit] = row
        }
        for note in sources {
            if let side = note.side, !parties.contains(side) { throw .unknownParty(side, theatre: theatre.id) }
        }
        self.baseline = rows
    }

    /// Where a claim lies, by its words alone: also for claims that change nothing.
    public func footprint(of claim: Claim) -> Footprint { Placing(ground: ground).footprint(of: claim) }

    /// Whose word a claim is.
    public func voice(of claim: Claim) -> Voice { voices.voice(of: claim) }

    /// The state at the end of a day.
    ///
    /// - Parameters:
    ///   - date: the day; later events do not count.
    ///   - knownBy: only articles published and decisions made by this day count; nil = all.
    ///   - perspective: whose word is taken.
    /// - Complexity: the first day of a known-by day and perspective reads all claims; each further one cuts what is
    ///   newly to be cut, and costs what changed since the last one asked for.
    public func state(
        on date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws(StateError) -> DayState {
        let ledger = try ledger(knownBy: knownBy, perspective: perspective)
        let tiling = Tiling(ledger: ledger, cuts: kept.cuts)
        let joined = try tiling.day(date)
        var day = DayState(
            date: date, knownBy: knownBy, perspective: perspective, tiles: joined.made.tiles,
            coverage: Coverage(tiles: joined.made.areas))
        day.made = joined.made
        return day
    }

    /// The days on which the state of some tile becomes another: its status, holders, basis or one of its marks.
    ///
    /// - Parameters:
    ///   - knownBy: only articles published and decisions made by this day count; nil = all.
    ///   - perspective: whose word is taken.
    public func changeDays(
        knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws(StateError) -> [CivilDate] {
        let ledger = try ledger(knownBy: knownBy, perspective: perspective)
        return try Tiling(ledger: ledger, cuts: kept.cuts).changeDays()
    }

    /// Captures undone on the same day: they belong in a timeline, not on a map.
    public func momentaryCaptures(
        knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws(StateError) -> [MomentaryCapture] {
        let ledger = try ledger(knownBy: knownBy, perspective: perspective)
        return try Tiling(ledger: ledger, cuts: kept.cuts).momentaryCaptures()
    }

    /// The claims that count by a day, with reviewers' corrections.
    func reviewedClaims(knownBy: CivilDate?) -> [Claim] {
        let reviewing = Reviewing(decisions, knownBy: knownBy)
        return claims.compactMap { $0.isKnown(by: knownBy) ? reviewing.reviewed($0) : nil }
    }

    /// Those of them that stated extents rest on: figures, and what denies them.
    func extentClaims(knownBy: CivilDate?) -> [Claim] {
        if let known = kept.extents.withLock({ $0[knownBy] }) { return known }
        let made = reviewedClaims(knownBy: knownBy).filter {
            $0.extent != nil || !$0.affirmed || $0.factuality == .denied
        }
        kept.extents.withLock { extents in
            if extents.count >= Kept.capacity { extents.removeAll() }
            extents[knownBy] = made
        }
        return made
    }

    /// The origin of each claim's article; articles without one are numbered after those that have one.
    func originNumbers(of claims: [Claim]) -> [Int] {
        var numbers = origins
        var next = (origins.values.max() ?? -1) + 1
        for article in Set(claims.map(\.article)).subtracting(origins.keys).sorted() {
            numbers[article] = next
            next += 1
        }
        return claims.map { numbers[$0.article] ?? 0 }
    }

    func ledger(knownBy: CivilDate?, perspective: Perspective) throws(StateError) -> Ledger {
        if case .party(let id) = perspective, ground.party(id) == nil {
            throw .unknownParty(id, theatre: theatre.id)
        }
        let key = Kept.Key(knownBy: knownBy, perspective: perspective)
        if let known = kept.ledgers.withLock({ $0[key] }) { return known }
        let reviewed = reviewedClaims(knownBy: knownBy)
        let placing = Placing(ground: ground)
        let entries = zip(reviewed, originNumbers(of: reviewed)).map { claim, origin in
            (claim: claim, footprint: placing.footprint(of: claim), origin: origin)
        }
        let made = Ledger(
            ground: ground, claims: entries, voices: voices, perspective: perspective, baseline: baseline)
        kept.ledgers.withLock { ledgers in
            // A map per known-by day must not grow with the number of days.
            if ledgers.count >= Kept.capacity { ledgers.removeAll() }
            ledgers[key] = made
        }
        return made
    }

    /// What earlier calls worked out.
    private final class Kept: Sendable {
        struct Key: Hashable {
            var knownBy: CivilDate?
            var perspective: Perspective
        }
        static let capacity = 16
        let ledgers = Mutex<[Key: Ledger]>([:])
        let extents = Mutex<[CivilDate?: [Claim]]>([:])
        let cuts: Cuts
        init(_ cuts: Cuts) { self.cuts = cuts }
    }
}

/// A capture undone on the same day.
public struct MomentaryCapture: Hashable, Sendable {
    public var day: CivilDate
    /// Index into `Theatre.units`.
    public var unit: Int
    public var party: PartyID
    /// Who held it before, and after.
    public var holder: PartyID?
    public var claims: [ClaimID]
    public init(day: CivilDate, unit: Int, party: PartyID, holder: PartyID?, claims: [ClaimID]) {
        self.day = day
        self.unit = unit
        self.party = party
        self.holder = holder
        self.claims = claims
    }
}
