extension CoverageTopology {
    /// What keeps these tiles from being a coverage; empty if they are one.
    ///
    /// Edges on the outside are held against each other: in a coverage they meet only at their ends. Gaps are all pieces
    /// that tiles enclose, so a lake that no tile owns is named too. Not checked: that each tile alone is valid, and
    /// tiles that lie whole inside another without touching its edges where that other has edges outside nowhere near
    /// (`Overlay.validityReason` and areas tell those).
    /// - Complexity: O(outer edges log outer edges) on real boundaries.
    public func validate() -> [CoverageDefect] {
        var defects = overlaps
        let outer = outerEdges()
        defects += crossings(outer)
        for polygon in (dissolve(Array(repeating: 0, count: tileCount))[0] ?? MultiPolygon()).polygons {
            for hole in polygon.holes {
                let piece = MultiPolygon([Polygon(shell: hole)])
                defects.append(.gap(squareMetres: piece.area, at: piece.representative ?? hole[0]))
            }
        }
        for tile in 0..<tileCount where tileAreas[tile] <= 0 {
            if let edge = outer.first(where: { $0.tile == tile }) { defects.append(.open(tile: tile, at: edge.low)) }
        }
        return defects
    }

    private func outerEdges() -> [OuterEdge] {
        var edges: [OuterEdge] = []
        for arc in arcLeft.indices where arcLeft[arc] < 0 || arcRight[arc] < 0 {
            let tile = Int(max(arcLeft[arc], arcRight[arc]))
            for index in Int(arcStarts[arc]) + 1..<Int(arcStarts[arc + 1]) {
                edges.append(OuterEdge(coordinates[index - 1], coordinates[index], tile: tile))
            }
        }
        return edges.sorted { $0.low.longitude < $1.low.longitude }
    }

    /// Edges that meet elsewhere than at their ends, by a sweep from west to east.
    private func crossings(_ edges: [OuterEdge]) -> [CoverageDefect] {
        var defects: [CoverageDefect] = []
        var active: [OuterEdge] = []
        for edge in edges {
            active.removeAll { $0.high.longitude < edge.low.longitude - OuterEdge.nearness }
            for other in active where edge.isNear(other) {
                if let defect = edge.defect(with: other) { defects.append(defect) }
            }
            active.append(edge)
        }
        return defects
    }
}

/// An edge with a tile on one side only, from its western to its eastern end.
private struct OuterEdge {
    let low: Coordinate
    let high: Coordinate
    let tile: Int

    /// A tenth of a millimetre, in degrees: nearer than that is on the line.
    static let nearness = 1e-9

    init(_ a: Coordinate, _ b: Coordinate, tile: Int) {
        (low, high) = a.longitude <= b.longitude ? (a, b) : (b, a)
        self.tile = tile
    }

    func isNear(_ other: OuterEdge) -> Bool {
        min(low.latitude, high.latitude) <= max(other.low.latitude, other.high.latitude) + Self.nearness
            && min(other.low.latitude, other.high.latitude) <= max(low.latitude, high.latitude) + Self.nearness
    }

    func defect(with other: OuterEdge) -> CoverageDefect? {
        for (edge, ends) in [(self, other), (other, self)] {
            for end in [ends.low, ends.high] where edge.hasInside(end) {
                return .unmatched(tile: ends.tile, other: edge.tile, at: end)
            }
        }
        let shared = [low, high].contains { $0 == other.low || $0 == other.high }
        guard !shared, separates(other), other.separates(self) else { return nil }
        let sideLow = other.side(low)
        let part = sideLow / (sideLow - other.side(high))
        let at = Coordinate(
            low.longitude + part * (high.longitude - low.longitude),
            low.latitude + part * (high.latitude - low.latitude))
        return .overlap(first: other.tile, second: tile, at: at)
    }

    /// Twice the area of the triangle with this edge, positive on the left.
    private func side(_ point: Coordinate) -> Double {
        (high.longitude - low.longitude) * (point.latitude - low.latitude)
            - (point.longitude - low.longitude) * (high.latitude - low.latitude)
    }

    private func separates(_ other: OuterEdge) -> Bool { (side(other.low) > 0) != (side(other.high) > 0) }

    /// Whether a position is on the edge, but no end of it.
    private func hasInside(_ point: Coordinate) -> Bool {
        guard point != low, point != high else { return false }
        let x = high.longitude - low.longitude
        let y = high.latitude - low.latitude
        let length2 = x * x + y * y
        let along = ((point.longitude - low.longitude) * x + (point.latitude - low.latitude) * y) / length2
        guard along > 0, along < 1 else { return false }
        return abs(side(point)) <= Self.nearness * length2.squareRoot()
    }
}
