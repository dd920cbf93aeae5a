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

    private let entries = Mutex<[Key: ArticleName]>([:])
    private static let most = 8192

    /// The name with its places that are weighed, each scored by what is the same in every article.
    ///
    /// - Parameter make: Says what speaks for each of the places by itself.
    func name(
        of match: NameMatch, hash: UInt64, in index: GazetteerIndex, make: (inout ArticleName) -> Void
    ) -> ArticleName {
        let key = Key(name: match.name, hash: hash)
        if let known = entries.withLock({ $0[key] }) { return known }
        let refs = index.refs(of: match)
        var name = ArticleName(source: .gazetteer)
        name.hash = hash
        name.candidates = refs.prefix(Resolver.candidateLimit).map { ref in
            index.candidate(ref, isMain: refs.count == 1 || index.isNamed(ref, hash: hash))
        }
        name.candidateCount = refs.count
        name.evidence = [ResolutionEvidence](repeating: ResolutionEvidence(), count: name.candidates.count)
        name.maximumPopulation = name.candidates.reduce(0) { max($0, $1.population) }
        make(&name)
        let made = name
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeAll() }
            entries[key] = made
        }
        return name
    }
}

/// The entries of places that earlier articles named, read from the index once. Forgotten when full, as names are.
final class KnownPlaces: Sendable {
    private let entries = Mutex<[PlaceRef: Place]>([:])
    private static let most = 8192

    func place(_ ref: PlaceRef, in index: GazetteerIndex) -> Place {
        if let known = entries.withLock({ $0[ref] }) { return known }
        let place = index.place(ref)
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeAll() }
            entries[ref] = place
        }
        return place
    }
}
