import Articles
import CivilDate
import Gazetteer
import Geoparsing

/// Goes through a passage sentence by sentence, remembering what was spoken of.
struct PassageReader {
    let extractor: ClaimExtractor
    let article: Article
    let passage: Passage
    let toponyms: [Toponym]
    let views: [SentenceView]
    let attributions: [[Attribution]]
    /// Who speaks in a quotation: the sentence and the attribution that says so.
    let speakers: [Int: (sentence: Int, attribution: Attribution)]
    var discourse: Discourse
    /// Claims with a figure, newest last.
    var figuresSoFar: [Claim] = []
    private var nextToponym = 0

    init(extractor: ClaimExtractor, article: Article, passage: Passage, toponyms: [Toponym]) {
        self.extractor = extractor
        self.article = article
        self.passage = passage
        self.toponyms = toponyms
        let lexicon = extractor.lexicon
        let quotations = Quotations(passage)
        let chunker = Chunker(lexicon: lexicon)
        views = passage.sentences.enumerated().map { number, sentence in
            let isUpperCase = !passage.scalars[sentence.start..<sentence.end].contains(where: \.properties.isLowercase)
            let times = lexicon.times.find(in: passage, sentence: sentence, published: article.published)
            let extents = lexicon.extents.find(in: passage, sentence: sentence)
            let words = Tagger(lexicon: lexicon, isUpperCase: isUpperCase)
                .words(of: sentence, in: passage, quotations: quotations, times: times, extents: extents)
            return SentenceView(
                field: passage.field, sentence: sentence, number: number, words: words,
                chunks: chunker.chunks(of: words),
                isUpperCase: isUpperCase, times: times, extents: extents,
                asks: sentence.tokens.last.map { passage.tokens[$0].text } == "?")
        }
        attributions = views.map { Attributions(view: $0, lexicon: lexicon).all() }
        speakers = Self.speakers(views, attributions)
        discourse = Discourse(passage: passage)
    }

    mutating func claims() -> [Claim] {
        var result: [Claim] = []
        for view in views {
            let own = takeToponyms(of: view)
            let reader = SentenceReader(passage: self, view: view, toponyms: own)
            remember(view, own)
            var found = reader.claims(discourse: &discourse)
            reader.denials(of: &found, earlier: &result, discourse: discourse)
            for claim in found { if let place = claim.place { discourse.markClaimed(place) } }
            figuresSoFar = Array((figuresSoFar + found.filter { $0.extent?.lo != nil }).suffix(8))
            result += found
        }
        return result
    }

    private mutating func takeToponyms(of view: SentenceView) -> [Toponym] {
        var result: [Toponym] = []
        while nextToponym < toponyms.count, toponyms[nextToponym].span.start < view.sentence.end {
            result.append(toponyms[nextToponym])
            nextToponym += 1
        }
        return result
    }

    /// Parties and places of a sentence, for the pronouns and descriptions that follow.
    private mutating func remember(_ view: SentenceView, _ toponyms: [Toponym]) {
        for (index, chunk) in view.chunks.enumerated() where chunk.kind == .nounPhrase {
            let matches = extractor.names.matches(in: view.text(chunk)).filter { $0.kind != .outlet }
            guard let match = matches.first else { continue }
            let next = view.verb(view.skipAdverbs(from: index + 1, by: 1))
            discourse.add(
                party: Discourse.PartyMention(
                    id: match.party, start: view.words[chunk.words.lowerBound].start,
                    isSubject: next?.isFinite == true && match.kind != .spokesman),
                sentence: view.number)
        }
        for toponym in toponyms where toponym.use == .place {
            guard let place = toponym.place else { continue }
            discourse.add(
                place: Discourse.PlaceRecord(
                    place: place, part: .whole, start: toponym.span.start, isClaimed: false,
                    classes: view.placeNouns(about: toponym.span, extractor.lexicon)))
        }
        let described = Described(
            resolver: PlaceResolver(
                view: view, lexicon: extractor.lexicon, nations: extractor.nations, names: extractor.names,
                toponyms: toponyms, country: extractor.country, countryPlace: extractor.countryPlace))
        for border in described.borders(discourse: discourse) { discourse.add(place: border) }
    }

    /// The first attribution outside a quotation, in a sentence that shares the quotation, names its speaker.
    private static func speakers(
        _ views: [SentenceView], _ attributions: [[Attribution]]
    ) -> [Int: (sentence: Int, attribution: Attribution)] {
        var result: [Int: (sentence: Int, attribution: Attribution)] = [:]
        for (number, view) in views.enumerated() {
            for attribution in attributions[number] where !attribution.isBare {
                let trigger = view.chunks[attribution.trigger].words.lowerBound
                guard view.words[trigger].quote == nil else { continue }
                for quote in Set(view.words[attribution.scope].compactMap(\.quote)) where result[quote] == nil {
                    result[quote] = (number, attribution)
                }
            }
        }
        // A quotation of whole sentences goes on with the speaker of the one before, or has its speaker named after it.
        var last: (number: Int, speaker: (sentence: Int, attribution: Attribution))?
        for (number, view) in views.enumerated() {
            let quotes = Set(view.words.compactMap(\.quote))
            for quote in quotes.sorted() where result[quote] == nil {
                if let last, number - last.number <= 1 { result[quote] = last.speaker }
            }
            if let quote = quotes.max(), let speaker = result[quote] {
                last = (number, speaker)
            } else if let spoken = attributions[number].first(where: { !$0.isSource && !$0.isBare }) {
                last = (number, (number, spoken))
            }
        }
        return result
    }
}
