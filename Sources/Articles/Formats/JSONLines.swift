/// The lines of a file or of standard input, one at a time: memory holds one line, however long the file.
final class LineStream {
    enum Line {
        case bytes([UInt8], number: Int)
        /// Longer than the limit; it was passed over.
        case tooLong(number: Int)
    }

    private let file: OpenFile
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the next line begins, and how far it was searched for its end.
    private var start = 0
    private var searched = 0
    private var number = 0
    private var isAtEnd = false

    var name: String { file.name }

    init(_ file: consuming OpenFile, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line without its break; nil at the end.
    ///
    /// - Throws: ``InputError`` if the file cannot be read on.
    func next() throws(InputError) -> Line? {
        var isTooLong = false
        while true {
            if let end = lineEnd() {
                let line = start..<end
                start = end + 1
                searched = start
                number += 1
                return isTooLong || line.count > limit ? .tooLong(number: number) : .bytes(bytes(line), number: number)
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count || isTooLong else { return nil }
                let line = start..<buffer.count
                start = buffer.count
                number += 1
                return isTooLong ? .tooLong(number: number) : .bytes(bytes(line), number: number)
            }
            if buffer.count - start > limit {
                isTooLong = true
                start = buffer.count
            }
            compact()
            isAtEnd = try !file.read(into: &buffer)
        }
    }

    private func lineEnd() -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard searched < bytes.count, let base = bytes.baseAddress else { return nil }
            return firstByte(0x0A, in: UnsafeRawBufferPointer(start: base + searched, count: bytes.count - searched))
                .map { searched + $0 }
        }
    }

    private func bytes(_ line: Range<Int>) -> [UInt8] {
        let end = line.isEmpty || buffer[line.upperBound - 1] != 0x0D ? line.upperBound : line.upperBound - 1
        return Array(buffer[line.lowerBound..<end])
    }

    private func compact() {
        guard start > 0 else { return }
        buffer.removeFirst(start)
        searched -= start
        start = 0
    }
}
