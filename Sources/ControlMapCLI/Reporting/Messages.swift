import ArgumentParser
import ControlMap

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the program says on standard error, and what it writes to standard output.
struct Messages: Sendable {
    var quiet = false

    /// What went wrong: one line, shown even with --quiet.
    func problem(_ text: some CustomStringConvertible) {
        Self.write("controlmap: \(text.description.withoutControls)\n", to: 2)
    }

    /// Progress and summaries; not shown with --quiet.
    func note(_ text: String) {
        if !quiet { Self.write(text.withoutControls + "\n", to: 2) }
    }

    /// A result, to standard output. Ends the program quietly when the reader has gone (`| head`).
    func result(_ text: String) { result(Array(text.utf8)) }

    func result(_ bytes: [UInt8]) { Self.write(bytes, to: 1) }

    /// Somebody reads the results on a terminal that marks may be shown on.
    static var resultIsTerminal: Bool { isatty(1) == 1 && getenv("NO_COLOR") == nil }

    private static func write(_ text: String, to file: Int32) { write(Array(text.utf8), to: file) }

    private static func write(_ bytes: [UInt8], to file: Int32) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // In bounds: offset < bytes.count, and the length is what is left.
                buffer.baseAddress.map { systemWrite(file, $0 + offset, bytes.count - offset) } ?? 0
            }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                if file == 1 { exit(errno == EPIPE ? 0 : ExitStatus.outputFailed.rawValue) }
                return
            }
            offset += count
        }
    }

    private static func systemWrite(_ file: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, start, count)
        #else
            Darwin.write(file, start, count)
        #endif
    }
}
