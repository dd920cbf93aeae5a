/// Fixed-size records in the mapped file; a row outside gives nil.
struct RecordPart<Record: BitwiseCopyable> {
    let bytes: UnsafeRawBufferPointer
    let count: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        count = bytes.count / MemoryLayout<Record>.stride
    }

    @inline(__always) subscript(row: Int) -> Record? {
        guard row >= 0, row < count else { return nil }
        return bytes.loadUnaligned(fromByteOffset: row * MemoryLayout<Record>.stride, as: Record.self)
    }
}

/// Texts in the mapped file: a 16-bit length and the bytes; an offset outside gives the empty text.
struct TextPart {
    let bytes: UnsafeRawBufferPointer

    func slice(_ offset: UInt32) -> UnsafeRawBufferPointer {
        let start = Int(offset)
        guard start + 2 <= bytes.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        let end = start + 2 + Int(bytes[start]) + Int(bytes[start + 1]) << 8
        guard end <= bytes.count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        return UnsafeRawBufferPointer(rebasing: bytes[start + 2..<end])
    }

    func text(_ offset: UInt32) -> String { String(decoding: slice(offset), as: UTF8.self) }
}

extension IndexFormat {
    /// Checks magic, version, size and the header's checksum, and that every part lies inside the file.
    static func parts(of bytes: UnsafeRawBufferPointer, path: String) throws(GazetteerError) -> [PartEntry] {
        guard bytes.count >= headerSize else {
            throw .indexCorrupt(path: path, problem: "\(bytes.count) bytes are too few")
        }
        var header = bytes.loadUnaligned(as: Header.self)
        guard header.magic == magic else { throw .indexCorrupt(path: path, problem: "it is no gazetteer index") }
        guard header.version == version else {
            throw .indexStale(
                path: path, changed: "the program (the index has version \(header.version) of the layout)")
        }
        guard header.size == UInt64(bytes.count) else {
            throw .indexCorrupt(path: path, problem: "\(bytes.count) bytes where \(header.size) were written")
        }
        let stored = header.checksum
        header.checksum = 0
        let size = MemoryLayout<Header>.size
        let head = rawBytes([header]) + [UInt8](bytes[size..<headerSize])
        guard header.partCount == UInt32(Part.allCases.count), head.withUnsafeBytes({ checksum($0) }) == stored else {
            throw .indexCorrupt(path: path, problem: "the checksum of its header differs")
        }
        var parts: [PartEntry] = []
        for index in Part.allCases.indices {
            let at = size + index * MemoryLayout<PartEntry>.stride
            let entry = bytes.loadUnaligned(fromByteOffset: at, as: PartEntry.self)
            guard entry.offset <= header.size, entry.size <= header.size - entry.offset else {
                throw .indexCorrupt(path: path, problem: "a part lies outside the file")
            }
            parts.append(entry)
        }
        return parts
    }
}
