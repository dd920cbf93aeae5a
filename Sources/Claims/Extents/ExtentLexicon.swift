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
    /// All other words, by kind.
    private var kinds: [Kind: Set<String>] = [:]
    var numbers: NumberWords
    private(set) var triggers: Set<String> = []

    enum Kind: String, CaseIterable {
        case percent, idle, range, of, out, ratio, determiner, article, whole, vague, territory, but
        case rangeLead = "range_lead"
        case notFractionAfter = "not_fraction_after"
        case wholeAdverb = "whole_adverb"
        case vagueAdverb = "vague_adverb"
        case vagueDeterminer = "vague_determiner"
        case vagueAdjective = "vague_adjective"
        case phraseEnd = "np_end"
    }

    /// Reads the lexicon from a GeoData folder.
    ///
    /// - Throws: `InputError` naming the file and line of a row that cannot be read.
    public static func load(geoData path: String) throws(InputError) -> ExtentLexicon {
        let numbers = try NumberWords.load(geoData: path)
        return try ExtentLexicon(LexiconTable.read(path + "/lexicon/extents/words.tsv"), numbers: numbers)
    }

    init(_ table: LexiconTable, numbers: NumberWords) throws(InputError) {
        self.numbers = numbers
        for row in table.rows where !add(row) {
            throw .lexicon(
                InputPlace(file: table.file, line: row.line), what: "kind \"\(row.kind)\" or its value is unknown")
        }
        triggers = Set(numbers.numbers.keys).union(numbers.fractions.keys).union(numbers.articles)
        for kind in [Kind.whole, .wholeAdverb, .vague, .vagueAdverb, .vagueDeterminer, .vagueAdjective] {
            triggers.formUnion(kinds[kind, default: []])
        }
    }

    private mutating func add(_ row: LexiconTable.Row) -> Bool {
        func all<Value>(_ value: Value?, into target: inout [String: Value]) -> Bool {
            guard let value else { return false }
            for word in row.words { target[word] = value }
            return true
        }
        switch row.kind {
        case "comparator": return all(Extent.Comparator(rawValue: row.value), into: &comparators)
        case "unit": return all(row.value, into: &units)
        case "length": return all(Double(row.value), into: &lengths)
        case "area": return all(Double(row.value), into: &areas)
        case "head": return all(row.value, into: &heads)
        default:
            guard let kind = Kind(rawValue: row.kind) else { return false }
            kinds[kind, default: []].formUnion(row.words)
            return true
        }
    }

    func has(_ word: String?, _ kind: Kind) -> Bool {
        guard let word else { return false }
        return kinds[kind]?.contains(word) ?? false
    }

    /// Whether an extent may begin at a token.
    func mayBegin(_ token: Passage.Token) -> Bool {
        if token.kind == .number || triggers.contains(token.folded) { return true }
        return token.kind == .word && token.folded.utf8.contains(0x2D)
    }
}
