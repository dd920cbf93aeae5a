import Foundation
import Gazetteer
import Testing

/// What the bundled tables hold.
@Suite struct GeoDataTablesTests {
    @Test func thirtyFourProvincesWithTheirNamesAndCapitals() throws {
        let names = try BundledTable("theatres/afghanistan/provinces.tsv").rows.map { $0["name"] ?? "" }
        #expect(
            Set(names) == [
                "Badakhshan", "Badghis", "Baghlan", "Balkh", "Bamyan", "Daykundi", "Farah", "Faryab", "Ghazni", "Ghor",
                "Helmand", "Herat", "Jowzjan", "Kabul", "Kandahar", "Kapisa", "Khost", "Kunar", "Kunduz", "Laghman",
                "Logar", "Maidan Wardak", "Nangarhar", "Nimroz", "Nuristan", "Paktia", "Paktika", "Panjshir", "Parwan",
                "Samangan", "Sar-e Pul", "Takhar", "Uruzgan", "Zabul",
            ])
        #expect(names.count == 34)
        let units = try BundledTable("theatres/afghanistan/units.tsv")
        for province in try BundledTable("theatres/afghanistan/provinces.tsv").rows {
            let seats = units.rows.filter { $0["province"] == province["code"] }.map { $0["seat"] }
            #expect(seats.contains(province["capital"]), "\(province["name"] ?? "")")
        }
    }

    /// Where the package's own province column is wrong, or neighbours share a name.
    @Test(arguments: [
        ("Kohsan", "AF-HER"), ("Kushk", "AF-HER"), ("Qala-i-Naw", "AF-BDG"), ("Spin Boldak", "AF-KAN"),
        ("Lashkar Gah", "AF-HEL"), ("Zaranj", "AF-NIM"), ("Bazarak", "AF-PAN"), ("Charikar", "AF-PAR"),
        ("Nili", "AF-DAY"), ("Tirin Kot", "AF-URU"), ("Musa Khel", "AF-KHO"), ("Chimtal", "AF-BAL"),
        ("Khak-e Safed", "AF-FRA"), ("Kajran", "AF-DAY"), ("Azra", "AF-LOG"), ("Sheberghan", "AF-JOW"),
    ])
    func districtsLieInTheirProvinces(district: String, province: String) throws {
        let units = try BundledTable("theatres/afghanistan/units.tsv").rows.filter { $0["name"] == district }
        #expect(units.map { $0["province"] } == [province])
    }

    @Test func unitIdsAreTheMintedOnes() throws {
        let minted = try BundledTable("theatres/afghanistan/unit-ids.tsv").rows
        let units = try BundledTable("theatres/afghanistan/units.tsv").rows
        #expect(units.map { $0["id"] } == minted.map { $0["id"] })
        #expect(Set(minted.map { $0["id"] }).count == 398)
        #expect(Set(minted.map { $0["shape_id"] }).count == 398)
        #expect(units.allSatisfy { ($0["id"] ?? "").hasPrefix("unit:\($0["province"] ?? "-")-") })
    }

    @Test func everyDistrictHasNamesInTheScriptsItIsWrittenIn() throws {
        let units = try BundledTable("theatres/afghanistan/units.tsv")
        #expect(units.rows.allSatisfy { !($0["same_as"] ?? "").isEmpty && !($0["seat_name"] ?? "").isEmpty })
        let naw = try #require(units.row("id", "unit:AF-BDG-qala-i-naw"))
        for name in ["Qala-e-Naw", "Qal`eh-ye Now", "Кала-и-Нау", "قلعه ناو"] {
            #expect(units.names(naw).contains(name))
        }
        let seat = try #require(units.row("id", "unit:AF-HEL-nahr-e-saraj"))
        #expect(units.names(seat).contains("Gereshk"))
    }

    @Test func suppliesWhatNoPackageHas() throws {
        let places = try BundledTable("own/places.tsv")
        #expect(places.row("id", "gn:1142404")?["kind"] == "border_post")
        for name in [
            "Torghundi", "Sher Khan Bandar", "Abu Nasr-e Farahi", "Torkham", "Dand-e Patan", "Hairatan", "Aqina",
            "Ghulam Khan", "Wesh", "Ai Khanum",
        ] {
            #expect(places.row("name", name)?["kind"] == "border_post", "\(name)")
        }
        for table in ["own/places.tsv", "own/regions.tsv", "world/regions.tsv"] {
            for row in try BundledTable(table).rows {
                #expect(PlaceKind(rawValue: row["kind"] ?? "") != nil, "\(row["id"] ?? "")")
                #expect(!(row["source"] ?? "").isEmpty, "\(row["id"] ?? "")")
            }
        }
    }

    @Test func countriesHaveAdjectivesDemonymsAndAbbreviations() throws {
        let countries = try BundledTable("world/countries.tsv")
        #expect(countries.rows.count > 240)
        #expect(countries.row("iso2", "AF")?["demonyms"] == "Afghan|Afghans")
        #expect(countries.row("iso2", "AF")?["capital"] == "gn:1138958")
        let states = try #require(countries.row("iso2", "US"))
        #expect(countries.names(states).contains("U.S."))
        let named = countries.rows.filter { !($0["adjectives"] ?? "").isEmpty }
        #expect(named.count > 215)
    }

    @Test func namesAreOfThreeScriptsAndNoCodes() throws {
        let places = try BundledTable("world/places.tsv", where: { $0.hasPrefix("1138958\t") })
        let kabul = try #require(places.rows.first)
        #expect(places.names(kabul).contains("کابل") && places.names(kabul).contains("Кабул"))
        #expect(!places.names(kabul).contains("KBL") && !places.names(kabul).contains("喀布尔"))
    }

    @Test func everyPackageIsPinnedAndAttributed() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: FixtureData.bundled.path("SOURCES.json")))
        let sources = try JSONDecoder().decode([String: [[String: String]]].self, from: data)
        let packages = try #require(sources["packages"])
        #expect(packages.count == 7)
        for package in packages {
            #expect(package["sha256"]?.count == 64)
            for key in ["name", "registry", "version", "licence", "attribution", "used_for"] {
                #expect(package[key]?.isEmpty == false, "\(package["name"] ?? ""): \(key)")
            }
        }
    }

    @Test func staysUnderSixtyMegabytes() throws {
        let root = URL(fileURLWithPath: FixtureData.bundled.path)
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.fileSizeKey]))
        var size = 0
        // Not what was compiled from it, nor what a user has added.
        for case let file as URL in files
        where file.pathExtension != "index" && file.deletingLastPathComponent().lastPathComponent != "added" {
            size += try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        }
        #expect(size > 10_000_000 && size < 60_000_000)
    }
}
