import Articles
import BundledGeoData
import Gazetteer
import Testing

@testable import Geoparsing

/// The geoparser over the bundled data, made once.
enum Bundled {
    static let root = BundledGeoData.root
    static let folder = BundledGeoData.folder
    static let index = BundledGeoData.index

    static let geoparser: Result<Geoparser, any Error> = Result {
        Geoparser(
            index: try index.get(), theatre: try BundledGeoData.afghanistan.get(), lexicon: try .load(from: folder))
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
