public import Claims

/// Something about the stated extents that a reader has to know, raised only where it is earned.
public enum Flag: Hashable, Sendable {
    /// A stated share lies outside the range that the same voice's statement in other units allows.
    case outsideOwnRange(statement: ClaimID, other: ClaimID, allowed: ClosedRange<Double>)
    /// A stated share is above what the map leaves possible.
    case aboveMapped(statement: ClaimID, hi: Double)
    /// The shares stated for two parties come to more than the whole.
    case overWhole(statement: ClaimID, other: ClaimID, sum: Double)
    /// A count is divided by a number that the theatre does not list.
    case unknownDenominator(statement: ClaimID, value: Double)
}
