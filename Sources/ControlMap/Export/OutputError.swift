/// Why nothing could be written. Each is an error of the whole run: nothing half-written remains.
public enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder holds files that no earlier export wrote.
    case foreignFiles(folder: String, example: String)
    /// The target is a file.
    case notAFolder(path: String)
    /// There was room for so many bytes only.
    case discFull(path: String, written: Int)
    /// The system refuses, in its words.
    case notWritable(path: String, reason: String)

    /// A file that people have written in and that not all could be read of.
    case keptAsItIs(problem: String)

    public var description: String {
        switch self {
        case .foreignFiles(let folder, let example):
            "\(folder): holds \(example), which no export wrote; nothing was written: choose an empty or new folder"
        case .notAFolder(let path):
            "\(path): is a file, not a folder; nothing was written: choose another --out"
        case .discFull(let path, let written):
            "\(path): the disc is full after \(written) bytes; nothing was kept: free some space or choose another --out"
        case .notWritable(let path, let reason):
            "\(path): cannot be written (\(reason)); nothing was written: check the permissions or choose another --out"
        case .keptAsItIs(let problem): "\(problem); the file was left as it is: mend it or choose another --out"
        }
    }
}
