#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Lists the files of a folder and its sub-folders, in the order of their names.
enum InputFolder {
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// All files below `path` whose ending `accepts`, sorted by path bytes folder by folder; names that begin with a dot are
    /// left out, and a folder that was seen is not entered again, so links that lead back end there.
    ///
    /// - Throws: ``InputError`` if a folder cannot be read.
    static func files(in path: String, accepting accepts: (String) -> Bool) throws(InputError) -> [String] {
        var found: [String] = []
        var seen: Set<FolderIdentity> = []
        var waiting = [path]
        while let folder = waiting.popLast() {
            guard !isFolder(folder) || FolderIdentity(folder).map({ seen.insert($0).inserted }) ?? false else {
                continue
            }
            guard isFolder(folder) else {
                found.append(folder)
                continue
            }
            var inner: [String] = []
            for name in try names(in: folder) {
                let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
                if isFolder(path) || accepts(name) { inner.append(path) }
            }
            // Taken from the end: the first name comes out first.
            waiting.append(
                contentsOf: inner.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.reversed())
        }
        return found
    }

    private struct FolderIdentity: Hashable {
        var device: UInt64
        var inode: UInt64
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            inode = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    private static func names(in path: String) throws(InputError) -> [String] {
        guard let folder = opendir(path) else {
            throw .unreadable(InputPlace(file: path), reason: String(cString: strerror(errno)))
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
