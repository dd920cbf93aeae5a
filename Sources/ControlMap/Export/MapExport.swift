import Articles
public import CivilDate
public import ControlState
import Gazetteer
import Claims
public import GeoJSON
import Geometry
import MapLayers
import OrderedCollections

/// Writes the map of some days into a folder: layers, tables, pictures and the web map.
///
/// The same history and the same settings give the same bytes, whatever ``jobs`` is.
public struct MapExport: Sendable {
    /// The days that are written, in order.
    public var dates: [CivilDate]
    /// The last day that the days speak for, where they are those on which something changes; nil for the last of them.
    public var until: CivilDate?
    /// Only articles published by this day; nil for all.
    public var knownBy: CivilDate?
    /// The assessed state comes first.
    public var perspectives: [Perspective]
    /// What was skipped, in words: `index.json` lists it.
    public var skipped: [String]
    /// What is odd about the run, in words: `index.json` lists it.
    public var warnings: [String]
    /// The program and its version.
    public var program: String
    /// How many days are worked on at once.
    public var jobs: Int
    /// Which way rings run: D3 reads RFC 7946's inside out.
    public var winding: RingWinding

    /// What to write; nothing is read or written before ``write(_:with:to:)``.
    public init(
        dates: [CivilDate], until: CivilDate? = nil, knownBy: CivilDate? = nil, perspectives: [Perspective],
        skipped: [String] = [], warnings: [String] = [], program: String = "controlmap", jobs: Int = 1,
        winding: RingWinding = .rfc7946
    ) {
        self.dates = dates
        self.until = until
        self.knownBy = knownBy
        self.perspectives = perspectives
        self.skipped = skipped
        self.warnings = warnings
        self.program = program
        self.jobs = jobs
        self.winding = winding
    }

    /// Writes everything, whole or not at all.
    ///
    /// The files grow in a folder beside the target and take its place at the end. Days are written as they are made:
    /// the memory is that of some `8 * jobs` days and of the web map.
    ///
    /// - Parameters:
    ///   - history: What is said.
    ///   - pipeline: Whose bundled data give the words, the outlines beneath and the attributions.
    ///   - folder: A path: a new folder, an empty one, or an earlier export, which is replaced.
    /// - Returns: Why there is no web map, in one line; nil if there is one.
    /// - Throws: ``OutputError`` for the folder, `StateError` and `GazetteerError` for what goes in, `JSONSyntaxError`
    ///   for outlines that are no JSON.
    public func write(_ history: TheatreHistory, with pipeline: Pipeline, to folder: String) async throws -> String? {
        var output = try StagedFolder(target: folder)
        let (knownBy, perspectives) = (knownBy, perspectives)
        let last = until ?? dates.max()
        let layers = try history.layers(pipeline.folder, shownOn: last, knownBy: knownBy)
        let files = LayerFiles(layers: layers, base: try base(pipeline), winding: winding)
        var running = RunningFiles(
            files, knownBy: knownBy,
            momentary: try last.map { try history.momentaryCaptures(through: $0, knownBy: knownBy) } ?? [])
        var growing: OrderedDictionary<String, SHA256Digest.Running> = [:]
        var written: [(path: String, bytes: Int, hash: String)] = []
        var remaining = dates.makeIterator()
        try await OrderedWork(jobs: jobs).run(
            next: { remaining.next() },
            transform: { date in
                Result<(LayerFiles.DayFiles, hashes: [String]), any Error> {
                    let day = files.files(for: try history.day(date, knownBy: knownBy, perspectives: perspectives))
                    return (day, day.files.map { SHA256Digest.hex($0.pieces) })
                }
            },
            take: { result in
                let (day, hashes) = try result.get()
                for piece in running.add(day.digest) {
                    try output.append(piece.pieces, to: piece.path)
                    growing[piece.path, default: .init()].add(piece.pieces)
                }
                for (file, hash) in zip(day.files, hashes) {
                    try output.write(file.pieces, to: file.path)
                    written.append((file.path, file.byteCount, hash))
                }
            })
        for piece in running.finish(until: until) {
            try output.append(piece.pieces, to: piece.path)
            growing[piece.path, default: .init()].add(piece.pieces)
        }
        written += growing.map { ($0.key, $0.value.count, $0.value.hex) }
        let (page, missing) = webPage(words: files.layers.words)
        let summary = files.summary(
            of: running, run: try run(pipeline, history), written: written, page: page, hash: SHA256Digest.hex)
        for file in summary { try output.write(file.pieces, to: file.path) }
        try output.commit()
        return missing
    }

    private func base(_ pipeline: Pipeline) throws -> MapBase {
        try MapBase(
            theatre: pipeline.theatre, countries: pipeline.folder.bytes("world/countries.geojson"),
            index: pipeline.index,
            attribution: GeoDataSources.read(in: pipeline.folder).packages.map(\.attribution).joined(separator: "; "))
    }

    private func webPage(words: LayerWords) -> (WebPage?, String?) {
        let folders = Environment[WebLeaflet.variable].map { [$0] } ?? WebLeaflet.folders
        do throws(WebLeaflet.Missing) {
            let leaflet = try WebLeaflet.find(in: folders) { try? InputBytes.read($0) }
            return (WebPage(leaflet: leaflet, generator: program, sha256Base64: SHA256Digest.base64), nil)
        } catch {
            return (nil, error.text(words))
        }
    }

    private func run(_ pipeline: Pipeline, _ history: TheatreHistory) throws -> ExportRun {
        let packages = try GeoDataSources.read(in: pipeline.folder).packages
        return ExportRun(
            program: program, knownBy: knownBy,
            facts: [
                "articles": .array(
                    history.articles.filter { article in
                        // An article without a day stands for its table or its default date: it is always known.
                        guard let knownBy, let published = article.published else { return true }
                        return published <= knownBy
                    }.map { article in
                        .object([
                            "id": .string(article.id), "date": .text(article.published?.description),
                            "title": .text(article.title), "source": .text(article.source), "url": .text(article.url),
                        ])
                    }),
                "skipped": .array(skipped.map(JSONValue.string)),
                "warnings": .array(warnings.map(JSONValue.string)),
                "parameters": .object([
                    "perspectives": .array(perspectives.map { .string($0.description) }),
                    "stale_days": .integer(history.theatre.settings.staleDays),
                    "fresh_days": .integer(history.theatre.settings.freshDays),
                    "contested_days": .integer(history.theatre.settings.contestedDays),
                ]),
            ],
            sources: packages.map {
                .object([
                    "name": .string($0.name), "version": .string($0.version), "licence": .string($0.licence),
                    "attribution": .string($0.attribution),
                ])
            },
            about: packages.map(\.attribution))
    }
}
