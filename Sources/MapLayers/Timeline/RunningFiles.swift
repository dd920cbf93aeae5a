public import CivilDate
public import ControlState
import GeoJSON

/// The files that grow day by day: `timeline.geojson` and `coverage.csv`. Each call gives what is to be written at the end
/// of each file, so that a series of any length is never held in memory.
public struct RunningFiles: Sendable {
    private var timeline: TimelineWriter
    private let head: [UInt8]
    private var hasBegun = false

    /// - Parameters:
    ///   - files: whose layers and words are written.
    ///   - knownBy: as in the days.
    ///   - momentary: captures undone on the same day, for the timeline.
    public init(_ files: LayerFiles, knownBy: CivilDate?, momentary: [MomentaryCapture]) {
        timeline = TimelineWriter(layers: files.layers, knownBy: knownBy, winding: files.winding)
        head = timeline.head(momentary: momentary)
    }

    /// What a day adds. Days come in the order of their dates; the digest keeps what the web map needs.
    public mutating func add(_ digest: inout DayDigest) -> [OutputFile] {
        let start = begin()
        let runs = timeline.add(digest.date, digest.takeAreas())
        let rows = Array(digest.coverage.utf8)
        digest.coverage = ""
        return start + [
            OutputFile(path: "timeline.geojson", bytes: runs), OutputFile(path: "coverage.csv", bytes: rows),
        ]
    }

    /// What closes the files.
    public mutating func finish() -> [OutputFile] {
        begin() + [OutputFile(path: "timeline.geojson", bytes: timeline.end())]
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
