#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files below one folder, by the path that a browser asks for; never one outside, whatever the path or a link says.
struct ServedFolder: Sendable {
    /// Without links, `.` and `..`.
    let root: String

    /// Nil if there is no such folder.
    init?(_ path: String) {
        guard let root = Self.resolved(path), Self.kind(of: root) == S_IFDIR else { return nil }
        self.root = root
    }

    struct File: Hashable, Sendable {
        var path: String
        /// What the browser is told that it is; no file is guessed at.
        var mediaType: String
    }

    /// The file at a path as in an address, its percent signs still there; a folder stands for its `index.html`.
    func file(at address: String) -> File? {
        guard let decoded = Self.decoded(address), decoded.hasPrefix("/") else { return nil }
        guard var path = Self.resolved(root + decoded), isInside(path) else { return nil }
        if Self.kind(of: path) == S_IFDIR {
            guard let index = Self.resolved(path + "/index.html"), isInside(index) else { return nil }
            path = index
        }
        // Only regular files: a pipe or a device would never end.
        guard Self.kind(of: path) == S_IFREG else { return nil }
        return File(path: path, mediaType: Self.mediaType(path))
    }

    private func isInside(_ path: String) -> Bool { path == root || path.hasPrefix(root == "/" ? "/" : root + "/") }

    private static let mediaTypes = [
        "html": "text/html; charset=utf-8", "json": "application/json", "geojson": "application/geo+json",
        "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml",
    ]

    private static func mediaType(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        return mediaTypes[ending] ?? "application/octet-stream"
    }

    /// Percent signs undone; nil for a broken one, for text that is no UTF-8, and for a zero byte, which would end the path
    /// early.
    private static func decoded(_ address: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(address.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            // UInt8's reader would also take a sign.
            guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    private static func kind(of path: String) -> mode_t? {
        var info = stat()
        return stat(path, &info) == 0 ? info.st_mode & S_IFMT : nil
    }
}
