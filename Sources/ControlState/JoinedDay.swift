import Geometry

/// All units of a day put together: what the next day's are made from, since on most days few of them change.
struct JoinedDay: Sendable {
    /// Shapes that meet in some unit: their cut, and their indices in the ledger.
    struct Meeting: Sendable {
        var group: Cuts.Group
        var shapes: [Int]
    }

    private(set) var units: [JoinedUnit]
    private(set) var made: MadeTiles
    /// The first tile of each unit, and behind the last unit the number of tiles.
    private var starts: [Int] = []
    /// The shapes that cut any unit, ascending, and for each unit that they cut or node those that meet there.
    private(set) var needed: [Int] = []
    private(set) var meetings: [Int: Meeting] = [:]

    /// All units whole.
    init(_ units: [JoinedUnit]) {
        self.units = units
        made = MadeTiles(
            tiles: units.flatMap(\.tiles), areas: units.flatMap(\.areas), measures: units.flatMap(\.measures))
        count()
    }

    mutating func cut(by needed: [Int], _ meetings: [Int: Meeting]) {
        self.needed = needed
        self.meetings = meetings
    }

    /// Puts other tiles in the place of those that some units had.
    /// - Complexity: one copy of the tiles if any unit changes, else nothing.
    mutating func replace(_ changed: [Int: JoinedUnit]) {
        guard !changed.isEmpty else { return }
        let places = changed.keys.sorted().map { ($0, starts[$0]..<starts[$0 + 1]) }
        made = MadeTiles(
            tiles: Self.spliced(made.tiles, places) { changed[$0]?.tiles ?? [] },
            areas: Self.spliced(made.areas, places) { changed[$0]?.areas ?? [] },
            measures: Self.spliced(made.measures, places) { changed[$0]?.measures ?? [] })
        for (unit, joined) in changed { units[unit] = joined }
        count()
    }

    private mutating func count() {
        var first = 0
        starts = units.map { unit in
            defer { first += unit.tiles.count }
            return first
        }
        starts.append(first)
    }

    private static func spliced<Element>(
        _ all: [Element], _ places: [(unit: Int, range: Range<Int>)], with other: (Int) -> [Element]
    ) -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(all.count + places.count)
        var end = 0
        for place in places {
            result += all[end..<place.range.lowerBound]
            result += other(place.unit)
            end = place.range.upperBound
        }
        result += all[end...]
        return result
    }
}
