import Articles
import CivilDate
public import Claims
import Gazetteer
public import GeoJSON
import OrderedCollections

extension ClaimRecord {
    /// A claim as `extract` writes it: words and what they stand for side by side.
    public static func json(_ claim: Claim) -> JSONValue {
        var record: OrderedDictionary<String, JSONValue> = [
            "id": .string(claim.id.description), "article": .string(claim.article), "span": span(claim.span),
            "quote": .string(claim.quote), "predicate": .string(claim.predicate.rawValue),
            "party": mention(claim.party, id: \.description),
            "counterparty": claim.counterparty.map { mention($0, id: \.description) } ?? .null,
            "place": claim.place.map(place) ?? .null, "claimant": claimant(claim.claimant),
            "extent": claim.extent.map(extent) ?? .null, "when": when(claim.when),
            "factuality": .string(claim.factuality.rawValue),
            "polarity": .string(polarity(claim)), "violent": .bool(claim.violent),
            "against_interest": .bool(claim.againstInterest),
        ]
        record["presupposes"] = claim.presupposes.map(presupposition) ?? .null
        record["contradicts"] = .strings(claim.contradicts)
        record["confidence"] = .rounded(claim.confidence, 3)
        record["rule"] = .string(claim.rule)
        record["acled"] =
            claim.joins.map { joins in
                .object([
                    "sub_event_type": .text(joins.subEvent?.rawValue),
                    "geo_precision": joins.geoPrecision.map { .integer($0) } ?? .null,
                    "time_precision": joins.timePrecision.map { .integer($0) } ?? .null,
                ])
            } ?? .null
        record["cameo"] = .text(claim.joins?.cameo)
        return .object(record)
    }

    private static func span(_ span: TextSpan) -> JSONValue {
        var record: OrderedDictionary<String, JSONValue> = ["start": .integer(span.start), "end": .integer(span.end)]
        if span.field == .title { record["field"] = .string(span.field.rawValue) }
        return .object(record)
    }

    private static func surface(_ text: String?, _ span: TextSpan?) -> OrderedDictionary<String, JSONValue> {
        [
            "surface": .text(text), "start": span.map { .integer($0.start) } ?? .null,
            "end": span.map { .integer($0.end) } ?? .null,
        ]
    }

    private static func mention<ID>(_ mention: Mention<ID>, id: (ID) -> String) -> JSONValue {
        var record = surface(mention.surface, mention.span)
        record["id"] = .text(mention.id.map(id))
        return .object(record)
    }

    private static func place(_ mention: PlaceMention) -> JSONValue {
        var record = surface(mention.surface, mention.span)
        record["id"] = .text(mention.place?.id.description)
        record["name"] = .text(mention.place?.name)
        record["part"] = .string(mention.part.code)
        return .object(record)
    }

    private static func claimant(_ claimant: Claimant) -> JSONValue {
        var record = surface(claimant.surface, claimant.span)
        record["id"] = .text(claimant.party?.description ?? claimant.country)
        record["relation"] = .string(claimant.relation.rawValue)
        record["observed"] = .bool(claimant.observed)
        return .object(record)
    }

    private static func when(_ when: When) -> JSONValue {
        .object([
            "start": .text(when.start?.description), "earliest": .text(when.earliest?.description),
            "latest": .text(when.latest?.description), "end": .text(when.end?.description),
            "precision": .string(when.precision.rawValue), "basis": .string(when.basis),
        ])
    }
}
