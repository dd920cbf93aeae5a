import Articles
public import Claims
import CivilDate
import Gazetteer
public import GeoJSON
public import OrderedCollections

/// A claim as the outputs write it: the keys of `extract`, `claims.geojson` and, flattened, of `claims.csv`.
public enum ClaimRecord {
    /// All keys, always in this order; null where nothing is known.
    public static func members(_ claim: Claim) -> OrderedDictionary<String, JSONValue> {
        let place = claim.place?.place
        return [
            "id": .string(claim.id.description), "article": .string(claim.article),
            "published": .day(claim.published), "source": .text(claim.source), "url": .text(claim.url),
            "quote": .string(claim.quote),
            "span": .object([
                "field": .string(claim.span.field.rawValue), "start": .integer(claim.span.start),
                "end": .integer(claim.span.end),
            ]),
            "predicate": .string(claim.predicate.rawValue),
            "party": .text(claim.party.id?.description), "party_words": .text(claim.party.surface),
            "counterparty": .text(claim.counterparty?.id?.description),
            "claimant": .text(claim.claimant.surface), "claimant_party": .text(claim.claimant.party?.description),
            "claimant_country": .text(claim.claimant.country),
            "relation": .string(claim.claimant.relation.rawValue), "observed": .bool(claim.claimant.observed),
            "place": .text(place?.id.description), "place_name": .text(place?.name),
            "place_words": .text(claim.place?.surface), "part": .text(claim.place.map { word($0.part) }),
            "start": .day(claim.when.start), "earliest": .day(claim.when.earliest),
            "latest": .day(claim.when.latest), "end": .day(claim.when.end),
            "time_precision": .string(claim.when.precision.rawValue), "time_basis": .string(claim.when.basis),
            "extent": claim.extent.map(extent) ?? .null,
            "factuality": .string(claim.factuality.rawValue), "affirmed": .bool(claim.affirmed),
            "violent": .bool(claim.violent), "against_interest": .bool(claim.againstInterest),
            "presupposes": claim.presupposes.map {
                .object(["predicate": .string($0.predicate.rawValue), "party": .string($0.party.description)])
            } ?? .null,
            "contradicts": .strings(claim.contradicts), "confidence": .rounded(claim.confidence, 3),
            "rule": .string(claim.rule), "sensitive": .bool(claim.sensitive),
        ]
    }

    static func extent(_ extent: Extent) -> JSONValue {
        .object([
            "surface": .string(extent.surface), "unit": .string(extent.unit), "lo": .rounded(extent.lo, 6),
            "hi": .rounded(extent.hi, 6), "comparator": .string(extent.comparator.rawValue), "of": .text(extent.of),
            "denominator": .rounded(extent.denominator, 6),
        ])
    }

    /// How much of the place is meant, in one word or a few.
    static func word(_ part: PlaceMention.Part) -> String {
        switch part {
        case .whole: "whole"
        case .area: "area"
        case .centre: "centre"
        case .except(let places): "except " + places.map(\.name).joined(separator: ", ")
        case .compass(let point): point
        case .outskirts: "outskirts"
        case .borderDistricts(let neighbours): (["border districts"] + neighbours).joined(separator: " ")
        case .border(let neighbour): "border \(neighbour)"
        case .arc(let from, let to, _): "arc \(from.joined(separator: " ")) to \(to.joined(separator: " "))"
        case .unlocated: "unlocated"
        case .geometry: "geometry"
        }
    }
}
