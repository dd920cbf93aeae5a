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
/// for claim in history.claims { print(claim.predicate, claim.quote) }
/// ```
///
/// A pipeline holds the mapped index, the theatre and the lexicons; it is a value that any number of tasks may share.
/// Making one costs tens of milliseconds, reading an article well under one.
public struct Pipeline: Sendable {
    /// Where the bundled data are.
    public let folder: GeoDataFolder
    /// All places and their names, mapped into memory.
    public let index: GazetteerIndex
    /// What the maps cover: its units, parties, borders and settings.
    public let theatre: Theatre
    /// What reading articles rests on: the reader of files needs it too.
    public let articleLexicon: ArticleLexicon
    private let geoparser: Geoparser
    let extractor: ClaimExtractor

    /// Opens the index and loads the theatre and the lexicons.
    ///
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

    /// With an index that is open already, so that pipelines for several theatres share it.
    ///
    /// - Parameters:
    ///   - theatre: The id of a bundled theatre or the path of a folder with a `theatre.yaml`; nil for the default.
    ///   - folder: The bundled data.
    ///   - index: The index of the same folder.
    ///   - shapes: Read the shapes of the theatre's units too: extracting needs none, a history does.
    /// - Throws: What `Theatre.load` and the lexicons throw: each names the file and the place in it.
    public init(theatre: String?, folder: GeoDataFolder, index: GazetteerIndex, shapes: Bool = true) throws {
        self.folder = folder
        self.index = index
        self.theatre = try Theatre.load(
            id: theatre ?? Theatre.defaultID(in: folder), from: folder, index: index, shapes: shapes)
        articleLexicon = try ArticleLexicon.load(geoData: folder.path)
        geoparser = try Geoparser(index: index, theatre: self.theatre, lexicon: PlaceLexicon.load(from: folder))
        extractor = try ClaimExtractor(theatre: self.theatre, index: index, lexicon: ClaimLexicon.load(from: folder))
    }

    /// Toponyms and claims of one article. Linear in its length; never fails.
    ///
    /// - Parameters:
    ///   - article: Its text in English. Without a day of publication "on Friday" stays open.
    ///   - explain: Also list each toponym's candidates and the cue that decided.
    ///   - sketch: Also sketch the text, for telling copies of one report from independent ones: a history needs that.
    /// - Returns: Toponyms and claims, in the order of the text; spans count Unicode scalars of the text as given.
    public func extract(_ article: Article, explain: Bool = false, sketch: Bool = true) -> Extraction {
        let read = ReadArticle(article, rules: articleLexicon.sentences)
        let toponyms = geoparser.toponyms(in: read, explain: explain)
        return Extraction(
            article: article, toponyms: toponyms, claims: extractor.claims(in: read, toponyms: toponyms),
            origin: sketch ? OriginSketch(read, credits: articleLexicon.credits) : OriginSketch())
    }

    /// All that some articles say about the theatre, ready to be asked for any day.
    ///
    /// Reads one article after the other: for many, and for files, see ``InputReading``.
    ///
    /// - Parameter articles: In any order; ids are unique.
    /// - Throws: What ``TheatreHistory`` throws.
    /// - Complexity: Linear in the text.
    public func history(of articles: [Article]) throws -> TheatreHistory {
        try history(of: articles.map { extract($0) })
    }

    /// The same from articles that were extracted before, with claims made by hand beside them.
    ///
    /// - Parameters:
    ///   - extractions: What the articles say, in any order.
    ///   - table: Claims made by hand, as ``claimsTable(_:)`` reads them; they join as equals.
    ///   - supplements: The state before the first article, decisions on claims, and what is known of outlets.
    /// - Throws: What ``TheatreHistory`` throws.
    public func history(
        of extractions: [Extraction], table: [Claim] = [], supplements: MapSupplements = MapSupplements()
    ) throws -> TheatreHistory {
        try TheatreHistory(
            theatre: theatre, extractions: extractions, table: table, baseline: supplements.baseline,
            decisions: supplements.decisions, sources: supplements.sources)
    }
}
