import BundledGeoData
import Foundation
import GeoJSON
import Gazetteer
import Geometry
import Testing

/// District names as other sources spell them, held against the bundled gazetteer.
///
/// The file is no part of the package: without it the test is skipped.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: AfghanNames.path)))
struct `Afghan names as others spell them` {
    @Test(arguments: [("name", 0.95), ("native", 0.95)])
    func `the first candidate lies within 30 km`(column: String, least: Double) throws {
        let index = try BundledGeoData.index.get()
        var asked = 0
        var found = 0
        for line in try String(contentsOfFile: AfghanNames.path, encoding: .utf8).split(separator: "\n") {
            let row = try JSONValue(parsing: Array(line.utf8))
            let name = try #require(row[column]?.text)
            guard !name.allSatisfy(\.isWhitespace) else { continue }
            let query = NameQuery(name: name, province: row["province"]?.text, country: "AF")
            let candidates = index.candidates(query)
            #expect(candidates.count <= 5)
            let point = Coordinate(try #require(row["lon"]?.double), try #require(row["lat"]?.double))
            asked += 1
            if let first = candidates.first, kilometres(first.place.coordinate, point) <= 30 { found += 1 }
        }
        #expect(asked > 100)
        #expect(Double(found) >= least * Double(asked), "\(found) of \(asked) by \(column)")
    }

    private func kilometres(_ a: Coordinate, _ b: Coordinate) -> Double {
        let radians = Double.pi / 180
        let (phi1, phi2) = (a.latitude * radians, b.latitude * radians)
        let half = (sin((phi2 - phi1) / 2), sin((b.longitude - a.longitude) * radians / 2))
        return 12_742.0176 * asin((half.0 * half.0 + cos(phi1) * cos(phi2) * half.1 * half.1).squareRoot())
    }
}

enum AfghanNames {
    static let path = FixtureData.packageRoot.deletingLastPathComponent()
        .appendingPathComponent("shared/eval/places/afghan-names-dev.jsonl").path
}
