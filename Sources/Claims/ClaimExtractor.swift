public import Articles
import CivilDate
public import Gazetteer
public import Geoparsing

/// Reads control claims out of articles: who is said by whom to hold, have taken or have lost which place.
///
/// Rules over tagged and chunked sentences; the words they know are tables (``ClaimLexicon``). Parties that the theatre
/// does not list keep their surface with no id, places that no gazetteer has theirs.
public struct ClaimExtractor: Sendable {
    /// What its rules know about words.
    public let lexicon: ClaimLexicon
    let names: PartyNames
    let namesElsewhere: PartyNames
    let nations: Nations
    let country: Place?
    let countryPlace: @Sendable (String) -> Place?
    let site: @Sendable (String, Place) -> Place?
    let cues: SentenceCues
    private let knowsTheatreWords: Bool

    public init(theatre: Theatre?, index: GazetteerIndex, lexicon: ClaimLexicon) {
        let place: @Sendable (String) -> Place? = { code in index.country(code).map { index.place($0.ref) } }
        let only = theatre.flatMap { $0.countries.count == 1 ? $0.countries.first : nil }
        self.init(
            parties: PartyNames(theatre), nations: Nations(index.countries), country: only.flatMap(place),
            countryPlace: place, lexicon: lexicon, site: { index.site(named: $0, at: $1) },
            theatreWords: TheatreWords(theatre, index: index))
    }

    init(
        parties: PartyNames, nations: Nations, country: Place?, countryPlace: @escaping @Sendable (String) -> Place?,
        lexicon: ClaimLexicon, site: @escaping @Sendable (String, Place) -> Place? = { _, _ in nil },
        theatreWords: TheatreWords? = nil
    ) {
        knowsTheatreWords = theatreWords != nil
        names = parties
        namesElsewhere = parties.withoutCommon
        self.site = site
        self.nations = nations
        self.country = country
        self.countryPlace = countryPlace
        self.lexicon = lexicon
        cues = SentenceCues(lexicon, names: parties, theatre: theatreWords)
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
        let passages = article.passages
        let surveys = passages.map { SentenceSurvey($0, cues: cues, takesAll: everySentence) }
        let isElsewhere = isElsewhere(surveys, toponyms)
        for (passage, survey) in zip(passages, surveys) {
            // Where no sentence states a claim by itself, there is none that another could speak of.
            guard everySentence || passage.sentences.indices.contains(where: { survey.mayState($0, cues) }) else {
                continue
            }
            let reader = PassageReader(
                extractor: self, article: article.article, passage: passage,
                toponyms: article.title == nil ? toponyms : toponyms.filter { $0.span.field == passage.field },
                survey: survey, everySentence: everySentence, isElsewhere: isElsewhere)
            result += reader.claims()
        }
        return DenialLinks.link(result)
    }

    /// Whether an article names places, none of them of the theatre, and no party that is known by name: "the army" of such
    /// an article is another's.
    private func isElsewhere(_ surveys: [SentenceSurvey], _ toponyms: [Toponym]) -> Bool {
        var namesOther = false
        for toponym in toponyms {
            guard let country = toponym.place?.country else { continue }
            if names.countries.contains(country) { return false }
            namesOther = true
        }
        guard namesOther, !names.countries.isEmpty, knowsTheatreWords else { return false }
        return !surveys.contains { $0.hasAnywhere(.theatre) }
    }
}
