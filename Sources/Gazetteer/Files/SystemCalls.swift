import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The few system calls that reading and writing whole files needs; Foundation would double the start-up time.
enum SystemFile {
    /// Size and time of the last change of a file.
    struct Status: Hashable {
        var size: Int
        /// Nanoseconds since 1970.
        var modified: Int
        var isFolder: Bool
    }

    /// Nil if there is nothing at the path, or it may not be looked at.
    static func status(_ path: String) -> Status? {
        var raw = stat()
        guard stat(path, &raw) == 0 else { return nil }
        #if canImport(Darwin)
            let time = raw.st_mtimespec
        #else
            let time = raw.st_mtim
        #endif
        return Status(
            size: Int(raw.st_size), modified: nanoseconds(time),
            isFolder: (raw.st_mode & S_IFMT) == S_IFDIR)
    }

    /// What tells a file from what it was before, and from others.
    struct Identity: Hashable {
        var device: Int
        var inode: Int
        var size: Int
        /// Nanoseconds since 1970: of the last write, and of the last change of any kind, which no program can set back.
        var modified: Int
        var changed: Int
    }

    /// Nil if there is nothing at the path.
    static func identity(_ path: String) -> Identity? {
        var raw = stat()
        guard stat(path, &raw) == 0 else { return nil }
        #if canImport(Darwin)
            let (written, changed) = (raw.st_mtimespec, raw.st_ctimespec)
        #else
            let (written, changed) = (raw.st_mtim, raw.st_ctim)
        #endif
        return Identity(
            device: Int(raw.st_dev), inode: Int(raw.st_ino), size: Int(raw.st_size), modified: nanoseconds(written),
            changed: nanoseconds(changed))
    }

    /// Nanoseconds since 1970.
    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return nanoseconds(time)
    }

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec) }

    static func exists(_ path: String) -> Bool { status(path) != nil }

    static func read(_ path: String) throws(GazetteerError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastError()) }
        defer { close(descriptor) }
        var raw = stat()
        guard fstat(descriptor, &raw) == 0 else { throw .unreadable(path: path, reason: lastError()) }
        guard (raw.st_mode & S_IFMT) != S_IFDIR else { throw .unreadable(path: path, reason: "it is a folder") }
        let capacity = Int(raw.st_size)
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let got = systemRead(descriptor, buffer.baseAddress.map { $0 + count }, capacity - count)
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw .unreadable(path: path, reason: lastError()) }
        return bytes
    }

    /// Writes to a name beside `path` and renames it: the file is there whole, or as it was before.
    static func replace(_ path: String, with parts: [[UInt8]]) throws(GazetteerError) {
        let draft = "\(path).\(getpid()).new"
        var reason: String?
        let descriptor = UnfinishedData.drafts.withLock { drafts in
            let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
            if descriptor >= 0 { drafts.insert(draft) } else { reason = lastError() }
            return descriptor
        }
        if let reason { throw .unwritable(path: path, reason: reason) }
        for part in parts where reason == nil {
            part.withUnsafeBytes { buffer in
                var written = 0
                while written < buffer.count {
                    let put = systemWrite(
                        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                    if put <= 0 {
                        reason = lastError()
                        return
                    }
                    written += put
                }
            }
        }
        if reason == nil, fsync(descriptor) != 0 { reason = lastError() }
        if close(descriptor) != 0, reason == nil { reason = lastError() }
        UnfinishedData.drafts.withLock { drafts in
            if reason == nil, rename(draft, path) != 0 { reason = lastError() }
            if reason != nil { unlink(draft) }
            drafts.remove(draft)
        }
        if let reason { throw .unwritable(path: path, reason: reason) }
    }

    /// Makes a folder where there is none yet.
    static func makeFolder(_ path: String) throws(GazetteerError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .unwritable(path: path, reason: lastError()) }
    }

    static func remove(_ path: String) throws(GazetteerError) {
        guard unlink(path) == 0 else { throw .unwritable(path: path, reason: lastError()) }
    }

    /// The names in a folder, sorted; empty if there is none.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// Sets a file's time of change to now; whether that worked does not matter to the caller.
    static func touch(_ path: String) { _ = utimes(path, nil) }

    static func lastError() -> String { String(cString: strerror(errno)) }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// The path of the running program with links resolved, or nil where the system does not say.
    static var executable: String? {
        #if canImport(Darwin)
            guard let name = CommandLine.arguments.first else { return nil }
        #else
            let name = "/proc/self/exe"
        #endif
        return resolved(name)
    }

    /// The absolute path without links, `.` and `..`; nil if nothing is there.
    static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    private static func systemRead(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, start, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, start, count)
        #else
            Glibc.read(descriptor, start, count)
        #endif
    }

    private static func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, start, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, start, count)
        #else
            Glibc.write(descriptor, start, count)
        #endif
    }
}
