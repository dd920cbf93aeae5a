import Foundation
import GeoJSON
import Geometry
import Testing

/// Areas of real units, held against GeographicLib's of the same edges in short geodesic pieces: the figures stand in
/// Tests/Fixtures/Areas, with the program that made them.
@Suite struct GeodesicAreaTests {
    /// The figures by unit, and the sum of all units.
    private func figures(_ theatre: String) throws -> (units: [String: Double], sum: Double) {
        let file = Districts.file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Tests/Fixtures/Areas/\(theatre).tsv")
        var units: [String: Double] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t")
            let metres: Double = try #require(cells.last.flatMap { Double($0) })
            units[String(cells[0])] = metres
        }
        let sum: Double = try #require(units["sum"])
        units["sum"] = nil
        return (units, sum)
    }

    @Test(arguments: [("afghanistan", 398, 398), ("ukraine", 10_375, 519)])
    func areasAreThoseOfDensifiedGeodesics(theatre: String, count: Int, held: Int) throws {
        let (units, sum) = try figures(theatre)
        #expect(units.count == held)
        let features = try Units.features(theatre)
        #expect(features.count == count)
        let topology = Coverage(tiles: features.map(\.area)).topology
        var seen = 0
        for (feature, byEdges) in zip(features, topology.tileAreas) {
            guard let metres = units[feature.id] else { continue }
            seen += 1
            // The smallest councils measure a tenth of a square kilometre: their figures have three decimals.
            #expect(abs(feature.area.area / metres - 1) < 1e-6, "\(feature.id): \(feature.area.area) for \(metres)")
            #expect(abs(byEdges / metres - 1) < 1e-6, "\(feature.id): \(byEdges) for \(metres)")
        }
        #expect(seen == held, "units have changed: make the figures anew")
        #expect(abs(topology.tileAreas.reduce(0, +) / sum - 1) < 1e-8)
    }
}

/// The bundled units of a theatre, as its file has them.
enum Units {
    static func features(_ theatre: String) throws -> [(id: String, area: MultiPolygon)] {
        let file = Districts.file.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "\(theatre)/units.geojson")
        return try FeatureCollection(parsing: [UInt8](try Data(contentsOf: file)), name: theatre).features.map {
            feature in
            switch feature.geometry {
            case .polygon(let polygon): (feature.id, MultiPolygon([polygon]))
            case .multiPolygon(let area): (feature.id, area)
            default: (feature.id, MultiPolygon())
            }
        }
    }
}
