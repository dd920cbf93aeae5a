import CivilDate
import Claims
import ControlState
import Synchronization

/// The engines of a history, each with what could be told and may be shown on a day.
///
/// Claims that a table withholds count from their day on: maps of earlier days are made as if nobody had made them, and the
/// day of a map counts, or the one it is known by: there is no clock. What is known by a day also tells copies from
/// independent reports by the articles of then: one that comes later may show that two were one.
final class EnginesByDay: Sendable {
    private struct Key: Hashable {
        /// How many days of release have passed.
        var released: Int
        var knownBy: CivilDate?
    }

    /// The days on which claims are released, in order.
    let releases: [CivilDate]
    private let claims: [Claim]
    private let table: [Claim]
    private let reports: [ArticleOrigins.Report]
    private let lastReport: CivilDate?
    private let make: @Sendable ([Claim], ArticleOrigins) throws(StateError) -> StateEngine
    private let engines = Mutex<[Key: StateEngine]>([:])
    private let origins = Mutex<[CivilDate?: ArticleOrigins]>([:])

    /// - Parameters:
    ///   - claims: All, of articles and tables.
    ///   - table: Those of tables.
    ///   - reports: Of every article what tells it from copies.
    ///   - make: Makes an engine.
    init(
        _ claims: [Claim], table: [Claim], reports: [ArticleOrigins.Report],
        make: @Sendable @escaping ([Claim], ArticleOrigins) throws(StateError) -> StateEngine
    ) {
        releases = Set(claims.compactMap(\.publishAfter)).sorted()
        self.claims = claims
        self.table = table
        self.reports = reports
        lastReport = reports.compactMap(\.published).max()
        self.make = make
    }

    /// - Parameters:
    ///   - day: The last day that is shown; nil withholds nothing.
    ///   - knownBy: The day by which it is known; nil for all articles.
    /// - Complexity: All claims, the first time; then one look-up.
    func engine(on day: CivilDate?, knownBy: CivilDate?) throws(StateError) -> StateEngine {
        let key = Key(
            released: day.map { day in releases.count { $0 <= day } } ?? releases.count, knownBy: told(by: knownBy))
        if let known = engines.withLock({ $0[key] }) { return known }
        let made = try engine(of: claims, on: day, knownBy: knownBy)
        engines.withLock { $0[key] = made }
        return made
    }

    /// The same of only some claims, not kept.
    func engine(of claims: [Claim], on day: CivilDate?, knownBy: CivilDate?) throws(StateError) -> StateEngine {
        try make(claims.filter { claim in day.map { claim.isReleased(on: $0) } ?? true }, origins(knownBy: knownBy))
    }

    /// Which articles are copies of one report, as far as the articles of then tell.
    func origins(knownBy: CivilDate?) -> ArticleOrigins {
        let day = told(by: knownBy)
        if let known = origins.withLock({ $0[day] }) { return known }
        let made = ArticleOrigins(reports.filter { $0.isKnown(by: day) }, table: table)
        origins.withLock { $0[day] = made }
        return made
    }

    /// Nil for a day by which every article is known.
    private func told(by day: CivilDate?) -> CivilDate? {
        guard let day, let lastReport, day < lastReport else { return nil }
        return day
    }
}
