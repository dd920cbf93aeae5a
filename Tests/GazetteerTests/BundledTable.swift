import Foundation
import Gazetteer

/// A table of the package's own GeoData, read without the code under test.
struct BundledTable {
    let rows: [[String: String]]

    /// - Parameter condition: which lines to read, of a table that is too long to hold as dictionaries.
    init(_ path: String, where condition: (Substring) -> Bool = { _ in true }) throws {
        let text = try String(contentsOfFile: FixtureData.bundled.path(path), encoding: .utf8)
        let lines = text.split(separator: "\n")
        let header = lines.first?.components(separatedBy: "\t") ?? []
        rows = lines.dropFirst().filter(condition).map { line in
            Dictionary(zip(header, line.components(separatedBy: "\t")), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The first row with this value in a column.
    func row(_ column: String, _ value: String) -> [String: String]? { rows.first { $0[column] == value } }

    func names(_ row: [String: String]) -> [String] { (row["names"] ?? "").components(separatedBy: "|") }
}
