import CivilDate
import Claims
import ControlState
import Synchronization

/// Claims that a table withholds until a day: maps of earlier days are made as if nobody had made them.
///
/// The day of a map counts, or the one it is known by: there is no clock.
final class WithheldClaims: Sendable {
    /// The days on which claims are released, in order.
    let days: [CivilDate]
    private let claims: [Claim]
    private let make: @Sendable ([Claim]) throws(StateError) -> StateEngine
    /// By how many of the days have passed.
    private let engines = Mutex<[Int: StateEngine]>([:])

    init(_ claims: [Claim], make: @Sendable @escaping ([Claim]) throws(StateError) -> StateEngine) {
        days = Set(claims.compactMap(\.publishAfter)).sorted()
        self.claims = claims
        self.make = make
    }

    /// The engine without what is still withheld on a day; nil if nothing is.
    func engine(on day: CivilDate) throws(StateError) -> StateEngine? {
        guard let last = days.last, day < last else { return nil }
        let passed = days.count { $0 <= day }
        if let known = engines.withLock({ $0[passed] }) { return known }
        let made = try make(claims.filter { $0.isReleased(on: day) })
        engines.withLock { $0[passed] = made }
        return made
    }
}
