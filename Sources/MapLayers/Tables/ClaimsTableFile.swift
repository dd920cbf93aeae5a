import Geometry
import Claims
public import CivilDate
import Gazetteer

extension MapLayers {
    /// `claims.csv`: every claim read, located or not, certain or not; one row each, sorted by date and id.
    ///
    /// Its first columns are those that a claims table needs, so that the file can be read back as one.
    public func claimsCSV(knownBy: CivilDate? = nil) -> [UInt8] {
        var table = CSV(header: [
            "date", "party", "predicate", "place", "place_name", "province", "country", "lon", "lat", "extent", "unit",
            "claimant", "relation", "factuality", "end", "source", "url", "quote", "id", "article", "title",
            "published", "earliest", "latest", "affirmed", "extent_lo", "extent_hi", "comparator", "of", "denominator",
            "against_interest", "contradicts", "confidence", "rule", "says",
        ])
        let known = claims.filter { claim in
            if let knownBy, let published = claim.published, published > knownBy { return false }
            return claim.publishAfter.map { $0 <= (knownBy ?? $0) } ?? true
        }
        let rows = known.map { (day: $0.when.start ?? $0.when.latest ?? $0.published, claim: $0) }
            .sorted {
                let left = $0.day?.daysSinceEpoch ?? Int.max
                let right = $1.day?.daysSinceEpoch ?? Int.max
                return (left, $0.claim.article, $0.claim.span, $0.claim.id)
                    < (right, $1.claim.article, $1.claim.span, $1.claim.id)
            }
        for (day, claim) in rows { table.append(cells(claim, day)) }
        return table.bytes
    }

    private func cells(_ claim: Claim, _ day: CivilDate?) -> [CSV.Cell] {
        let place = claim.place?.place
        let point = Self.point(of: claim)
        func number(_ value: Double?, _ decimals: Int) -> CSV.Cell {
            guard let value, value.isFinite else { return .empty }
            return .number(Figures.plain(value, decimals))
        }
        return [
            CSV.Cell(day?.description), CSV.Cell(claim.party.id?.description ?? claim.party.surface),
            .text(claim.predicate.rawValue), CSV.Cell(place?.id.description),
            CSV.Cell(place?.name ?? claim.place?.surface), CSV.Cell(place?.admin1), CSV.Cell(place?.country),
            number(point?.longitude, 6), number(point?.latitude, 6), CSV.Cell(claim.extent?.surface),
            CSV.Cell(claim.extent?.unit), CSV.Cell(claim.claimant.surface), .text(claim.claimant.relation.rawValue),
            .text(claim.factuality.rawValue), CSV.Cell(claim.when.end?.description),
            CSV.Cell(claim.source ?? articles[claim.article]?.source), CSV.Cell(claim.url), .text(claim.quote),
            .text(claim.id.description), .text(claim.article), CSV.Cell(articles[claim.article]?.title),
            CSV.Cell(claim.published?.description), CSV.Cell(claim.when.earliest?.description),
            CSV.Cell(claim.when.latest?.description), .text(claim.affirmed ? "true" : "false"),
            number(claim.extent?.lo, 6), number(claim.extent?.hi, 6), CSV.Cell(claim.extent?.comparator.rawValue),
            CSV.Cell(claim.extent?.of), number(claim.extent?.denominator, 3),
            .text(claim.againstInterest ? "true" : "false"),
            .text(claim.contradicts.map(\.description).joined(separator: "|")), number(claim.confidence, 3),
            .text(claim.rule), .text(sentence(claim)),
        ]
    }
}
