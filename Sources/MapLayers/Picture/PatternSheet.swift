/// The patterns of a picture, each defined once, as they are needed.
struct PatternSheet: Sendable {
    private(set) var drawing = SVGDrawing()
    private var made: [TileStyle: String] = [:]

    struct Paint: Sendable {
        var fill: String
        var opacity: Double
    }

    mutating func paint(_ style: TileStyle) -> Paint {
        let first = style.colours.first ?? TileStyle.grey
        switch style.pattern {
        case .solid: return Paint(fill: first, opacity: 0.82)
        case .pale: return Paint(fill: first, opacity: 0.22)
        case .unknown: return Paint(fill: first, opacity: 0.28)
        default: break
        }
        if let id = made[style] { return Paint(fill: "url(#\(id))", opacity: 1) }
        let id = "p\(made.count)"
        made[style] = id
        define(id, style, first, style.colours.count > 1 ? style.colours[1] : first)
        return Paint(fill: "url(#\(id))", opacity: 1)
    }

    private mutating func define(_ id: String, _ style: TileStyle, _ first: String, _ second: String) {
        let size: Double
        var turn = 45.0
        var marks: [(Rectangle?, PlanePoint?, String, Bool)] = []
        func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: String) {
            marks.append((Rectangle(x: x, y: y, width: width, height: height), nil, colour, false))
        }
        func dot(_ x: Double, _ y: Double, _ colour: String, ring: Bool = false) {
            marks.append((nil, PlanePoint(x: x, y: y), colour, ring))
        }
        switch style.pattern {
        case .dense:
            size = 5
            bar(0, 0, 3.4, 5, first)
        case .stripes:
            size = 9
            bar(0, 0, 3.2, 9, first)
        case .cross:
            size = 9
            bar(0, 0, 3, 9, first)
            bar(0, 0, 9, 3, second)
        case .bands:
            size = 6 * Double(style.colours.count)
            turn = 0
            for (index, colour) in style.colours.enumerated() { bar(6 * Double(index), 0, 6, size, colour) }
        case .dots:
            size = 8
            dot(4, 4, first)
        case .ring:
            size = 9
            dot(4.5, 4.5, first, ring: true)
        case .twoDots:
            size = 14
            for (x, y, colour) in [
                (3.5, 3.5, first), (10.5, 10.5, first), (10.5, 3.5, second), (3.5, 10.5, second),
            ] { dot(x, y, colour) }
        case .vacated:
            size = 12
            turn = 0
            bar(0, 0, 6, 1.6, first)
        case .solid, .pale, .unknown: return
        }
        drawing.start(
            "pattern",
            [
                "id": .init(id), "width": .init(size), "height": .init(size), "patternUnits": "userSpaceOnUse",
                "patternTransform": "rotate(\(Int(turn)))",
            ])
        let wash = [.dots, .ring, .twoDots, .vacated].contains(style.pattern) ? 0.1 : 0.16
        drawing.element(
            "rect", ["width": .init(size), "height": .init(size), "fill": .init(first), "fill-opacity": .init(wash)])
        for (bar, dot, colour, isRing) in marks {
            if let bar { drawing.element("rect", bar.attributes(fill: colour)) }
            guard let dot else { continue }
            drawing.element(
                "circle",
                [
                    "cx": .init(dot.x), "cy": .init(dot.y), "r": .init(isRing ? 2 : 1.7),
                    "fill": .init(isRing ? "none" : colour), "stroke": .init(isRing ? colour : "none"),
                    "stroke-width": 1.1,
                ])
        }
        drawing.end("pattern")
    }
}
