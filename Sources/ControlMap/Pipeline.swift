public import Articles
public import Claims
import ControlState
public import Gazetteer
import Geoparsing

/// The flow from an article to a map: toponyms, claims, state, layers.
///
/// ```swift
/// let pipeline = try Pipeline(theatre: "afghanistan")
/// let article = Article(
///     id: "example", published: CivilDate("2021-07-09"),
///     text: "The Taliban claimed to have captured Islam Qala, in Herat province, on Friday.")
/// let history = try pipeline.history(of: [article])
/// for stated in try history.claims { print(stated.predicate, stated.quote) }
/// ```
///
/// A pipeline holds the mapped index, the theatre and the lexicons; it is a value that any number of tasks may share.
/// Making one costs tens of milliseconds, reading an article well under one.
public struct Pipeline: Sendable {
    public let folder: GeoDataFolder
    public let index: GazetteerIndex
    public let theatre: Theatre
    /// What reading articles rests on: the reader of files needs it too.
    public let articleLexicon: ArticleLexicon
    private let geoparser: Geoparser
    private let extractor: ClaimExtractor

    /// - Parameters:
    ///   - theatre: The id of a bundled theatre or the path of a folder with a `theatre.yaml`; nil for the default.
    ///   - geoData: The folder of the bundled data; nil to look for it as the program does.
    /// - Throws: What `GeoDataFolder.find`, `GazetteerIndex.open`, `Theatre.load` and the lexicons throw: each says
    ///   what is wrong and what to do.
    public init(theatre: String? = nil, geoData: GeoDataFolder? = nil) throws {
        let folder = try geoData ?? GeoDataFolder.find(option: nil)
        let index = try GazetteerIndex.open(in: folder)
        try self.init(theatre: theatre, folder: folder, index: index)
    }

    /// With an index that is open already.
    public init(theatre: String?, folder: GeoDataFolder, index: GazetteerIndex) throws {
        self.folder = folder
        self.index = index
        self.theatre = try Theatre.load(id: theatre ?? Theatre.defaultID(in: folder), from: folder, index: index)
        articleLexicon = try ArticleLexicon.load(geoData: folder.path)
        geoparser = try Geoparser(index: index, theatre: self.theatre, lexicon: PlaceLexicon.load(from: folder))
        extractor = try ClaimExtractor(theatre: self.theatre, index: index, lexicon: ClaimLexicon.load(from: folder))
    }

    /// Toponyms and claims of one article. Linear in its length; never fails.
    ///
    /// - Parameter explain: Also list each toponym's candidates and the cue that decided.
    public func extract(_ article: Article, explain: Bool = false) -> Extraction {
        let read = ReadArticle(article, rules: articleLexicon.sentences)
        let toponyms = geoparser.toponyms(in: read, explain: explain)
        return Extraction(
            article: article, toponyms: toponyms, claims: extractor.claims(in: read, toponyms: toponyms),
            origin: OriginSketch(read, credits: articleLexicon.credits))
    }

    /// All that some articles say about the theatre, ready to be asked for any day.
    public func history(of articles: [Article]) throws -> TheatreHistory {
        try history(of: articles.map { extract($0) })
    }

    /// The same from articles that were extracted before, with claims made by hand beside them.
    public func history(of extractions: [Extraction], table: [Claim] = []) throws -> TheatreHistory {
        try TheatreHistory(
            theatre: theatre, extractions: extractions, table: table)
    }
}
