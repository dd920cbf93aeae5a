/// What went wrong inside GEOS, in its own words.
public struct GEOSError: Error, Hashable, Sendable {
    /// The GEOS function that failed, such as `GEOSUnaryUnionPrec_r`.
    public let function: String
    /// The message GEOS gave, or an empty text if it gave none.
    public let message: String

    public init(function: String, message: String) {
        self.function = function
        self.message = message
    }
}

extension GEOSError: CustomStringConvertible {
    public var description: String {
        "the geometry engine failed in \(function)\(message.isEmpty ? "" : ": \(message)")"
    }
}
