public import Articles
public import CivilDate
public import Claims
public import ControlState
public import Gazetteer
public import Geoparsing
public import MapLayers

/// All that is said about a theatre, ready to be asked for the state of any day, as known by any day.
public struct TheatreHistory: Sendable {
    public let theatre: Theatre
    /// Sorted by day of publication, article and place in the text, with denials linked to what they deny.
    public let claims: [Claim]
    public let articles: [Article]
    /// Every toponym of every article.
    public let toponyms: [String: [Toponym]]
    private let engine: StateEngine

    /// - Parameters:
    ///   - extractions: What the articles say.
    ///   - table: Claims made by hand; they join as equals.
    ///   - baseline: The state before the first article.
    ///   - decisions: What people decided about single claims or places.
    ///   - sources: What is known about outlets.
    public init(
        theatre: Theatre, extractions: [Extraction], table: [Claim] = [],
        baseline: [BaselineRow] = [], decisions: [ReviewDecision] = [], sources: [SourceNote] = []
    ) throws {
        self.theatre = theatre
        articles = extractions.map(\.article)
        toponyms = Dictionary(extractions.map { ($0.article.id, $0.toponyms) }) { first, _ in first }
        let all = extractions.flatMap(\.claims) + table
        claims = DenialLinks.link(all.sorted { Self.order($0) < Self.order($1) })
        let groups = Origins.group(extractions.map(\.origin))
        engine = try StateEngine(
            theatre: theatre, claims: claims,
            origins: Dictionary(zip(articles.map(\.id), groups)) { first, _ in first }, baseline: baseline,
            decisions: decisions, sources: sources)
    }

    private static func order(_ claim: Claim) -> (Int, String, TextSpan) {
        (claim.published?.daysSinceEpoch ?? .min, claim.article, claim.span)
    }

    /// The state at the end of a day.
    ///
    /// - Parameters:
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    public func state(
        on date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws -> DayState {
        try engine.state(on: date, knownBy: knownBy, perspective: perspective)
    }

    /// Claimed, observed and mapped coverage of a day, in figures.
    public func figures(
        on date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective = .assessed
    ) throws -> CoverageFigures {
        engine.figures(of: try state(on: date, knownBy: knownBy, perspective: perspective))
    }

    /// The days on which something changes, in order.
    public var changeDays: [CivilDate] { engine.changeDays }

    /// A day of the map: the state and figures from each perspective.
    public func day(
        _ date: CivilDate, knownBy: CivilDate? = nil, perspectives: [Perspective]
    ) throws -> MapDay {
        MapDay(
            date: date,
            views: try perspectives.map { perspective in
                let state = try state(on: date, knownBy: knownBy, perspective: perspective)
                return MapDay.View(state: state, figures: engine.figures(of: state))
            })
    }

    /// `assessed`, `independent`, then each party of the theatre that some claim is about or by.
    public var perspectives: [Perspective] {
        let voices = Set(claims.flatMap { [$0.party.id, $0.claimant.party] }.compactMap(\.self))
        return [.assessed, .independent] + theatre.parties.map(\.id).filter(voices.contains).map(Perspective.party)
    }
}
