import Claims
import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections

/// The data of the web map: short keys, every line, area, state and claim once, days and perspectives by number.
struct WebData: Sendable {
    let layers: MapLayers
    let base: MapBase
    private var arcs: ArcTable
    private let baseArcs: BaseArcs
    private var areas: OrderedDictionary<MultiPolygon, JSONValue> = [:]
    private var lines: OrderedDictionary<MultiLineString, JSONValue> = [:]
    private var states: OrderedDictionary<StateKey, JSONValue> = [:]
    private let claimIndex: [ClaimID: Int]
    private let partyIndex: [PartyID: Int]
    private let shown: [Claim]
    /// Parties that some day has something to show of.
    private var named: Set<PartyID> = []

    private struct StateKey: Hashable {
        var state: TileState
        var says: String
    }

    init(layers: MapLayers, base: MapBase, arcs: BaseArcs, knownBy: CivilDate?) {
        self.layers = layers
        self.base = base
        baseArcs = arcs
        self.arcs = arcs.table
        shown = layers.claims.filter { claim in
            guard claim.isKnown(by: knownBy) else { return false }
            return claim.publishAfter.map { $0 <= (knownBy ?? $0) } ?? true
        }
        claimIndex = Dictionary(
            shown.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        partyIndex = Dictionary(
            layers.theatre.parties.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter about: paragraphs about the program, the sources and their licences.
    mutating func value(days: [DayDigest], knownBy: CivilDate?, about: [String]) -> JSONValue {
        let theatre = layers.theatre
        named = Set(days.flatMap { $0.views.flatMap(\.parties) })
        if named.isEmpty { named = Set(theatre.parties.map(\.id)) }
        let rendered = days.map { day($0) }
        let borders = theatre.borders.map { border in
            JSONValue.object([
                "n": .string(border.name), "km": .rounded(border.line.length / 1000, 1),
                "pub": .rounded(border.publishedKilometres, 0), "by": .text(border.publishedBy),
                "l": pieces(arcs.add(border.line)),
            ])
        }
        let countries = base.countries.map { country in
            // Surroundings need less detail: on a coarser grid neighbours keep sharing their borders.
            JSONValue.object(["n": .string(country.name), "r": shape(arcs.add(country.area.onGrid(of: 0.01)))])
        }
        let outline = CoverageTopology(theatre.coverage).dissolve(theatre.coverage.tiles.map { _ in 0 })[0]
        let box = theatre.coverage.boundingBox ?? base.frame
        let frame = [(box.west, box.south), (box.east, box.north)].flatMap { [$0.0, $0.1] }
        var data: OrderedDictionary<String, JSONValue> = [
            "theatre": .string(theatre.name), "known": .day(knownBy), "scale": .integer(Int(ArcTable.scale)),
            "unitWord": .string(layers.unitWord),
            "unitOne": .string(theatre.unitWords.first ?? layers.unitWord), "attribution": .string(base.attribution),
            "about": .strings(about),
            "words": words,
        ]
        data["box"] = .array(frame.map { .integer(Int($0 * ArcTable.scale)) })
        data["parties"] = .array(theatre.parties.map(party))
        data["patterns"] = .strings(TileStyle.Pattern.allCases.map(\.rawValue))
        data["views"] = .strings(days.first?.views.map(\.perspective) ?? [])
        data["base"] = .object([
            "countries": .array(countries), "outline": outline.map { shape(arcs.add($0)) } ?? .array([]),
            "units": .array(baseArcs.units.indices.map(unit)),
            "lines": .object([
                "unit": .array(baseArcs.unitLines.map(JSONValue.integer)),
                "province": .array(baseArcs.provinceLines.map(JSONValue.integer)),
                "outline": .array(baseArcs.outline.map(JSONValue.integer)),
            ]),
            "labels": .array(base.labels.filter { $0.kind != .unit }.map(label)),
        ])
        data["borders"] = .array(borders)
        data["claims"] = .array(shown.map(claim))
        data["places"] = .array(places())
        data["states"] = .array(Array(states.values))
        data["areas"] = .array(Array(areas.values))
        data["lines"] = .array(Array(lines.values))
        data["days"] = .array(rendered)
        // Last: everything above adds to the arcs.
        data["arcs"] = arcs.value
        return .object(data)
    }

    private func party(_ party: Party) -> JSONValue {
        .object([
            "id": .string(party.id.description), "name": .string(party.name),
            "colour": .string(layers.colour(of: party.id)), "shown": .bool(named.contains(party.id)),
        ])
    }

    private func unit(_ index: Int) -> JSONValue {
        let theatre = layers.theatre
        let unit = theatre.units.indices.contains(index) ? theatre.units[index] : nil
        let province = unit.flatMap {
            theatre.provinces.indices.contains($0.province) ? theatre.provinces[$0.province].name : nil
        }
        return .object([
            "n": .string(unit?.name ?? ""), "p": .text(province), "r": shape(baseArcs.units[index]),
            "at": unit.map { at($0.seat.coordinate) } ?? .null,
        ])
    }

    private var words: JSONValue {
        let prefixes = [
            "web.", "status.", "basis.", "precision.", "relation.", "factuality.", "predicate.", "perspective.",
            "legend.", "month.", "date.",
        ]
        let others: Set<String> = ["someone", "reporter", "says.unknown"]
        return .object(
            OrderedDictionary(
                layers.words.keys.filter { key in others.contains(key) || prefixes.contains(where: key.hasPrefix) }
                    .map { ($0, JSONValue.string(layers.words[$0])) }, uniquingKeysWith: { first, _ in first }))
    }

    private func shape(_ polygons: [[[Int]]]) -> JSONValue { .array(polygons.map(pieces)) }
    private func pieces(_ rings: [[Int]]) -> JSONValue { .array(rings.map { .array($0.map(JSONValue.integer)) }) }

    private func at(_ coordinate: Coordinate) -> JSONValue {
        let point = ArcTable.GridPoint(coordinate)
        return .array([.integer(Int(point.x)), .integer(Int(point.y))])
    }

    private func label(_ label: MapBase.Label) -> JSONValue {
        let point = ArcTable.GridPoint(label.at)
        return .array([
            .string(label.name), .string(label.kind.rawValue), .integer(Int(point.x)), .integer(Int(point.y)),
            .number(label.firstZoom),
        ])
    }

    private mutating func day(_ day: DayDigest) -> JSONValue {
        .object([
            "d": .day(day.date), "v": .array(day.views.map { view($0) }),
            "b": .array(
                layers.theatre.borders.map { border in
                    day.views.first.map { borderFacts(border, $0.figures) }
                        ?? .object(["m": .array([]), "s": .array([])])
                }),
        ])
    }

    private mutating func view(_ view: DayDigest.View) -> JSONValue {
        var tiles: [JSONValue] = []
        for area in view.areas {
            let key = StateKey(state: area.state, says: area.says)
            if states[key] == nil { states[key] = state(area) }
            if areas[area.shape] == nil { areas[area.shape] = shape(arcs.add(area.shape)) }
            let numbers = [states.index(forKey: key), areas.index(forKey: area.shape)]
            tiles.append(
                .array(
                    numbers.map { .integer($0 ?? 0) } + [.rounded(area.squareKilometres, 1), .string(area.name)]))
        }
        var fronts: [JSONValue] = []
        for front in view.fronts {
            if lines[front.line] == nil { lines[front.line] = pieces(arcs.add(front.line)) }
            fronts.append(
                .array([
                    .string(front.kind.rawValue), .integer(lines.index(forKey: front.line) ?? 0),
                    .rounded(front.kilometres, 1), .string(front.says),
                ]))
        }
        return .object(["t": .array(tiles), "f": .array(fronts), "g": figures(view.figures)])
    }

    private func state(_ area: DayDigest.Area) -> JSONValue {
        let state = area.state
        let style = layers.style(state)
        func indices(_ parties: [PartyID]) -> JSONValue {
            .array(parties.compactMap { partyIndex[$0] }.map(JSONValue.integer))
        }
        return .object([
            "st": .string(state.status.rawValue), "b": .string(state.basis.rawValue),
            "p": .string(state.precision.rawValue), "h": indices(state.holders), "e": indices(state.beside),
            "s": .day(state.since), "e1": .day(state.earliest), "l": .day(state.latest),
            "ch": .bool(state.changing), "sta": .bool(state.stale), "bes": .bool(state.besieged),
            "den": indices(state.deniedBy), "last": .day(state.lastEvidence),
            "c": numbers(state.claims), "says": .string(area.says), "k": .string(style.pattern.rawValue),
            "col": .strings(style.colours),
        ])
    }

    private func numbers(_ claims: [ClaimID]) -> JSONValue {
        .array(claims.compactMap { claimIndex[$0] }.map(JSONValue.integer))
    }

    private func figures(_ figures: CoverageFigures) -> JSONValue {
        let observed = Dictionary(
            layers.observed(figures.rows).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        return .object([
            "n": .integer(figures.unitsWithEvidence), "of": .integer(figures.units),
            "rows": .array(
                figures.mapped.compactMap { share in
                    guard let party = partyIndex[share.party], named.contains(share.party) else { return nil }
                    let amounts = observed[share.party] ?? CoverageFigures.Amounts()
                    return .object([
                        "p": .integer(party), "lo": .rounded(share.lo, 4), "hi": .rounded(share.hi, 4),
                        "obs": .rounded(amounts.share, 4), "km2": .rounded(amounts.squareKilometres, 0),
                        "units": .integer(amounts.units),
                    ])
                }),
            "stated": .array(
                layers.newest(figures.stated).map { stated in
                    .object([
                        "p": partyIndex[stated.party].map(JSONValue.integer) ?? .null,
                        // Only shares of the whole have a place on the bar.
                        "lo": stated.isShareHeld(by: stated.party) ? .rounded(stated.lo, 4) : .null,
                        "value": .string(layers.value(stated)), "says": .string(statedSays(stated)),
                        "by": .text(by(stated, figures.stated)), "c": numbers(stated.claims),
                    ])
                }),
            "flags": .array(figures.flags.map { .string(layers.sentence($0, among: figures.stated)) }),
        ])
    }

    private func by(_ stated: StatedExtent, _ all: [StatedExtent]) -> String? {
        let names = layers.contradictors(stated, among: all)
        return names.isEmpty ? nil : layers.words.list(names)
    }

    private func statedSays(_ stated: StatedExtent) -> String {
        layers.words(
            "web.coverage.stated",
            [
                "unit": layers.unit(stated), "verb": layers.verb(stated) + layers.denominator(stated),
                "who": layers.voice(stated.voice),
                "relation": layers.words["relation.\(stated.voice.relation.rawValue)"],
                "date": stated.last.map(layers.words.date) ?? "–",
            ])
    }

    private func borderFacts(_ border: Theatre.Border, _ figures: CoverageFigures) -> JSONValue {
        let facts = layers.borderFacts(border, figures)
        return .object([
            "m": .array(
                facts.mapped.compactMap { party, range in
                    partyIndex[party].map {
                        .array([.integer($0), .rounded(range.lowerBound, 4), .rounded(range.upperBound, 4)])
                    }
                }),
            "s": .array(
                facts.stated.map { stated in
                    .object([
                        "p": partyIndex[stated.party].map(JSONValue.integer) ?? .null,
                        "says": .string(layers.borderSentence(stated)), "c": numbers(stated.claims),
                    ])
                }),
        ])
    }

    private func claim(_ claim: Claim) -> JSONValue {
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
            "src": .text(claim.source ?? layers.articles[claim.article]?.source), "url": .text(claim.url),
            "t": .text(layers.articles[claim.article]?.title), "cf": .rounded(claim.confidence, 2),
        ]
        if when.start != nil || when.earliest != nil || when.latest != nil {
            record["w"] = .array([.day(when.earliest ?? when.start), .day(when.latest ?? when.start)])
        }
        if let extent = claim.extent { record["x"] = .string(extent.surface) }
        if claim.againstInterest { record["adm"] = true }
        if !claim.contradicts.isEmpty { record["con"] = numbers(claim.contradicts) }
        let by = shown.filter { $0.contradicts.contains(claim.id) }.map(\.id)
        if !by.isEmpty { record["by"] = numbers(by) }
        return .object(record)
    }

    private func isPlaced(_ claim: Claim) -> Bool {
        switch claim.place?.part {
        case .arc?, .borderDistricts?, .border?, .geometry?: true
        default: false
        }
    }

    private func places() -> [JSONValue] {
        layers.placeGroups(shown).filter { group in
            !group.place.kind.isArea && group.claims.contains { MapLayers.point(of: $0) != nil }
        }.map { place, claims in
            .object([
                "n": .string(place.name), "at": at(place.coordinate),
                "in": .text([place.admin2, place.admin1].compactMap(\.self).first), "c": numbers(claims.map(\.id)),
            ])
        }
    }
}
