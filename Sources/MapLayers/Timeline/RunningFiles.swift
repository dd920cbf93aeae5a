public import CivilDate
public import ControlState
import GeoJSON

/// The files that grow day by day: `timeline.geojson` and `coverage.csv`, and what ``LayerFiles/summary(of:run:written:page:hash:)``
/// needs of the days. Each call gives what is to be written at the end of each file; a series of any length is never held
/// in memory.
public struct RunningFiles: Sendable {
    private var timeline: TimelineWriter
    private let head: [UInt8]
    private var hasBegun = false
    /// What the web map is told.
    let web: WebData
    private(set) var history: WebHistory

    /// - Parameters:
    ///   - files: whose layers and words are written.
    ///   - knownBy: as in the days.
    ///   - momentary: captures undone on the same day, for the timeline.
    public init(_ files: LayerFiles, knownBy: CivilDate?, momentary: [MomentaryCapture]) {
        timeline = TimelineWriter(layers: files.layers, knownBy: knownBy, winding: files.winding)
        head = timeline.head(momentary: momentary)
        web = WebData(layers: files.layers, base: files.base, units: files.unitShapes, knownBy: knownBy)
        history = WebHistory(unknown: files.layers.words["says.unknown"])
    }

    /// What a day adds. Days come in the order of their dates.
    public mutating func add(_ digest: DayDigest) -> [OutputFile] {
        let start = begin()
        let runs = timeline.add(digest.date, digest.areas)
        let rows = Array(digest.coverage.utf8)
        history.add(digest, web)
        return start + [
            OutputFile(path: "timeline.geojson", bytes: runs), OutputFile(path: "coverage.csv", bytes: rows),
        ]
    }

    /// What closes the files.
    ///
    /// - Parameter until: the last day that a series of changes speaks for; nil for the last day taken in.
    public mutating func finish(until: CivilDate? = nil) -> [OutputFile] {
        begin() + [OutputFile(path: "timeline.geojson", bytes: timeline.end(until: until))]
    }

    private mutating func begin() -> [OutputFile] {
        guard !hasBegun else { return [] }
        hasBegun = true
        return [
            OutputFile(path: "timeline.geojson", bytes: head),
            OutputFile(path: "coverage.csv", bytes: CSV(header: MapLayers.coverageHeader).bytes),
        ]
    }
}
