import Claims
import ControlState
import Gazetteer

extension MapPicture {
    /// Stated beside mapped, then how to read the map.
    func draw(
        panel: inout SVGDrawing, _ view: MapDay.View, _ areas: [DayDigest.Area], _ patterns: inout PatternSheet
    ) {
        let box = Self.panel
        var y = box.y + 16
        y = stated(&panel, view, y)
        y = mapped(&panel, view, y)
        let bottom = legend(&panel, areas, &patterns, view, max(y + 8, box.y + 300))
        events(&panel, view, areas, y + 6, bottom)
    }

    private func heading(_ panel: inout SVGDrawing, _ text: String, _ y: Double) -> Double {
        panel.text(text.uppercased(), x: Self.panel.x, y: y, size: 12, weight: 700, fill: Ink.quiet, spacing: 1.2)
        panel.element(
            "path",
            [
                "d": "M\(Int(Self.panel.x)) \(Int(y + 7))h\(Int(Self.panel.width))", "stroke": "#D9D4C8",
                "stroke-width": 1,
            ])
        return y + 27
    }

    private func stated(_ panel: inout SVGDrawing, _ view: MapDay.View, _ top: Double) -> Double {
        let statements = layers.newest(view.figures.stated)
        guard !statements.isEmpty else { return top }
        var y = heading(&panel, words["picture.stated"], top)
        let indent = 104.0
        for stated in statements.prefix(4) {
            let x = Self.panel.x
            panel.text(
                layers.value(stated, short: true), x: x, y: y + 11, size: 24, weight: 700,
                fill: layers.colour(of: stated.party))
            let who = layers.voice(stated)
            let relation = words["relation.\(stated.voice.relation.rawValue)"]
            let line = layers.unit(stated) + layers.denominator(stated, short: true)
            var at = y
            for part in TextMetrics.wrapped(line, width: Self.panel.width - indent, size: 12.5, weight: 600).prefix(2) {
                panel.text(part, x: x + indent, y: at, size: 12.5, weight: 600)
                at += 15
            }
            let source = words("picture.voice", ["verb": layers.verb(stated), "who": who, "relation": relation])
            for part in TextMetrics.wrapped(source, width: Self.panel.width - indent, size: 11.5).prefix(2) {
                panel.text(part, x: x + indent, y: at, size: 11.5, fill: Ink.quiet)
                at += 14
            }
            y = max(at, y + 26) + 11
        }
        return y + 4
    }

    private func mapped(_ panel: inout SVGDrawing, _ view: MapDay.View, _ top: Double) -> Double {
        var y = heading(&panel, words["picture.mapped"], top)
        let figures = view.figures
        let shown = Set(layers.parties(in: view).map(\.id))
        for share in figures.mapped where shown.contains(share.party) {
            let x = Self.panel.x
            let colour = layers.colour(of: share.party)
            panel.text(
                layers.party[share.party]?.name ?? share.party.description, x: x, y: y, size: 12.5, weight: 600)
            panel.text(
                Figures.range(share.lo, share.hi, Figures.share), x: x + Self.panel.width, y: y, size: 12.5,
                weight: 600, anchor: "end")
            let width = Self.panel.width
            let lo = min(max(share.lo, 0), 1) * width
            let hi = min(max(share.hi, 0), 1) * width
            let bar = y + 6
            panel.element(
                "rect", Rectangle(x: x, y: bar, width: width, height: 9).attributes(radius: 2, fill: "#EFECE5"))
            panel.start("g", ["fill-opacity": 0.25])
            panel.element(
                "rect", Rectangle(x: x + lo, y: bar, width: max(hi - lo, 0), height: 9).attributes(fill: colour))
            panel.end("g")
            if lo > 0 {
                panel.element(
                    "rect", Rectangle(x: x, y: bar, width: max(lo, 1.5), height: 9).attributes(radius: 1, fill: colour))
            }
            for stated in figures.stated where stated.isShareHeld(by: share.party) {
                let at = x + min(max(stated.lo, 0), 1) * width
                panel.element(
                    "path",
                    [
                        "d": "M\(SVGDrawing.number(at)) \(SVGDrawing.number(bar - 3))v15", "stroke": .init(Ink.text),
                        "stroke-width": 2,
                    ])
            }
            y += 35
        }
        let evidence = words(
            "picture.evidence",
            [
                "count": String(figures.unitsWithEvidence), "total": String(figures.units),
                "units": layers.unitWord,
            ])
        panel.text(evidence, x: Self.panel.x, y: y - 2, size: 12, fill: Ink.quiet)
        return y + 24
    }

    private func legend(
        _ panel: inout SVGDrawing, _ areas: [DayDigest.Area], _ patterns: inout PatternSheet, _ view: MapDay.View,
        _ top: Double
    ) -> Double {
        var rows: [(TileStyle?, String, String)] = layers.parties(in: view).map { party in
            let colour = layers.colour(of: party.id)
            return (TileStyle(pattern: .solid, colours: [colour]), party.name, "")
        }
        var used: [TileStyle.Pattern: TileStyle] = [:]
        for area in areas {
            let style = layers.style(area.state)
            if used[style.pattern] == nil { used[style.pattern] = style }
        }
        for pattern in TileStyle.Pattern.allCases {
            if let style = used[pattern] { rows.append((style, words["legend.\(pattern.rawValue)"], "")) }
        }
        rows.append((nil, words["legend.place"], "place"))
        if view.figures.stated.contains(where: { if case .border = $0.whole { true } else { false } }) {
            rows.append((nil, words["legend.border"], "border"))
        }
        let step = min(21.5, (Self.panel.y + Self.panel.height - top - 24) / Double(max(rows.count, 1)))
        // The legend sits at the bottom of the panel, where the eye expects it.
        var y = max(top, Self.panel.y + Self.panel.height - 27 - step * Double(rows.count) + 8)
        let start = y
        y = heading(&panel, words["legend.title"], y) - 6
        for (style, text, sign) in rows where y < Self.panel.y + Self.panel.height + 4 {
            let box = Rectangle(x: Self.panel.x, y: y - 11, width: 30, height: 15)
            if let style {
                let paint = patterns.paint(style)
                panel.start("g", ["fill-opacity": .init(paint.opacity)])
                panel.element(
                    "rect",
                    box.attributes(radius: 2, fill: paint.fill, stroke: style.colours.first ?? TileStyle.grey))
                panel.end("g")
            } else if sign == "place" {
                draw(marker: .unknown, PlanePoint(x: box.x + 15, y: box.y + 8), &panel)
            } else {
                panel.element(
                    "path",
                    [
                        "d": "M\(Int(box.x)) \(SVGDrawing.number(box.y + 8))h30", "stroke": .init(Ink.text),
                        "stroke-width": 4.5, "stroke-dasharray": "9 5",
                    ])
            }
            panel.text(text, x: box.x + 40, y: y + 1, size: 12.5)
            y += step
        }
        return start
    }

    private static func comesFirst(_ left: DayDigest.Area, _ right: DayDigest.Area) -> Bool {
        let order = TileState.Basis.allCases
        let ranks = [left, right].map { order.firstIndex(of: $0.state.basis) ?? order.count }
        return (ranks[0], left.name) < (ranks[1], right.name)
    }

    /// What changed on the day itself and what is exactly placed, as far as there is room.
    private func events(
        _ panel: inout SVGDrawing, _ view: MapDay.View, _ areas: [DayDigest.Area], _ top: Double, _ bottom: Double
    ) {
        let today = areas.filter {
            $0.state.latest == view.state.date && $0.state.precision == .exact && $0.state.status != .unknown
        }
        guard !today.isEmpty, bottom - top > 95 else { return }
        var y = heading(&panel, words["web.events"], top)
        // What was seen or conceded first, then by place.
        for area in today.sorted(by: Self.comesFirst) {
            let place = area.state.claims.lazy.compactMap { layers.claim[$0]?.place?.place?.name }.first ?? area.name
            let lines = TextMetrics.wrapped(area.says, width: Self.panel.width - 14, size: 11.5)
            guard y + 14 * Double(lines.count) < bottom - 14 else { continue }
            panel.element(
                "circle",
                [
                    "cx": .init(Self.panel.x + 4), "cy": .init(y - 4), "r": 4,
                    "fill": .init(layers.style(area.state).colours.first ?? TileStyle.grey),
                ])
            panel.text(place, x: Self.panel.x + 14, y: y, size: 12.5, weight: 600)
            for line in lines {
                y += 14
                panel.text(line, x: Self.panel.x + 14, y: y, size: 11.5, fill: Ink.quiet)
            }
            y += 19
        }
    }
}
