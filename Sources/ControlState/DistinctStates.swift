/// The states that occur on a day, each once, and which of them each tile is in: most days have few, so that what depends
/// on the state alone is worked out once for each of them.
public struct DistinctStates: Sendable {
    /// In the order of the first tile that is in each.
    public private(set) var states: [TileState] = []
    /// For each tile, an index into `states`.
    public private(set) var ofTile: [Int] = []

    /// - Complexity: one comparison for each tile, since neighbours are mostly in one state.
    init(_ tiles: [DayState.Tile]) {
        var numbers: [TileState: Int] = [:]
        ofTile.reserveCapacity(tiles.count)
        var last = -1
        for index in tiles.indices {
            if last < 0 || states[last] != tiles[index].state {
                let state = tiles[index].state
                if let known = numbers[state] {
                    last = known
                } else {
                    last = states.count
                    numbers[state] = last
                    states.append(state)
                }
            }
            ofTile.append(last)
        }
    }
}
