import Gazetteer

/// A name found in a passage, before it is known whether it is a place there, and which.
struct Mention: Sendable {
    /// Words of the passage.
    var first: Int
    var end: Int
    /// Unicode scalars of the passage.
    var scalarStart: Int
    var scalarEnd: Int
    var passage: Int
    /// Index of the article's names.
    var name: Int
    var cues = CueSet()
    /// By the words around it; a government only if the place then proves to have one.
    var use = Toponym.Use.place
    /// What the word beside it says it is: "X province".
    var kind: PlaceKind?
    /// The mention that names what it lies in: "X, Y".
    var container: Int?
    /// Log-odds of being a place here.
    var score: Float = 0
}

/// A name of an article: all its mentions mean one place, unless one of them says otherwise.
struct ArticleName: Sendable {
    enum Source: Sendable {
        case gazetteer, abbreviation, nationality
        /// A name that says itself what it is, such as "Neches River": its candidates are those of the name in it.
        case feature
    }
    let source: Source
    /// Hash of its words.
    let hash: UInt64
    /// Its candidates and what speaks for each by itself, and by the words beside its mentions once they were read.
    var known: KnownName
    var mentions = 0
    /// Index of the best candidate, once resolved.
    var best: Int?
    /// How surely the name is a place somewhere in the article: its weight in votes.
    var weight = 0.0
    /// Where the resolver's scores of its candidates begin.
    var first = 0

    init(source: Source, hash: UInt64, known: KnownName) {
        self.source = source
        self.hash = hash
        self.known = known
    }

    /// Its candidates among those of all names.
    var places: Range<Int> { first..<first + known.candidates.count }
}

/// A place that a name may mean.
struct Candidate: Sendable {
    var ref: PlaceRef
    var longitude: Double
    var latitude: Double
    /// Cosine of the latitude.
    var shrink: Double
    /// Two letters; 0 for none.
    var country: UInt16
    /// The first-level division.
    var division: PlaceRef?
    var kind: PlaceKind
    var population: Int
    /// The name is the place's own, not one of its others.
    var isMain: Bool
    /// In a country of the theatre.
    var isHome: Bool
    /// log10 of the population.
    var size: Float
}
