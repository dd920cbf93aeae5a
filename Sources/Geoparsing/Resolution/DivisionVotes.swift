import Gazetteer

/// The votes of first-level divisions: a small table, filled and emptied several times an article.
struct DivisionVotes {
    private var entries: [(division: PlaceRef, weight: Double)] = []
    /// Open addressing from a division to its entry + 1.
    private var slots = [Int32](repeating: 0, count: 64)

    mutating func removeAll() {
        entries.removeAll(keepingCapacity: true)
        for index in slots.indices { slots[index] = 0 }
    }

    /// Where a division stands, or would.
    private func slot(of division: PlaceRef) -> Int {
        let mask = slots.count - 1
        var slot = ((division.number &* 0x9E37_79B1) >> 7) & mask
        while slots[slot] != 0, entries[Int(slots[slot]) - 1].division != division { slot = (slot + 1) & mask }
        return slot
    }

    mutating func add(_ division: PlaceRef, _ weight: Double) {
        let slot = slot(of: division)
        if slots[slot] != 0 {
            entries[Int(slots[slot]) - 1].weight += weight
            return
        }
        entries.append((division, weight))
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 4)
        for index in entries.indices { slots[slot(of: entries[index].division)] = Int32(index + 1) }
    }

    /// The votes of a division; nil if it has none.
    subscript(division: PlaceRef) -> Double? {
        let found = slots[slot(of: division)]
        return found == 0 ? nil : entries[Int(found) - 1].weight
    }
}
