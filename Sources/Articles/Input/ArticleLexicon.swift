/// The tables that reading articles needs, from `GeoData/lexicon/articles/`.
public struct ArticleLexicon: Sendable {
    public var sentences: TextRules
    public var languages: LanguageProfiles
    /// Month numbers by folded name, for dates written out.
    public var months: [String: Int]
    /// Words in the class or id of parts of a web page that are not its article.
    public var pageFurniture: Set<String>
    public var credits: AgencyCredits

    public init(
        sentences: TextRules = .bare, languages: LanguageProfiles = LanguageProfiles(), months: [String: Int] = [:],
        pageFurniture: Set<String> = [], credits: AgencyCredits = AgencyCredits()
    ) {
        self.sentences = sentences
        self.languages = languages
        self.months = months
        self.pageFurniture = pageFurniture
        self.credits = credits
    }

    /// Reads the tables from a GeoData folder.
    ///
    /// - Throws: ``InputError`` naming the table, and the line where one cannot be read.
    public static func load(geoData path: String) throws(InputError) -> ArticleLexicon {
        let folder = path + "/lexicon/articles/"
        var lexicon = ArticleLexicon(
            sentences: try .load(geoData: path), languages: try .load(geoData: path), credits: try .load(geoData: path))
        let dates = try LexiconTable.read(folder + "dates.tsv")
        for row in dates.rows {
            guard row.kind == "month", let month = Int(row.value) else {
                throw .lexicon(InputPlace(file: dates.file, line: row.line), what: "expected a month and its number")
            }
            for word in row.words { lexicon.months[word] = month }
        }
        for row in try LexiconTable.read(folder + "pages.tsv").rows { lexicon.pageFurniture.formUnion(row.words) }
        return lexicon
    }
}
