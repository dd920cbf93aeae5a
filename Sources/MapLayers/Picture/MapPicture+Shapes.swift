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
        var land = SVGPath()
        for ring in arcs.units.joined().joined() { land.ring(line(ring), project) }
        map.element(
            "path",
            [
                "d": .init(land), "fill": .init(Ink.land), "stroke": .init(Ink.land), "stroke-width": 0.8,
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
            var path = SVGPath()
            for piece in pieces { path.line(line([piece]), project) }
            map.element(
                "path",
                [
                    "d": .init(path), "fill": "none",
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

    private func path(_ area: MultiPolygon, _ project: PlaneProjection) -> SVGPath {
        var path = SVGPath()
        for ring in area.polygons.lazy.flatMap(\.rings) { path.ring(ring, project) }
        return path
    }

    private func path(_ lines: MultiLineString, _ project: PlaneProjection, apart: Double = 0.35) -> SVGPath {
        var path = SVGPath()
        for line in lines.lines { path.line(line.coordinates, project, apart: apart) }
        return path
    }

    /// The line that pieces make one after the other.
    private func line(_ pieces: [Int]) -> [Coordinate] {
        var points: [Coordinate] = []
        for piece in pieces {
            let arc = arcs.table.arcs[piece < 0 ? ~piece : piece].map(arcs.table.grid.coordinate)
            points += (piece < 0 ? arc.reversed() : arc).dropFirst(points.isEmpty ? 0 : 1)
        }
        return points
    }
}
