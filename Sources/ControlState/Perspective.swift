public import Gazetteer

/// Whose word counts.
public enum Perspective: Hashable, Sendable, CustomStringConvertible {
    /// All voices, weighed.
    case assessed
    /// Monitors, media, residents and organisations of no side.
    case independent
    /// One party's voices, its admissions included.
    case party(PartyID)

    /// The perspective that ``description`` names: any other word is taken for a party's id.
    public init(_ name: String) {
        self = [.assessed, .independent].first { $0.description == name } ?? .party(PartyID(name))
    }

    /// `assessed`, `independent` or the party's id: as in file names and options.
    public var description: String {
        switch self {
        case .assessed: "assessed"
        case .independent: "independent"
        case .party(let id): id.description
        }
    }
}
