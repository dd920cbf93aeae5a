public import Claims
import CivilDate
public import ControlState
import Gazetteer
public import GeoJSON
import Geometry
import OrderedCollections

extension MapLayers {
    /// The claims that lie somewhere, each at its place's point, with claimant, certainty and quote.
    ///
    /// A claim with an area of its own (a row of a claims table) stands at that area's first position: one family of
    /// geometry per file; the area itself is in the control layer.
    public func claimPoints(_ day: DayState) -> FeatureCollection {
        let features = claims(upTo: day.date, knownBy: day.knownBy).compactMap { claim -> Feature? in
            guard let at = Self.point(of: claim) else { return nil }
            var properties = ClaimRecord.members(claim.publishable)
            properties["start"] = .day(claim.when.latest ?? claim.when.start ?? claim.published)
            properties["end"] = .day(claim.when.end)
            properties["title"] = .text(title(of: claim))
            properties["says"] = .string(sentence(claim))
            properties["claims"] = .strings([claim.id])
            properties["marker-color"] = .string(claim.party.id.map(colour(of:)) ?? TileStyle.grey)
            properties["marker-size"] = "small"
            return Feature(id: claim.id.description, geometry: .point(at), properties: properties)
        }
        return FeatureCollection(features: features, members: members("claims", day))
    }

    /// The places that claims name, one feature each with the ids of its claims.
    public func places(_ day: DayState) -> FeatureCollection {
        let features = placeGroups(claims(upTo: day.date, knownBy: day.knownBy)).map { place, claims -> Feature in
            let count = claims.count
            let dates = claims.compactMap { $0.when.latest ?? $0.when.start ?? $0.published }
            return Feature(
                id: place.id.description, geometry: .point(place.coordinate),
                properties: [
                    "name": .string(place.name), "kind": .string(place.kind.rawValue),
                    "country": .text(place.country), "admin1": .text(place.admin1), "admin2": .text(place.admin2),
                    "geonames": place.geonames.map(JSONValue.integer) ?? .null,
                    "unit": .text(place.unit?.description), "same_as": .strings(place.sameAs),
                    "start": .day(dates.min()), "end": .null,
                    "says": .string(
                        count == 1
                            ? words("says.place.one", ["name": place.name])
                            : words("says.place", ["name": place.name, "count": String(count)])),
                    "claims": .strings(claims.map(\.id)),
                    "marker-color": "#333333", "marker-size": "small",
                ])
        }
        return FeatureCollection(features: features, members: members("places", day))
    }

    /// Places with a point and their claims, in the order that claims first name them.
    func placeGroups(_ claims: [Claim]) -> [(place: Place, claims: [Claim])] {
        var groups: OrderedDictionary<PlaceID, (place: Place, claims: [Claim])> = [:]
        for claim in claims {
            guard let place = claim.place?.place else { continue }
            groups[place.id, default: (place, [])].claims.append(claim)
        }
        return Array(groups.values)
    }

    /// The title of its article, which for a claim marked sensitive is nobody's business.
    func title(of claim: Claim) -> String? { claim.sensitive ? nil : articles[claim.article]?.title }

    /// Its source, by the same rule.
    func source(of claim: Claim) -> String? {
        claim.sensitive ? nil : claim.source ?? articles[claim.article]?.source
    }

    /// The report that it is a copy of, by the same rule.
    func origin(of claim: Claim) -> String? {
        claim.sensitive ? nil : claim.origin ?? articles[claim.article]?.origin
    }

    static func point(of claim: Claim) -> Coordinate? {
        switch claim.place?.part {
        case .geometry(let area)?: area.polygons.first?.shell.first
        case .unlocated?: nil
        // A border or an arc has no point of its own, and a country's would be its capital: both would mislead.
        case .border?, .arc?, .borderDistricts?: nil
        default: claim.place?.place.flatMap { $0.kind.isVast ? nil : $0.coordinate }
        }
    }

    /// "Zabihullah Mujahid (speaks for the party itself): Taliban controls Islam Qala".
    public func sentence(_ claim: Claim) -> String {
        let who = says.who(claim)
        let party = claim.party.id.flatMap { self.party[$0]?.name } ?? claim.party.surface ?? words["nobody"]
        let place = claim.place?.place?.name ?? claim.place?.surface ?? claim.extent?.surface
        let verb = words["predicate.\(claim.predicate.rawValue)"]
        let claimed = [party, verb, place].compactMap(\.self).joined(separator: " ")
        return
            "\(words("web.claim.who", ["who": who, "relation": words["relation.\(claim.claimant.relation.rawValue)"]])): \(claimed)"
    }
}
