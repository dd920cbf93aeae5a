import Geometry

extension Rim {
    /// The units that touch the border with any of these neighbours (ISO 3166-1 alpha-2); with any neighbour, if none is
    /// named.
    func borderUnits(with neighbours: [String]) -> [Int] {
        let wanted = Set(countries.indices.filter { neighbours.isEmpty || neighbours.contains(countries[$0]) })
        return lengths.filter { !wanted.isDisjoint(with: $0.value.keys) }.map(\.key).sorted()
    }

    /// The units along "an arc from the border with A across to B": the way round the theatre that passes most of the
    /// neighbours named, else the shorter; at both ends the district where that border begins. Whole borders are
    /// followed only where the text says `along`.
    func arcUnits(from: [String], to: [String], along: [String]) -> [Int] {
        var units = Set<Int>()
        let followed = along.filter { countries.contains($0) }
        if !followed.isEmpty { units.formUnion(borderUnits(with: followed)) }
        let named = Set(from + to + along)
        var best: (passed: Int, length: Double, way: Way)?
        for start in from {
            for end in to where end != start {
                for way in ways(from: start, to: end) {
                    let passed = Set(way.all.map { countries[stretches[$0].border] }).intersection(named).count
                    let length = way.between.reduce(0) { $0 + stretches[$1].length }
                    if let best, (best.passed, -best.length) >= (passed, -length) { continue }
                    best = (passed, length, way)
                }
            }
        }
        guard let way = best?.way else { return units.sorted() }
        for index in way.between { units.formUnion(self.units(of: stretches[index])) }
        units.formUnion(corners(of: way))
        return units.sorted()
    }

    /// Stretches followed from one neighbour to another, as indices into `stretches`.
    private struct Way {
        var all: [Int]
        /// In the order of the ring.
        var isForward: Bool
        var between: ArraySlice<Int> { all.dropFirst().dropLast() }
    }

    private func ways(from start: String, to end: String) -> [Way] {
        let count = stretches.count
        var found: [Way] = []
        for first in stretches.indices where countries[stretches[first].border] == start {
            for isForward in [true, false] {
                var way = [first]
                var index = first
                repeat {
                    index = (index + (isForward ? 1 : count - 1)) % count
                    way.append(index)
                } while countries[stretches[index].border] != end && index != first
                if index != first { found.append(Way(all: way, isForward: isForward)) }
            }
        }
        return found
    }

    /// At each end of a way, the unit of the end's own border where the way leaves or reaches it.
    private func corners(of way: Way) -> [Int] {
        guard let first = way.all.first, let last = way.all.last else { return [] }
        func unit(_ index: Int, atEnd: Bool) -> Int {
            let stretch = stretches[index]
            return edges[(stretch.first + (atEnd ? stretch.count - 1 : 0)) % ring].unit
        }
        return [unit(first, atEnd: way.isForward), unit(last, atEnd: !way.isForward)]
    }

    private func units(of stretch: Stretch) -> Set<Int> {
        Set(
            (0..<stretch.count).compactMap { offset in
                let edge = edges[(stretch.first + offset) % ring]
                return edge.border == stretch.border ? edge.unit : nil
            })
    }

    /// The unit of the nearest outer vertex, if it lies within so many metres.
    func nearestUnit(to position: Coordinate, within metres: Double) -> Int? {
        var best: (distance: Double, unit: Int)?
        for edge in edges {
            // A degree of latitude is never shorter than 110 km: most edges are passed over without trigonometry.
            guard abs(edge.start.latitude - position.latitude) * 110_000 <= metres + edge.length else { continue }
            let distance = edge.distance(to: position)
            if distance <= metres, distance < best?.distance ?? .infinity { best = (distance, edge.unit) }
        }
        return best?.unit
    }
}

extension Rim.Edge {
    /// Metres from a position to the nearest point of the edge.
    func distance(to position: Coordinate) -> Double {
        let scale = cosine(ofDegrees: position.latitude)
        let (dx, dy) = ((end.longitude - start.longitude) * scale, end.latitude - start.latitude)
        let (px, py) = ((position.longitude - start.longitude) * scale, position.latitude - start.latitude)
        let square = dx * dx + dy * dy
        let along = square > 0 ? max(0, min(1, (px * dx + py * dy) / square)) : 0
        let nearest = Coordinate(
            start.longitude + (end.longitude - start.longitude) * along,
            start.latitude + (end.latitude - start.latitude) * along)
        return Ellipsoid.distance(position, nearest)
    }
}
