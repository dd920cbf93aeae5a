import Gazetteer
import ControlState
import Claims
import Geometry

extension MapPicture {
    /// Names that do not lie on each other: places of claims first, then capitals, neighbours, cities, provinces.
    func draw(labels map: inout SVGDrawing, _ day: DayState, _ areas: [DayDigest.Area], _ project: PlaneProjection) {
        var taken: [Rectangle] = []
        let room = Self.room
        let places = layers.placeGroups(layers.claims(upTo: day.date, knownBy: day.knownBy))
            .filter { $0.claims.contains { MapLayers.point(of: $0) != nil } && !$0.place.kind.isArea }
        var named: Set<String> = []
        for (place, _) in places {
            let at = project(place.coordinate)
            guard Self.frame.contains(at) else { continue }
            taken.append(Rectangle(x: at.x - 4, y: at.y - 4, width: 8, height: 8))
            named.insert(place.name)
        }
        let states = states(at: places.map(\.place.coordinate), day)
        for ((place, _), state) in zip(places, states) {
            let at = project(place.coordinate)
            guard Self.frame.contains(at) else { continue }
            draw(marker: state, at, &map)
            beside(&map, place.name, at, gap: 7, size: 13, weight: 700, fill: Ink.text, &taken, room)
        }
        for (label, at) in names where !named.contains(label.name) {
            switch label.kind {
            case .country:
                let text = label.name.uppercased()
                centred(&map, text, at, size: 13, weight: 600, fill: "#8C867A", spacing: 2.4, &taken, room)
            case .capital, .city, .foreign, .foreignCapital:
                let isCapital = label.kind == .capital
                let dot = Rectangle(x: at.x - 3, y: at.y - 3, width: 6, height: 6)
                guard !taken.contains(where: dot.overlaps) else { continue }
                let isAbroad = label.kind == .foreign || label.kind == .foreignCapital
                let colour = isAbroad ? "#7D786D" : Ink.text
                let drawn = beside(
                    &map, label.name, at, gap: 5, size: isCapital ? 14 : 11.5, weight: isCapital ? 700 : 500,
                    fill: colour, &taken, room)
                guard drawn else { continue }
                taken.append(dot)
                let size = isCapital ? 6.5 : 4.5
                map.element(
                    "rect",
                    [
                        "x": .init(at.x - size / 2), "y": .init(at.y - size / 2), "width": .init(size),
                        "height": .init(size), "rx": .init(isCapital ? 0 : size / 2), "fill": .init(colour),
                        "stroke": .init(Ink.paper), "stroke-width": 0.8,
                    ])
            case .province:
                centred(&map, label.name, at, size: 10.5, weight: 400, fill: "#77715F", spacing: 0.8, &taken, room)
            case .unit: continue
            }
        }
    }

    /// A place with claims: full where somebody holds it, halves where two contend, a ring where it is only claimed. Small
    /// discs of control would vanish beneath a neutral mark.
    func draw(marker state: TileState, _ at: PlanePoint, _ map: inout SVGDrawing) {
        let style = layers.style(state)
        let first = style.colours.first ?? TileStyle.grey
        let isKnown = style.pattern != .unknown && style.pattern != .vacated
        let isRing = style.pattern == .stripes || style.pattern == .ring
        map.element(
            "circle",
            [
                "cx": .init(at.x), "cy": .init(at.y), "r": 5, "fill": .init(isKnown && !isRing ? first : Ink.paper),
                "stroke": .init(isRing ? first : Ink.text), "stroke-width": .init(isRing ? 3 : 1.5),
            ])
        guard style.colours.count > 1 else { return }
        map.element(
            "path",
            [
                "d": "M\(SVGDrawing.number(at.x)) \(SVGDrawing.number(at.y - 4.3))a4.3 4.3 0 0 1 0 8.6z",
                "fill": .init(style.colours[1]),
            ])
    }

    /// The state of the tile that each position lies in.
    private func states(at positions: [Coordinate], _ day: DayState) -> [TileState] {
        let near = positions.map { position in
            // A cut moves edges by less than a grid step of 1e-6 degree.
            Set(
                units.tiles(
                    near: BoundingBox(
                        west: position.longitude, south: position.latitude, east: position.longitude,
                        north: position.latitude
                    ).expanded(by: 1e-5)))
        }
        let all = near.reduce(into: Set<Int>()) { $0.formUnion($1) }
        let tiles = day.tiles.indices.filter { all.contains(day.tiles[$0].unit) }
        return zip(positions, near).map { position, near in
            let tile = tiles.first { near.contains(day.tiles[$0].unit) && day.coverage.tiles[$0].contains(position) }
            return tile.map { day.tiles[$0].state } ?? .unknown
        }
    }

    @discardableResult private func beside(
        _ map: inout SVGDrawing, _ text: String, _ at: PlanePoint, gap: Double, size: Double, weight: Int, fill: String,
        _ taken: inout [Rectangle], _ room: Rectangle
    ) -> Bool {
        let width = TextMetrics.width(text, size: size, weight: weight)
        let height = size * 1.15
        for (x, y) in [
            (gap, -height / 2), (-gap - width, -height / 2), (-width / 2, -height - gap), (-width / 2, gap),
            (gap, -height), (gap, 0), (-gap - width, -height), (-gap - width, 0),
        ] {
            let box = Rectangle(x: at.x + x, y: at.y + y, width: width, height: height)
            guard room.contains(box), !taken.contains(where: box.overlaps) else { continue }
            taken.append(box)
            map.text(
                text, x: box.x, y: box.y + size * 0.92, size: size, weight: weight, fill: fill, halo: "#FFFFFFCC")
            return true
        }
        return false
    }

    private func centred(
        _ map: inout SVGDrawing, _ text: String, _ at: PlanePoint, size: Double, weight: Int, fill: String,
        spacing: Double, _ taken: inout [Rectangle], _ room: Rectangle
    ) {
        let width = TextMetrics.width(text, size: size, weight: weight, spacing: spacing)
        for shift in [0.0, -16, 16, -32, 32] {
            let box = Rectangle(x: at.x - width / 2, y: at.y - size / 2 + shift, width: width, height: size * 1.1)
            guard room.contains(box), !taken.contains(where: box.overlaps) else { continue }
            taken.append(box)
            map.text(
                text, x: box.x, y: box.y + size * 0.9, size: size, weight: weight, fill: fill, spacing: spacing,
                halo: "#FFFFFF99")
            return
        }
    }
}
