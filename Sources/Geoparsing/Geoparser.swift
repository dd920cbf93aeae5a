public import Articles
public import Gazetteer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the place names of an article, says what each is used for, and which place it means.
///
///     let geoparser = Geoparser(index: index, theatre: theatre, lexicon: try .load(from: folder))
///     for toponym in geoparser.toponyms(in: ReadArticle(article)) where toponym.use == .place { ... }
///
/// A name is taken where the cues around it speak for a place, and resolved together with the article's other names;
/// both by the weights in `GeoData/lexicon/places/weights.tsv`. The theatre is a prior, not a cage.
public struct Geoparser: Sendable {
    let index: GazetteerIndex
    let lexicon: PlaceLexicon
    private let phrases: PhraseTable
    private let theatre: Set<UInt16>
    private let theatreWords: TheatreWords
    private let known = KnownNames()
    private let places = KnownPlaces()

    /// - Complexity: O(countries and short names): once a run.
    public init(index: GazetteerIndex, theatre: Theatre?, lexicon: PlaceLexicon) {
        self.index = index
        self.lexicon = lexicon
        phrases = PhraseTable(index: index, lexicon: lexicon)
        self.theatre = Set(
            (theatre?.countries ?? []).compactMap { index.country($0).map { index.countryCode($0.ref) } })
        theatreWords = TheatreWords(theatre, index: index)
    }

    /// The toponyms of an article's title and text, sorted by span; none inside another.
    ///
    /// A title that the text begins with is read once, as text. Persons and organisations are left out unless a place's
    /// name is in them.
    ///
    /// - Parameters:
    ///   - article: the article, cut into sentences and tokens.
    ///   - explain: fill ``Toponym/candidates``.
    /// - Complexity: about linear in the text.
    public func toponyms(in article: ReadArticle, explain: Bool = false) -> [Toponym] {
        let reading = read(article, explain: explain)
        var toponyms: [Toponym] = []
        for mention in reading.mentions where mention.score > 0 {
            toponyms.append(toponym(mention, reading, explain: explain))
        }
        // The title was read first, and each passage from its beginning to its end.
        return toponyms
    }

    /// An article's names after recognition and resolution.
    struct Reading {
        var passages: [Passage]
        var mentions: [Mention]
        var names: [ArticleName]
        var resolver: Resolver
    }

    func read(_ article: ReadArticle, explain: Bool = false) -> Reading {
        var passages = article.passages
        if let title = article.title, article.text.utf8.starts(with: title.utf8) { passages = [article.text] }
        var recogniser = Recogniser(index: index, lexicon: lexicon, phrases: phrases, known: known, theatre: theatre)
        for (number, passage) in passages.enumerated() { recogniser.read(passage, number: number) }
        recogniser.finish()
        var resolver = Resolver(weights: lexicon.resolution)
        resolver.scoresAll = explain
        // Asked only where it may decide something.
        resolver.namesTheatre =
            recogniser.names.contains(where: \.known.isInTheatre)
            && passages.contains(where: theatreWords.areNamed)
        resolver.resolve(&recogniser.names, mentions: recogniser.mentions)
        recogniser.reconsider(resolver)
        resolver.resolveAgain(&recogniser.names, mentions: recogniser.mentions)
        return Reading(
            passages: passages, mentions: recogniser.mentions, names: recogniser.names, resolver: resolver)
    }

    private func toponym(_ mention: Mention, _ reading: Reading, explain: Bool) -> Toponym {
        let passage = reading.passages[mention.passage]
        let name = reading.names[mention.name]
        let (candidates, resolver) = (name.known.candidates, reading.resolver)
        var chosen = resolver.choice(for: mention, in: reading.names, mentions: reading.mentions)
        if name.source == .feature, let found = chosen, !resolver.isSupported(candidates[found], mention) {
            chosen = nil
        }
        let probability = chosen.map { resolver.probabilities[name.first + $0] } ?? 0
        let isSure = probability >= lexicon.resolution.threshold
        let place = isSure ? chosen.map { places.place(candidates[$0].ref, in: index) } : nil
        var toponym = Toponym(
            span: TextSpan(field: passage.field, start: mention.scalarStart, end: mention.scalarEnd),
            text: passage.text(mention.scalarStart..<mention.scalarEnd),
            use: use(of: mention, chosen.map { candidates[$0] }),
            place: place,
            confidence: probability / (1 + exp(-Double(mention.score))))
        if explain {
            toponym.candidates = explanation(mention.name, reading)
            let best = toponym.candidates.first { $0.place.id == toponym.place?.id }
            toponym.explanation = explanation(mention, reading, chosen: chosen, cue: best?.cue)
        }
        return toponym
    }

    /// Only capitals and countries stand for governments.
    private func use(of mention: Mention, _ place: Candidate?) -> Toponym.Use {
        guard mention.use == .government else { return mention.use }
        return place?.kind == .capital || place?.kind == .country ? .government : .place
    }
}
