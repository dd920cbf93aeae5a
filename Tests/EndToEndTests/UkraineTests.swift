import ControlMap
import Foundation
import GEOS
import Testing

/// A second theatre, by data alone: its examples make its map.
@Suite struct UkraineTests {
    static let pipeline = Result {
        try Pipeline(theatre: "ukraine", geoData: GeoDataFolder.find(option: Bundled.geoData))
    }
    static let examples = Bundled.geoData + "/theatres/ukraine/examples"

    /// Read once for all tests: 10,375 units take seconds without optimisation.
    static let reading = Task<TheatreHistory, any Error> {
        let pipeline = try Self.pipeline.get()
        var extractions: [Extraction] = []
        try await InputReading(pipeline, published: nil, jobs: 1).run([examples]) { outcome in
            if case .extraction(let extraction, _) = outcome { extractions.append(extraction) }
        }
        return try pipeline.history(of: extractions)
    }

    /// Centres of towns, GeoNames.
    static let kherson = Coordinate(32.61458, 46.63695)
    static let lysychansk = Coordinate(38.43057, 48.91686)
    static let izium = Coordinate(37.27679, 49.20697)
    static let bakhmut = Coordinate(37.99886, 48.59419)
    static let soledar = Coordinate(38.07098, 48.69210)
    static let bilaTserkva = Coordinate(30.11208, 49.80939)

    @Test(arguments: [
        (kherson, "2022-03-04", TileState.Status.controlled, ["russia"], TileState.Basis.conceded),
        (kherson, "2022-11-12", .controlled, ["ukraine"], .conceded),
        (lysychansk, "2022-07-04", .controlled, ["russia"], .conceded),
        (izium, "2022-09-11", .controlled, ["ukraine"], .conceded),
        (bilaTserkva, "2022-04-03", .claimed, ["ukraine"], .claimed),
    ])
    func theExamplesMakeTheMap(
        place: Coordinate, date: String, status: TileState.Status, holders: [String], basis: TileState.Basis
    ) async throws {
        let tile = try #require(try await Self.reading.value.tile(at: place, on: date))
        #expect(tile.state.status == status)
        #expect(tile.state.holders.map(\.description) == holders)
        #expect(tile.state.basis == basis)
    }

    @Test(arguments: [(soledar, "2023-01-14"), (bakhmut, "2023-05-21")])
    func aTownThatIsFoughtOverIsNoOnes(place: Coordinate, date: String) async throws {
        let tile = try #require(try await Self.reading.value.tile(at: place, on: date))
        #expect([.contested, .disputed].contains(tile.state.status))
        #expect(Set(tile.state.holders.map(\.description)).isSuperset(of: ["ukraine"]))
    }

    @Test func aFifthOfTheCountryIsAFigure() async throws {
        let stated = try await Self.reading.value.stated("share", of: .theatre, on: "2022-06-03")
        #expect(stated.map(\.party.description) == ["russia"])
        #expect(stated.first?.lo == 0.2)
    }

    @Test func theCouncilsAreACleanCoverage() throws {
        let theatre = try Self.pipeline.get().theatre
        #expect(theatre.units.count == 10_375)
        #expect(theatre.provinces.count == 27)
        let topology = CoverageTopology(theatre.coverage)
        // The one hole is the Syvash, a lagoon.
        let defects = topology.validate()
        #expect(defects.count == 1, "\(defects)")
        let parts = topology.tileAreas.reduce(0, +)
        let whole = topology.dissolve(theatre.units.map { _ in 0 })[0]?.area ?? 0
        #expect(abs(parts - whole) < 1e-9 * whole)
        // Published: 603,628 km2 (State Statistics Service); the package's outlines leave some water out.
        #expect(abs(whole / 1e6 - 603_628) < 0.01 * 603_628)
    }

    /// A day on which councils are cut: what is written is valid and runs as RFC 7946 says, every area of every layer.
    @Test func everyAreaIsValidAndRunsTheRightWay() async throws {
        let history = try await Self.reading.value
        let date = try #require(CivilDate("2023-01-14"))
        #expect(try history.state(on: date).tiles.count > 10_375, "nothing is cut")
        let scratch = try Scratch()
        let export = MapExport(dates: [date], perspectives: history.perspectives())
        _ = try await export.write(history, with: Self.pipeline.get(), to: scratch.path + "/map")
        for name in ["units", "control"] + history.perspectives().dropFirst().map({ "control.\($0)" }) {
            let file = scratch.url.appending(path: "map/\(date)/\(name).geojson")
            let layer = try FeatureCollection(parsing: [UInt8](try Data(contentsOf: file)), name: name)
            #expect(layer.features.count >= (name == "units" ? 10_375 : 2), "\(name)")
            for feature in layer.features {
                guard case .multiPolygon(let area)? = feature.geometry else {
                    Issue.record("\(name) \(feature.id) has no area")
                    continue
                }
                #expect(try Overlay.isValid(area), "\(name) \(feature.id)")
                for polygon in area.polygons {
                    #expect(Ellipsoid.signedArea(of: polygon.shell) > 0, "\(name) \(feature.id)")
                    #expect(
                        polygon.holes.allSatisfy { Ellipsoid.signedArea(of: $0) < 0 }, "\(name) \(feature.id)")
                }
            }
        }
    }
}
