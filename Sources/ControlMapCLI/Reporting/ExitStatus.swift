import ArgumentParser

/// What the exit status says, one number a kind of error (those of sysexits.h).
enum ExitStatus {
    /// Some input was skipped, or a checked file has problems; the rest was done.
    static let inputSkipped = ExitCode(65)
    /// Nothing could be read.
    static let noInput = ExitCode(66)
    /// The bundled data or its index is missing, stale or damaged.
    static let dataUnavailable = ExitCode(69)
    /// The output could not be written.
    static let outputFailed = ExitCode(73)
}
