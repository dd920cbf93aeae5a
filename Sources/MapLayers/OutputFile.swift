/// One file of an export, made whole in memory: the caller writes it, so that it appears whole or not at all.
public struct OutputFile: Hashable, Sendable {
    /// Relative to the export's folder, with `/`: fixed words, ISO dates and party ids, never a word of an article.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
