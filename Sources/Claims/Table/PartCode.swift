import Gazetteer
import Geometry

extension PlaceMention.Part {
    /// The part as one cell of a table, which `init(code:place:)` reads back: `whole`, `compass:n`, `except:gn:1|gn:2`,
    /// `border:TJ`, `border_districts:IR|PK`, `arc:IR|TM>CN`, and after a second `>` the neighbours whose whole border is
    /// followed. An area of its own is `geometry`: its positions are ``wellKnownText``.
    public var code: String {
        switch self {
        case .whole: "whole"
        case .area: "area"
        case .centre: "centre"
        case .except(let places): "except:" + places.map(\.id.description).joined(separator: "|")
        case .compass(let point): "compass:\(point)"
        case .outskirts: "outskirts"
        case .borderDistricts(let neighbours):
            neighbours.isEmpty ? "border_districts" : "border_districts:" + neighbours.joined(separator: "|")
        case .border(let neighbour): "border:\(neighbour)"
        case .arc(let from, let to, let along):
            "arc:" + [from, to, along].filter { !$0.isEmpty }.map { $0.joined(separator: "|") }.joined(separator: ">")
        case .unlocated: "unlocated"
        case .geometry: "geometry"
        }
    }

    /// Reads what ``code`` writes; nil for anything else, and for `geometry`, whose area stands elsewhere.
    ///
    /// - Parameters:
    ///   - code: a cell of a table.
    ///   - place: finds the places that are left out; nil refuses the code.
    init?(code: String, place: (PlaceID) -> Place?) {
        let (word, rest) = Self.cut(code)
        let names = rest.split(separator: "|").map(String.init)
        switch (word, names.isEmpty) {
        case ("whole", true): self = .whole
        case ("area", true): self = .area
        case ("centre", true): self = .centre
        case ("outskirts", true): self = .outskirts
        case ("unlocated", true): self = .unlocated
        case ("border_districts", _): self = .borderDistricts(neighbours: names)
        case ("compass", false) where names.count == 1: self = .compass(names[0])
        case ("border", false) where names.count == 1: self = .border(neighbour: names[0])
        case ("except", false):
            let places = names.compactMap { place(PlaceID($0)) }
            guard places.count == names.count else { return nil }
            self = .except(places)
        case ("arc", false):
            let ends = rest.split(separator: ">", omittingEmptySubsequences: false)
                .map { $0.split(separator: "|").map(String.init) }
            guard (2...3).contains(ends.count), !ends[0].isEmpty, !ends[1].isEmpty else { return nil }
            self = .arc(from: ends[0], to: ends[1], along: ends.count > 2 ? ends[2] : [])
        default: return nil
        }
    }

    /// A border, an arc and words that lie nowhere may stand alone.
    var needsPlace: Bool {
        switch self {
        case .border, .arc, .borderDistricts, .unlocated, .geometry: false
        default: true
        }
    }

    private static func cut(_ code: String) -> (word: Substring, rest: Substring) {
        guard let colon = code.firstIndex(of: ":") else { return (code[...], "") }
        return (code[..<colon], code[code.index(after: colon)...])
    }

    /// A `MULTIPOLYGON` of an area that a table brought itself; nil for all else.
    public var wellKnownText: String? {
        guard case .geometry(let area) = self else { return nil }
        let polygons = area.polygons.map { polygon in
            let rings = ([polygon.shell] + polygon.holes).map { ring in
                "(" + ring.map { "\($0.longitude) \($0.latitude)" }.joined(separator: ", ") + ")"
            }
            return "(" + rings.joined(separator: ", ") + ")"
        }
        return "MULTIPOLYGON (" + polygons.joined(separator: ", ") + ")"
    }
}
