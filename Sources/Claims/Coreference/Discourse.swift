import Articles
import Gazetteer

/// What the article has spoken of up to a point of the text, for pronouns and definite descriptions.
///
/// Everything is looked up when it is asked for: see ``DiscourseMemory``.
struct Discourse {
    let passage: Passage
    /// nil: nothing was spoken of.
    private let memory: DiscourseMemory?
    /// The sentence being read.
    private let sentence: Int
    /// Its chunk being read: who spoke before it has spoken.
    private var chunk = -1
    /// Who spoke last, where the memory has just worked that out.
    private var speaker: Claimant??

    struct PartyMention: Hashable {
        var id: PartyID
        /// Scalars of the field.
        var start: Int
        var isSubject: Bool
    }

    struct PlaceRecord: Hashable {
        var place: Place
        var part: PlaceMention.Part
        var start: Int
        /// Held, taken or fought over: more likely to be meant by "the site".
        var isClaimed: Bool
        /// The nouns it was called by ("border crossing"), if they were looked at already.
        var classes: Set<String>
        /// Where it was named, if they were not.
        var named: Naming?
    }

    /// A toponym of a sentence.
    struct Naming: Hashable {
        var sentence: Int
        var span: TextSpan
    }

    /// Of a text that has not spoken of anything.
    init(passage: Passage) {
        self.passage = passage
        memory = nil
        sentence = 0
    }

    init(memory: DiscourseMemory, passage: Passage, sentence: Int) {
        self.passage = passage
        self.memory = memory
        self.sentence = sentence
    }

    /// The same before anything is said in the sentence but by one who is known.
    func spoken(by speaker: Claimant?) -> Discourse {
        var result = self
        result.speaker = .some(speaker)
        return result
    }

    /// From now on the chunks up to this one have been read.
    mutating func read(to chunk: Int) { self.chunk = chunk }

    /// The place of the last claim, and its sentence: what "it" may be.
    var lastPlace: (mention: PlaceMention, sentence: Int)? { memory?.lastPlace }

    /// The last one who said something.
    var lastClaimant: Claimant? {
        if let speaker { return speaker }
        return memory?.lastClaimant(in: sentence, through: chunk)
    }

    /// Who said something in one of the two sentences before, or else whom the last one spoke of as people that may have.
    var recentSpeaker: Claimant? {
        guard let memory else { return nil }
        if let last = lastClaimant, let span = last.span, memory.isRecent(span, in: sentence) { return last }
        return memory.people(before: sentence)
    }

    /// The party that the article speaks of most, of those that fit: what "the group" means.
    func mainParty(where fits: (PartyID) -> Bool) -> PartyID? {
        counts.filter { fits($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The party that fits, if the article has spoken of one such only.
    func onlyParty(where fits: (PartyID) -> Bool) -> PartyID? {
        let fitting = counts.keys.filter(fits)
        return fitting.count == 1 ? fitting.first : nil
    }

    private var counts: [PartyID: Int] { memory?.partyCounts(through: sentence) ?? [:] }

    private func parties(_ sentence: Int) -> [PartyMention] { memory?.parties(in: sentence) ?? [] }

    /// "they", "it": the subject of the sentence so far, else of the one before.
    func pronounParty(before start: Int, in sentence: Int) -> PartyID? {
        let here = parties(sentence).filter { $0.start < start }
        if let subject = here.first(where: \.isSubject) ?? here.first { return subject.id }
        for back in 1...3 {
            let earlier = parties(sentence - back)
            if let subject = earlier.first(where: \.isSubject) ?? earlier.first { return subject.id }
        }
        return nil
    }

    /// "the group", "the insurgents": the last party that fits.
    func lastParty(before start: Int, in sentence: Int, where fits: (PartyID) -> Bool) -> PartyID? {
        for back in 0...12 {
            if let found = parties(sentence - back).last(where: { $0.start < start && fits($0.id) }) {
                return found.id
            }
        }
        return nil
    }

    /// The place that a plain noun stands for: the last that fits and was claimed, else the last that fits.
    func place(
        kinds: Set<String>, noun: String, before start: Int, skip: (Place) -> Bool = { _ in false }
    ) -> PlaceRecord? {
        guard let memory else { return nil }
        var first: PlaceRecord?
        var claimed: PlaceRecord?
        var fitting = 0
        for record in memory.places(through: sentence).reversed() where record.start < start && !skip(record.place) {
            if memory.isCalled(record, noun) { return record }
            guard kinds.contains(record.place.kind.rawValue) else { continue }
            if fitting < 4, claimed == nil, record.isClaimed { claimed = record }
            if first == nil { first = record }
            fitting += 1
        }
        // "the town" after a town that is in no gazetteer is left open.
        guard let found = claimed ?? first, !memory.hidesPlace(after: found.start, before: start) else { return nil }
        return found
    }

    func lastBorder(before start: Int) -> PlaceRecord? {
        memory?.places(through: sentence).last {
            if case .border = $0.part { return $0.start < start }
            return false
        }
    }
}
