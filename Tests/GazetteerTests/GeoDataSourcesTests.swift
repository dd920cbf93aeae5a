import Foundation
import Gazetteer
import Testing
import Yams

/// Every fact that was written by hand says where it can be looked up.
@Suite struct GeoDataSourcesTests {
    private let references: Set<String>

    init() throws {
        references = Set(try BundledTable("references.tsv").rows.compactMap { $0["id"] })
    }

    /// The ids of a cell or a `source:`; empty if there is none or one of them is unknown.
    private func known(_ source: String?) -> Bool {
        let ids = (source ?? "").components(separatedBy: "|")
        return !ids.isEmpty && ids.allSatisfy { references.contains($0) }
    }

    @Test func everyReferenceSaysWhoPublishedItWhereAndWhenItWasSeen() throws {
        let rows = try BundledTable("references.tsv").rows
        #expect(rows.count == references.count, "an id is there twice")
        for row in rows {
            let id = row["id"] ?? ""
            for column in ["publisher", "title", "checked"] {
                #expect(row[column]?.isEmpty == false, "\(id): \(column)")
            }
            #expect(row["publisher"] == "this project" || row["address"]?.hasPrefix("http") == true, "\(id)")
        }
    }

    @Test func everyFactOfTheExamplesHasASourceThatWasSeen() throws {
        let rows = try BundledTable("examples/sources.tsv").rows
        for row in rows {
            let place = "\(row["file"] ?? ""): \(row["fact"] ?? "")"
            #expect(known(row["source"]), "\(place)")
            #expect(row["fact"]?.isEmpty == false && row["checked"]?.isEmpty == false, "\(place)")
        }
        let folder = FixtureData.bundled.path("examples")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "sources.tsv" }
        #expect(Set(rows.compactMap { $0["file"] }) == Set(files))
    }

    @Test func everyFactOfTheTheatreHasASource() throws {
        let path = FixtureData.bundled.path("theatres/afghanistan/theatre.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let root = try #require(try Yams.compose(yaml: text)?.mapping)
        var facts = 0
        for party in try #require(root["parties"]?.sequence) {
            let party = try #require(party.mapping)
            let id = party["id"]?.string ?? ""
            for key in ["aliases", "spokesmen", "offices", "outlets", "allies", "opponents", "capitals"] {
                for entry in try #require(party[key]?.sequence) {
                    #expect(known(entry.mapping?["source"]?.string), "\(id), \(key): \(entry)")
                    facts += 1
                }
            }
            for key in ["colour", "acled", "cameo"] {
                let entry = try #require(party[key]?.mapping, "\(id) says nothing of \(key)")
                #expect(known(entry["source"]?.string), "\(id), \(key)")
            }
        }
        for key in ["alignments", "denominators", "borders"] {
            for entry in try #require(root[key]?.sequence) {
                #expect(known(entry.mapping?["source"]?.string), "\(key): \(entry)")
                facts += 1
            }
        }
        #expect(known(root["settings"]?.mapping?["source"]?.string))
        #expect(facts > 150)
    }

    @Test func everyHandPlacedPointHasASourceAndAPrecision() throws {
        for row in try BundledTable("own/places.tsv").rows {
            let id = row["id"] ?? ""
            #expect(known(row["source"]), "\(id)")
            let precision = try #require(Double(row["precision_km"] ?? ""), "\(id) has no precision")
            #expect(precision > 0 && precision <= 10, "\(id)")
        }
        let places = Set(try BundledTable("own/places.tsv").rows.compactMap { $0["id"] })
        for row in try BundledTable("theatres/afghanistan/seats.tsv").rows {
            #expect(places.contains(row["place"] ?? ""), "\(row["unit"] ?? "")")
            #expect(row["source"]?.isEmpty == false, "\(row["unit"] ?? "")")
        }
    }
}
