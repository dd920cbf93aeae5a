import Claims
import CivilDate
import ControlState
import Gazetteer
import GeoJSON
import OrderedCollections

/// What is stated, in words and as records.
extension MapLayers {
    /// Who states it; nobody is named who spoke under protection.
    func voice(_ stated: StatedExtent) -> String {
        let voice = stated.voice
        let isSensitive = stated.claims.contains { claim[$0]?.sensitive ?? false }
        if let name = voice.name, !isSensitive { return name }
        if let side = voice.side { return says.name(side) }
        return words[voice.relation == .reporter ? "reporter" : "someone"]
    }

    /// "about 30 %", "more than 250".
    ///
    /// - Parameter short: with a sign for the comparator, "≈ 30 %".
    func value(_ stated: StatedExtent, short: Bool = false) -> String {
        let format: (Double) -> String = stated.unit == "share" ? { Figures.share($0) } : { Figures.kilometres($0) }
        let stem = short ? "comparator.short" : "comparator"
        let key = stem + "." + stated.comparator.rawValue
        return words(key, ["value": Figures.range(stated.lo, stated.hi, format)])
    }

    /// "held by Taliban".
    func verb(_ stated: StatedExtent) -> String {
        words("stated.\(stated.predicate.rawValue)", ["party": party[stated.party]?.name ?? stated.party.description])
    }

    /// "of Afghanistan", "districts of Afghanistan".
    func unit(_ stated: StatedExtent) -> String {
        var text: String
        switch stated.whole {
        case .border(let country):
            let name = theatre.borders.first { $0.country == country }?.name ?? country
            text = words("whole.border", ["name": name])
        case .place(_, let name): text = words("whole.place", ["name": name])
        case .theatre: text = words("whole.theatre", ["name": theatre.name])
        }
        if stated.unit != "share" { text = words["unit.\(stated.unit)"] + " " + text }
        return text
    }

    /// " (out of 398 as the text says)"; empty where nothing is divided.
    ///
    /// - Parameter short: nothing either where it is only what this map measures.
    func denominator(_ stated: StatedExtent, short: Bool = false) -> String {
        guard let denominator = stated.denominator else { return "" }
        let value = Figures.whole(denominator.value)
        let text: String
        if denominator.isSaid {
            text = words("denominator.said", ["value": value])
        } else if let publisher = denominator.publishedBy {
            text = words("denominator.published", ["value": value, "who": publisher])
        } else if short {
            return ""
        } else {
            let isLine = if case .border = stated.whole { true } else { false }
            let unit = stated.unit == "share" ? words[isLine ? "unit.km" : "unit.km2"] : words["unit.\(stated.unit)"]
            text = words("denominator.measured", ["value": value, "unit": unit])
        }
        return " " + words("denominator.brackets", ["text": text])
    }

    /// The newest statements of each voice, those of the whole theatre first.
    func newest(_ stated: [StatedExtent]) -> [StatedExtent] {
        let newest = stated.filter(\.isNewest)
        return newest.filter { $0.whole == .theatre } + newest.filter { $0.whole != .theatre }
    }

    /// The record of `coverage.json` and `borders.geojson`.
    func statement(_ stated: StatedExtent) -> OrderedDictionary<String, JSONValue> {
        [
            "id": .string(stated.id.description), "party": .string(stated.party.description),
            "claimant": .string(voice(stated)), "claimant_party": .text(stated.voice.side?.description),
            "claimant_country": .text(stated.voice.country), "relation": .string(stated.voice.relation.rawValue),
            "unit": .string(stated.unit), "lo": .rounded(stated.lo, 6), "hi": .rounded(stated.hi, 6),
            "comparator": .string(stated.comparator.rawValue), "of": whole(stated),
            "denominator": stated.denominator.map {
                .object([
                    "value": .rounded($0.value, 3), "published_by": .text($0.publishedBy), "said": .bool($0.isSaid),
                ])
            } ?? .null,
            "area_share_lo": .rounded(stated.areaShare?.lowerBound, 4),
            "area_share_hi": .rounded(stated.areaShare?.upperBound, 4),
            "km_lo": .rounded(stated.kilometres?.lowerBound, 1), "km_hi": .rounded(stated.kilometres?.upperBound, 1),
            "first": .day(stated.first), "last": .day(stated.last), "newest": .bool(stated.isNewest),
            "quotes": .strings(quotes(stated)), "claims": .strings(stated.claims),
            "contradicted_by": .strings(stated.contradictedBy),
            "predicate": .string(stated.predicate.rawValue),
            "says": .string(
                "\(voice(stated)): \(value(stated)) \(unit(stated)) \(verb(stated))\(denominator(stated))"),
        ]
    }

    /// The words that say it, each once; not those of claims marked sensitive.
    private func quotes(_ stated: StatedExtent) -> [String] {
        let hidden = Set(stated.claims.compactMap { claim[$0] }.filter(\.sensitive).map(\.quote))
        return stated.quotes.filter { !hidden.contains($0) }
    }

    private func whole(_ stated: StatedExtent) -> JSONValue {
        switch stated.whole {
        case .theatre: .object(["kind": "theatre", "id": .string(theatre.id)])
        case .border(let country): .object(["kind": "border", "id": .string(country)])
        case .place(let id, let name):
            .object(["kind": "place", "id": .string(id.description), "name": .string(name)])
        }
    }

    /// Who contradicts a statement, by name, each once.
    func contradictors(_ stated: StatedExtent, among all: [StatedExtent]) -> [String] {
        let names = stated.contradictedBy.map { id -> String in
            if let other = all.first(where: { $0.id == id }) { return voice(other) }
            return claim[id].map { says.who($0) } ?? words["someone"]
        }
        return Array(OrderedSet(names))
    }

    /// A flag in plain words.
    func sentence(_ flag: Flag, among stated: [StatedExtent]) -> String {
        func name(_ id: ClaimID) -> String {
            guard let item = stated.first(where: { $0.id == id }) else { return id.description }
            return words(
                "flag.statement",
                ["who": voice(item), "verb": verb(item), "value": value(item), "unit": unit(item)])
        }
        switch flag {
        case .outsideOwnRange(let statement, let other, let allowed):
            return words(
                "flag.outside",
                [
                    "statement": name(statement), "other": name(other),
                    "range": Figures.range(allowed.lowerBound, allowed.upperBound, Figures.share),
                ])
        case .aboveMapped(let statement, let hi):
            return words("flag.above", ["statement": name(statement), "hi": Figures.share(hi)])
        case .overWhole(let statement, let other, let sum):
            return words("flag.over", ["statement": name(statement), "other": name(other), "sum": Figures.share(sum)])
        case .unknownDenominator(let statement, let value):
            let listed = theatre.denominators.map { Figures.whole($0.value) }
            return words(
                "flag.denominator",
                ["statement": name(statement), "value": Figures.whole(value), "listed": words.list(listed)])
        }
    }
}

extension StatedExtent {
    /// Whether this is the newest word of its voice about the share of the whole theatre that a party holds: what has a place
    /// on a bar of the territory.
    func isShareHeld(by party: PartyID) -> Bool {
        guard isNewest, self.party == party, unit == "share", whole == .theatre else { return false }
        return predicate == .controls
    }
}
