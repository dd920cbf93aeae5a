import CivilDate
import Claims
import ControlState
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections

/// The data of the web map: short keys; every line, tile, state, figure and claim once; of each day only what changes.
struct WebData: Sendable {
    let layers: MapLayers
    let base: MapBase
    let units: [ArcTable.Shape]
    let knownBy: CivilDate?
    let claimIndex: [ClaimID: Int]
    let partyIndex: [PartyID: Int]
    /// The claims that may be shown.
    let shown: [Claim]
    /// Who contradicts a claim.
    let contradictors: [ClaimID: [ClaimID]]
    /// Parties that some day has something to show of.
    var named: Set<PartyID> = []

    init(layers: MapLayers, base: MapBase, units: [ArcTable.Shape], knownBy: CivilDate?) {
        self.layers = layers
        self.base = base
        self.units = units
        self.knownBy = knownBy
        shown = layers.claims.filter { $0.isKnown(by: knownBy) }
        contradictors = Dictionary(
            grouping: shown.flatMap { claim in claim.contradicts.map { (claim.id, $0) } }, by: \.1
        )
        .mapValues { $0.map(\.0) }
        claimIndex = Dictionary(
            shown.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        partyIndex = Dictionary(
            layers.theatre.parties.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameters:
    ///   - history: the days, all taken in.
    ///   - about: paragraphs about the program, the sources and their licences.
    mutating func value(of history: WebHistory, about: [String]) -> JSONValue {
        let theatre = layers.theatre
        named = history.named.isEmpty ? Set(theatre.parties.map(\.id)) : history.named
        var shapes = WebShapes(
            units: units, tiles: history.parts.map(\.shape), lines: theatre.borders.map(\.line))
        // In this order the page reads them.
        for country in base.countries { shapes.add(country.area) }
        for border in theatre.borders { shapes.add(border.line) }

        var data: OrderedDictionary<String, JSONValue> = [
            "theatre": .string(theatre.name), "known": .day(knownBy), "unitWord": .string(layers.unitWord),
            "unitOne": .string(theatre.unitWords.first ?? layers.unitWord), "attribution": .string(base.attribution),
            "about": .strings(about), "words": words,
        ]
        data.merge(shapes.members) { own, _ in own }
        let box = theatre.coverage.boundingBox ?? base.frame
        data["box"] = .array(
            [Coordinate(box.west, box.south), Coordinate(box.east, box.north)].flatMap(shapes.point))
        data["parties"] = .array(theatre.parties.map(party))
        data["patterns"] = .strings(TileStyle.Pattern.allCases.map(\.rawValue))
        data["views"] = .strings(history.perspectives)
        data["neighbours"] = .integer(base.countries.count)
        data["provinces"] = .strings(theatre.provinces.map(\.name))
        data["units"] = .strings(theatre.units.map(\.name))
        data["unitZoom"] = .number(MapBase.Label.unitZoom)
        data["province"] = .array(theatre.units.map { .integer($0.province) })
        let labels = base.labels.filter { label in
            label.kind != .unit && (label.kind != .foreign || label.population > MapBase.Label.webPopulation)
        }
        data["labels"] = .array(labels.map { label($0, shapes) })
        data["borders"] = .array(
            theatre.borders.map { border in
                .object([
                    "n": .string(border.name), "km": .rounded(border.line.length / 1000, 1),
                    "pub": .rounded(border.publishedKilometres, 0), "by": .text(border.publishedBy),
                ])
            })
        data["claims"] = .array(shown.map(claim))
        data["places"] = .array(places(shapes))
        data.merge(members(of: history)) { own, _ in own }
        return .object(data)
    }

    private func party(_ party: Party) -> JSONValue {
        .object([
            "id": .string(party.id.description), "name": .string(party.name),
            "colour": .string(layers.colour(of: party.id)), "shown": .bool(named.contains(party.id)),
        ])
    }

    private var words: JSONValue {
        let prefixes = [
            "web.", "status.", "basis.", "precision.", "relation.", "factuality.", "predicate.", "perspective.",
            "legend.", "month.", "date.", "list.", "says.front",
        ]
        let others: Set<String> = [
            "someone", "reporter", "says.unknown", "says.unknown.perspective", "nobody", "party", "language",
        ]
        return .object(
            OrderedDictionary(
                layers.words.keys.filter { key in others.contains(key) || prefixes.contains(where: key.hasPrefix) }
                    .map { ($0, JSONValue.string(layers.words[$0])) }, uniquingKeysWith: { first, _ in first }))
    }

    private func label(_ label: MapBase.Label, _ shapes: WebShapes) -> JSONValue {
        .array(
            [.string(label.name), .string(label.kind.rawValue)] + shapes.point(label.at) + [.number(label.firstZoom)])
    }

    private func places(_ shapes: WebShapes) -> [JSONValue] {
        layers.placeGroups(shown).filter { group in
            !group.place.kind.isArea && group.claims.contains { MapLayers.point(of: $0) != nil }
        }.map { place, claims in
            .object([
                "n": .string(place.name), "at": .array(shapes.point(place.coordinate)),
                "in": .text([place.admin2, place.admin1].compactMap(\.self).first), "c": numbers(claims.map(\.id)),
            ])
        }
    }

    func numbers(_ claims: [ClaimID]) -> JSONValue {
        .array(claims.compactMap { claimIndex[$0] }.map(JSONValue.integer))
    }
}
