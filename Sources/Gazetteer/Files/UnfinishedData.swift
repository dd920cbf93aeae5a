import Synchronization

/// The tables and indexes that are being written beside those they will replace: what a program that is told to end
/// removes first.
public enum UnfinishedData {
    /// Paths; held while one comes, is moved into place or goes.
    static let drafts = Mutex<Set<String>>([])

    /// Removes every draft, then ends the program.
    ///
    /// None is moved into place and no other is begun from then on.
    ///
    /// - Parameter end: Ends the process; called while whoever writes waits.
    public static func discard(then end: () -> Never) -> Never {
        drafts.withLock { drafts in
            for draft in drafts { try? SystemFile.remove(draft) }
            end()
        }
    }
}
