import Articles
public import Claims
import CivilDate
import Gazetteer
public import GeoJSON
public import OrderedCollections

/// A claim as the outputs write it: flat, as properties of `claims.geojson`; see ``json(_:)`` for `extract`.
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
            "counterparty_words": .text(claim.counterparty?.surface),
            "claimant": .text(claim.claimant.surface), "claimant_party": .text(claim.claimant.party?.description),
            "claimant_country": .text(claim.claimant.country),
            "relation": .string(claim.claimant.relation.rawValue), "observed": .bool(claim.claimant.observed),
            "place": .text(place?.id.description), "place_name": .text(place?.name),
            "place_words": .text(claim.place?.surface), "part": .text(claim.place?.part.code),
            "start": .day(claim.when.start), "earliest": .day(claim.when.earliest),
            "latest": .day(claim.when.latest), "end": .day(claim.when.end),
            "time_precision": .string(claim.when.precision.rawValue), "time_basis": .string(claim.when.basis),
            "extent": claim.extent.map(extent) ?? .null,
            "factuality": .string(claim.factuality.rawValue), "affirmed": .bool(claim.affirmed),
            "polarity": .string(polarity(claim)),
            "violent": .bool(claim.violent), "against_interest": .bool(claim.againstInterest),
            "presupposes": claim.presupposes.map(presupposition) ?? .null,
            "contradicts": .strings(claim.contradicts), "confidence": .rounded(claim.confidence, 3),
            "rule": .string(claim.rule), "sensitive": .bool(claim.sensitive),
            "acled_sub_event_type": .text(claim.joins?.subEvent?.rawValue),
            "acled_geo_precision": whole(claim.joins?.geoPrecision),
            "acled_time_precision": whole(claim.joins?.timePrecision),
            "cameo": .text(claim.joins?.cameo),
        ]
    }

    static func whole(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }

    static func polarity(_ claim: Claim) -> String { claim.affirmed ? "affirmed" : "negated" }

    static func presupposition(_ presupposed: Presupposition) -> JSONValue {
        .object([
            "predicate": .string(presupposed.predicate.rawValue), "party": .string(presupposed.party.description),
        ])
    }

    static func extent(_ extent: Extent) -> JSONValue {
        .object([
            "surface": .string(extent.surface), "unit": .string(extent.unit), "lo": .rounded(extent.lo, 6),
            "hi": .rounded(extent.hi, 6), "comparator": .string(extent.comparator.rawValue), "of": .text(extent.of),
            "denominator": .rounded(extent.denominator, 6),
        ])
    }
}
