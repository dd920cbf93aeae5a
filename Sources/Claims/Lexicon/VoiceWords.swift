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
    /// Verbs by which one speaks of what another should do.
    let urging: Set<String>

    init(_ file: LexiconFile) {
        stances = file.reversed("verbs").compactMapValues(Stance.init(rawValue:))
        clauseOnly = file.set("clause_only")
        according = file.words("according").map { $0.split(separator: " ").map(String.init) }
        statementNouns = file.set("statement_nouns")
        titles = file.set("titles")
        kinds = file.reversed("kinds")
        bareOfficials = file.set("bare_officials")
        observedHeads = file.set("observed_heads")
        unnamed = file.set("unnamed")
        figureNouns = file.set("figure_nouns")
        figureVerbs = file.set("figure_verbs")
        neverInverted = file.set("never_inverted")
        contrasts = file.set("contrasts")
        urging = file.set("urging")
    }
}
