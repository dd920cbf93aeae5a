public import ControlState
public import Gazetteer

/// How an area is drawn: a pattern that tells the status, in the colours of the parties.
///
/// Patterns instead of shades, so that a claim never looks like a weak fact, in print and to colour-blind eyes too.
public struct TileStyle: Hashable, Sendable {
    /// The kinds of drawing; the raw value is the name in layers and in the web map.
    public enum Pattern: String, Hashable, Sendable, CaseIterable {
        /// Controlled: observed, conceded or corroborated.
        case solid
        /// Controlled: one report.
        case dense
        /// Claimed by its own side only.
        case stripes
        /// Contested or disputed: hatched in the colours of both.
        case cross
        /// Held jointly: bands of all colours.
        case bands
        /// Inferred or described, not named.
        case dots
        /// Inferred or described, and on its own side's word only: rings.
        case ring = "dots-ring"
        /// Inferred or described, and contested or disputed: dots of both colours.
        case twoDots = "dots-two"
        /// The state before the first article.
        case pale
        /// Left, no successor named.
        case vacated
        case unknown
    }

    public var pattern: Pattern
    /// `#RRGGBB` of the holders, then of those beside; one at least.
    public var colours: [String]

    /// What nobody holds, or a party without a colour.
    public static let grey = "#B8B8B8"

    init(pattern: Pattern, colours: [String]) {
        self.pattern = pattern
        self.colours = colours
    }

    public init(_ state: TileState, colour: (PartyID) -> String) {
        pattern = Self.pattern(state)
        var ids = state.holders
        if pattern == .cross || pattern == .twoDots || pattern == .vacated {
            ids += state.beside.filter { !ids.contains($0) }
        }
        colours = ids.isEmpty || pattern == .unknown ? [Self.grey] : ids.map(colour)
    }

    private static func pattern(_ state: TileState) -> Pattern {
        switch state.status {
        case .unknown: return .unknown
        case .vacated: return .vacated
        case .contested, .disputed: return state.precision == .exact ? .cross : .twoDots
        case .claimed: return state.precision == .exact ? .stripes : .ring
        case .shared: return state.precision == .exact ? .bands : .twoDots
        case .controlled: break
        }
        if state.basis == .baseline { return .pale }
        guard state.precision == .exact else { return state.basis == .claimed ? .ring : .dots }
        switch state.basis {
        case .reported: return .dense
        case .claimed: return .stripes
        case .disputed, .fighting: return .cross
        case .observed, .conceded, .corroborated, .baseline: return .solid
        }
    }

    /// simplestyle has no patterns: what comes nearest for clients that know nothing else.
    var fillOpacity: Double {
        switch pattern {
        case .solid, .bands: 0.75
        case .dense: 0.6
        case .stripes, .cross: 0.4
        case .dots, .ring, .twoDots: 0.25
        case .pale: 0.2
        case .vacated, .unknown: 0.1
        }
    }
}
