import CivilDate
import Claims
import ControlState
import Gazetteer
import GeoJSON
import Geometry
import OrderedCollections
import Testing

@testable import MapLayers

@Suite struct LayersTests {
    let layers = SyntheticTheatre.layers
    let day = SyntheticTheatre.state()

    @Test func controlDissolvesEqualStates() throws {
        let control = layers.control(day)
        // Two baseline units join; six other states, unknown included.
        #expect(control.features.count == 6)
        let baseline = try #require(
            control.features.first {
                $0.properties["basis"]?.text == "baseline" && $0.properties["status"]?.text == "controlled"
            })
        #expect(baseline.properties["units"]?.int == 2)
        guard case .multiPolygon(let area)? = baseline.geometry else {
            Issue.record("no area")
            return
        }
        #expect(area.polygons.count == 1)
        let total = control.features.reduce(0.0) { $0 + ($1.properties["area_km2"]?.double ?? 0) }
        let tiles = day.coverage.tiles.reduce(0) { $0 + $1.area } / 1e6
        #expect(abs(total - tiles) < 1)
    }

    @Test func everyAreaIsStyledAndSaysWhy() throws {
        for feature in layers.control(day).features {
            for key in ["fill", "stroke", "fill-opacity", "says", "claims", "start", "end", "pattern"] {
                #expect(feature.properties[key] != nil, "\(feature.id) lacks \(key)")
            }
            #expect(feature.properties["fill"]?.text?.isHexColour == true)
        }
        let held = try #require(layers.control(day).features.first { $0.properties["basis"]?.text == "conceded" })
        #expect(held.properties["fill"] == "#D55E00")
        #expect(held.properties["pattern"] == "solid")
        #expect(held.properties["claims"] == ["c1", "c2", "c3"])
        #expect(held.properties["start"] == "2021-07-09" && held.properties["end"] == "2021-07-10")
    }

    @Test func unitsAreAllThereWithTheStatusOfTheSeat() throws {
        var cut = day
        // A second part of unit 7 without the seat, in another state.
        cut.tiles.append(
            DayState.Tile(unit: 7, part: 1, holdsSeat: false, state: .unknown))
        let units = layers.units(cut)
        #expect(units.features.count == 24)
        let split = try #require(units.features.first { $0.id == "unit:XA-1-1" })
        #expect(split.properties["split"] == true)
        #expect(split.properties["status"] == "controlled")
        #expect(units.features.filter { $0.properties["split"] == true }.count == 1)
    }

    /// What an export writes piece by piece is the layer itself.
    @Test(arguments: [RingWinding.rfc7946, .d3]) func unitsAreWrittenAsTheLayerIs(winding: RingWinding) {
        let files = UnitFiles(layers: layers, winding: winding)
        var cut = day
        cut.tiles.append(DayState.Tile(unit: 7, part: 1, holdsSeat: false, state: .unknown))
        for day in [day, cut, SyntheticTheatre.state(.independent, on: SyntheticTheatre.day + 40)] {
            let written = files.bytes(day, day.distinctStates)
            #expect(written == layers.units(day).encoded(winding: winding))
            #expect((try? FeatureCollection(parsing: written, name: "units"))?.features.count == 24)
        }
    }

    @Test func frontsTellWhatMeets() {
        let fronts = layers.fronts(day)
        let kinds = Set(fronts.features.compactMap { $0.properties["kind"]?.text })
        #expect(kinds == ["limit", "contested"])
        for front in fronts.features {
            #expect((front.properties["length_km"]?.double ?? 0) > 50)
            #expect(front.properties["claims"]?.elements?.isEmpty == false || front.properties["kind"] == "limit")
        }
    }

    @Test func bordersHaveLengthsAndStatements() throws {
        let borders = layers.borders(MapDay.View(state: day, figures: SyntheticTheatre.figures()))
        let east = try #require(borders.features.first { $0.id == "border:XC" })
        #expect(east.properties["length_km"]?.double == 440)
        #expect(east.properties["stated"]?.elements?.count == 1)
        #expect(
            east.properties["says"]?.text
                == "Border with Eastland, 440 km measured here; Eastland: the Reds holds about 50\u{A0}% of it, 220 km")
        let west = try #require(borders.features.first { $0.id == "border:XB" })
        #expect(west.properties["published_km"]?.double == 450)
        #expect(west.properties["stated"]?.elements?.isEmpty == true)
    }

    @Test func claimsStandAtTheirPlacesOnly() {
        let points = layers.claimPoints(day)
        #expect(points.features.map(\.id) == ["c1", "c2", "c3", "c4", "c6"])
        #expect(
            layers.places(day).features.map { $0.properties["name"]?.text } == ["Seat 1.1", "Seat 3.1", "Seat 2.0"])
        #expect(layers.claimPoints(SyntheticTheatre.state(on: SyntheticTheatre.day - 1)).features.isEmpty)
    }

    /// The capital would be a wrong place for what is said of the country.
    @Test func countriesHaveNoPoint() {
        var claim = SyntheticTheatre.claims[4]
        claim.place = PlaceMention(
            surface: "Testland", span: nil,
            place: Place(id: PlaceID("gn:1"), name: "Testland", kind: .country, coordinate: Coordinate(61, 34)))
        #expect(MapLayers.point(of: claim) == nil)
        claim.place?.place?.kind = .town
        #expect(MapLayers.point(of: claim) == Coordinate(61, 34))
    }

    @Test func aTheatreWithoutUnitsStillHasItsFiles() throws {
        let theatre = Theatre(id: "bare", name: "Bare", countries: ["XA"], parties: SyntheticTheatre.theatre.parties)
        let layers = MapLayers(theatre: theatre, claims: SyntheticTheatre.claims, words: SyntheticTheatre.words)
        let base = MapBase(
            theatre: theatre, outlines: FeatureCollection(features: []),
            places: [SyntheticTheatre.theatre.units[0].seat],
            attribution: "")
        let state = DayState(
            date: SyntheticTheatre.day, perspective: .assessed, tiles: [], coverage: Coverage(tiles: []))
        let figures = CoverageFigures(date: SyntheticTheatre.day, perspective: .assessed)
        let made = LayerFiles(layers: layers, base: base).files(
            for: MapDay(date: state.date, views: [.init(state: state, figures: figures)]))
        let places = try #require(made.files.first { $0.path.hasSuffix("places.geojson") })
        #expect(try FeatureCollection(parsing: places.bytes, name: "places").features.count == 3)
    }

    @Test func knownByLeavesLaterArticlesOut() {
        #expect(layers.claims(upTo: SyntheticTheatre.day + 9, knownBy: SyntheticTheatre.day - 1).isEmpty)
        #expect(layers.claims(upTo: SyntheticTheatre.day, knownBy: SyntheticTheatre.day).count == 6)
    }

    @Test func nothingLeadsToWhoMadeASensitiveClaim() throws {
        var secret = SyntheticTheatre.claims[0]
        secret.sensitive = true
        secret.quote = "My brother saw it."
        secret.claimant.surface = "Witness W"
        secret.source = "Paper P"
        secret.url = "https://example.org/w"
        secret.origin = "wire-w"
        // The figure whose words stand in the coverage.
        var figure = SyntheticTheatre.claims[4]
        figure.sensitive = true
        let layers = MapLayers(
            theatre: SyntheticTheatre.theatre, claims: [secret, figure],
            articles: [secret.article: .init(title: "Title W", source: "Paper P", origin: "wire-w")],
            words: SyntheticTheatre.words)
        let files = LayerFiles(layers: layers, base: SyntheticTheatre.base)
        let made = files.files(for: SyntheticTheatre.day(SyntheticTheatre.day))
        var running = RunningFiles(files, knownBy: nil, momentary: [])
        let growing = running.add(made.digest) + running.finish(until: nil)
        var data = running.web
        let page = data.value(of: running.history, about: [])
        let outputs = made.files.map(\.bytes) + growing.map(\.bytes) + [layers.claimsCSV(), page.encoded()]
        for text in outputs.map({ String(decoding: $0, as: UTF8.self) }) {
            for word in ["brother", "Witness W", "Paper P", "example.org/w", "wire-w", "Title W", "We hold 85"] {
                #expect(!text.contains(word), "\(word) in \(text.prefix(60))")
            }
        }
        #expect(page["claims"]?.elements?.first?["sen"] == true)
        #expect(page["claims"]?.elements?.first?["pa"] != nil)
    }

    @Test func withheldClaimsStayOut() {
        var secret = SyntheticTheatre.claims[0]
        secret.publishAfter = SyntheticTheatre.day + 5
        let layers = MapLayers(theatre: SyntheticTheatre.theatre, claims: [secret], words: SyntheticTheatre.words)
        #expect(layers.claims(upTo: SyntheticTheatre.day, knownBy: nil).isEmpty)
        #expect(layers.claims(upTo: SyntheticTheatre.day + 5, knownBy: nil).count == 1)
    }
}
