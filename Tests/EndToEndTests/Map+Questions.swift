import ControlMap

/// What tests ask of a history: the tile at a position, the statements of a kind.
extension TheatreHistory {
    /// The tile at a position (degrees, longitude first).
    func tile(
        at position: Coordinate, on date: String, perspective: Perspective = .assessed, knownBy: String? = nil
    ) throws -> DayState.Tile? {
        let day = try CivilDate(date).map {
            try state(on: $0, knownBy: knownBy.flatMap { CivilDate($0) }, perspective: perspective)
        }
        return day.flatMap { day in
            day.coverage.tiles.firstIndex { $0.contains(position) }.map { day.tiles[$0] }
        }
    }

    func unitName(_ tile: DayState.Tile?) -> String? { tile.map { theatre.units[$0.unit].name } }

    /// The stated extents of a unit, about a whole, on a day.
    func stated(_ unit: String, of whole: StatedExtent.Whole, on date: String) throws -> [StatedExtent] {
        guard let day = CivilDate(date) else { return [] }
        return try figures(on: day).stated.filter { $0.unit == unit && $0.whole == whole }
    }

    /// Every tile's unit, part and state of a day as text, to compare two maps.
    func tiles(on date: String) throws -> [String: String] {
        guard let day = CivilDate(date) else { return [:] }
        let state = try state(on: day)
        var tiles: [String: String] = [:]
        for tile in state.tiles {
            let now = tile.state
            tiles["\(theatre.units[tile.unit].id) \(tile.part)"] =
                "\(now.status) \(now.basis) \(now.precision) \(now.holders) \(now.beside)"
        }
        return tiles
    }
}

/// Positions that the tests look at, with the source of each: GeoNames unless noted.
enum Position {
    static let islamQala = Coordinate(61.0664, 34.6680)
    static let qalaINaw = Coordinate(63.1333, 34.9833)
    static let spinBoldak = Coordinate(66.3895, 31.0137)
}
