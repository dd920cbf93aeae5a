import CivilDate
import Synchronization

/// The states of one tile over time, each worked out once: from one turning day to the next nothing changes.
final class TileHistory: Sendable {
    let chronicle: Chronicle
    /// Ascending.
    let turns: [CivilDate]
    private let states = Mutex<[Int: TileState]>([:])

    init(_ chronicle: Chronicle) {
        self.chronicle = chronicle
        turns = chronicle.turningDays.sorted()
    }

    /// The number of the stretch that a day lies in: 0 before the first turning day.
    func stretch(of day: CivilDate) -> Int {
        var (low, high) = (0, turns.count)
        while low < high {
            let middle = (low + high) / 2
            if turns[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func state(on day: CivilDate) -> TileState {
        let stretch = stretch(of: day)
        if let known = states.withLock({ $0[stretch] }) { return known }
        let made = chronicle.state(on: day)
        states.withLock { $0[stretch] = made }
        return made
    }
}
