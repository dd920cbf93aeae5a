/// That an index was read as a whole and found sound: a line in a file beside it, `checked.index`.
///
/// It names the file by its inode, size and times. The time of change is set by the system at every write, rename and
/// change of times, so that a file that was touched since is read again.
struct VerificationNote {
    private let path: String
    private let line: String?

    /// Younger files are read each time: within the grain of the system's clock, a change would not show.
    private static let settled = 2_000_000_000

    /// - Parameters:
    ///   - indexPath: The index as it is now.
    ///   - checksum: Of its header.
    init(indexPath: String, checksum: UInt64) {
        let folder = indexPath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        path = folder.isEmpty ? "checked.index" : folder + "/checked.index"
        guard let file = SystemFile.identity(indexPath), SystemFile.now() - file.changed > Self.settled else {
            line = nil
            return
        }
        line = "\(file.device) \(file.inode) \(file.size) \(file.modified) \(file.changed) \(checksum)\n"
    }

    /// Whether the index was found sound as it is now.
    var isThere: Bool {
        guard let line, let known = try? SystemFile.read(path) else { return false }
        return known.elementsEqual(line.utf8)
    }

    /// Notes it; where the folder cannot be written to, the index is read again the next time.
    func write() {
        guard let line else { return }
        try? SystemFile.replace(path, with: [Array(line.utf8)])
    }
}
