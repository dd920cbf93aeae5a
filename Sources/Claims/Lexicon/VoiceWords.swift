/// Who reports, and with what stance.
struct VoiceWords: Sendable {
    enum Stance: String, Hashable, Sendable { case assert, confirm, concede, deny, dispute }

    let stances: [String: Stance]
    /// Verbs that report only when a clause follows.
    let clauseOnly: Set<String>
    let according: [[String]]
    let statementNouns: Set<String>
    let titles: Set<String>
    let kinds: [String: String]
    /// What a word before the noun says of its kind.
    let kindModifiers: [String: String]
    /// Verbs that only people are subjects of.
    let humanVerbs: Set<String>
    /// Officials of nobody in particular.
    let bareOfficials: Set<String>
    let observedHeads: Set<String>
    let unnamed: Set<String>
    let figureNouns: Set<String>
    let figureVerbs: Set<String>
    /// Verbs after which a name is who was told, not who told.
    let neverInverted: Set<String>
    /// After a comma or dash these end what is said.
    let contrasts: Set<String>
    /// Verbs of seeing: what those who report saw is told by them.
    let seeing: Set<String>
    /// Kinds of people who are believed to have seen.
    let seers: Set<String>
    /// Verbs by which one speaks of what another should do.
    let urging: Set<String>

    init(_ file: LexiconFile) {
        stances = file.reversed("verbs").compactMapValues(Stance.init(rawValue:))
        clauseOnly = file.set("clause_only")
        according = file.words("according").map { $0.split(separator: " ").map(String.init) }
        statementNouns = file.set("statement_nouns")
        titles = file.set("titles")
        kinds = file.reversed("kinds")
        kindModifiers = file.table("kind_modifiers").compactMapValues(\.first)
        humanVerbs = file.set("human_verbs")
        bareOfficials = file.set("bare_officials")
        observedHeads = file.set("observed_heads")
        unnamed = file.set("unnamed")
        figureNouns = file.set("figure_nouns")
        figureVerbs = file.set("figure_verbs")
        neverInverted = file.set("never_inverted")
        contrasts = file.set("contrasts")
        seeing = file.set("seeing")
        seers = file.set("seers")
        urging = file.set("urging")
    }
}
