import ControlMap
import Foundation
import Gazetteer
import Testing

/// A theatre is data: no Swift file of the program names one, nor a party, a country or a capital.
@Suite struct DataNotCodeTests {
    @Test func noSwiftFileNamesATheatrePartyOrCountry() throws {
        let folder = try GeoDataFolder.find(option: Bundled.root.appending(path: "GeoData").path)
        let index = try Bundled.pipeline.get().index
        let theatres = try Theatre.list(in: folder).map { try Theatre.load(id: $0, from: folder, index: index) }
            .filter { !$0.units.isEmpty }
        try #require(theatres.count > 1)
        var names = Set(index.countries.flatMap { [$0.name] + $0.adjectives })
        for theatre in theatres {
            names.formUnion([theatre.id, theatre.name])
            names.formUnion(theatre.provinces.map(\.name))
            for party in theatre.parties {
                names.formUnion([party.name] + party.aliases + party.capitals + party.spokesmen)
            }
        }
        // Words of the language ("militants") may stand in code, names may not.
        let wanted = names.filter { $0.count > 3 && ($0.first?.isUppercase == true || theatres.map(\.id).contains($0)) }
        try #require(wanted.count > 500)
        for file in try Self.sources() {
            let code = try String(contentsOf: file, encoding: .utf8)
            for (line, literals) in Self.literals(in: code) {
                let words = Set(Self.words(literals))
                for name in wanted where literals.contains(name) && words.isSuperset(of: Self.words(name)) {
                    Issue.record("\(file.lastPathComponent):\(line) names \(name)")
                }
            }
        }
    }

    static func words(_ text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }

    static func sources() throws -> [URL] {
        let folder = Bundled.root.appending(path: "Sources")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }

    /// What stands between quotes on each line that is no comment.
    static func literals(in code: String) -> [(line: Int, text: String)] {
        code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let text = line.drop { $0 == " " }
            guard !text.hasPrefix("//"), text.contains("\"") else { return nil }
            let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
            return (number + 1, parts.indices.filter { $0 % 2 == 1 }.map { String(parts[$0]) }.joined(separator: " | "))
        }
    }

    @Test func aNameInALiteralIsFoundAndOneInACommentIsNot() {
        let code = "/// \"Kabul\"\nlet a = \"Kabul\" + other\n"
        #expect(Self.literals(in: code).map(\.text) == ["Kabul"])
    }
}
