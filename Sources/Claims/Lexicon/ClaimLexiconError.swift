/// Why the claims lexicon could not be read.
public enum ClaimLexiconError: Error, Hashable, Sendable, CustomStringConvertible {
    case unreadable(path: String)
    case malformed(path: String, reason: String)
    /// A frame or word list without something it needs.
    case incomplete(path: String, entry: String, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let path):
            "\(path): cannot be read; the bundled data is incomplete, install GeoData again"
        case .malformed(let path, let reason):
            "\(path): is not the YAML expected: \(reason)"
        case .incomplete(let path, let entry, let reason):
            "\(path): entry \"\(entry)\": \(reason)"
        }
    }
}
