import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of output that appears whole or not at all.
///
/// Files are written into a staging folder beside the target and moved into place by `commit`. Whatever ends before
/// that removes the staging folder and leaves an earlier export as it was.
struct StagedFolder: ~Copyable {
    /// Where the finished folder will stand.
    let target: String
    private let staging: String
    /// The target is the root of a file system of its own: nothing beside it can be renamed into its place.
    private let staysInside: Bool
    private var bytesWritten = 0

    /// The file by which an earlier export is known.
    static let marker = "index.json"
    private static let stagingName = ".controlmap-partial"
    private static let asideName = ".controlmap-old"

    init(target: String) throws(OutputError) {
        // A link stays what it is: what it points to is written.
        let trimmed = Self.destination(target.count > 1 && target.hasSuffix("/") ? String(target.dropLast()) : target)
        var isMount = false
        if let device = Self.device(of: trimmed) {
            guard Self.isFolder(trimmed) else { throw .notAFolder(path: trimmed) }
            isMount = device != Self.device(of: trimmed + "/..")
            let entries = Self.entries(of: trimmed).filter { $0 != Self.stagingName }
            if !entries.isEmpty, !entries.contains(Self.marker), let example = entries.sorted().first {
                throw .foreignFiles(folder: trimmed, example: example)
            }
        }
        let place = isMount ? "\(trimmed)/\(Self.stagingName)" : "\(trimmed)\(Self.stagingName)"
        Self.remove(place)
        UnfinishedOutput.folders.withLock { _ = $0.insert(place) }
        do throws(OutputError) {
            try Self.makeFolders(place)
        } catch {
            Self.discard(place)
            throw error
        }
        self.target = trimmed
        staysInside = isMount
        staging = place
    }

    deinit { Self.discard(staging) }

    private static func discard(_ staging: String) {
        UnfinishedOutput.folders.withLock { folders in
            remove(staging)
            folders.remove(staging)
        }
    }

    /// Writes one file, piece by piece; `path` is relative, made of names that this program chose.
    mutating func write(_ pieces: [[UInt8]], to path: String) throws(OutputError) {
        try UnfinishedOutput.folders.withLock { _ throws(OutputError) in try write(pieces, to: path, flags: O_EXCL) }
    }

    /// Adds to the end of a file, which is made if it is not there.
    mutating func append(_ pieces: [[UInt8]], to path: String) throws(OutputError) {
        try UnfinishedOutput.folders.withLock { _ throws(OutputError) in try write(pieces, to: path, flags: O_APPEND) }
    }

    private mutating func write(_ pieces: [[UInt8]], to path: String, flags: Int32) throws(OutputError) {
        if let slash = path.lastIndex(of: "/") { try Self.makeFolders("\(staging)/\(path[..<slash])") }
        let file = open("\(staging)/\(path)", O_WRONLY | O_CREAT | flags, 0o644)
        guard file >= 0 else { throw failure(path) }
        for bytes in pieces {
            var offset = 0
            while offset < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    // In bounds: offset < bytes.count, and the length is what is left.
                    buffer.baseAddress.map { Self.writeSome(file, $0 + offset, bytes.count - offset) } ?? 0
                }
                guard count > 0 else {
                    if count < 0, errno == EINTR { continue }
                    let error = failure(path)
                    _ = close(file)
                    throw error
                }
                offset += count
                bytesWritten += count
            }
        }
        guard close(file) == 0 else { throw failure(path) }
    }

    /// Moves everything into place.
    consuming func commit() throws(OutputError) {
        try UnfinishedOutput.folders.withLock { _ throws(OutputError) in try moveIntoPlace() }
    }

    private func moveIntoPlace() throws(OutputError) {
        guard !staysInside else { return try moveEntriesIntoPlace() }
        let old = target + Self.asideName
        Self.remove(old)
        let hadTarget = Self.device(of: target) != nil
        if hadTarget, rename(target, old) != 0 { throw failure("") }
        guard rename(staging, target) == 0 else {
            let error = failure("")
            if hadTarget { _ = rename(old, target) }
            throw error
        }
        Self.remove(old)
    }

    /// The same where only what is in the target can be moved: what was there steps aside and comes back if something fails.
    ///
    /// `index.json`, by which an export is known, comes last.
    private func moveEntriesIntoPlace() throws(OutputError) {
        let aside = "\(staging)/\(Self.asideName)"
        let old = Self.entries(of: target).filter { $0 != Self.stagingName }
        let new = Self.entries(of: staging).sorted { ($0 == Self.marker ? 1 : 0, $0) < ($1 == Self.marker ? 1 : 0, $1) }
        try Self.makeFolders(aside)
        let steps =
            old.map { (from: "\(target)/\($0)", to: "\(aside)/\($0)") }
            + new.map { (from: "\(staging)/\($0)", to: "\(target)/\($0)") }
        for (number, step) in steps.enumerated() where rename(step.from, step.to) != 0 {
            let error = failure("")
            for done in steps[..<number].reversed() { _ = rename(done.to, done.from) }
            throw error
        }
    }

    private func failure(_ path: String) -> OutputError {
        let code = errno
        return code == ENOSPC || code == EDQUOT
            ? .discFull(path: target, written: bytesWritten)
            : .notWritable(path: path.isEmpty ? target : "\(target)/\(path)", reason: String(cString: strerror(code)))
    }
}

// MARK: - The file system calls

extension StagedFolder {
    private static func writeSome(_ file: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, start, count)
        #else
            Darwin.write(file, start, count)
        #endif
    }

    /// Where links lead, at the path's end, whether or not anything is there yet; the path itself if it is no link.
    private static func destination(_ path: String) -> String {
        var path = path
        // More links than this is a circle, which the system then names.
        for _ in 0..<40 {
            let next = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer -> String? in
                guard let start = buffer.baseAddress else { return nil }
                let count = readlink(path, start, buffer.count)
                // The system has filled in so many bytes, and ends them with nothing.
                return count > 0 ? String(decoding: UnsafeRawBufferPointer(buffer).prefix(count), as: UTF8.self) : nil
            }
            guard let next else { break }
            path = next.hasPrefix("/") ? next : "\(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])/\(next)"
        }
        return path
    }

    private static func device(of path: String) -> UInt64? {
        var info = stat()
        return stat(path, &info) == 0 ? UInt64(info.st_dev) : nil
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, without `.` and `..`, in no order.
    private static func entries(of path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                // d_name is a NUL-terminated C array that Swift imports as a tuple.
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func makeFolders(_ path: String) throws(OutputError) {
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            let prefix = String(path[..<end])
            if mkdir(prefix, 0o755) != 0, errno != EEXIST {
                let code = errno
                throw code == ENOSPC
                    ? .discFull(path: prefix, written: 0)
                    : .notWritable(path: prefix, reason: String(cString: strerror(code)))
            }
        }
    }

    /// Removes a file or a folder with all in it; links are removed, not followed. Missing is fine.
    static func remove(_ path: String) {
        var info = stat()
        guard lstat(path, &info) == 0 else { return }
        if info.st_mode & S_IFMT == S_IFDIR {
            for entry in entries(of: path) { remove("\(path)/\(entry)") }
            _ = rmdir(path)
        } else {
            _ = unlink(path)
        }
    }
}
