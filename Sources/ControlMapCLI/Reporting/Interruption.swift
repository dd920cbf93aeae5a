import ControlMap
import Dispatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens when the program is told to end: what is half-written goes first.
enum Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// The ends of a pipe; made before the first signal can come.
    private static let ends: (read: Int32, write: Int32) = {
        var pair: [Int32] = [-1, -1]
        return pipe(&pair) == 0 ? (pair[0], pair[1]) : (-1, -1)
    }()

    /// Lets a thread of its own, where anything may be called, do what a signal asks for.
    ///
    /// In a signal handler next to nothing may be called: it writes the signal's number to a pipe. (Holding signals back for
    /// `sigwait` is no way: Dispatch lets the main thread take all of them.)
    static func watch() {
        // A reader that has gone is told by the write itself, which ends quietly; closed messages never cost an export.
        signal(SIGPIPE, SIG_IGN)
        guard ends.read >= 0 else { return }
        for number in signals {
            let before = signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                let code = errno
                _ = write(Interruption.ends.write, &byte, 1)
                errno = code
            }
            // What the caller chose to ignore (nohup, a shell's background jobs) stays ignored.
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
        }
        // An own queue has a thread that no other work waits for.
        DispatchQueue(label: "controlmap.signals").async {
            var byte: UInt8 = 0
            while read(ends.read, &byte, 1) != 1 {
                guard errno == EINTR else { return }
            }
            let number = Int32(byte)
            UnfinishedOutput.discard {
                // The signal itself ends the program, so that the caller sees which one it was.
                signal(number, SIG_DFL)
                kill(getpid(), number)
                exit(128 + number)
            }
        }
    }
}
