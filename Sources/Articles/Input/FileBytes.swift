#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads files by the system's own calls.
enum FileBytes {
    /// All bytes of a file.
    ///
    /// - Throws: ``InputError`` if the file is missing, cannot be read, or has more than `limit` bytes.
    static func read(_ path: String, limit: Int) throws(InputError) -> [UInt8] {
        let file = try OpenFile(path)
        if let size = file.size, size > limit { throw .tooLarge(InputPlace(file: path), limit: limit) }
        var bytes: [UInt8] = []
        if let size = file.size { bytes.reserveCapacity(size) }
        while try file.read(into: &bytes) {
            // A pipe or device tells no size beforehand.
            guard bytes.count <= limit else { throw .tooLarge(InputPlace(file: path), limit: limit) }
        }
        return bytes
    }
}

/// A file or standard input, closed when it goes out of scope.
struct OpenFile: ~Copyable {
    let name: String
    private let descriptor: CInt
    private let ownsDescriptor: Bool

    init(_ path: String) throws(InputError) {
        name = path
        ownsDescriptor = true
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .missing(InputPlace(file: path)) : Self.failure(path)
        }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw .unreadable(InputPlace(file: path), reason: "it is a folder")
        }
    }

    /// Standard input.
    init() {
        name = "standard input"
        descriptor = 0
        ownsDescriptor = false
    }

    deinit {
        if ownsDescriptor, descriptor >= 0 { close(descriptor) }
    }

    /// In bytes; nil for what is no regular file.
    var size: Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Appends the next bytes (up to 256 KiB); false at the end.
    func read(into bytes: inout [UInt8]) throws(InputError) -> Bool {
        while true {
            var count = 0
            let old = bytes.count
            bytes.append(contentsOf: repeatElement(0, count: 256 << 10))
            bytes.withUnsafeMutableBytes { buffer in
                guard let base = buffer.baseAddress else { return }
                count = system_read(descriptor, base + old, buffer.count - old)
            }
            let code = errno
            bytes.removeLast(bytes.count - old - Swift.max(0, count))
            if count >= 0 { return count > 0 }
            errno = code
            if code != EINTR { throw Self.failure(name) }
        }
    }

    private static func failure(_ path: String) -> InputError {
        .unreadable(InputPlace(file: path), reason: String(cString: strerror(errno)))
    }
}

/// `read(2)`, whose name the method above takes.
private func system_read(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

/// Where a byte stands first, by the C library's `memchr`: some thirty bytes at once.
func firstByte(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress, let found = memchr(base, CInt(byte), bytes.count) else { return nil }
    return UnsafeRawPointer(found) - base
}
