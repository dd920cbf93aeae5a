public import CivilDate
public import ControlState
public import Gazetteer
import GeoJSON
import MapLayers

/// The coverage of one day as a text table, CSV or JSON: what `controlmap coverage` prints.
public struct CoverageReport: Sendable {
    private let layers: MapLayers
    private let day: MapDay

    /// Works out the day once; the three forms only write it down.
    ///
    /// - Parameters:
    ///   - history: What is said.
    ///   - date: The day, at its end.
    ///   - knownBy: Use only articles published, and decisions made, by this day; nil for all.
    ///   - perspective: Whose word is taken.
    ///   - folder: The bundled data: the words of the tables are there.
    /// - Throws: `StateError` for the state, `GazetteerError` for the words.
    public init(
        _ history: TheatreHistory, on date: CivilDate, knownBy: CivilDate? = nil, perspective: Perspective = .assessed,
        folder: GeoDataFolder
    ) throws {
        layers = MapLayers(
            theatre: history.theatre, claims: history.claims,
            words: LayerWords(table: try folder.bytes(LayerWords.english)))
        day = try history.day(date, knownBy: knownBy, perspectives: [perspective])
    }

    /// Tables that fit a terminal.
    public var text: String { day.views.first.map(layers.coverageText) ?? "" }

    /// The rows of `coverage.csv`.
    public var csv: [UInt8] { layers.coverageCSV([day]) }

    /// What `coverage.json` holds.
    public var json: [UInt8] { layers.coverage(day).encoded(indented: true) + [0x0A] }
}
