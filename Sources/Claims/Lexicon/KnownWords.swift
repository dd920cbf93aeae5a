import Articles

/// What the tagger knows of a word, gathered from all its tables, so that a word is looked up once.
struct KnownWord: Sendable {
    /// Its folded text, shared by all that read it.
    var folded: String
    /// Of a closed class.
    var tag: WordTag?
    /// A form of a verb.
    var verb: VerbTable.Reading?
    var lists: Lists = []
    var role: Role?

    struct Lists: OptionSet, Sendable {
        let rawValue: UInt16
        static let nounFirst = Lists(rawValue: 1)
        static let plain = Lists(rawValue: 2)
        static let notAdverb = Lists(rawValue: 4)
        static let statementHead = Lists(rawValue: 8)
        static let nominalAdjective = Lists(rawValue: 16)
        static let repeating = Lists(rawValue: 32)
        /// First words of phrases that join ("as" of "as well as").
        static let opensJoint = Lists(rawValue: 64)
        /// Nouns that a frame is of.
        static let eventNoun = Lists(rawValue: 128)
        /// Forms of the verbs that a frame is of.
        static let eventVerb = Lists(rawValue: 256)
    }

    /// Words whose part hangs on their neighbours.
    enum Role: String, Sendable, CaseIterable {
        case to, that, his, her, my, no, per, since, there
        case genitive = "'s"
        case apostrophe = "'"
    }
}

/// Every word of the tagger's tables, found by the hash that its token carries.
struct KnownWords: Sendable {
    private var numbers = WordTable<Int32>()
    private var words: [KnownWord] = []
    /// The words of the phrases that join like one word ("as well as"), by their numbers.
    private(set) var jointPhrases: [[Int32]] = []

    init(words classes: WordClasses, verbs: VerbTable, frames: FrameTable) {
        for (word, tag) in classes.tags { update(word) { $0.tag = tag } }
        for (word, reading) in verbs.readings {
            let isEvent = frames.byVerb[reading.lemma] != nil
            update(word) {
                $0.verb = reading
                if isEvent { $0.lists.insert(.eventVerb) }
            }
        }
        for noun in frames.byNoun.keys { update(noun) { $0.lists.insert(.eventNoun) } }
        let lists: [(Set<String>, KnownWord.Lists)] = [
            (classes.nounsFirst, .nounFirst), (classes.plainWords, .plain), (classes.notAdverbs, .notAdverb),
            (classes.statementHeads, .statementHead), (classes.nominalAdjectives, .nominalAdjective),
            (classes.repeating, .repeating),
        ]
        for (words, list) in lists {
            for word in words { update(word) { $0.lists.insert(list) } }
        }
        for role in KnownWord.Role.allCases { update(role.rawValue) { $0.role = role } }
        for phrase in classes.jointPhrases {
            for word in phrase { update(word) { _ in } }
            if let first = phrase.first { update(first) { $0.lists.insert(.opensJoint) } }
            jointPhrases.append(phrase.map { number(FoldedHash.of($0)) })
        }
        // The commonest marks, for their text.
        for mark in [",", ".", ";", ":", "-", "'", "\"", "?", "!", "“", "”", "–", "—"] { update(mark) { _ in } }
    }

    private mutating func update(_ word: String, _ change: (inout KnownWord) -> Void) {
        let hash = FoldedHash.of(word)
        let number = numbers[hash] ?? Int32(words.count)
        if Int(number) == words.count {
            words.append(KnownWord(folded: word))
            numbers[hash] = number
        }
        change(&words[Int(number)])
    }

    /// The number of a word by its hash; -1 for one of no table.
    @inline(__always) func number(_ hash: UInt64) -> Int32 { numbers[hash] ?? -1 }

    /// Of a number that is not -1.
    @inline(__always) func folded(_ number: Int32) -> String { words[Int(number)].folded }
    @inline(__always) func tag(_ number: Int32) -> WordTag? { number < 0 ? nil : words[Int(number)].tag }
    @inline(__always) func verb(_ number: Int32) -> VerbTable.Reading? { number < 0 ? nil : words[Int(number)].verb }
    /// What a verb's spelling may be.
    @inline(__always) func forms(_ number: Int32) -> VerbForms? { number < 0 ? nil : words[Int(number)].verb?.forms }
    @inline(__always) func isVerb(_ number: Int32) -> Bool { number >= 0 && words[Int(number)].verb != nil }
    @inline(__always) func isListed(_ number: Int32, _ list: KnownWord.Lists) -> Bool {
        number >= 0 && words[Int(number)].lists.contains(list)
    }
    @inline(__always) func role(_ number: Int32) -> KnownWord.Role? { number < 0 ? nil : words[Int(number)].role }
}
