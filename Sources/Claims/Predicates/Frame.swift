/// How a verb or noun states control: which of its slots says who, and which says where.
struct Frame: Hashable, Sendable {
    /// What a slot's noun phrase is to the claim.
    enum Role: String, Hashable, Sendable {
        case party, place, counterparty
        /// The party's own troops ("pulled its forces out").
        case forces
        /// A noun of control with its holder ("under the group's control").
        case control
        /// A noun of siege ("under siege").
        case siege
    }

    var rule: String
    var predicate: Predicate
    /// In the present tense ("occupies") it says this instead.
    var presentPredicate: Predicate?
    var subject: Role?
    var object: Role?
    /// "the Taliban's capture of": the role of what owns the noun.
    var possessor: Role?
    var prepositions: [String: Role]
    /// Slots without which it is no frame: a preposition, `place`, `possessor`, `hands`.
    var needs: [String]
    /// Heads of the object that make it a frame ("take control").
    var objectNouns: Set<String>
    /// "be in control": nouns after a preposition.
    var prepositionNouns: [String: Set<String>]
    /// Words one of which must follow the verb.
    var particles: Set<String>
    /// Verbs of the frame that count only with one of these particles.
    var particlesFor: [String: Set<String>]
    /// Prepositions that count only for some verbs are left out for these.
    var notToVerbs: Set<String>
    /// Counts only if the place is named or a noun of places, with no object needed ("Kunduz has fallen").
    var strict: Bool
    /// The subject must be armed or a government: people also flee and enter.
    var armed: Bool
    /// Entering a country is travelling.
    var noCountry: Bool
    /// May stand without a place ("a Taliban takeover").
    var bare: Bool
    /// A building or a road is none of its places ("cleared the road").
    var noSite: Bool
    /// The place must be known, or of a noun of places ("Mosul's fall", and not a person's).
    var knownOnly: Bool
    /// The noun of the object must be the subject's own ("ended its occupation").
    var ownNoun: Bool
    /// Only as a gerund ("leaving the town to the army").
    var gerundOnly: Bool
    /// With no place slot filled, the last place of the sentence.
    var recentPlace: Bool
    var violent: Bool
    /// Prepositions and adverbs after the verb that make it mean something else ("fell into", "fell ill").
    var notBefore: Set<String>
    /// The place may come after the verb that the noun is the subject of ("fighting broke out in X").
    var throughVerb: Bool
    /// Prepositions between the holder and the noun ("forces in control of").
    var holderBefore: Set<String>
    /// With "back" it is a place retaken ("is back under their control").
    var regains: Bool
    /// Prepositions before the noun, in a clause without a verb ("Herat in rebel hands").
    var verbless: Set<String>
    /// Prepositions that end a list of places, since the frame wants them for itself.
    let stops: Set<String>
}

extension Frame {
    /// Who must be named for one of its needs to be met.
    func role(of need: String) -> Role? {
        switch need {
        case "place", "owned": return .place
        case "party", "possessor": return .party
        default:
            let role = prepositions[need]
            return role == .control ? .party : role
        }
    }

    /// Whether an event names all that the frame needs.
    func hasNeeds(_ event: Event) -> Bool {
        needs.allSatisfy { need in
            switch role(of: need) {
            case .place: !event.places.isEmpty
            case .party: !event.parties.isEmpty
            case .counterparty: !event.counterparties.isEmpty
            case .siege: event.isSieged
            case .forces, .control, nil: true
            }
        }
    }

    /// Of several frames that fit, the one that asks for most says most.
    fileprivate var specificity: Int {
        (objectNouns.isEmpty ? 0 : 4) + (particles.isEmpty ? 0 : 3) + (prepositionNouns.isEmpty ? 0 : 4)
            + (needs.isEmpty ? 0 : 2) + (recentPlace ? -3 : 0) - (strict ? 3 : 0)
    }
}

/// All frames, found by the lemma of their verb or by their noun.
struct FrameTable: Sendable {
    /// The most specific first.
    private(set) var byVerb: [String: [Frame]] = [:]
    private(set) var byNoun: [String: [Frame]] = [:]
    /// Suffixes of compounds ("rebel-held") and what they say.
    private(set) var compounds: [String: Predicate] = [:]
    let controlNouns: Set<String>
    let handsNouns: Set<String>
    let siegeNouns: Set<String>
    let regainMarkers: Set<String>
    /// "still", "now": what a headline's clause without a verb tells.
    let stillMarkers: Set<String>
    /// "in battle" tells how.
    let mannerNouns: Set<String>
    /// Verbs whose subject does what their object names ("completed the capture").
    let achieving: Set<String>
    /// What a game, a vote or a courtroom is about: "held X to a draw", "took X with 52 per cent of the vote".
    let otherMatters: Set<String>
    /// Words of firms and their deals.
    let businessMatters: Set<String>
    /// Between one who was captured and where.
    let captivePrepositions: Set<String>
    /// After a pronoun these make another verb ("held them up").
    let otherParticles: Set<String>
    /// Prepositions before these.
    let otherMatterPrepositions: Set<String>
    /// What falls without being taken ("the bridge fell").
    let structures: Set<String>

    init(_ file: LexiconFile) throws(ClaimLexiconError) {
        controlNouns = file.set("control_nouns")
        handsNouns = file.set("hands_nouns")
        siegeNouns = file.set("siege_nouns")
        regainMarkers = file.set("regain_markers")
        stillMarkers = file.set("still_markers")
        mannerNouns = file.set("manner_nouns")
        achieving = file.set("achieving")
        otherMatters = file.set("other_matters")
        otherMatterPrepositions = file.set("other_matter_prepositions")
        businessMatters = file.set("business_matters")
        captivePrepositions = file.set("captive_prepositions")
        otherParticles = file.set("other_particles")
        structures = file.set("structures")
        let peaceful = file.set("peaceful")
        for (suffix, names) in file.table("compounds") {
            guard let name = names.first, let predicate = Predicate(rawValue: name) else {
                throw .incomplete(path: file.path, entry: suffix, reason: "names no predicate")
            }
            compounds[suffix] = predicate
        }
        for entry in file.entries("verbs") {
            let frame = try Frame(entry, peaceful: peaceful, path: file.path)
            for verb in entry.words("verbs") { byVerb[verb, default: []].append(frame) }
        }
        for (verb, frames) in byVerb {
            // Of equals the one that stands first in the table.
            byVerb[verb] = frames.enumerated()
                .sorted { ($1.element.specificity, $0.offset) < ($0.element.specificity, $1.offset) }
                .map(\.element)
        }
        for entry in file.entries("nouns") {
            let frame = try Frame(entry, peaceful: peaceful, path: file.path)
            for noun in entry.words("nouns") { byNoun[noun, default: []].append(frame) }
        }
    }

    /// Verbs whose forms the tagger must know.
    var lemmas: [String] { byVerb.keys.sorted() }
}

extension Frame {
    private static let keys: Set<String> = [
        "rule", "predicate", "present", "verbs", "nouns", "subject", "object", "possessor", "needs", "noun",
        "noun_after", "particle", "particle_for", "place", "strict", "armed", "no_country", "no_to", "bare",
        "not_before", "through_verb", "holder_before", "regains", "no_site", "own", "form",
        "verbless", "known",
    ]

    init(_ entry: LexiconFile.Entry, peaceful: Set<String>, path: String) throws(ClaimLexiconError) {
        let name = entry.word("rule") ?? ""
        guard let predicate = entry.word("predicate").flatMap(Predicate.init(rawValue:)), !name.isEmpty else {
            throw .incomplete(path: path, entry: name, reason: "needs a rule name and a known predicate")
        }
        rule = name
        self.predicate = predicate
        presentPredicate = entry.word("present").flatMap(Predicate.init(rawValue:))
        subject = entry.word("subject").flatMap(Role.init(rawValue:))
        object = entry.word("object").flatMap(Role.init(rawValue:))
        possessor = entry.word("possessor").flatMap(Role.init(rawValue:))
        prepositions = [:]
        for key in entry.keys where !Self.keys.contains(key) {
            guard let role = entry.word(key).flatMap(Role.init(rawValue:)) else {
                throw .incomplete(path: path, entry: name, reason: "\"\(key)\" has no role")
            }
            prepositions[key] = role
        }
        needs = entry.words("needs")
        objectNouns = Set(entry.words("noun"))
        prepositionNouns = entry.table("noun_after").mapValues(Set.init)
        particles = Set(entry.words("particle"))
        particlesFor = entry.table("particle_for").mapValues(Set.init)
        notToVerbs = Set(entry.words("no_to"))
        strict = entry.word("strict") == "true"
        armed = entry.word("armed") == "true"
        noCountry = entry.word("no_country") == "true"
        verbless = Set(entry.words("verbless"))
        noSite = entry.word("no_site") == "true"
        knownOnly = entry.word("known") == "true"
        ownNoun = entry.word("own") == "true"
        gerundOnly = entry.word("form") == "gerund"
        bare = entry.word("bare") == "true"
        recentPlace = entry.word("place") == "recent"
        notBefore = Set(entry.words("not_before"))
        throughVerb = entry.word("through_verb") == "true"
        holderBefore = Set(entry.words("holder_before"))
        regains = entry.word("regains") == "true"
        stops = Set(prepositions.keys).union(entry.words("verbs").isEmpty ? [] : ["by"])
        violent = !peaceful.contains(name)
    }
}
