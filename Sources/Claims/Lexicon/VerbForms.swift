/// The forms that a spelling may be of its verb.
struct VerbForms: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// "take"
    static let base = VerbForms(rawValue: 1)
    /// "takes"
    static let third = VerbForms(rawValue: 2)
    /// "took"
    static let past = VerbForms(rawValue: 4)
    /// "taken"
    static let participle = VerbForms(rawValue: 8)
    /// "taking"
    static let gerund = VerbForms(rawValue: 16)
}

/// Every form of every verb that the lexicons know.
struct VerbTable: Sendable {
    struct Reading: Hashable, Sendable {
        var lemma: String
        var forms: VerbForms
    }

    private(set) var readings: [String: Reading] = [:]

    subscript(folded: String) -> Reading? { readings[folded] }

    mutating func addIrregular(_ row: [String]) {
        guard row.count == 3 else { return }
        add(row[0], lemma: row[0], .base)
        add(Self.third(row[0]), lemma: row[0], .third)
        for gerund in Self.gerunds(row[0]) { add(gerund, lemma: row[0], .gerund) }
        add(row[1], lemma: row[0], .past)
        add(row[2], lemma: row[0], .participle)
    }

    mutating func addRegular(_ base: String) {
        guard readings[base]?.forms.contains(.base) != true else { return }
        add(base, lemma: base, .base)
        add(Self.third(base), lemma: base, .third)
        for gerund in Self.gerunds(base) { add(gerund, lemma: base, .gerund) }
        for past in Self.pasts(base) { add(past, lemma: base, [.past, .participle]) }
    }

    private mutating func add(_ spelling: String, lemma: String, _ forms: VerbForms) {
        if var known = readings[spelling] {
            // "found" is of find and of found: the first lemma stands, all forms count.
            known.forms.formUnion(forms)
            readings[spelling] = known
        } else {
            readings[spelling] = Reading(lemma: lemma, forms: forms)
        }
    }

    private static func isVowel(_ character: Character?) -> Bool { character.map { "aeiou".contains($0) } ?? false }

    private static func endsInConsonantY(_ base: String) -> Bool {
        base.hasSuffix("y") && !isVowel(base.dropLast().last)
    }

    /// Both spellings where the last consonant may double ("controled", "controlled"): readers meet either.
    private static func stems(_ base: String) -> [String] {
        guard let last = base.last, !"aeiouwxy".contains(last), isVowel(base.dropLast().last),
            !isVowel(base.dropLast(2).last)
        else { return [base] }
        return [base, base + String(last)]
    }

    static func third(_ base: String) -> String {
        if endsInConsonantY(base) { return base.dropLast() + "ies" }
        if ["s", "x", "z", "ch", "sh", "o"].contains(where: base.hasSuffix) { return base + "es" }
        return base + "s"
    }

    static func gerunds(_ base: String) -> [String] {
        if base.hasSuffix("ie") { return [base.dropLast(2) + "ying"] }
        if base.hasSuffix("e"), !base.hasSuffix("ee") { return [base.dropLast() + "ing"] }
        return stems(base).map { $0 + "ing" }
    }

    static func pasts(_ base: String) -> [String] {
        if base.hasSuffix("e") { return [base + "d"] }
        if endsInConsonantY(base) { return [base.dropLast() + "ied"] }
        return stems(base).map { $0 + "ed" }
    }
}
