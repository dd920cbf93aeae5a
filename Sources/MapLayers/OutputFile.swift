/// One file of an export, made whole in memory: the caller writes it, so that it appears whole or not at all.
public struct OutputFile: Hashable, Sendable {
    /// Relative to the export's folder, with `/`: fixed words, ISO dates and party ids, never a word of an article.
    public var path: String
    /// One after the other they are the file. What many files have in common is one piece in all of them, never copied.
    public var pieces: [[UInt8]]

    /// A file of one piece.
    public init(path: String, bytes: [UInt8]) { self.init(path: path, pieces: [bytes]) }

    public init(path: String, pieces: [[UInt8]]) {
        self.path = path
        self.pieces = pieces
    }

    /// All of it in one; copied where there are several pieces.
    public var bytes: [UInt8] { pieces.count == 1 ? pieces[0] : Array(pieces.joined()) }

    /// Its size.
    public var byteCount: Int { pieces.reduce(0) { $0 + $1.count } }
}
