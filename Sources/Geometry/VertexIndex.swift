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
        // Adding zero makes -0 into 0, which is the same place.
        let longitude = (coordinate.longitude + 0).bitPattern
        let latitude = (coordinate.latitude + 0).bitPattern
        var slot = Int(truncatingIfNeeded: Self.mix(longitude, latitude)) & mask
        while true {
            let number = slots[slot]
            if number < 0 {
                slots[slot] = Int32(coordinates.count)
                coordinates.append(coordinate)
                return slots[slot]
            }
            if coordinates[Int(number)] == coordinate { return number }
            slot = (slot + 1) & mask
        }
    }

    @inline(__always)
    static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var hash = (a ^ (b &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
        hash = hash &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 29)
    }
}

/// Gives every distinct undirected edge a number, in the order they come, and keeps who is on its two sides.
struct EdgeIndex {
    /// An edge from the vertex with the lower number to that with the higher, and the tiles beside it (-1: none).
    struct Edge {
        var low: Int32
        var high: Int32
        var left: Int32 = -1
        var right: Int32 = -1
    }
    var edges: [Edge] = []
    private var slots: [Int32]
    private let mask: Int

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        edges.reserveCapacity(capacity)
    }

    mutating func number(_ low: Int32, _ high: Int32) -> Int {
        var slot = Int(truncatingIfNeeded: VertexIndex.mix(UInt64(low), UInt64(high))) & mask
        while true {
            let number = Int(slots[slot])
            if number < 0 {
                slots[slot] = Int32(edges.count)
                edges.append(Edge(low: low, high: high))
                return edges.count - 1
            }
            if edges[number].low == low, edges[number].high == high { return number }
            slot = (slot + 1) & mask
        }
    }
}
