import Articles
import Gazetteer
import Testing

@testable import Geoparsing

/// The bundled data, opened once; the index is compiled where there is none yet.
enum Bundled {
    static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    static let folder = GeoDataFolder(path: "\(root)/GeoData")

    static let index: Result<GazetteerIndex, any Error> = Result {
        do {
            return try GazetteerIndex.open(in: folder)
        } catch {
            try GazetteerIndex.compile(from: folder)
            return try GazetteerIndex.open(in: folder)
        }
    }
    static let geoparser: Result<Geoparser, any Error> = Result {
        let gazetteer = try index.get()
        let theatre = try Theatre.load(id: "afghanistan", from: folder, index: gazetteer)
        return Geoparser(index: gazetteer, theatre: theatre, lexicon: try .load(from: folder))
    }
    static let rules: Result<TextRules, any Error> = Result { try TextRules.load(geoData: folder.path) }

    static func toponyms(_ text: String, title: String? = nil, explain: Bool = false) throws -> [Toponym] {
        let article = Article(id: "test", title: title, text: text)
        return try geoparser.get().toponyms(in: ReadArticle(article, rules: rules.get()), explain: explain)
    }
}

extension [Toponym] {
    func named(_ text: String) throws -> Toponym {
        try #require(first { $0.text == text }, "\(text) among \(map(\.text))")
    }
}
