/// What a word can be for the place-name rules. A word may be several.
///
/// The raw names are the kinds of the lexicon's tables.
struct WordClasses: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    /// General vocabulary: capitalised at a sentence start it is no name.
    static let common = WordClasses(rawValue: 1 << 0)
    /// "President", "Gen.": a person's name follows.
    static let title = WordClasses(rawValue: 1 << 1)
    static let given = WordClasses(rawValue: 1 << 2)
    static let surname = WordClasses(rawValue: 1 << 3)
    /// Last words of newspapers and stations.
    static let news = WordClasses(rawValue: 1 << 4)
    /// Words in the names of organisations.
    static let organisation = WordClasses(rawValue: 1 << 5)
    /// Names of sports teams.
    static let team = WordClasses(rawValue: 1 << 6)
    static let street = WordClasses(rawValue: 1 << 7)
    /// "Airport", "Dam": a name before it belongs to an installation.
    static let facility = WordClasses(rawValue: 1 << 8)
    /// Prepositions before places alone ("in", "near"), and such as stand before anything ("at", "by", "of").
    static let near = WordClasses(rawValue: 1 << 9)
    static let at = WordClasses(rawValue: 1 << 10)
    static let by = WordClasses(rawValue: 1 << 11)
    static let of = WordClasses(rawValue: 1 << 12)
    static let from = WordClasses(rawValue: 1 << 13)
    static let direction = WordClasses(rawValue: 1 << 14)
    static let article = WordClasses(rawValue: 1 << 15)
    static let possessive = WordClasses(rawValue: 1 << 16)
    /// What governments do: "rejects", "urges".
    static let speech = WordClasses(rawValue: 1 << 17)
    /// "is", "will": a government if what follows fits.
    static let governs = WordClasses(rawValue: 1 << 18)
    /// "government", "regime".
    static let govnoun = WordClasses(rawValue: 1 << 19)
    /// Nouns that a place's name stands before: "resident", "police", "area".
    static let people = WordClasses(rawValue: 1 << 20)
    /// "Agreement", "Summit": a name before it belongs to an event.
    static let event = WordClasses(rawValue: 1 << 21)
    /// What stands after a person's name: "who", "said", "aged".
    static let personal = WordClasses(rawValue: 1 << 22)
    /// "spokesman", "coach": a person's name may follow.
    static let role = WordClasses(rawValue: 1 << 23)
    static let month = WordClasses(rawValue: 1 << 24)
    static let weekday = WordClasses(rawValue: 1 << 25)
    static let function = WordClasses(rawValue: 1 << 26)
    static let saint = WordClasses(rawValue: 1 << 27)
    /// "de", "bin": inside persons' names.
    static let particle = WordClasses(rawValue: 1 << 28)
    /// What armies do to places: "captured", "fled".
    static let war = WordClasses(rawValue: 1 << 29)
    /// Kinds of places: "province", "village".
    static let kind = WordClasses(rawValue: 1 << 30)
    /// What governments are and places are not: "ready", "ally".
    static let statecraft = WordClasses(rawValue: 1 << 31)
    /// What governments have with each other: "ties", "talks".
    static let relation = WordClasses(rawValue: 1 << 32)

    /// Forms of "be".
    static let being = WordClasses(rawValue: 1 << 33)

    /// What a name says it is with its last word ("Neches River") or with its first ("Lake Hartwell", "Gulf of Oman").
    static let feature = WordClasses(rawValue: 1 << 34)
    static let featureHead = WordClasses(rawValue: 1 << 35)
    /// Of those, such as a name follows only after "of".
    static let featureHeadOf = WordClasses(rawValue: 1 << 36)
    /// Companies and agencies known all over the world.
    static let brand = WordClasses(rawValue: 1 << 37)
    /// Verbs and prepositions before the name of a language: "spoke", "into".
    static let language = WordClasses(rawValue: 1 << 38)

    static let names: [String: WordClasses] = [
        "common": .common, "title": .title, "given": .given, "surname": .surname, "news": .news, "org": .organisation,
        "team": .team, "street": .street, "facility": .facility, "near": .near,
        "at": .at, "by": .by, "of": .of, "from": .from, "direction": .direction, "article": .article,
        "possessive": .possessive, "speech": .speech, "governs": .governs, "govnoun": .govnoun, "people": .people,
        "event": .event, "personal": .personal, "role": .role, "month": .month,
        "weekday": .weekday, "function": .function, "saint": .saint, "particle": .particle, "war": .war,
        "statecraft": .statecraft, "relation": .relation,
        "being": .being, "feature": .feature, "featurehead": .featureHead,
        "featureheadof": [.featureHead, .featureHeadOf], "brand": .brand, "language": .language,
    ]

    func has(_ other: WordClasses) -> Bool { !isDisjoint(with: other) }
}
