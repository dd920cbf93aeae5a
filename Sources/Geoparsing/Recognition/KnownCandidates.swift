import Gazetteer
import Synchronization

/// The candidates of names that earlier articles named: news names the same places again and again.
///
/// Shared by the tasks of a run, behind a lock; forgotten when full, so that a long stream takes no more memory.
final class KnownCandidates: Sendable {
    private struct Key: Hashable {
        var name: Int32
        /// Of the words as written, which tell a place's own name from its others.
        var hash: UInt64
    }

    private struct Entry: Sendable {
        var candidates: [Candidate]
        var count: Int
    }

    private let entries = Mutex<[Key: Entry]>([:])
    private static let most = 8192

    /// The places of a name that are weighed, and how many it has in all.
    func candidates(of match: NameMatch, hash: UInt64, in index: GazetteerIndex) -> ([Candidate], count: Int) {
        let key = Key(name: match.name, hash: hash)
        if let known = entries.withLock({ $0[key] }) { return (known.candidates, known.count) }
        let refs = index.refs(of: match)
        let candidates = refs.prefix(Resolver.candidateLimit).map { ref in
            index.candidate(ref, isMain: refs.count == 1 || index.isNamed(ref, hash: hash))
        }
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeAll() }
            entries[key] = Entry(candidates: candidates, count: refs.count)
        }
        return (candidates, refs.count)
    }
}
