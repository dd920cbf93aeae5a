/// Days from `earliest` to `latest`, both included; either end may be open.
///
/// Where a text dates an event loosely ("this week"), the event lies somewhere in the range.
public struct DayRange: Hashable, Sendable {
    /// nil: no earliest day is known.
    public var earliest: CivilDate?
    /// nil: no latest day is known.
    public var latest: CivilDate?

    public init(earliest: CivilDate?, latest: CivilDate?) {
        self.earliest = earliest
        self.latest = latest
    }

    public init(_ day: CivilDate) { self.init(earliest: day, latest: day) }

    public func contains(_ day: CivilDate) -> Bool {
        earliest.map { $0 <= day } ?? true && latest.map { day <= $0 } ?? true
    }

    /// Whether some day lies in both, once each is widened by `slack` days.
    public func overlaps(_ other: DayRange, slack: Int = 0) -> Bool {
        func before(_ left: DayRange, _ right: DayRange) -> Bool {
            guard let end = left.latest, let start = right.earliest else { return false }
            return start - end > slack
        }
        return !before(self, other) && !before(other, self)
    }

    /// The days in both, or nil if there are none.
    public func intersection(_ other: DayRange) -> DayRange? {
        guard overlaps(other) else { return nil }
        return DayRange(
            earliest: [earliest, other.earliest].compactMap(\.self).max(),
            latest: [latest, other.latest].compactMap(\.self).min())
    }

    /// The shortest range that holds both.
    public func hull(_ other: DayRange) -> DayRange {
        func outer(_ left: CivilDate?, _ right: CivilDate?, _ pick: (CivilDate, CivilDate) -> CivilDate) -> CivilDate? {
            guard let left, let right else { return nil }
            return pick(left, right)
        }
        return DayRange(
            earliest: outer(earliest, other.earliest, min), latest: outer(latest, other.latest, max))
    }
}
