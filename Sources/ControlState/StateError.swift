public import Gazetteer

/// What keeps a state from being made.
public enum StateError: Error, Hashable, Sendable {
    /// A baseline row names a unit that the theatre does not have.
    case unknownUnit(PlaceID, source: String)
    /// A baseline row, source note or perspective names a party that the theatre does not have.
    case unknownParty(PartyID, theatre: String)
    /// The tiles of a day could not be cut.
    case cutting(String)
}

extension StateError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownUnit(let unit, let source):
            "baseline (\(source)): the theatre has no unit \(unit); take the ids from its units table"
        case .unknownParty(let party, let theatre):
            "the theatre \(theatre) has no party \(party); take the ids from its theatre file"
        case .cutting(let message):
            "the map's areas could not be cut (\(message)); please report the claims that led to this"
        }
    }
}
