import Articles
import ControlMap
import Foundation
import Gazetteer
import GeoJSON
import Geoparsing

/// Place names of articles with some cues switched off: `PlaceCues GEODATA [CUE...] < ARTICLES.jsonl` writes a line
/// {"doc", "spans"} for each article. `cues.py` makes the table of what each cue adds of it.
@main
struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let path = arguments.first else { fail("usage: PlaceCues GEODATA [CUE...] < ARTICLES.jsonl") }
        let folder = GeoDataFolder(path: path)
        guard let lexicon = try PlaceLexicon.load(from: folder).without(Set(arguments.dropFirst())) else {
            fail("not all of \(arguments.dropFirst().joined(separator: ", ")) are cues")
        }
        let index = try GazetteerIndex.open(in: folder)
        let theatre = try Theatre.load(id: "afghanistan", from: folder, index: index)
        let geoparser = Geoparser(index: index, theatre: theatre, lexicon: lexicon)
        let rules = try TextRules.load(geoData: folder.path)
        while let line = readLine() {
            let row = try JSONValue(parsing: Array(line.utf8))
            guard let id = row["id"]?.text, let text = row["text"]?.text else { continue }
            let article = ReadArticle(Article(id: id, title: row["title"]?.text, text: text), rules: rules)
            let spans = geoparser.toponyms(in: article).filter { $0.span.field == .text }.map(span)
            let found = JSONValue.object(["doc": .string(id), "spans": .array(spans)])
            print(String(decoding: found.line, as: UTF8.self), terminator: "")
        }
    }

    static func span(_ toponym: Toponym) -> JSONValue {
        .object([
            "start": .integer(toponym.span.start), "end": .integer(toponym.span.end),
            "lat": toponym.place.map { .number($0.coordinate.latitude) } ?? .null,
            "lon": toponym.place.map { .number($0.coordinate.longitude) } ?? .null,
            "geonameid": toponym.place?.geonames.map(JSONValue.integer) ?? .null,
        ])
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(64)
    }
}
