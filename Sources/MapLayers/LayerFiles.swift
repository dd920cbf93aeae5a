import Gazetteer
import CivilDate
import ControlState
import Claims
public import GeoJSON
import Geometry
import OrderedCollections

/// All files of an export, made in memory from the states of its days; the caller writes them.
///
/// ```swift
/// let files = LayerFiles(layers: layers, base: base)
/// var running = RunningFiles(files, knownBy: nil, momentary: [])
/// for day in days {                                  // the files of a day may be made in any order, also in parallel
///     let made = files.files(for: day)
///     try write(made.files)
///     try append(running.add(made.digest))           // in the order of the dates
/// }
/// try append(running.finish())
/// try write(files.summary(of: running, run: run, written: written, page: page, hash: hash))
/// ```
public struct LayerFiles: Sendable {
    public let layers: MapLayers
    public let base: MapBase
    /// Which way rings run in the GeoJSON files.
    public let winding: RingWinding
    private let picture: MapPicture
    private let unitFiles: UnitFiles
    private let known: KnownShapes
    /// The units on the web map's grid.
    let unitShapes: [ArcTable.Shape]

    public init(layers: MapLayers, base: MapBase, winding: RingWinding = .rfc7946) {
        self.layers = layers
        self.base = base
        self.winding = winding
        picture = MapPicture(layers: layers, base: base, arcs: BaseArcs(layers.theatre))
        known = KnownShapes(layers)
        unitFiles = UnitFiles(layers: layers, winding: winding)
        unitShapes = layers.theatre.coverage.tiles.map(ArcTable.Grid.web.shape)
    }

    /// The files of one day, in its folder, and what the summary needs of it.
    public struct DayFiles: Sendable {
        public var files: [OutputFile]
        public var digest: DayDigest
    }

    /// The day's folder: `places.geojson`, `claims.geojson`, `control.geojson` (assessed), `control.PERSPECTIVE.geojson`,
    /// `units.geojson`, `fronts.geojson`, `borders.geojson`, `coverage.json`, `map.svg`.
    public func files(for day: MapDay) -> DayFiles {
        let folder = day.date.description
        var files: [OutputFile] = []
        func add(_ name: String, _ collection: FeatureCollection) {
            files.append(OutputFile(path: "\(folder)/\(name)", bytes: collection.encoded(winding: winding)))
        }
        var views: [DayDigest.View] = []
        var areas: [DayDigest.Area] = []
        var fronts: [MapLayers.FrontLine] = []
        for (index, view) in day.views.enumerated() {
            let (shapes, drawn) = known.shapes(of: view.state, draw: self.drawn)
            let control = layers.control(view.state, shapes)
            let isAssessed = view.perspective == .assessed
            let lines = shapes.fronts
            if index == 0 {
                areas = self.areas(view.state, control, shapes)
                fronts = lines
                add("places.geojson", layers.places(view.state))
                add("claims.geojson", layers.claimPoints(view.state))
            }
            // File names come from validated ids: what is no plain id gets no file.
            let name = view.perspective.description
            if isAssessed {
                add("control.geojson", control)
                let units = unitFiles.bytes(view.state, shapes.distinct)
                files.append(OutputFile(path: "\(folder)/units.geojson", bytes: units))
                add("fronts.geojson", layers.fronts(view.state, lines: lines))
                add("borders.geojson", layers.borders(view))
            } else if name.isPlainID {
                add("control.\(name).geojson", control)
            }
            views.append(
                DayDigest.View(
                    perspective: view.perspective,
                    tiles: DayDigest.Tiles(looks: looks(view.state, shapes.distinct), drawn: drawn),
                    figures: view.figures, parties: layers.named(in: view),
                    fronts: lines.map { DayDigest.Front(sides: $0.sides, kilometres: $0.kilometres) }))
        }
        files.append(
            OutputFile(path: "\(folder)/coverage.json", bytes: layers.coverage(day).encoded(indented: true) + [0x0A]))
        if let view = day.views.first {
            let drawn = picture.pieces(view, areas: areas, fronts: fronts)
            files.append(OutputFile(path: "\(folder)/map.svg", pieces: drawn))
        }
        var rows = CSV(header: MapLayers.coverageHeader)
        layers.coverageRows(day, into: &rows)
        return DayFiles(
            files: files, digest: DayDigest(date: day.date, views: views, areas: areas, coverage: rows.rows))
    }

    /// How the states of a day are told.
    private func looks(_ day: DayState, _ distinct: DistinctStates) -> [DayDigest.Look] {
        distinct.states.map { state in
            DayDigest.Look(
                state: state, says: layers.says.sentence(state, on: day.date, perspective: day.perspective))
        }
    }

    /// The tiles as the web map draws them.
    private func drawn(_ day: DayState, _ shapes: StateShapes) -> DayDigest.Drawn {
        var drawn = DayDigest.Drawn()
        let whole = layers.theatre.coverage.tiles
        drawn.tiles.reserveCapacity(day.tiles.count)
        let isOrdered = day.tiles.indices.dropFirst().allSatisfy { day.tiles[$0 - 1].unit <= day.tiles[$0].unit }
        let order =
            isOrdered
            ? Array(day.tiles.indices)
            : day.tiles.indices.sorted { (day.tiles[$0].unit, $0) < (day.tiles[$1].unit, $1) }
        for index in order {
            let unit = day.tiles[index].unit
            guard day.coverage.tiles.indices.contains(index), whole.indices.contains(unit) else { continue }
            if day.coverage.tiles[index] != whole[unit] {
                let shape = ArcTable.Grid.web.shape(day.coverage.tiles[index])
                if shape != unitShapes[unit] { drawn.shapes[drawn.tiles.count] = shape }
            }
            drawn.tiles.append(
                DayDigest.Tile(
                    unit: unit, look: shapes.distinct.ofTile[index], squareKilometres: shapes.tileAreas[index] / 1e6))
        }
        return drawn
    }

    private func areas(
        _ day: DayState, _ control: FeatureCollection, _ shapes: StateShapes
    ) -> [DayDigest.Area] {
        // Features are the states in their order, without those that have no area.
        let features = Dictionary(control.features.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return shapes.distinct.states.enumerated().compactMap { index, state in
            guard let feature = features[layers.controlID(day, index)],
                case .multiPolygon(let shape)? = feature.geometry
            else { return nil }
            return DayDigest.Area(
                state: state, shape: shape, squareKilometres: feature.properties["area_km2"]?.double ?? 0,
                name: name(shapes.units[index]), says: feature.properties["says"]?.text ?? "")
        }
    }

    /// "Kohsan, Qala-i-Naw", and how many more.
    private func name(_ units: [Int]) -> String {
        let units = units.filter(layers.theatre.units.indices.contains)
        let names = units.prefix(3).map { layers.theatre.units[$0].name }
        let more = units.count - names.count
        let text = names.joined(separator: ", ")
        return more > 0 ? layers.words("web.table.more", ["names": text, "count": String(more)]) : text
    }
}

extension String {
    /// Whether this can stand in a file name anywhere: letters, digits, `_` and `-` of ASCII, and not too long.
    var isPlainID: Bool {
        !isEmpty && utf8.count <= 64
            && utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
                    || $0 == 0x2D
            }
    }
}
