public import ArgumentParser
public import ControlMap

/// What else the state of a map rests on.
struct MapOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use only articles published by this day: the map as it could be known then.", valueName: "yyyy-mm-dd"))
    var knownBy: CivilDate?
}

extension RingWinding: ExpressibleByArgument {}

extension Perspective: ExpressibleByArgument {
    public init?(argument: String) {
        switch argument {
        case "assessed": self = .assessed
        case "independent": self = .independent
        default: self = .party(PartyID(argument))
        }
    }
}
