public import Articles
import CivilDate
public import Gazetteer
public import Geoparsing

/// Reads control claims out of articles: who is said by whom to hold, have taken or have lost which place.
///
/// Rules over tagged and chunked sentences; the words they know are tables (``ClaimLexicon``). Parties that the theatre
/// does not list keep their surface with no id, places that no gazetteer has theirs.
public struct ClaimExtractor: Sendable {
    let lexicon: ClaimLexicon
    let names: PartyNames
    let nations: Nations
    let country: Place?
    let countryPlace: @Sendable (String) -> Place?
    let cues: SentenceCues

    public init(theatre: Theatre?, index: GazetteerIndex, lexicon: ClaimLexicon) {
        let place: @Sendable (String) -> Place? = { code in index.country(code).map { index.place($0.ref) } }
        let only = theatre.flatMap { $0.countries.count == 1 ? $0.countries.first : nil }
        self.init(
            parties: PartyNames(theatre), nations: Nations(index.countries), country: only.flatMap(place),
            countryPlace: place, lexicon: lexicon)
    }

    init(
        parties: PartyNames, nations: Nations, country: Place?, countryPlace: @escaping @Sendable (String) -> Place?,
        lexicon: ClaimLexicon
    ) {
        names = parties
        self.nations = nations
        self.country = country
        self.countryPlace = countryPlace
        self.lexicon = lexicon
        cues = SentenceCues(lexicon, names: parties)
    }

    /// The claims of an article in text order, title first, linked where one denies another.
    ///
    /// - Parameters:
    ///   - article: the article, cut into sentences and tokens.
    ///   - toponyms: the article's place names, sorted by span.
    /// - Complexity: linear in the text; a sentence costs its words times the few clauses a rule looks back.
    public func claims(in article: ReadArticle, toponyms: [Toponym]) -> [Claim] {
        claims(in: article, toponyms: toponyms, everySentence: false)
    }

    /// - Parameter everySentence: Reads also sentences that can state no claim, which changes nothing but the time it takes.
    func claims(in article: ReadArticle, toponyms: [Toponym], everySentence: Bool) -> [Claim] {
        var result: [Claim] = []
        for passage in article.passages {
            let reader = PassageReader(
                extractor: self, article: article.article, passage: passage,
                toponyms: article.title == nil ? toponyms : toponyms.filter { $0.span.field == passage.field },
                everySentence: everySentence)
            result += reader.claims()
        }
        return DenialLinks.link(result)
    }
}
