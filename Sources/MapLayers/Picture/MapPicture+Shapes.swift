import Gazetteer
import ControlState
import Geometry

extension MapPicture {
    func draw(base map: inout SVGDrawing, _ project: PlaneProjection) {
        map.element("rect", Self.frame.attributes(fill: Ink.sea))
        for country in base.countries {
            map.element(
                "path",
                [
                    "d": .init(path(country.area, project)), "fill": .init(Ink.neighbour),
                    "stroke": .init(Ink.neighbourLine), "stroke-width": 1.2, "stroke-linejoin": "round",
                ])
        }
        // All units in one path: no seams between them.
        let land = arcs.units.joined().map { polygon in
            polygon.map { path(pieces: $0, arcs.table, project) + "Z" }.joined()
        }
        map.element(
            "path",
            [
                "d": .init(land.joined()), "fill": .init(Ink.land), "stroke": .init(Ink.land), "stroke-width": 0.8,
            ])
    }

    func draw(
        areas: [DayDigest.Area], _ map: inout SVGDrawing, _ patterns: inout PatternSheet, _ project: PlaneProjection
    ) {
        for area in areas {
            let style = layers.style(area.state)
            let paint = patterns.paint(style)
            map.element(
                "path",
                [
                    "d": .init(path(area.shape, project)), "fill": .init(paint.fill),
                    "fill-opacity": .init(paint.opacity), "fill-rule": "evenodd",
                    "stroke": .init(style.colours.first ?? TileStyle.grey),
                    "stroke-width": area.state.status == .unknown ? 0 : 0.9, "stroke-linejoin": "round",
                ])
        }
    }

    func draw(lines map: inout SVGDrawing, _ project: PlaneProjection) {
        for (pieces, colour, width) in [
            (arcs.unitLines, Ink.unitLine, 0.45), (arcs.provinceLines, Ink.provinceLine, 0.9),
            (arcs.outline, Ink.outline, 1.7),
        ] where !pieces.isEmpty {
            map.element(
                "path",
                [
                    "d": .init(pieces.map { path(pieces: [$0], arcs.table, project) }.joined()), "fill": "none",
                    "stroke": .init(colour), "stroke-width": .init(width), "stroke-linejoin": "round",
                ])
        }
    }

    func draw(
        fronts: [MapLayers.FrontLine], borders view: MapDay.View, _ map: inout SVGDrawing, _ project: PlaneProjection
    ) {
        for front in fronts {
            let isFront = front.kind == .front
            map.element(
                "path",
                [
                    "d": .init(path(front.line, project)), "fill": "none", "stroke": .init(Ink.text),
                    "stroke-width": .init(isFront ? 2 : front.kind == .contested ? 1.4 : 0.8),
                    "stroke-opacity": .init(front.kind == .limit ? 0.55 : 1), "stroke-linejoin": "round",
                ])
        }
        for border in layers.theatre.borders {
            guard let stated = layers.borderFacts(border, view.figures).stated.first else { continue }
            // Drawn with fewer points: dashes along every bend of a river are noise.
            let line = path(border.line, project, apart: 4)
            map.element(
                "path",
                [
                    "d": .init(line), "fill": "none", "stroke": .init(Ink.paper), "stroke-width": 6,
                    "stroke-opacity": 0.8,
                ])
            map.element(
                "path",
                [
                    "d": .init(line), "fill": "none", "stroke": .init(layers.colour(of: stated.party)),
                    "stroke-width": 4.5, "stroke-dasharray": "9 5",
                ])
        }
    }

    func path(_ area: MultiPolygon, _ project: PlaneProjection) -> String {
        area.polygons.map { polygon in
            polygon.rings.map { path(points: $0, project) + "Z" }.joined()
        }.joined()
    }

    func path(_ lines: MultiLineString, _ project: PlaneProjection, apart: Double = 0.35) -> String {
        lines.lines.map { path(points: $0.coordinates, project, apart: apart) }.joined()
    }

    func path(pieces: [Int], _ table: ArcTable, _ project: PlaneProjection) -> String {
        var points: [Coordinate] = []
        for piece in pieces {
            let arc = table.arcs[piece < 0 ? ~piece : piece].map(table.grid.coordinate)
            points += (piece < 0 ? arc.reversed() : arc).dropFirst(points.isEmpty ? 0 : 1)
        }
        return path(points: points, project)
    }

    /// `M x y L ...` without points that lie within so many pixels of the last one drawn.
    private func path(points: [Coordinate], _ project: PlaneProjection, apart: Double = 0.35) -> String {
        var text = ""
        var last: PlanePoint?
        for (index, coordinate) in points.enumerated() {
            let point = project(coordinate)
            if let last, index < points.count - 1, (point.x - last.x).magnitude < apart,
                (point.y - last.y).magnitude < apart
            {
                continue
            }
            text += last == nil ? "M" : "L"
            text += Figures.plain(point.x, 1) + " " + Figures.plain(point.y, 1)
            last = point
        }
        return text
    }
}
