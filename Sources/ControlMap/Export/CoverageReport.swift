public import CivilDate
public import ControlState
public import Gazetteer
import GeoJSON
import MapLayers

/// The coverage of a day as a text table, CSV or JSON: what `controlmap coverage` prints.
public struct CoverageReport: Sendable {
    private let layers: MapLayers
    private let days: [MapDay]

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
        try self.init(history, through: [date], knownBy: knownBy, perspective: perspective, folder: folder)
    }

    /// A series of days, for ``csv``: rows of all of them under one header. The other forms tell of the last.
    public init(
        _ history: TheatreHistory, through dates: [CivilDate], knownBy: CivilDate? = nil,
        perspective: Perspective = .assessed, folder: GeoDataFolder
    ) throws {
        layers = try history.layers(folder)
        days = try dates.map { try history.day($0, knownBy: knownBy, perspectives: [perspective]) }
    }

    /// Tables that fit a terminal.
    public var text: String { text(provinces: false) }

    /// The same, with the provinces of which anything is known if asked for.
    public func text(provinces: Bool) -> String {
        days.last?.views.first.map { layers.coverageText($0, provinces: provinces) } ?? ""
    }

    /// The rows of `coverage.csv`.
    public var csv: [UInt8] { layers.coverageCSV(days) }

    /// What `coverage.json` holds.
    public var json: [UInt8] { days.last.map { layers.coverage($0).encoded(indented: true) + [0x0A] } ?? [] }
}
