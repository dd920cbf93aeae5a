import ArgumentParser
import ControlMap

/// One day, or a series of days.
struct SpanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The day, as it ends. Default: that of the newest article.", valueName: "yyyy-mm-dd"))
    var date: CivilDate?

    @Option(help: ArgumentHelp("The first day of a series.", valueName: "yyyy-mm-dd"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("The last day of a series.", valueName: "yyyy-mm-dd"))
    var to: CivilDate?

    /// A hundred years of days.
    private static let mostDates = 36_525

    func validate() throws {
        if date != nil, from != nil || to != nil { throw ValidationError("Give either --date, or --from and --to.") }
        if (from == nil) != (to == nil) { throw ValidationError("--from and --to go together.") }
        if let from, let to, to < from { throw ValidationError("--to lies before --from.") }
    }

    /// Refuses a series of more dates than anybody can mean.
    static func check(_ dates: Int) throws {
        guard dates > mostDates else { return }
        throw ValidationError("More than \(mostDates) dates: take a shorter span or a longer step.")
    }

    /// How many days a series has; nil where it is one day.
    var length: Int? {
        guard let from, let to else { return nil }
        return to - from + 1
    }

    var isSeries: Bool { from != nil }

    /// Each day of the series, or the one day; none where nothing says which.
    func days(newest: CivilDate?) -> [CivilDate] {
        guard let from, let to else { return [date ?? newest].compactMap(\.self) }
        return (0...(to - from)).map { from + $0 }
    }
}
