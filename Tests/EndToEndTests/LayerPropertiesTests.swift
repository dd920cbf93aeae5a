import ControlMap
import Foundation
import GEOS
import Testing

/// Every layer of the examples' map has the properties that the record of layers names, each of its type and in its unit.
@Suite struct LayerPropertiesTests {
    static let date = "2021-07-16"
    static let shared: Set<String> = ["id", "says", "claims", "start", "end"]
    static let state = [
        "status", "basis", "precision", "holders", "beside", "since", "earliest", "latest", "changing", "stale",
        "besieged", "denied_by", "last_evidence", "pattern", "fill", "fill-opacity", "stroke", "stroke-opacity",
        "stroke-width",
    ]

    struct Layer {
        var text: String
        var file: JSONValue
        var features: [JSONValue]
        var shapes: FeatureCollection
    }

    /// One export for all tests.
    static let export = Task<[String: [UInt8]], any Error> {
        let pipeline = try Bundled.pipeline.get()
        var extractions: [Extraction] = []
        try await InputReading(pipeline, published: nil, jobs: 1).run([Bundled.geoData + "/examples"]) { outcome in
            if case .extraction(let extraction, _) = outcome { extractions.append(extraction) }
        }
        let history = try pipeline.history(of: extractions)
        let scratch = try Scratch()
        let export = MapExport(
            dates: [CivilDate(date)].compactMap(\.self), perspectives: history.perspectives())
        _ = try await export.write(history, with: pipeline, to: scratch.path + "/map")
        var files: [String: [UInt8]] = [:]
        for file in try scratch.files(below: "map") {
            files[file] = [UInt8](try Data(contentsOf: scratch.url.appending(path: "map/\(file)")))
        }
        return files
    }

    static func layer(_ name: String) async throws -> Layer {
        let bytes = try #require(try await export.value["\(date)/\(name).geojson"])
        let file = try JSONValue(parsing: bytes)
        return Layer(
            text: String(decoding: bytes, as: UTF8.self), file: file, features: file["features"]?.elements ?? [],
            shapes: try FeatureCollection(parsing: bytes, name: name))
    }

    static func isDay(_ value: JSONValue?) -> Bool { value?.text.flatMap { CivilDate($0) } != nil }
    static func isDayOrNull(_ value: JSONValue?) -> Bool { value == .null || isDay(value) }
    static func isTexts(_ value: JSONValue?) -> Bool { value?.elements?.allSatisfy { $0.text != nil } ?? false }
    static func isBool(_ value: JSONValue?) -> Bool { value == true || value == false }
    static func isColour(_ value: JSONValue?) -> Bool { value?.text?.wholeMatch(of: /#[0-9A-F]{6}/) != nil }

    @Test(arguments: [
        ("places", "Point"), ("claims", "Point"), ("control", "MultiPolygon"), ("control.independent", "MultiPolygon"),
        ("control.taliban", "MultiPolygon"), ("control.government", "MultiPolygon"), ("units", "MultiPolygon"),
        ("fronts", "MultiLineString"), ("borders", "MultiLineString"),
    ])
    func everyFeatureSaysWhatItIsAndOnWhoseWord(name: String, family: String) async throws {
        let layer = try await Self.layer(name)
        #expect(layer.file["bbox"]?.elements?.count == 4 && layer.file["crs"] == nil)
        #expect(layer.file["licence"]?.text?.isEmpty == false && layer.file["date"]?.text == Self.date)
        #expect(layer.text.firstMatch(of: /\d\.\d{7}/) == nil, "more than six decimals")
        #expect(layer.features.count > 2)
        #expect(Set(layer.features.map { $0["id"]?.text }).count == layer.features.count)
        let known = Set(try await Self.layer("claims").features.compactMap { $0["id"]?.text })
        let all = String(decoding: try #require(try await Self.export.value["claims.csv"]), as: UTF8.self)
        for feature in layer.features {
            let properties = try #require(feature["properties"])
            let id = try #require(feature["id"]?.text)
            #expect(properties["id"]?.text == id && feature["geometry"]?["type"]?.text == family)
            #expect(properties["says"]?.text?.isEmpty == false, "\(id)")
            #expect(Self.isDay(properties["start"]), "\(id)")
            let end = properties["end"]
            #expect(Self.isDayOrNull(end), "\(id)")
            if let start = properties["start"]?.text, let end = end?.text { #expect(start < end, "\(id)") }
            #expect(Self.isTexts(properties["claims"]), "\(id)")
            for claim in properties["claims"]?.elements?.compactMap(\.text) ?? [] {
                #expect(known.contains(claim) || all.contains(",\(claim),"), "\(id): \(claim)")
            }
            let colours = ["fill", "stroke", "marker-color"].compactMap { properties[$0] }
            #expect(!colours.isEmpty && colours.allSatisfy(Self.isColour), "\(id)")
        }
        for feature in layer.shapes.features {
            guard case .multiPolygon(let area)? = feature.geometry else { continue }
            #expect(try Overlay.isValid(area), "\(feature.id)")
            for polygon in area.polygons {
                #expect(Ellipsoid.signedArea(of: polygon.shell) > 0, "\(feature.id)")
                #expect(polygon.holes.allSatisfy { Ellipsoid.signedArea(of: $0) < 0 }, "\(feature.id)")
            }
        }
    }

    @Test(arguments: ["control", "control.independent", "control.taliban", "units"])
    func areasTellTheirState(name: String) async throws {
        let layer = try await Self.layer(name)
        var squareKilometres = 0.0
        for feature in layer.features {
            let properties = try #require(feature["properties"])
            let id = feature["id"]?.text ?? ""
            for key in Self.state { #expect(properties[key] != nil, "\(id) lacks \(key)") }
            let status = properties["status"]?.text.flatMap(TileState.Status.init)
            #expect(status != nil && properties["basis"]?.text.flatMap(TileState.Basis.init) != nil, "\(id)")
            #expect(properties["precision"]?.text.flatMap(TileState.Precision.init) != nil, "\(id)")
            for key in ["holders", "beside", "denied_by"] { #expect(Self.isTexts(properties[key]), "\(id) \(key)") }
            for key in ["since", "earliest", "latest", "last_evidence"] {
                #expect(Self.isDayOrNull(properties[key]), "\(id) \(key)")
            }
            for key in ["changing", "stale", "besieged"] { #expect(Self.isBool(properties[key]), "\(id) \(key)") }
            #expect((0...1).contains(properties["fill-opacity"]?.double ?? -1), "\(id)")
            // What is known rests on something that was said.
            #expect((status == .unknown) == (properties["claims"]?.elements?.isEmpty ?? true), "\(id)")
            if name == "units" {
                #expect(Self.isBool(properties["split"]) && properties["name"]?.text != nil)
                #expect(properties["seat"]?["lon"]?.double != nil && properties["province"]?.text != nil)
            } else {
                squareKilometres += properties["area_km2"]?.double ?? 0
                #expect((properties["units"]?.double ?? 0) >= 1)
            }
        }
        if name == "units" {
            #expect(layer.features.count == 398)
        } else {
            // The whole country's, each area rounded to a tenth.
            let bytes = try #require(try await Self.export.value["\(Self.date)/coverage.json"])
            let coverage = try JSONValue(parsing: bytes)
            let whole = try #require(coverage["perspectives"]?["assessed"]?["area_km2"]?.double)
            #expect(abs(squareKilometres - whole) < 0.1 * Double(layer.features.count + 1), "\(squareKilometres)")
        }
    }

    @Test func claimsAreRecords() async throws {
        let layer = try await Self.layer("claims")
        for feature in layer.features {
            let claim = try #require(feature["properties"])
            let id = feature["id"]?.text ?? ""
            for key in ["article", "quote", "time_precision", "time_basis", "rule"] {
                #expect(claim[key]?.text?.isEmpty == false, "\(id) \(key)")
            }
            #expect(claim["predicate"]?.text.flatMap(Predicate.init) != nil, "\(id)")
            #expect(claim["factuality"]?.text.flatMap(Factuality.init) != nil, "\(id)")
            #expect(claim["relation"]?.text.flatMap(Claimant.Relation.init) != nil, "\(id)")
            #expect(["affirmed", "negated"].contains(claim["polarity"]?.text), "\(id)")
            #expect((claim["polarity"] == "affirmed") == (claim["affirmed"] == true), "\(id)")
            for key in ["affirmed", "violent", "against_interest", "observed", "sensitive"] {
                #expect(Self.isBool(claim[key]), "\(id) \(key)")
            }
            for key in ["published", "earliest", "latest"] { #expect(Self.isDayOrNull(claim[key]), "\(id) \(key)") }
            #expect((0...1).contains(claim["confidence"]?.double ?? -1), "\(id)")
            #expect(Self.isTexts(claim["contradicts"]), "\(id)")
            let span = claim["span"]
            #expect((span?["start"]?.int ?? 0) < (span?["end"]?.int ?? 0), "\(id)")
            #expect(claim["place"]?.text != nil && claim["place_name"]?.text != nil, "\(id)")
            for key in [
                "party", "party_words", "counterparty", "counterparty_words", "claimant", "claimant_party",
                "claimant_country", "extent", "presupposes",
                "acled_sub_event_type", "acled_geo_precision", "acled_time_precision", "cameo",
            ] { #expect(claim[key] != nil, "\(id) lacks \(key)") }
        }
        let joined = layer.features.compactMap { $0["properties"]?["acled_sub_event_type"]?.text }
        #expect(joined.allSatisfy { ClaimJoins.SubEvent(rawValue: $0) != nil } && joined.count > 3)
    }

    @Test func placesAreEntriesOfTheGazetteer() async throws {
        for feature in try await Self.layer("places").features {
            let place = try #require(feature["properties"])
            let id = feature["id"]?.text ?? ""
            #expect(id.wholeMatch(of: /(gn|unit|own):.+/) != nil, "\(id)")
            #expect(place["name"]?.text?.isEmpty == false && place["kind"]?.text?.isEmpty == false, "\(id)")
            for key in ["country", "admin1", "admin2", "geonames", "unit"] {
                #expect(place[key] != nil, "\(id) \(key)")
            }
            #expect(Self.isTexts(place["same_as"]) && place["claims"]?.elements?.isEmpty == false, "\(id)")
        }
    }

    @Test func frontsTellWhoMeetsAlongHowManyKilometres() async throws {
        let layer = try await Self.layer("fronts")
        for (feature, shape) in zip(layer.features, layer.shapes.features) {
            let front = try #require(feature["properties"])
            let id = feature["id"]?.text ?? ""
            #expect(["front", "contested", "limit"].contains(front["kind"]?.text), "\(id)")
            let sides = front["between"]?.elements ?? []
            #expect(sides.count == 2 && sides.allSatisfy(Self.isTexts), "\(id)")
            #expect(front["claims"]?.elements?.isEmpty == false, "\(id)")
            guard case .multiLineString(let line)? = shape.geometry else { continue }
            #expect(abs((front["length_km"]?.double ?? 0) - line.length / 1000) < 0.06, "\(id)")
        }
    }

    @Test func bordersTellLengthAndSharesOfEachNeighbour() async throws {
        let layer = try await Self.layer("borders")
        #expect(
            Set(layer.features.compactMap { $0["properties"]?["country"]?.text }) == [
                "CN", "IR", "PK", "TJ", "TM", "UZ",
            ])
        for (feature, shape) in zip(layer.features, layer.shapes.features) {
            let border = try #require(feature["properties"])
            let id = feature["id"]?.text ?? ""
            let length = border["length_km"]?.double ?? 0
            #expect(border["name"]?.text != nil && border["published_km"]?.double != nil, "\(id)")
            #expect(border["published_by"]?.text != nil, "\(id)")
            if case .multiLineString(let line)? = shape.geometry {
                #expect(abs(length - line.length / 1000) < 0.06, "\(id)")
            }
            let mapped = border["mapped"]?.elements ?? []
            #expect(mapped.count > 1)
            for share in mapped {
                let (lo, hi) = (share["lo"]?.double ?? -1, share["hi"]?.double ?? -1)
                #expect(share["party"]?.text != nil && 0 <= lo && lo <= hi && hi <= 1, "\(id)")
                #expect(abs((share["km_hi"]?.double ?? -1) - hi * length) < 0.2, "\(id)")
            }
            for stated in border["stated"]?.elements ?? [] {
                #expect(stated["lo"]?.double != nil && stated["quotes"]?.elements?.isEmpty == false, "\(id)")
            }
        }
        let stated = layer.features.flatMap { $0["properties"]?["stated"]?.elements ?? [] }
        #expect(!stated.isEmpty)
    }
}
