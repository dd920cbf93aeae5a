public import ControlState
import CivilDate
import Claims
import Gazetteer
public import GeoJSON
public import Geometry
import OrderedCollections

extension MapLayers {
    /// Who holds a side of a line, as far as lines tell sides apart.
    struct Side: Hashable, Sendable {
        enum Kind: Int, Hashable, Sendable { case held, disputed, unknown }
        var kind: Kind
        var parties: [PartyID]

        init(_ state: TileState) {
            switch state.status {
            case .controlled, .claimed, .shared:
                kind = .held
                parties = state.holders
            case .contested, .disputed:
                kind = .disputed
                parties = Array(Set(state.holders + state.beside)).sorted()
            case .vacated, .unknown:
                kind = .unknown
                parties = []
            }
        }
    }

    /// One stretch between two sides.
    struct FrontLine: Sendable {
        enum Kind: String, Sendable {
            /// Different holders meet.
            case front
            /// One side is contested or disputed.
            case contested
            /// Nobody is known to hold the other side.
            case limit
        }
        var kind: Kind
        var sides: [Side]
        var line: MultiLineString
        var kilometres: Double
        /// The evidence of the tiles along it.
        var claims: [ClaimID]
        /// The generated sentence.
        var says: String
    }

    /// The lines where holders differ, joined by pair of sides: fronts, edges of fighting, and the edge of what is known.
    public func fronts(_ day: DayState, topology: CoverageTopology? = nil) -> FeatureCollection {
        fronts(day, lines: frontLines(day.distinctStates, topology ?? CoverageTopology(day.coverage)))
    }

    func fronts(_ day: DayState, lines: [FrontLine]) -> FeatureCollection {
        let features = lines.enumerated().map { index, front in
            let sides = front.sides.map { JSONValue.strings($0.parties) }
            return Feature(
                id: "front:\(day.perspective):\(day.date):\(index + 1)", geometry: .multiLineString(front.line),
                properties: [
                    "start": .day(day.date), "end": .day(day.date + 1), "kind": .string(front.kind.rawValue),
                    "between": .array(sides), "length_km": .rounded(front.kilometres, 1),
                    "says": .string(front.says), "claims": .strings(front.claims),
                    "stroke": front.kind == .limit ? "#8A8A8A" : "#222222",
                    "stroke-width": front.kind == .limit ? 1 : 2, "stroke-opacity": 1,
                ])
        }
        return FeatureCollection(features: features, members: members("fronts", day))
    }

    func frontLines(_ distinct: DistinctStates, _ topology: CoverageTopology) -> [FrontLine] {
        var sides: OrderedSet<Side> = []
        let sideOfState = distinct.states.map { sides.append(Side($0)).index }
        return topology.fronts(distinct.ofTile.map { sideOfState[$0] }).map { stretch -> FrontLine in
            let ends = [stretch.left, stretch.right].map { sides[$0] }.sorted { $0.kind.rawValue < $1.kind.rawValue }
            let length = stretch.line.length / 1000
            let kind: FrontLine.Kind =
                ends.contains { $0.kind == .unknown }
                ? .limit : ends.contains { $0.kind == .disputed } ? .contested : .front
            let named = ends.map { $0.parties.isEmpty ? words["nobody"] : says.names($0.parties) }
            let key = kind == .front ? "says.front" : "says.front.\(kind.rawValue)"
            return FrontLine(
                kind: kind, sides: ends, line: stretch.line, kilometres: length,
                claims: Array(
                    OrderedSet(
                        OrderedSet(stretch.tiles.map { distinct.ofTile[$0] }).flatMap { distinct.states[$0].claims })),
                says: words(
                    key, ["left": named[0], "right": named.last ?? "", "km": Figures.kilometres(length)]))
        }
    }
}
