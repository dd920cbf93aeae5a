import Claims
import CivilDate
import Gazetteer
import GeoJSON
import OrderedCollections

extension WebData {
    func claim(_ original: Claim) -> JSONValue {
        let claim = original.publishable
        let when = claim.when
        let about = when.latest ?? when.start ?? claim.published
        let uncertain = claim.factuality == .future || claim.factuality == .hypothetical
        var record: OrderedDictionary<String, JSONValue> = [
            "who": .text(claim.claimant.surface ?? claim.claimant.party.flatMap { layers.party[$0]?.name }),
            "rel": .string(claim.claimant.relation.rawValue), "f": .string(claim.factuality.rawValue),
            "pr": .string(claim.predicate.rawValue),
            "pa": .text(claim.party.id.flatMap { layers.party[$0]?.name } ?? claim.party.surface),
            "col": .text(claim.party.id.map(layers.colour(of:))),
            "pl": .text(claim.place?.place?.name ?? claim.place?.surface),
            "loc": .bool(MapLayers.point(of: claim) != nil || isPlaced(claim)),
            "q": .string(claim.quote), "d": .day(claim.published),
            "on": .text((uncertain ? claim.published : about)?.description ?? ""),
            "src": .text(layers.source(of: claim)), "url": .text(claim.url),
            "t": .text(layers.title(of: claim)), "cf": .rounded(claim.confidence, 2),
        ]
        if when.start != nil || when.earliest != nil || when.latest != nil {
            record["w"] = .array([.day(when.earliest ?? when.start), .day(when.latest ?? when.start)])
        }
        if let extent = claim.extent { record["x"] = .string(extent.surface) }
        if claim.sensitive { record["sen"] = true }
        if claim.againstInterest { record["adm"] = true }
        if !claim.contradicts.isEmpty { record["con"] = numbers(claim.contradicts) }
        if let by = contradictors[claim.id] { record["by"] = numbers(by) }
        return .object(record.filter { $0.value != .null })
    }

    private func isPlaced(_ claim: Claim) -> Bool {
        switch claim.place?.part {
        case .arc?, .borderDistricts?, .border?, .geometry?: true
        default: false
        }
    }
}
