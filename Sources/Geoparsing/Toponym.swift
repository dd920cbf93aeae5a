public import Articles
public import Gazetteer

/// A place name at a span of an article, what it is used for, and the place it resolves to.
public struct Toponym: Hashable, Sendable {
    /// What the name stands for in its sentence.
    ///
    /// A name that the geoparser takes for a person's it leaves out: `person` is for who labels names otherwise.
    public enum Use: String, Hashable, Sendable, CaseIterable {
        case place, government, nationality, organisation, person, event
    }

    public var span: TextSpan
    /// Exactly as written.
    public var text: String
    public var use: Use
    /// nil where nothing fits well enough.
    public var place: Place?
    /// 0...1.
    public var confidence: Double
    /// Best first; filled only when asked to explain.
    public var candidates: [Candidate]
    /// Why it was taken for a name and why this place or none, in words; empty unless asked to explain.
    public var explanation = ""

    /// A place that the name may mean, its score and the cue that decided, in words.
    public struct Candidate: Hashable, Sendable {
        public var place: Place
        public var score: Double
        public var cue: String
        public init(place: Place, score: Double, cue: String) {
            self.place = place
            self.score = score
            self.cue = cue
        }
    }

    public init(
        span: TextSpan, text: String, use: Use, place: Place?, confidence: Double, candidates: [Candidate] = []
    ) {
        self.span = span
        self.text = text
        self.use = use
        self.place = place
        self.confidence = confidence
        self.candidates = candidates
    }
}
