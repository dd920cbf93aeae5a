import ArgumentParser
import ControlMap

/// Counts what was read and what was skipped, and says so.
struct InputTally {
    var read = 0
    private(set) var skipped: [String] = []

    /// Names one input that is skipped, or that is read all the same with a warning.
    mutating func skip(_ error: InputError, _ messages: Messages) {
        messages.problem(error.description)
        skipped.append(error.description)
    }

    /// The exit status, where it is not 0.
    func finish() throws {
        guard !skipped.isEmpty else { return }
        throw read == 0 ? ExitStatus.noInput : ExitStatus.inputSkipped
    }
}
