import Foundation
import GEOS
import GeoJSON
import Geometry

/// Milliseconds a date of dissolving, measuring, drawing fronts and writing, with random parties on the districts of
/// Afghanistan. `Benchmarks UNITS AREAS` writes the areas to a file that peer.py holds its own against.
/// `Benchmarks extract GEODATA ARTICLES` measures the stages of extracting instead.
@main
struct Main {
    static let dates = 100
    static let parties = 12
    static let seed: UInt64 = 20_210_709

    static func main() throws {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "extract" {
            return try Stages(geoData: arguments[2], articles: arguments[3]).run()
        }
        guard arguments.count == 3 else {
            let usage = "usage: Benchmarks UNITS.geojson AREAS.json | Benchmarks extract GEODATA ARTICLES.jsonl\n"
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
        var watch = Stopwatch()
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: arguments[1])))
        let collection = try watch.time("read the districts (once)") {
            try FeatureCollection(parsing: bytes, name: arguments[1])
        }
        let coverage = Coverage(
            tiles: collection.features.map { feature in
                switch feature.geometry {
                case .polygon(let polygon): MultiPolygon([polygon])
                case .multiPolygon(let area): area
                default: MultiPolygon()
                }
            })
        let topology = watch.time("topology (once)") { coverage.topology }

        var draw = Parties(seed: seed)
        var sums: [JSONValue] = []
        var written = 0
        for _ in 0..<dates {
            let holders = draw.draw(coverage.tiles.count, of: parties)
            let held = watch.time("dissolve") { topology.dissolve(holders) }
            let areas = watch.time("areas") { topology.areas(holders) }
            let fronts = watch.time("fronts") { topology.fronts(holders) }
            written += watch.time("write") { write(held, areas, fronts) }
            sums.append(.array((0..<parties).map { .number(areas[$0] ?? 0) }))
        }
        var random = Parties(seed: 1)
        for _ in 0..<10 {
            let picks = random.draw(20, of: coverage.tiles.count).compactMap { $0 }
            let discs = picks.compactMap { coverage.tiles[$0].representative }
                .map { Overlay.disc($0, radiusMetres: 5000) }
            let cut = try watch.time("cut by 20 discs") { try CoverageCut.cut(coverage, by: discs) }
            _ = watch.time("topology of the cut coverage") { cut.coverage.topology }
        }
        try Data(JSONValue.array(sums).encoded()).write(to: URL(filePath: arguments[2]))
        print("controlmap, \(coverage.tiles.count) districts, \(parties) parties, \(dates) dates,", terminator: " ")
        print("\(written / dates / 1000) kB a date")
        print(watch.table(), terminator: "")
        print(FiveYears.run(coverage, topology, parties: parties), terminator: "")
    }

    /// Two layers as they are exported; returns how many bytes.
    static func write(_ held: [Int: MultiPolygon], _ areas: [Int: Double], _ fronts: [Front]) -> Int {
        let control = FeatureCollection(
            features: held.sorted { $0.key < $1.key }.map { party, area in
                Feature(
                    id: "party:\(party)", geometry: .multiPolygon(area),
                    properties: ["party": .integer(party), "m2": .number(areas[party] ?? 0)])
            })
        let lines = FeatureCollection(
            features: fronts.map { front in
                Feature(
                    id: "front:\(front.left)-\(front.right)", geometry: .multiLineString(front.line),
                    properties: ["left": .integer(front.left), "right": .integer(front.right)])
            })
        return control.encoded().count + lines.encoded().count
    }
}
