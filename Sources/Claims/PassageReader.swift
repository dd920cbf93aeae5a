import Articles
import CivilDate
import Gazetteer
import Geoparsing

/// Goes through a passage sentence by sentence, reading those that may state a claim.
///
/// Sentences are tagged when they are read or asked about, and forgotten when enough others were.
final class PassageReader {
    let extractor: ClaimExtractor
    /// The parties that the article may name: none of the theatre's where it is about another place.
    let names: PartyNames
    /// The country of the theatre, under the same condition.
    let country: Place?
    let article: Article
    let passage: Passage
    let toponyms: [Toponym]
    let survey: SentenceSurvey
    /// Claims with a figure, newest last.
    private(set) var figuresSoFar: [Claim] = []

    private let everySentence: Bool
    private var views: [SentenceView?]
    private var attributionsOf: [[Attribution]?]
    /// The sentences that are tagged, the oldest at `oldest`: memory holds so many, however long the text is.
    private var tagged: [Int] = []
    private var oldest = 0
    private static let most = 64
    /// What weekdays stand beside in an article without a date.
    private lazy var firstDay = extractor.lexicon.times.firstDay(in: passage)
    /// The end of each sentence's toponyms.
    private let toponymEnds: [Int]
    private(set) lazy var quotations = Quotations(passage)
    private(set) lazy var memory = DiscourseMemory(self)
    private lazy var speakers = Speakers(self)

    var sentences: [Passage.Sentence] { passage.sentences }

    init(
        extractor: ClaimExtractor, article: Article, passage: Passage, toponyms: [Toponym], survey: SentenceSurvey,
        everySentence: Bool = false, isElsewhere: Bool = false
    ) {
        names = isElsewhere ? extractor.namesElsewhere : extractor.names
        country = isElsewhere ? nil : extractor.country
        self.extractor = extractor
        self.article = article
        self.passage = passage
        self.toponyms = toponyms
        self.everySentence = everySentence
        self.survey = survey
        views = Array(repeating: nil, count: passage.sentences.count)
        attributionsOf = Array(repeating: nil, count: passage.sentences.count)
        var next = 0
        toponymEnds = passage.sentences.map { sentence in
            while next < toponyms.count, toponyms[next].span.start < sentence.end { next += 1 }
            return next
        }
    }

    func claims() -> [Claim] {
        var result: [Claim] = []
        for number in sentences.indices where everySentence || isWorthReading(number, after: result) {
            var discourse = Discourse(memory: memory, passage: passage, sentence: number)
            let reader = SentenceReader(passage: self, view: view(number), toponyms: toponyms(of: number))
            var found = reader.claims(discourse: &discourse)
            reader.denials(of: &found, earlier: &result, discourse: discourse)
            memory.note(found, in: number)
            guard !found.isEmpty else { continue }
            figuresSoFar = Array((figuresSoFar + found.filter { $0.extent?.lo != nil }).suffix(8))
            result += found
        }
        return result
    }

    /// A claim by itself, a denial of one before, or another figure for one before.
    private func isWorthReading(_ number: Int, after claims: [Claim]) -> Bool {
        if survey.mayState(number, extractor.cues) { return true }
        if !figuresSoFar.isEmpty, survey.has(.figure, number), survey.has(.report, number) { return true }
        guard survey.has(.denial, number), let last = claims.last else { return false }
        return last.span.start >= sentences[max(0, number - SentenceReader.denialReach)].start
    }

    /// For each frame of a verb whether a sentence has the words for it; nil where that is not to matter.
    func frames(of verb: String, in sentence: Int) -> [Bool]? {
        everySentence ? nil : extractor.cues.fits(verb, survey.bits(sentence))
    }

    /// Keeps a sentence for those that ask about it, in the place of the one kept longest.
    private func keep(_ view: SentenceView, _ number: Int) {
        views[number] = view
        guard tagged.count == Self.most else {
            tagged.append(number)
            return
        }
        views[tagged[oldest]] = nil
        attributionsOf[tagged[oldest]] = nil
        tagged[oldest] = number
        oldest = (oldest + 1) % Self.most
    }

    // MARK: What is known of a sentence

    func toponyms(of sentence: Int) -> ArraySlice<Toponym> {
        toponyms[(sentence == 0 ? 0 : toponymEnds[sentence - 1])..<toponymEnds[sentence]]
    }

    func view(_ number: Int) -> SentenceView {
        if let known = views[number] { return known }
        let sentence = sentences[number]
        let lexicon = extractor.lexicon
        let isUpperCase = !passage.scalars[sentence.start..<sentence.end].contains(where: \.isSmall)
        let times = lexicon.times.find(
            in: passage, sentence: sentence, published: article.published, firstDay: firstDay)
        let extents = lexicon.extents.find(in: passage, sentence: sentence)
        let words = Tagger(lexicon: lexicon, isUpperCase: isUpperCase)
            .words(of: sentence, in: passage, quotations: quotations, times: times, extents: extents)
        let view = SentenceView(
            field: passage.field, sentence: sentence, number: number, words: words,
            chunks: Chunker(lexicon: lexicon).chunks(of: words), isUpperCase: isUpperCase, times: times,
            extents: extents, asks: sentence.tokens.last.map { passage.tokens.first(at: $0) } == "?")
        keep(view, number)
        return view
    }

    func attributions(_ number: Int) -> [Attribution] {
        guard survey.has(.report, number) else { return [] }
        if let known = attributionsOf[number] { return known }
        let found = Attributions(view: view(number), lexicon: extractor.lexicon).all()
        attributionsOf[number] = found
        return found
    }

    func claimants(in number: Int) -> ClaimantResolver {
        ClaimantResolver(
            view: view(number), lexicon: extractor.lexicon, names: names, nations: extractor.nations,
            toponyms: toponyms(of: number))
    }

    func parties(in view: SentenceView, _ words: Range<Int>) -> [PartyNames.Match] {
        PhraseParties(view: view, lexicon: extractor.lexicon, names: names, nations: extractor.nations)
            .matches(in: words)
    }

    func places(in number: Int) -> PlaceResolver {
        PlaceResolver(
            view: view(number), lexicon: extractor.lexicon, nations: extractor.nations, names: names,
            toponyms: toponyms(of: number), country: country, countryPlace: extractor.countryPlace,
            site: extractor.site)
    }

    /// Who speaks in a quotation: the sentence and the attribution that says so.
    func speaker(of quote: Int) -> Speakers.Speaker? { speakers.speaker(of: quote, in: self) }
}

extension Unicode.Scalar {
    fileprivate var isSmall: Bool { value < 0x80 ? value &- 0x61 < 26 : properties.isLowercase }
}
