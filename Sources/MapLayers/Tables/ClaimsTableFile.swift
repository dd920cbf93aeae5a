import Articles
import Geometry
public import Claims
public import CivilDate
import Gazetteer

extension MapLayers {
    /// `claims.csv`: every claim read, located or not, certain or not; one row each, sorted by date and place in the text.
    ///
    /// A claims table that can be read back: its first columns are those of a table written by hand, the others carry what
    /// such a table has no words for. What a claim says is the same afterwards; where in the text its place and speaker
    /// stood is not kept, nor who said what is marked sensitive.
    public func claimsCSV(knownBy: CivilDate? = nil) -> [UInt8] {
        Self.claimsHeader + claimRows(claims.filter { $0.isKnown(by: knownBy) }.map(\.publishable))
    }

    /// The header line of a claims table.
    public static var claimsHeader: [UInt8] { CSV(header: columns).bytes }

    /// Rows without the header, for claims that come article by article.
    public func claimRows(_ claims: [Claim]) -> [UInt8] {
        var table = CSV(header: Self.columns)
        let rows = claims.map { (day: $0.when.start ?? $0.when.latest ?? $0.published, claim: $0) }
            .sorted {
                let left = $0.day?.daysSinceEpoch ?? Int.max
                let right = $1.day?.daysSinceEpoch ?? Int.max
                return (left, $0.claim.article, $0.claim.span, $0.claim.id)
                    < (right, $1.claim.article, $1.claim.span, $1.claim.id)
            }
        for (day, claim) in rows { table.append(cells(claim, day)) }
        return Array(table.rows.utf8)
    }

    private static let columns = [
        "date", "party", "predicate", "place", "province", "country", "lon", "lat", "geometry", "extent", "unit",
        "claimant", "relation", "factuality", "end", "source", "url", "quote", "sensitive", "publish_after",
        "id", "article", "title", "origin", "published", "span", "place_id", "part", "place_words", "party_words",
        "counterparty", "counterparty_words", "claimant_party", "claimant_country", "observed", "start", "earliest",
        "latest", "time_precision", "time_basis", "affirmed", "violent", "against_interest", "presupposes",
        "contradicts", "extent_lo", "extent_hi", "comparator", "of", "denominator", "confidence", "rule", "says",
    ]

    private func cells(_ claim: Claim, _ day: CivilDate?) -> [CSV.Cell] {
        byHand(claim, day) + origin(claim) + words(claim) + time(claim.when) + certainty(claim) + figures(claim)
            + [number(claim.confidence, 3), .text(claim.rule), .text(sentence(claim))]
    }

    /// The columns of DESIGN's claims table.
    private func byHand(_ claim: Claim, _ day: CivilDate?) -> [CSV.Cell] {
        let place = claim.place?.place
        let point = Self.point(of: claim)
        return [
            CSV.Cell(day?.description), CSV.Cell(claim.party.id?.description ?? claim.party.surface),
            .text(claim.predicate.rawValue), CSV.Cell(claim.place.flatMap(placeInWords)), CSV.Cell(place?.admin1),
            CSV.Cell(place?.country), number(point?.longitude, 6), number(point?.latitude, 6),
            CSV.Cell(claim.place?.part.wellKnownText), CSV.Cell(claim.extent?.surface), CSV.Cell(claim.extent?.unit),
            CSV.Cell(claim.claimant.surface), .text(claim.claimant.relation.rawValue),
            .text(claim.factuality.rawValue), CSV.Cell(claim.when.end?.description),
            CSV.Cell(source(of: claim)), CSV.Cell(claim.url), .text(claim.quote),
            claim.sensitive ? .text("yes") : .empty, CSV.Cell(claim.publishAfter?.description),
        ]
    }

    private func origin(_ claim: Claim) -> [CSV.Cell] {
        let field = claim.span.field == .text ? "" : claim.span.field.rawValue + ":"
        return [
            .text(claim.id.description), .text(claim.article), CSV.Cell(title(of: claim)),
            CSV.Cell(origin(of: claim)), CSV.Cell(claim.published?.description),
            .text("\(field)\(claim.span.start)-\(claim.span.end)"),
        ]
    }

    private func words(_ claim: Claim) -> [CSV.Cell] {
        [
            CSV.Cell(claim.place?.place?.id.description), CSV.Cell(claim.place?.part.code),
            CSV.Cell(claim.place?.surface), CSV.Cell(claim.party.surface),
            CSV.Cell(claim.counterparty?.id?.description ?? claim.counterparty?.surface),
            CSV.Cell(claim.counterparty?.surface), CSV.Cell(claim.claimant.party?.description),
            CSV.Cell(claim.claimant.country), claim.claimant.observed ? .text("yes") : .empty,
        ]
    }

    private func time(_ when: When) -> [CSV.Cell] {
        [
            CSV.Cell(when.start?.description), CSV.Cell(when.earliest?.description),
            CSV.Cell(when.latest?.description), .text(when.precision.rawValue), .text(when.basis),
        ]
    }

    private func certainty(_ claim: Claim) -> [CSV.Cell] {
        [
            .text(claim.affirmed ? "true" : "false"), .text(claim.violent ? "true" : "false"),
            .text(claim.againstInterest ? "true" : "false"),
            CSV.Cell(claim.presupposes.map { "\($0.predicate.rawValue):\($0.party)" }),
            .text(claim.contradicts.map(\.description).joined(separator: "|")),
        ]
    }

    private func figures(_ claim: Claim) -> [CSV.Cell] {
        [
            exact(claim.extent?.lo), exact(claim.extent?.hi), CSV.Cell(claim.extent?.comparator.rawValue),
            CSV.Cell(claim.extent?.of), exact(claim.extent?.denominator),
        ]
    }

    /// With as many digits as it takes to read the same number back: two-thirds are no 0.67.
    private func exact(_ value: Double?) -> CSV.Cell {
        guard let value, value.isFinite else { return .empty }
        return .number(Int(exactly: value).map(String.init) ?? "\(value)")
    }

    private func number(_ value: Double?, _ decimals: Int) -> CSV.Cell {
        guard let value, value.isFinite else { return .empty }
        return .number(Figures.plain(value, decimals))
    }

    /// A place by its name; a border, an arc and what lies nowhere in words.
    private func placeInWords(_ mention: PlaceMention) -> String? {
        func neighbours(_ countries: [String]) -> String {
            words.list(countries.map { country in theatre.borders.first { $0.country == country }?.name ?? country })
        }
        switch mention.part {
        case .border(let neighbour): return words("place.border", ["name": neighbours([neighbour])])
        case .arc(let from, let to, _):
            return words("place.arc", ["from": neighbours(from), "to": neighbours(to)])
        case .borderDistricts(let countries):
            return countries.isEmpty
                ? words["place.border_districts"]
                : words("place.border_districts.of", ["name": neighbours(countries)])
        default: return mention.place?.name ?? mention.surface
        }
    }
}
