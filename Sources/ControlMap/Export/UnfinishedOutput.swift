import Gazetteer
import Synchronization

/// The staging folders of exports under way: what a program that is told to end removes first.
public enum UnfinishedOutput {
    /// Held while anything is written, moved or removed.
    static let folders = Mutex<Set<String>>([])

    /// Removes every staging folder and what is half-written of the data, then ends the program.
    ///
    /// Nothing is written to any of them from then on: an export that is moving its files into place finishes that first.
    /// Not for a signal handler: it waits, and it allocates.
    ///
    /// - Parameter end: Ends the process; called while exports wait.
    public static func discard(then end: () -> Never) -> Never {
        folders.withLock { folders in
            for folder in folders { StagedFolder.remove(folder) }
            UnfinishedData.discard(then: end)
        }
    }
}
