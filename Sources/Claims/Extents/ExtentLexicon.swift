public import Articles

/// The words that shares, counts and lengths are told in, from `GeoData/lexicon/extents/`.
public struct ExtentLexicon: Sendable {
    /// Phrases of up to four words, joined by spaces.
    var comparators: [String: Extent.Comparator] = [:]
    /// What a count counts: `districts`, `provinces`, ...
    var units: [String: String] = [:]
    /// Kilometres, or square kilometres, in one of them.
    var lengths: [String: Double] = [:]
    var areas: [String: Double] = [:]
    /// What a noun stands for as the object of a share: `territory`, `border`, ...
    var heads: [String: String] = [:]
    /// What people counted are a share of: told as a number it is an extent, in words ("thousands of people") it is none.
    let personsHead = "population"
    /// All other words: a bit for each of their kinds.
    private var kinds: [String: UInt32] = [:]
    /// The same by the words' hashes, as tokens carry them.
    private var kindsOf = WordTable<UInt32>()
    var numbers: NumberWords
    private var triggers = WordTable<Void>()
    /// What "a" must stand before to begin an extent ("a third", "a large", "a hundred").
    private var afterArticle = WordTable<Void>()
    /// First words of the phrases of units, measures and per cent; last words of comparators.
    private var phraseStarts = WordTable<Void>()
    private var comparatorEnds = WordTable<Void>()

    /// Each a bit, so that one look tells all kinds of a word.
    enum Kind: UInt32 {
        case percent, idle, range, of, out, ratio, determiner, article, whole, vague, territory, but
        case notFractionAfter, wholeAdverb, vagueAdverb, vagueDeterminer, vagueAdjective, phraseEnd
        case side, dimension, few

        /// The table's names for them.
        static let byName: [String: Kind] = [
            "percent": .percent, "idle": .idle, "range": .range, "of": .of, "out": .out, "ratio": .ratio,
            "determiner": .determiner, "article": .article, "whole": .whole, "vague": .vague, "territory": .territory,
            "but": .but, "not_fraction_after": .notFractionAfter,
            "whole_adverb": .wholeAdverb, "vague_adverb": .vagueAdverb, "vague_determiner": .vagueDeterminer,
            "vague_adjective": .vagueAdjective, "np_end": .phraseEnd, "side": .side, "dimension": .dimension,
            "few": .few,
        ]

        var bit: UInt32 { 1 << rawValue }
    }

    /// Reads the lexicon from a GeoData folder.
    ///
    /// - Throws: `InputError` naming the file and line of a row that cannot be read.
    public static func load(geoData path: String) throws(InputError) -> ExtentLexicon {
        try load(geoData: path, numbers: NumberWords.load(geoData: path))
    }

    static func load(geoData path: String, numbers: NumberWords) throws(InputError) -> ExtentLexicon {
        try ExtentLexicon(LexiconTable.read(path + "/lexicon/extents/words.tsv"), numbers: numbers)
    }

    init(_ table: LexiconTable, numbers: NumberWords) throws(InputError) {
        self.numbers = numbers
        try table.take { add($0) }
        var triggers = Set(numbers.numbers.keys).union(numbers.fractions.keys)
        for kind in [Kind.whole, .wholeAdverb, .vague, .vagueAdverb, .vagueDeterminer, .vagueAdjective] {
            triggers.formUnion(words(kind))
        }
        afterArticle = WordTable(Set(numbers.fractions.keys).union(numbers.scales.keys).union(numbers.dozens))
        triggers.subtract(numbers.articles.subtracting(numbers.numbers.keys))
        self.triggers = WordTable(triggers)
        kindsOf = WordTable(kinds)
        for phrase in Array(units.keys) + lengths.keys + areas.keys + words(.percent)
            + words(.out) + words(.ratio)
        {
            phrase.split(separator: " ").prefix(1).forEach { phraseStarts.insert(String($0)) }
        }
        for phrase in comparators.keys {
            phrase.split(separator: " ").suffix(1).forEach { comparatorEnds.insert(String($0)) }
        }
    }

    private mutating func add(_ row: LexiconTable.Row) -> Bool {
        switch row.kind {
        case "comparator": return row.assign(Extent.Comparator(rawValue: row.value), in: &comparators)
        case "unit": return row.assign(row.value, in: &units)
        case "length": return row.assign(Double(row.value), in: &lengths)
        case "area": return row.assign(Double(row.value), in: &areas)
        case "head": return row.assign(row.value, in: &heads)
        default:
            guard let kind = Kind.byName[row.kind] else { return false }
            for word in row.words { kinds[word, default: 0] |= kind.bit }
            return true
        }
    }

    func has(_ word: String?, _ kind: Kind) -> Bool {
        guard let word, let bits = kinds[word] else { return false }
        return bits & kind.bit != 0
    }

    /// The same of a token by its hash.
    func has(_ hash: UInt64, _ kind: Kind) -> Bool { (kindsOf[hash] ?? 0) & kind.bit != 0 }

    private func words(_ kind: Kind) -> [String] { kinds.filter { $0.value & kind.bit != 0 }.map(\.key) }

    /// Whether an extent may begin at a token.
    func mayBegin(_ tokens: Passage.Tokens, at index: Int, upTo limit: Int) -> Bool {
        switch tokens.kind(at: index) {
        case .number: return true
        case .punctuation: return false
        case .word: break
        }
        if triggers.contains(tokens.hash(at: index)) { return true }
        if index + 1 < limit, afterArticle.contains(tokens.hash(at: index + 1)) {
            return numbers.isArticle(tokens.hash(at: index))
        }
        // "two-thirds"
        return tokens.isHyphenated(at: index) && tokens.end(at: index) - tokens.start(at: index) > 6
    }

    /// By the hash of a token.
    func beginsPhrase(_ word: UInt64) -> Bool { phraseStarts.contains(word) }
    func endsComparator(_ word: UInt64) -> Bool { comparatorEnds.contains(word) }
}

extension ExtentLexicon {
    /// Every unit that an extent with figures may have: those counted, and the measures.
    var unitNames: [String] { ["share"] + Set(units.values).sorted() + ["km", "km2"] }
}
