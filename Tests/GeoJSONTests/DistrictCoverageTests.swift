import Foundation
import GEOS
import GeoJSON
import Geometry
import SeededDice
import Testing

/// The bundled districts of Afghanistan: the coverage that the bundled theatre is drawn on.
enum Districts {
    static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "GeoData/theatres/afghanistan/units.geojson")

    static func read() throws -> FeatureCollection {
        try FeatureCollection(parsing: [UInt8](try Data(contentsOf: file)), name: file.lastPathComponent)
    }

    static func coverage() throws -> Coverage {
        Coverage(
            tiles: try read().features.map { feature in
                switch feature.geometry {
                case .polygon(let polygon): MultiPolygon([polygon])
                case .multiPolygon(let area): area
                default: MultiPolygon()
                }
            })
    }
}

@Suite struct DistrictCoverageTests {
    @Test func theDistrictsAreACoverage() throws {
        let coverage = try Districts.coverage()
        #expect(coverage.tiles.count == 398)
        let topology = coverage.topology
        #expect(topology.validate() == [])
        let union = try Overlay.union(coverage.tiles).area
        #expect(abs(topology.tileAreas.reduce(0, +) / union - 1) < 1e-12)
        #expect(topology.tileAreas.allSatisfy { $0 > 1e6 })
    }

    @Test func theyAreWrittenAsTheyAreRead() throws {
        let collection = try Districts.read()
        let again = try FeatureCollection(parsing: collection.encoded(), name: "again")
        #expect(again == collection)
    }

    /// Twelve parties at random: areas, parts and holes as GEOS's own union has them.
    @Test(arguments: 0..<3) func randomPartiesAgreeWithUnions(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let coverage = try Districts.coverage()
        let parties: [Int?] = coverage.tiles.map { _ in Int.random(in: 0..<12, using: &random) }
        let topology = coverage.topology
        let areas = topology.dissolve(parties)
        #expect(areas.count == 12)
        for (party, area) in areas {
            let union = try Overlay.union(
                coverage.tiles.indices.filter { parties[$0] == party }.map { coverage.tiles[$0] })
            #expect(try Overlay.isValid(area))
            #expect(abs(area.area / union.area - 1) < 1e-12)
            #expect(try Overlay.symmetricDifference(area, union).area < 1)
            #expect(area.polygons.count == union.polygons.count)
            #expect(area.polygons.map(\.holes.count).sorted() == union.polygons.map(\.holes.count).sorted())
        }
        for front in topology.fronts(parties) {
            guard let left = areas[front.left], let right = areas[front.right] else { continue }
            let shared = try Overlay.sharedBoundary(left, right)
            #expect(abs(front.line.length / shared.length - 1) < 1e-9)
        }
    }

    /// Discs at random places of the country, as the evidence of one date might cut it.
    @Test(arguments: 0..<5) func randomDiscsLeaveACoverage(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(3000 + seed))
        let coverage = try Districts.coverage()
        let discs = (0..<20).map { _ in
            Overlay.disc(
                Coordinate(.random(in: 60.5...72, using: &random), .random(in: 29.5...38, using: &random)),
                radiusMetres: .random(in: 1000...25_000, using: &random))
        }
        let cut = try CoverageCut.cut(coverage, by: discs)
        let topology = cut.coverage.topology
        #expect(topology.validate() == [])
        #expect(cut.coverage.tiles.count > 398)
        let union = topology.dissolve(cut.origin.map { _ in 0 })[0] ?? MultiPolygon()
        #expect(abs(topology.tileAreas.reduce(0, +) / union.area - 1) < 1e-12)
        let whole = try Overlay.union(coverage.tiles)
        #expect(abs(union.area / whole.area - 1) < 1e-7)

        // What each disc covers is what GEOS's intersection with the country says.
        for (index, disc) in discs.enumerated() {
            let covered = zip(topology.tileAreas, cut.covers).filter { $0.1.contains(index) }.reduce(0) { $0 + $1.0 }
            let common = try Overlay.intersection(disc, whole).area
            #expect(abs(covered - common) < 0.2 * (try Overlay.boundary(disc).length))
        }

        // Written with six decimals and read back, it is the same coverage.
        let written = FeatureCollection(
            features: cut.coverage.tiles.enumerated().map { index, tile in
                Feature(id: "\(index)", geometry: .multiPolygon(tile))
            })
        let read = try FeatureCollection(parsing: written.encoded(), name: "cut")
        #expect(read == written)
        for tile in cut.coverage.tiles { #expect(try Overlay.isValid(tile)) }
    }
}
