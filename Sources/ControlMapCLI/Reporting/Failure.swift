import ArgumentParser

/// An error of the whole run: one line and an exit status.
struct Failure: Error {
    let message: String
    let status: ExitCode

    init(_ message: String, status: ExitCode) {
        self.message = message
        self.status = status
    }

    /// In the error's own words.
    init(_ error: any Error, status: ExitCode) { self.init("\(error)", status: status) }

    /// What the bundled data, or what is made with them, refuse.
    static func ofData<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            throw Failure(error, status: ExitStatus.dataUnavailable)
        }
    }

    /// Runs a command's work; a failure is told in one line.
    static func reported(_ messages: Messages = Messages(), _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as Failure {
            messages.problem(failure.message)
            throw failure.status
        } catch let error where !(error is ExitCode || error is ValidationError) {
            // Whatever names no status of its own comes from the bundled data.
            messages.problem("\(error)")
            throw ExitStatus.dataUnavailable
        }
    }
}
