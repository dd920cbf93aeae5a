/// Who reports, and with what stance.
struct VoiceWords: Sendable {
    enum Stance: String, Hashable, Sendable { case assert, confirm, concede, deny, dispute }

    let stances: [String: Stance]
    /// Verbs that deny where they are negated.
    let negatedDenials: Set<String>
    /// Modals under which a verb still reports.
    let reportingModals: Set<String>
    let according: [[String]]
    let statementNouns: Set<String>
    /// What stands for a statement where it is denied.
    let statementPronouns: Set<String>
    let statementSubjects: Set<String>
    /// "something that the ministry denied".
    let anything: Set<String>
    /// Verbs of judging, and what false statements are called with them.
    let judging: Set<String>
    let falsehoods: Set<String>
    /// "says otherwise".
    let otherwise: Set<String>
    /// Verbs by which one tells of one's own side's deeds.
    let announcing: Set<String>
    /// Verbs of praise: who is praised did it.
    let praising: Set<String>
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
    /// What stands for a figure told before.
    let figurePronouns: Set<String>
    let figureVerbs: Set<String>
    /// Verb ▶ prepositions that lead from it to a figure.
    let figurePrepositions: [String: Set<String>]
    /// Verbs after which a name is who was told, not who told.
    let neverInverted: Set<String>
    /// "even as": what happened meanwhile is the reporter's.
    let concessives: Set<String>
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
        negatedDenials = file.set("negated_denials")
        reportingModals = file.set("reporting_modals")
        according = file.words("according").map { $0.split(separator: " ").map(String.init) }
        statementNouns = file.set("statement_nouns")
        statementPronouns = file.set("statement_pronouns")
        statementSubjects = file.set("statement_subjects")
        anything = file.set("anything")
        judging = file.set("judging")
        falsehoods = file.set("falsehoods")
        otherwise = file.set("otherwise")
        announcing = file.set("announcing")
        praising = file.set("praising")
        titles = file.set("titles")
        kinds = file.reversed("kinds")
        kindModifiers = file.table("kind_modifiers").compactMapValues(\.first)
        humanVerbs = file.set("human_verbs")
        bareOfficials = file.set("bare_officials")
        observedHeads = file.set("observed_heads")
        unnamed = file.set("unnamed")
        figureNouns = file.set("figure_nouns")
        figurePronouns = file.set("figure_pronouns")
        figureVerbs = file.set("figure_verbs")
        figurePrepositions = file.table("figure_prepositions").mapValues(Set.init)
        neverInverted = file.set("never_inverted")
        concessives = file.set("concessives")
        contrasts = file.set("contrasts")
        seeing = file.set("seeing")
        seers = file.set("seers")
        urging = file.set("urging")
    }
}
