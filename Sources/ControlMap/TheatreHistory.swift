public import Articles
public import CivilDate
public import Claims
public import ControlState
public import Gazetteer
public import Geoparsing
public import MapLayers

/// All that is said about a theatre, ready to be asked for the state of any day, as known by any day.
///
/// A value that any number of tasks may share. What is known by a day from one perspective is worked out once and kept:
/// the first state costs all claims, further days little more than their tiles.
public struct TheatreHistory: Sendable {
    /// Whose units, parties and settings the states are made with.
    public let theatre: Theatre
    /// Sorted by day of publication, article and place in the text, with denials linked to what they deny.
    public let claims: [Claim]
    /// In the order given; an older version of an article with the same id has its date behind it (`id@2021-07-03`).
    public let articles: [Article]
    /// Every toponym of every article, by the article's id.
    public let toponyms: [String: [Toponym]]
    private let engines: EnginesByDay
    /// What people added.
    let supplements: MapSupplements
    /// Whether a state before the first article is known.
    private let hasBaseline: Bool

    /// Links denials to what they deny, and tells copies of one report from independent ones.
    ///
    /// - Parameters:
    ///   - theatre: Whose map it is.
    ///   - extractions: What the articles say, in any order. What an article `supersedes` stops counting from its day on.
    ///   - table: Claims made by hand; they join as equals.
    ///   - baseline: The state before the first article.
    ///   - decisions: What people decided about single claims or places.
    ///   - sources: What is known about outlets.
    /// - Throws: `StateError` for a unit or party in the baseline or the sources that the theatre does not list.
    /// - Complexity: About linear in the articles and claims.
    public init(
        theatre: Theatre, extractions: [Extraction], table: [Claim] = [],
        baseline: [BaselineRow] = [], decisions: [ReviewDecision] = [], sources: [SourceNote] = []
    ) throws {
        self.theatre = theatre
        let extractions = Supersession.applied(to: extractions)
        articles = extractions.map(\.article)
        toponyms = Dictionary(extractions.map { ($0.article.id, $0.toponyms) }) { first, _ in first }
        let all = extractions.flatMap(\.claims) + table
        claims = DenialLinks.link(all.sorted { Self.order($0) < Self.order($1) })
        hasBaseline = !baseline.isEmpty
        supplements = MapSupplements(baseline: baseline, decisions: decisions, sources: sources)
        engines = EnginesByDay(
            claims, table: table, reports: extractions.map(ArticleOrigins.Report.init)
        ) { claims, origins throws(StateError) in
            try StateEngine(
                theatre: theatre, claims: claims, origins: origins.numbers, baseline: baseline, decisions: decisions,
                sources: sources)
        }
        // What is wrong with the rest is said now.
        _ = try engines.engine(on: nil, knownBy: nil)
    }

    /// The state as it would be if nobody had made one of the claims.
    func state(
        without claim: ClaimID, on date: CivilDate, knownBy: CivilDate?, perspective: Perspective
    ) throws(StateError) -> DayState {
        try engines.engine(of: claims.filter { $0.id != claim }, on: knownBy ?? date, knownBy: knownBy)
            .state(on: date, knownBy: knownBy, perspective: perspective)
    }

    /// What the outputs show of each article beside its claims, by its id.
    ///
    /// - Parameter knownBy: Tell copies by the articles published by this day; nil for all.
    public func notes(knownBy: CivilDate? = nil) -> [String: MapLayers.ArticleNote] {
        let first = engines.origins(knownBy: knownBy).first
        let notes = articles.map { article in
            MapLayers.ArticleNote(title: article.title, source: article.source, origin: first[article.id])
        }
        return Dictionary(zip(articles.map(\.id), notes)) { first, _ in first }
    }

    private static func order(_ claim: Claim) -> (Int, String, TextSpan) {
        (claim.published?.daysSinceEpoch ?? .min, claim.article, claim.span)
    }

    /// The engine with what may be shown of a day.
    private func engine(on date: CivilDate, _ knownBy: CivilDate?) throws(StateError) -> StateEngine {
        try engines.engine(on: knownBy ?? date, knownBy: knownBy)
    }

    /// The state at the end of a day.
    ///
    /// - Parameters:
    ///   - date: The day.
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    ///   - perspective: Whose word is taken.
    /// - Throws: `StateError` for a party that the theatre does not list, or if the tiles cannot be cut.
    /// - Complexity: The first day of a known-by day and perspective reads all claims, each further one its tiles.
    public func state(
        on date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws -> DayState {
        try engine(on: date, knownBy).state(on: date, knownBy: knownBy, perspective: perspective)
    }

    /// Claimed, observed and mapped coverage of a day, in figures: shares as 0...1, areas in km², borders in km.
    ///
    /// - Parameters:
    ///   - date: The day, at its end.
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    ///   - perspective: Whose word is taken.
    /// - Throws: What ``state(on:knownBy:perspective:)`` throws.
    /// - Complexity: The state, and the area of every tile once.
    public func figures(
        on date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws -> CoverageFigures {
        let engine = try engine(on: date, knownBy)
        return engine.figures(of: try engine.state(on: date, knownBy: knownBy, perspective: perspective))
    }

    /// The days on which the assessed state of some tile changes, in order.
    ///
    /// Not kept: each call works them out.
    ///
    /// - Parameters:
    ///   - date: The last day asked about: what is withheld until later does not count. Nil for all days, nothing withheld.
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    /// - Throws: `StateError` if the tiles cannot be cut.
    public func changeDays(through date: CivilDate? = nil, knownBy: CivilDate? = nil) throws -> [CivilDate] {
        let engine = try engines.engine(on: knownBy ?? date, knownBy: knownBy)
        let days = try engine.changeDays(knownBy: knownBy, perspective: .assessed)
        // A day on which a claim is released changes the map of that day.
        let released = knownBy == nil ? engines.releases : []
        return Set(days + released).filter { $0 <= date ?? $0 }.sorted()
    }

    /// The first day that some claim bears on, or was said on.
    private static func firstDay(_ claims: [Claim]) -> CivilDate? {
        claims.lazy.compactMap { claim in
            [claim.when.earliest, claim.when.start, claim.when.latest, claim.published].compactMap(\.self).min()
        }.min()
    }

    /// Why a map must be empty, in one line; nil where something was said by its last day.
    ///
    /// - Parameters:
    ///   - date: The last day that is mapped.
    ///   - knownBy: Use only articles published by this day; nil for all.
    public func emptiness(on date: CivilDate, knownBy: CivilDate? = nil) -> String? {
        guard !hasBaseline, !claims.isEmpty else { return nil }
        // What is withheld is not told of here either.
        let released = claims.filter { $0.isReleased(on: knownBy ?? date) }
        let known = released.filter { $0.isKnown(by: knownBy) }
        if let knownBy, known.isEmpty, let published = released.compactMap(\.published).min() {
            return "nothing had been published by \(knownBy), so the map is empty: the first article is of \(published)"
        }
        guard let first = Self.firstDay(known) else {
            return known.isEmpty ? "nothing is said that may be shown by \(knownBy ?? date), so the map is empty" : nil
        }
        guard date < first else { return nil }
        return
            "nothing is said about \(date) or before, so the map is empty: the first day that anything is said about is \(first)"
    }

    /// Captures undone on the same day: the map of that day shows the earlier holder.
    ///
    /// - Parameters:
    ///   - date: The last day asked about: what is withheld until later does not count.
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    /// - Throws: `StateError` if the tiles cannot be cut.
    public func momentaryCaptures(through date: CivilDate, knownBy: CivilDate? = nil) throws -> [MomentaryCapture] {
        try engine(on: date, knownBy).momentaryCaptures(knownBy: knownBy)
    }

    /// The claims that maps of days up to this one may show.
    ///
    /// - Parameters:
    ///   - date: The last day that is shown: what is withheld until later is left out.
    ///   - knownBy: Use only articles published by this day; nil for all. Where neither day is given, nothing is withheld.
    public func claims(shownOn date: CivilDate?, knownBy: CivilDate? = nil) -> [Claim] {
        claims.filter { claim in
            claim.isKnown(by: knownBy) && (knownBy ?? date).map { claim.isReleased(on: $0) } ?? true
        }
    }

    /// A day of the map: the state and figures from each perspective.
    ///
    /// - Parameters:
    ///   - date: The day, at its end.
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    ///   - perspectives: Whose words are taken, in the order of the views.
    /// - Throws: What ``state(on:knownBy:perspective:)`` throws.
    public func day(
        _ date: CivilDate, knownBy: CivilDate? = nil, perspectives: [Perspective]
    ) throws -> MapDay {
        MapDay(
            date: date,
            views: try perspectives.map { perspective in
                let engine = try engine(on: date, knownBy)
                let state = try engine.state(on: date, knownBy: knownBy, perspective: perspective)
                return MapDay.View(state: state, figures: engine.figures(of: state))
            })
    }

    /// `assessed`, `independent`, then each party of the theatre that some claim is about or by.
    ///
    /// - Parameters:
    ///   - date: The last day that is shown: what is withheld until later does not count. Nil for all days.
    ///   - knownBy: Use only articles published by this day; nil for all.
    public func perspectives(shownOn date: CivilDate? = nil, knownBy: CivilDate? = nil) -> [Perspective] {
        let shown = claims(shownOn: date, knownBy: knownBy)
        let voices = Set(shown.flatMap { [$0.party.id, $0.claimant.party] }.compactMap(\.self))
        return [.assessed, .independent] + theatre.parties.map(\.id).filter(voices.contains).map(Perspective.party)
    }
}
