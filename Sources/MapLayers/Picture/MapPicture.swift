import Claims
import CivilDate
import ControlState
import Gazetteer
import Geometry

/// A map of one day and perspective as an SVG picture: title and date, the map, a panel with what is stated and mapped,
/// the legend, and where it all comes from.
struct MapPicture: Sendable {
    let layers: MapLayers
    let base: MapBase
    let arcs: BaseArcs
    private let project: PlaneProjection
    /// What is the same in every picture: the ground beneath the areas, the lines over them.
    private var ground: [UInt8] = []
    private var lines: [UInt8] = []
    /// The names that a picture may show, and where.
    private(set) var names: [(label: MapBase.Label, at: PlanePoint)] = []
    /// The boxes of the units, to see where a place lies.
    let units: CoverageIndex
    var words: LayerWords { layers.words }

    static let width = 1280.0
    static let height = 900.0
    /// The map's place in the picture; the panel has the rest.
    static let frame = Rectangle(x: 24, y: 92, width: 884, height: 752)
    static let panel = Rectangle(x: 932, y: 92, width: 324, height: 752)
    /// Where names may stand.
    static let room = Rectangle(x: frame.x + 4, y: frame.y + 4, width: frame.width - 8, height: frame.height - 8)

    enum Ink {
        static let text = "#23211D"
        static let quiet = "#6A665E"
        static let paper = "#FFFFFF"
        static let sea = "#DCE5EA"
        static let neighbour = "#ECE9E2"
        static let neighbourLine = "#CFCABF"
        static let land = "#FAF8F3"
        static let unitLine = "#D9D4C8"
        static let provinceLine = "#A8A296"
        static let outline = "#5B564D"
    }

    /// - Complexity: draws the theatre's units once, for all pictures.
    init(layers: MapLayers, base: MapBase, arcs: BaseArcs) {
        self.layers = layers
        self.base = base
        self.arcs = arcs
        units = CoverageIndex(layers.theatre.coverage)
        let inner = layers.theatre.coverage.boundingBox ?? base.frame
        let margin = max(inner.east - inner.west, inner.north - inner.south) * 0.045
        project = PlaneProjection(fitting: inner.expanded(by: margin), into: Self.frame)
        var drawing = SVGDrawing()
        draw(base: &drawing, project)
        ground = drawing.bytes
        drawing = SVGDrawing()
        draw(lines: &drawing, project)
        lines = drawing.bytes
        names = base.labels.lazy.filter { label in
            label.kind != .unit && !(label.kind == .city && label.population < 45_000)
        }.map { [project] in ($0, project($0.at)) }.filter { Self.room.contains($0.1) }
    }

    /// One after the other they are the picture; what all pictures have in common is not copied.
    func pieces(_ view: MapDay.View, areas: [DayDigest.Area], fronts: [MapLayers.FrontLine]) -> [[UInt8]] {
        let day = view.state
        var patterns = PatternSheet()
        var held = SVGDrawing()
        draw(areas: areas, &held, &patterns, project)
        var map = SVGDrawing()
        draw(fronts: fronts, borders: view, &map, project)
        draw(labels: &map, day, areas, project)
        var panel = SVGDrawing()
        draw(panel: &panel, view, areas, &patterns)

        var page = SVGDrawing()
        page.start(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(Int(Self.width)) \(Int(Self.height))",
                "width": .init(Self.width), "height": .init(Self.height), "role": "img",
                "font-family": "Inter, 'Helvetica Neue', Helvetica, 'Liberation Sans', Arial, sans-serif",
            ])
        let title = words("picture.title", ["theatre": layers.theatre.name])
        page.element("title", [:], text: "\(title), \(words.date(day.date))")
        page.start("defs")
        page.append(patterns.drawing)
        page.start("clipPath", ["id": "frame"])
        page.element("rect", Self.frame.attributes(radius: 6))
        page.end("clipPath")
        page.end("defs")
        page.element(
            "rect", ["width": .init(Self.width), "height": .init(Self.height), "fill": .init(Ink.paper)])
        page.text(title, x: 24, y: 46, size: 28, weight: 700)
        page.text(subtitle(day), x: 24, y: 73, size: 15.5, fill: Ink.quiet)
        page.start("g", ["clip-path": "url(#frame)"])
        let head = page.bytes
        page = map
        page.end("g")
        page.element(
            "rect", Self.frame.attributes(radius: 6, fill: "none", stroke: "#B9B3A7"))
        page.append(panel)
        draw(credit: &page)
        page.end("svg")
        return [head, ground, held.bytes, lines, page.bytes]
    }

    private func subtitle(_ day: DayState) -> String {
        let perspective: String
        switch day.perspective {
        case .party(let id):
            perspective = words("perspective.party", ["name": layers.party[id]?.name ?? id.description])
        default: perspective = words["perspective.\(day.perspective)"]
        }
        let text = words(
            "picture.subtitle", ["date": words.date(day.date), "perspective": perspective])
        guard let known = day.knownBy else { return text }
        return text + " · " + words("picture.known", ["date": words.date(known)])
    }

    private func draw(credit page: inout SVGDrawing) {
        let count = Set(layers.claims.map(\.article)).count
        let articles =
            count == 1
            ? words["picture.articles.one"] : words("picture.articles", ["count": Figures.whole(Double(count))])
        let text = words("picture.credit", ["articles": articles, "attribution": base.attribution])
        for (line, part) in TextMetrics.wrapped(text, width: Self.width - 48, size: 11.5).prefix(2).enumerated() {
            page.text(part, x: 24, y: 866 + 15 * Double(line), size: 11.5, fill: Ink.quiet)
        }
    }
}

extension SVGDrawing {
    /// A line of text; `y` is its base line.
    mutating func text(
        _ content: String, x: Double, y: Double, size: Double, weight: Int = 400, fill: String = MapPicture.Ink.text,
        anchor: String = "start", spacing: Double = 0, halo: String? = nil, italic: Bool = false
    ) {
        let attributes: KeyValuePairs<String, Value> = [
            "x": .init(x), "y": .init(y), "font-size": .init(size), "font-weight": .init(Double(weight)),
            "fill": .init(fill), "text-anchor": .init(anchor), "letter-spacing": .init(spacing),
            "font-style": .init(italic ? "italic" : "normal"),
        ]
        if let halo {
            // Drawn twice, since not every viewer knows paint-order.
            start("g", ["stroke": .init(halo), "stroke-width": 3.2, "stroke-linejoin": "round"])
            element("text", attributes, text: content)
            end("g")
        }
        element("text", attributes, text: content)
    }
}

extension Rectangle {
    func attributes(
        radius: Double = 0, fill: String = "#000000", stroke: String = "none"
    ) -> KeyValuePairs<String, SVGDrawing.Value> {
        [
            "x": .init(x), "y": .init(y), "width": .init(width), "height": .init(height), "rx": .init(radius),
            "fill": .init(fill), "stroke": .init(stroke),
        ]
    }
}
