public import Articles
public import CivilDate
public import Gazetteer
public import Geometry

/// One proposition about control of one place or extent, by one claimant. Two claimants make two claims.
public struct Claim: Hashable, Sendable {
    /// Hash of article, span, predicate, party, place span and claimant.
    public var id: ClaimID
    /// The article's id; for a row of a claims table, the table's name and line.
    public var article: String
    /// The article's date (two clocks: what was known when).
    public var published: CivilDate?
    /// The article's source.
    public var source: String?
    public var url: String?
    /// The sentence.
    public var span: TextSpan
    public var quote: String

    public var predicate: Predicate
    public var party: Mention<PartyID>
    public var counterparty: Mention<PartyID>?
    public var place: PlaceMention?
    public var claimant: Claimant
    public var extent: Extent?
    public var when: When
    public var factuality: Factuality
    /// false: the sentence says that it is not so ("has not fallen").
    public var affirmed: Bool
    public var violent: Bool
    /// The claimant admits what harms its own side.
    public var againstInterest: Bool
    /// What the sentence takes for granted: an attempt to recapture presupposes that the place is lost.
    public var presupposes: Presupposition?
    /// Claims that this one denies or disputes.
    public var contradicts: [ClaimID]
    /// 0...1.
    public var confidence: Double
    /// The rule that fired.
    public var rule: String
    /// From a claims table: withheld from outputs before this day, or marked sensitive.
    public var sensitive: Bool
    public var publishAfter: CivilDate?
    /// From a claims table: rows with one origin are copies of one report, whatever their articles. nil: as the articles
    /// tell.
    public var origin: String?
    /// The day from which a later version of its article replaces or withdraws it; nil while it stands.
    public var withdrawn: CivilDate?
    /// Whether its party governs or serves who does; nil for rows of a table, which do not tell.
    public var isState: Bool?

    public init(
        id: ClaimID, article: String, published: CivilDate?, source: String? = nil, url: String? = nil,
        span: TextSpan, quote: String, predicate: Predicate, party: Mention<PartyID>,
        counterparty: Mention<PartyID>? = nil, place: PlaceMention?, claimant: Claimant, extent: Extent? = nil,
        when: When, factuality: Factuality, affirmed: Bool = true, violent: Bool = false,
        againstInterest: Bool = false, presupposes: Presupposition? = nil, contradicts: [ClaimID] = [],
        confidence: Double, rule: String, sensitive: Bool = false, publishAfter: CivilDate? = nil,
        origin: String? = nil, withdrawn: CivilDate? = nil, isState: Bool? = nil
    ) {
        self.id = id
        self.article = article
        self.published = published
        self.source = source
        self.url = url
        self.span = span
        self.quote = quote
        self.predicate = predicate
        self.party = party
        self.counterparty = counterparty
        self.place = place
        self.claimant = claimant
        self.extent = extent
        self.when = when
        self.factuality = factuality
        self.affirmed = affirmed
        self.violent = violent
        self.againstInterest = againstInterest
        self.presupposes = presupposes
        self.contradicts = contradicts
        self.confidence = confidence
        self.rule = rule
        self.sensitive = sensitive
        self.publishAfter = publishAfter
        self.origin = origin
        self.withdrawn = withdrawn
        self.isState = isState
    }

    /// Whether a map as known by a day may use it: published and no longer withheld by then, and not yet replaced or
    /// withdrawn; with no such day, whether it still stands.
    public func isKnown(by day: CivilDate?) -> Bool {
        guard let day else { return withdrawn == nil }
        if let published = published ?? when.latest, published > day { return false }
        return isReleased(on: day) && withdrawn.map { $0 > day } ?? true
    }

    /// Whether a map of a day may show it: no longer withheld then.
    public func isReleased(on day: CivilDate) -> Bool { publishAfter.map { $0 <= day } ?? true }
}

/// The id of a claim, stable over runs.
public struct ClaimID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let description: String
    public init(_ description: String) { self.description = description }
    public static func < (left: ClaimID, right: ClaimID) -> Bool { left.description < right.description }
}

/// What is said to have happened, or to hold.
public enum Predicate: String, Hashable, Sendable, CaseIterable {
    case captured, retook, controls, contested, besieged, advancing, withdrew, lost, ceded
}

/// How the text stands to the proposition.
public enum Factuality: String, Hashable, Sendable, CaseIterable {
    case asserted, claimed, denied, disputed, hypothetical, future
}

/// Words of the text and what they stand for. `surface` is an exact substring, or nil where nothing is written.
public struct Mention<ID: Hashable & Sendable>: Hashable, Sendable {
    public var surface: String?
    public var span: TextSpan?
    /// nil where the words are not resolved (a party the theatre does not list).
    public var id: ID?
    public init(surface: String?, span: TextSpan?, id: ID?) {
        self.surface = surface
        self.span = span
        self.id = id
    }
}

/// Where a proposition lies.
public struct PlaceMention: Hashable, Sendable {
    /// As written ("the crossing"); nil only for rows of a table.
    public var surface: String?
    public var span: TextSpan?
    /// What it resolves to; nil for what cannot be placed ("rural territories").
    public var place: Place?
    /// How much of the place is meant.
    public var part: Part

    public init(surface: String?, span: TextSpan?, place: Place?, part: Part = .whole) {
        self.surface = surface
        self.span = span
        self.place = place
        self.part = part
    }

    /// The words of DESIGN section 4's table "Where a claim lies".
    public indirect enum Part: Hashable, Sendable {
        /// X as named: an area, or a disc at a point.
        case whole
        /// "X district", "X province": all of it, even where X is also a town.
        case area
        /// "the town of X", "X city", "the centre of X".
        case centre
        /// "Badghis except Qala-i-Naw".
        case except([Place])
        /// "northern Helmand": a compass point (`n`, `ne`, `e`, ...) of the place.
        case compass(String)
        case outskirts
        /// "border districts", with the neighbours named (ISO codes), or all of them.
        case borderDistricts(neighbours: [String])
        /// The border with a neighbour; lengths and shares multiply it. `along`: "a stretch along".
        case border(neighbour: String)
        /// "an arc from the border with A across to B": neighbours (ISO codes) in the order named.
        /// `along`: those whose whole border is said to be followed.
        case arc(from: [String], to: [String], along: [String])
        /// Words that lie nowhere ("rural territories", "swathes of territory").
        case unlocated
        /// A row of a claims table brought its own area.
        case geometry(MultiPolygon)
    }
}

/// Who says so.
public struct Claimant: Hashable, Sendable {
    /// How the speaker stands to the party that the claim is about.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case own = "self"
        case ally, opponent
        case thirdGovernment = "third_government"
        case monitor, media, official, resident, unnamed, reporter
    }
    /// nil for the reporter's own voice.
    public var surface: String?
    public var span: TextSpan?
    /// The party spoken for, where it is one.
    public var party: PartyID?
    /// For a third government: ISO 3166-1 alpha-2.
    public var country: String?
    /// Stands to the party of the claim.
    public var relation: Relation
    /// An eyewitness, a correspondent there, geolocated imagery.
    public var observed: Bool

    public init(
        surface: String? = nil, span: TextSpan? = nil, party: PartyID? = nil, country: String? = nil,
        relation: Relation = .reporter, observed: Bool = false
    ) {
        self.surface = surface
        self.span = span
        self.party = party
        self.country = country
        self.relation = relation
        self.observed = observed
    }
}

/// A share, count or length without a location.
public struct Extent: Hashable, Sendable {
    /// How the figure is hedged: "about", "more than", "up to".
    public enum Comparator: String, Hashable, Sendable, CaseIterable {
        case exactly, about, atLeast = "at_least", moreThan = "more_than", atMost = "at_most", lessThan = "less_than"
    }
    /// As written: "85 per cent", "250 of 398 districts".
    public var surface: String
    /// `share` (0...1 of what `of` says), `districts`, `provinces`, `district_centres`, `km`, `km2`, or `vague` ("a large part").
    public var unit: String
    /// nil for vague extents.
    public var lo: Double?
    public var hi: Double?
    public var comparator: Comparator
    /// What it is a share or count of: `territory`, `districts`, `border`, `population`, `city`, ...
    public var of: String?
    /// The denominator said ("of 398 districts").
    public var denominator: Double?

    public init(
        surface: String, unit: String, lo: Double?, hi: Double?, comparator: Comparator = .exactly, of: String? = nil,
        denominator: Double? = nil
    ) {
        self.surface = surface
        self.unit = unit
        self.lo = lo
        self.hi = hi
        self.comparator = comparator
        self.of = of
        self.denominator = denominator
    }
}

/// When the proposition became, or is, true.
public struct When: Hashable, Sendable {
    /// How closely the text tells the time.
    public enum Precision: String, Hashable, Sendable, CaseIterable { case day, week, month, year, unknown }
    /// The day the text names.
    public var start: CivilDate?
    public var earliest: CivilDate?
    public var latest: CivilDate?
    /// The day it ceased to be so, where the text says.
    public var end: CivilDate?
    public var precision: Precision
    /// How it was found: the words ("on Friday"), or `published`.
    public var basis: String

    public init(
        start: CivilDate? = nil, earliest: CivilDate? = nil, latest: CivilDate? = nil, end: CivilDate? = nil,
        precision: Precision = .unknown, basis: String = "published"
    ) {
        self.start = start
        self.earliest = earliest
        self.latest = latest
        self.end = end
        self.precision = precision
        self.basis = basis
    }
}

/// A state of affairs that a sentence takes for granted.
public struct Presupposition: Hashable, Sendable {
    /// `controls` or `lost`.
    public var predicate: Predicate
    public var party: PartyID
    public init(predicate: Predicate, party: PartyID) {
        self.predicate = predicate
        self.party = party
    }
}
