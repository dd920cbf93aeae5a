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
    var source: Source
    var candidates: [Candidate] = []
    /// For each candidate what speaks for it.
    var evidence: [ResolutionEvidence] = []
    /// Index of the best candidate, once resolved.
    var best: Int?
    /// Of the best candidate.
    var probability = 0.0
    /// How surely the name is a place somewhere in the article: its weight in votes.
    var weight = 0.0
    var mentions = 0
    /// Hash of its words.
    var hash: UInt64 = 0
    var maximumPopulation = 0
    var candidateCount = 0
    /// "White House": more often those who sit there than the place.
    var isInstitution = false
    /// Its candidates have been scored by what is known of them without the article's other names.
    var isWeighed = false
    /// For each candidate the weighted sum of the evidence that does not depend on the article's other names.
    var priors: [Double] = []
    /// The same with what the other names say, and how likely each candidate is by it.
    var scores: [Double] = []
    var probabilities: [Double] = []
    /// What was chosen by the priors alone.
    private var kept: (probabilities: [Double], best: Int?, probability: Double) = ([], nil, 0)

    init(source: Source) { self.source = source }

    mutating func keep() { kept = (probabilities, best, probability) }

    /// Back to the priors.
    mutating func restore() {
        scores = priors
        (probabilities, best, probability) = kept
    }
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
    /// log10 of the population.
    var size: Float
}
