public import Claims
public import CivilDate
public import ControlState
public import Gazetteer
import GeoJSON
import OrderedCollections

/// Makes map layers, tables, picture and web map from the state of a theatre.
///
/// ```swift
/// let layers = MapLayers(theatre: theatre, claims: claims, articles: articles, words: words)
/// let control = layers.control(state).encoded()       // the bytes of control.geojson
/// ```
/// A value without any file or clock in it: the same input always gives the same bytes.
public struct MapLayers: Sendable {
    public let theatre: Theatre
    /// In the order given; ids are unique.
    public let claims: [Claim]
    /// What is known of the articles behind the claims, by article id.
    public let articles: [String: ArticleNote]
    public let words: LayerWords
    /// The member `licence` of every layer.
    public let licence: String
    let says: Says
    let claim: [ClaimID: Claim]
    let party: [PartyID: Party]

    /// What the evidence shows of an article beside the claim itself.
    public struct ArticleNote: Hashable, Sendable {
        public var title: String?
        public var source: String?
        /// The first article of those that are copies of one report.
        public var origin: String?
        public init(title: String? = nil, source: String? = nil, origin: String? = nil) {
            self.title = title
            self.source = source
            self.origin = origin
        }
    }

    public init(
        theatre: Theatre, claims: [Claim], articles: [String: ArticleNote] = [:], words: LayerWords,
        licence: String = "CC-BY-4.0"
    ) {
        self.theatre = theatre
        self.claims = claims
        self.articles = articles
        self.words = words
        self.licence = licence
        claim = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        party = Dictionary(theatre.parties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        says = Says(words: words, parties: party, claims: claim, settings: theatre.settings)
    }

    /// `#RRGGBB` of a party, grey for one that the theatre does not list.
    public func colour(of party: PartyID) -> String {
        self.party[party].map(\.colour).flatMap { $0.isHexColour ? $0 : nil } ?? TileStyle.grey
    }

    /// The parties that a view has something to show of: holding, beside or stated.
    func named(in view: MapDay.View) -> [PartyID] {
        var named: Set<PartyID> = []
        for tile in view.state.tiles where !tile.state.holders.isEmpty || !tile.state.beside.isEmpty {
            named.formUnion(tile.state.holders + tile.state.beside)
        }
        named.formUnion(view.figures.stated.map(\.party))
        named.formUnion(view.figures.mapped.filter { $0.lo > 0 }.map(\.party))
        return theatre.parties.map(\.id).filter(named.contains)
    }

    /// The same as ``named(in:)``, but all parties where nothing is to be shown of any.
    func parties(in view: MapDay.View) -> [Party] {
        let named = Set(named(in: view))
        return named.isEmpty ? theatre.parties : theatre.parties.filter { named.contains($0.id) }
    }

    /// What units are called, in the plural: "districts".
    var unitWord: String { theatre.unitWords.dropFirst().first ?? theatre.unitWords.first ?? words["units"] }

    /// How an area in this state is drawn.
    public func style(_ state: TileState) -> TileStyle { TileStyle(state, colour: colour(of:)) }

    /// The claims that a map of `day`, as known by `knownBy`, may show: about that day or before, published by then, and
    /// not withheld.
    public func claims(upTo day: CivilDate, knownBy: CivilDate?) -> [Claim] {
        claims.filter { claim in
            guard claim.isKnown(by: knownBy), claim.isReleased(on: knownBy ?? day) else { return false }
            let about = claim.when.latest ?? claim.when.start ?? claim.published
            // What may happen is dated by the day that it was said on.
            let said = claim.factuality == .future || claim.factuality == .hypothetical ? claim.published : about
            return (said ?? day) <= day
        }
    }

    func members(_ layer: String, _ state: DayState) -> OrderedDictionary<String, JSONValue> {
        var members: OrderedDictionary<String, JSONValue> = [
            "name": .string(layer), "theatre": .string(theatre.id), "date": .string(state.date.description),
        ]
        if let known = state.knownBy { members["known_by"] = .string(known.description) }
        members["perspective"] = .string(state.perspective.description)
        members["licence"] = .string(licence)
        return members
    }
}

extension String {
    /// Whether this is `#` and six hexadecimal digits: the only colours that are written into attributes.
    var isHexColour: Bool {
        let bytes = Array(utf8)
        return bytes.count == 7 && bytes[0] == UInt8(ascii: "#") && dropFirst().allSatisfy(\.isHexDigit)
    }
}

extension JSONValue {
    static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    static func day(_ value: CivilDate?) -> JSONValue { text(value?.description) }
    static func strings(_ values: [some CustomStringConvertible]) -> JSONValue {
        .array(values.map { .string($0.description) })
    }
    /// A number with so many decimals, so that files show what is meant and not what the arithmetic left over.
    static func rounded(_ value: Double?, _ decimals: Int) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let number = (value * scale).rounded() / scale
        return number == 0 ? .number(0) : .number(number)
    }
}
