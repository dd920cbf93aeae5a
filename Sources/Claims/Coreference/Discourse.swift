import Articles
import Gazetteer

/// What the article has spoken of so far, for pronouns and definite descriptions.
struct Discourse {
    let passage: Passage
    private var parties: [Int: [PartyMention]] = [:]
    private var counts: [PartyID: Int] = [:]
    private var places: [PlaceRecord] = []
    /// The place of the last claim, and its sentence: what "it" may be.
    var lastPlace: (mention: PlaceMention, sentence: Int)?
    /// The last one who said something.
    var lastClaimant: Claimant?

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
        /// The noun it was called by ("border crossing").
        var classes: Set<String>
    }

    init(passage: Passage) { self.passage = passage }

    mutating func add(party: PartyMention, sentence: Int) {
        parties[sentence, default: []].append(party)
        counts[party.id, default: 0] += 1
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

    mutating func add(place: PlaceRecord) {
        places.append(place)
        // Old places fade; a short list keeps every look-up short.
        if places.count > 64 { places.removeFirst(32) }
    }

    /// A claim was made of a place: it is what "the site" will mean.
    mutating func markClaimed(_ mention: PlaceMention) {
        guard let span = mention.span, let place = mention.place else { return }
        for index in places.indices.reversed() where places[index].place.id == place.id {
            places[index].isClaimed = true
            if places[index].start < span.start { return }
        }
    }

    /// "they", "it": the subject of the sentence so far, else of the one before.
    func pronounParty(before start: Int, in sentence: Int) -> PartyID? {
        let here = (parties[sentence] ?? []).filter { $0.start < start }
        if let subject = here.first(where: \.isSubject) ?? here.first { return subject.id }
        for back in 1...3 {
            if let earlier = parties[sentence - back], let subject = earlier.first(where: \.isSubject) ?? earlier.first
            {
                return subject.id
            }
        }
        return nil
    }

    /// "the group", "the insurgents": the last party that fits.
    func lastParty(before start: Int, in sentence: Int, where fits: (PartyID) -> Bool) -> PartyID? {
        for back in 0...12 {
            if let found = (parties[sentence - back] ?? []).last(where: { $0.start < start && fits($0.id) }) {
                return found.id
            }
        }
        return nil
    }

    /// The place that a plain noun stands for: the last that fits and was claimed, else the last that fits.
    func place(
        kinds: Set<String>, noun: String, before start: Int, skip: (Place) -> Bool = { _ in false }
    ) -> PlaceRecord? {
        let fitting = places.reversed().filter {
            $0.start < start && !skip($0.place) && (kinds.contains($0.place.kind.rawValue) || $0.classes.contains(noun))
        }
        return fitting.first { $0.classes.contains(noun) } ?? fitting.prefix(4).first(where: \.isClaimed)
            ?? fitting.first
    }

    func lastBorder(before start: Int) -> PlaceRecord? {
        places.last {
            if case .border = $0.part { return $0.start < start }
            return false
        }
    }
}
