/// Common nouns and modifiers for those who hold and take places.
struct PartyWords: Sendable {
    enum Side: String, Hashable, Sendable { case state, rebel, neutral }

    let heads: [String: Side]
    let modifiers: [String: Side]
    let notParties: Set<String>
    /// Words of the names of armed groups, whatever the war.
    let armedNames: Set<String>
    /// "its forces": those of a party named before.
    let owners: Set<String>
    let pronouns: Set<String>
    let speakerPronouns: Set<String>
    let relatives: Set<String>
    let singularPeople: Set<String>
    let singularThings: Set<String>
    let pluralPronouns: Set<String>
    /// "the latter".
    let latter: Set<String>

    init(_ file: LexiconFile) {
        heads = file.reversed("heads").compactMapValues(Side.init(rawValue:))
        modifiers = file.reversed("modifiers").compactMapValues(Side.init(rawValue:))
        armedNames = file.set("armed_names")
        notParties = file.set("not_parties")
        owners = file.set("owners")
        pronouns = file.set("pronouns")
        speakerPronouns = file.set("speaker_pronouns")
        relatives = file.set("relative_pronouns")
        singularPeople = file.set("singular_people")
        singularThings = file.set("singular_things")
        pluralPronouns = file.set("plural_pronouns")
        latter = file.set("latter")
    }
}
