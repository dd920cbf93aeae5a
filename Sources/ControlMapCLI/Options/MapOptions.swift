public import ArgumentParser
public import ControlMap

/// What the state of a map rests on beside its inputs.
struct MapOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var theatre: TheatreOptions

    @Option(
        help: ArgumentHelp(
            "Use only articles published by this day: the map as it could be known then.", valueName: "yyyy-mm-dd"))
    var knownBy: CivilDate?

    @Option(
        help: ArgumentHelp(
            "The state before the first article: a table of unit, party, status, since, source.", valueName: "file"))
    var baseline: String?

    @Option(
        help: ArgumentHelp(
            "Decisions on claims and places: a table as controlmap review writes it.", valueName: "file"))
    var review: String?

    @Option(
        help: ArgumentHelp("Outlets: a table of source, side (a party), reliability (0 to 1).", valueName: "file"))
    var sources: String?
}

extension RingWinding: ExpressibleByArgument {}

extension Perspective: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
