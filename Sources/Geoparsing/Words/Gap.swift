/// What stands between a word and the one before it.
struct Gap: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let space = Gap(rawValue: 1 << 0)
    static let comma = Gap(rawValue: 1 << 1)
    static let period = Gap(rawValue: 1 << 2)
    static let hyphen = Gap(rawValue: 1 << 3)
    static let apostrophe = Gap(rawValue: 1 << 4)
    /// "'s": no word of its own here.
    static let possessive = Gap(rawValue: 1 << 5)
    static let opening = Gap(rawValue: 1 << 6)
    static let closing = Gap(rawValue: 1 << 7)
    static let quote = Gap(rawValue: 1 << 8)
    static let dash = Gap(rawValue: 1 << 9)
    static let line = Gap(rawValue: 1 << 10)
    static let other = Gap(rawValue: 1 << 11)
    /// A sentence begins at the word.
    static let sentence = Gap(rawValue: 1 << 12)

    /// Nothing but blanks, perhaps the full stop of an abbreviation or an apostrophe inside a name.
    var isPlain: Bool { subtracting([.space, .hyphen, .apostrophe]).isEmpty }
}
