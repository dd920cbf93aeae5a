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
            for (line, text) in Self.literals(in: code) {
                let words = Set(Self.words(text))
                for name in wanted where text.contains(name) && words.isSuperset(of: Self.words(name)) {
                    Issue.record("\(file.lastPathComponent):\(line) names \(name)")
                }
            }
        }
    }

    static func words(_ text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }

    static func sources() throws -> [URL] {
        let folder = Bundled.root.appending(path: "Sources")
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        return (found?.compactMap { $0 as? URL } ?? []).filter { ["swift", "js"].contains($0.pathExtension) }
    }

    /// Lines that are no comments: from the first quote to the last, so that nothing escaped or interpolated is missed, and
    /// the lines of literals over several lines. The examples of a command's help are for people and may name places.
    static func literals(in code: String) -> [(line: Int, text: String)] {
        var found: [(line: Int, text: String)] = []
        var isInside = false
        var isExample = false
        for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let text = line.drop { $0 == " " }
            if text.contains("\"\"\"") {
                isInside.toggle()
                isExample = false
            } else if isInside {
                isExample = isExample ? !text.isEmpty : text.hasPrefix("EXAMPLE")
                if !isExample { found.append((number + 1, String(text))) }
            } else if !text.hasPrefix("//"), let quote = text.first(where: { $0 == "\"" || $0 == "'" || $0 == "`" }),
                let first = text.firstIndex(of: quote), let last = text.lastIndex(of: quote)
            {
                found.append((number + 1, String(text[first...last])))
            }
        }
        return found
    }

    @Test func aNameInALiteralIsFoundAndOneInACommentIsNot() {
        let code = #"""
            /// "Kabul"
            let a = "Kabul" + other
            let b = "say \"Kabul\" twice"
            let c = """
                EXAMPLES
                  resolve Herat

                Kabul
                """
            """#
        let found = Self.literals(in: code).filter { $0.text.contains("Kabul") }.map(\.line)
        #expect(found == [2, 3, 8] && !Self.literals(in: code).contains { $0.text.contains("Herat") })
    }
}
