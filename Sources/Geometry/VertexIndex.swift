/// Gives every distinct position a number, in the order they come. Equal means the same two doubles.
struct VertexIndex {
    private(set) var coordinates: [Coordinate] = []
    private var slots: [Int32]
    private let mask: Int

    /// - Parameter capacity: the most positions that will come.
    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        coordinates.reserveCapacity(capacity / 2)
    }

    mutating func number(of coordinate: Coordinate) -> Int32 {
        let slot = slot(of: coordinate)
        if slots[slot] < 0 {
            slots[slot] = Int32(coordinates.count)
            coordinates.append(coordinate)
        }
        return slots[slot]
    }

    /// Nil for a position that has not come.
    func known(_ coordinate: Coordinate) -> Int32? {
        let number = slots[slot(of: coordinate)]
        return number < 0 ? nil : number
    }

    /// Where the position is, or would be.
    @inline(__always)
    private func slot(of coordinate: Coordinate) -> Int {
        // Adding zero makes -0 into 0, which is the same place.
        let longitude = (coordinate.longitude + 0).bitPattern
        let latitude = (coordinate.latitude + 0).bitPattern
        var slot = Int(truncatingIfNeeded: Self.mix(longitude, latitude)) & mask
        while slots[slot] >= 0, coordinates[Int(slots[slot])] != coordinate { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always)
    static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var hash = (a ^ (b &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
        hash = hash &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 29)
    }
}

/// Gives every distinct undirected edge a number, in the order they come.
struct EdgeIndex {
    /// The lower and the higher vertex of each.
    private(set) var ends: [(low: Int32, high: Int32)] = []
    private var slots: [Int32]
    private let mask: Int

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        ends.reserveCapacity(capacity / 2)
    }

    mutating func number(_ low: Int32, _ high: Int32) -> Int {
        let slot = slot(low, high)
        if slots[slot] < 0 {
            slots[slot] = Int32(ends.count)
            ends.append((low, high))
        }
        return Int(slots[slot])
    }

    /// Nil for an edge that has not come.
    func known(_ low: Int32, _ high: Int32) -> Int? {
        let number = slots[slot(low, high)]
        return number < 0 ? nil : Int(number)
    }

    /// Where the edge is, or would be.
    @inline(__always)
    private func slot(_ low: Int32, _ high: Int32) -> Int {
        var slot = Int(truncatingIfNeeded: VertexIndex.mix(UInt64(low), UInt64(high))) & mask
        while slots[slot] >= 0, ends[Int(slots[slot])] != (low, high) { slot = (slot + 1) & mask }
        return slot
    }
}
