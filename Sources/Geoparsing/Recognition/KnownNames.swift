import Gazetteer
import Synchronization

/// The names that earlier articles named: news names the same places again and again.
///
/// Shared by the tasks of a run, behind a lock; forgotten when full, so that a long stream takes no more memory.
final class KnownNames: Sendable {
    struct Key: Hashable {
        /// The gazetteer's number of the name; below 0 for a phrase's.
        var name: Int32
        /// Of the words as written, which tell a place's own name from its others.
        var hash: UInt64
    }

    private let entries = Mutex<[Key: KnownName]>([:])
    private static let most = 8192

    func name(_ key: Key, make: () -> KnownName) -> KnownName {
        if let known = entries.withLock({ $0[key] }) { return known }
        let made = make()
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeAll() }
            entries[key] = made
        }
        return made
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
