public import Articles

/// Numbers and fractions written in words, from `GeoData/lexicon/extents/numbers.tsv`.
public struct NumberWords: Sendable {
    var numbers: [String: Double] = [:]
    var scales: [String: Double] = [:]
    var dozens: Set<String> = []
    /// "a hundred".
    var articles: Set<String> = []
    /// "two hundred and five".
    var joints: Set<String> = []
    /// "third" is 3, "half" is 2.
    var fractions: [String: Double] = [:]
    /// The hashes of all these words, as tokens carry them: most words of a text are none of them.
    private var known = WordTable<Void>()
    private var articleHashes = WordTable<Void>()

    /// Whether a token's word is one of the table.
    func isKnown(_ hash: UInt64) -> Bool { known.contains(hash) }
    func isArticle(_ hash: UInt64) -> Bool { articleHashes.contains(hash) }

    /// Reads the table.
    ///
    /// - Parameter path: The folder of the bundled data.
    /// - Throws: `InputError` naming the table, and the line that is wrong.
    public static func load(geoData path: String) throws(InputError) -> NumberWords {
        let table = try LexiconTable.read(path + "/lexicon/extents/numbers.tsv")
        var words = NumberWords()
        for row in table.rows {
            let value = Double(row.value)
            for word in row.words {
                switch row.kind {
                case "number": words.numbers[word] = value
                case "scale": words.scales[word] = value
                case "fraction": words.fractions[word] = value
                case "dozen": words.dozens.insert(word)
                case "article": words.articles.insert(word)
                case "joint": words.joints.insert(word)
                default:
                    throw .lexicon(
                        InputPlace(file: table.file, line: row.line), what: "\"\(row.kind)\" is no kind of number")
                }
            }
        }
        for word in words.articles { words.articleHashes.insert(word) }
        let all = [words.numbers, words.scales, words.fractions].flatMap(\.keys)
        for word in words.dozens.union(words.articles).union(words.joints).union(all) { words.known.insert(word) }
        return words
    }

    /// A number that begins at token `start`: its value and the index after it. Reads "250", "1,200", "3.5 million",
    /// "twenty-one", "two hundred and fifty", "a dozen".
    func number(in tokens: Passage.Tokens, at start: Int, upTo limit: Int) -> (value: Double, end: Int)? {
        guard start < limit else { return nil }
        if tokens.kind(at: start) == .number {
            guard let value = Self.value(ofDigits: tokens[start].folded) else { return nil }
            guard start + 1 < limit, let scale = scales[tokens[start + 1].folded] else { return (value, start + 1) }
            return (value * scale, start + 2)
        }
        // What is no word of the table may still be two of them ("twenty-one").
        guard isKnown(tokens.hash(at: start)) || tokens.isHyphenated(at: start) else { return nil }
        if isArticle(tokens.hash(at: start)), start + 1 < limit {
            if dozens.contains(tokens[start + 1].folded) { return (12, start + 2) }
        }
        return words(in: tokens, at: start, upTo: limit)
    }

    private func words(in tokens: Passage.Tokens, at start: Int, upTo limit: Int) -> (value: Double, end: Int)? {
        var total = 0.0
        var current: Double?
        var index = start
        // No number takes more words than this; a longer run is a list.
        while index < min(limit, start + 8) {
            let word = tokens[index].folded
            if index == start, articles.contains(word), index + 1 < limit, scales[tokens[index + 1].folded] != nil {
                current = 1
            } else if let value = small(word) {
                // "two three" is no number; "twenty one" and "hundred five" are.
                guard current.map({ $0 == 0 || $0 >= 20 && $0.truncatingRemainder(dividingBy: 10) == 0 }) ?? true
                else { break }
                current = (current ?? 0) + value
            } else if let scale = scales[word], let known = current {
                if scale == 100 {
                    current = known * scale
                } else {
                    total += known * scale
                    current = 0
                }
            } else if dozens.contains(word), let known = current {
                return (total + known * 12, index + 1)
            } else if joints.contains(word), let known = current, known >= 100 || known == 0 && total > 0,
                index + 1 < limit,
                small(tokens[index + 1].folded) != nil
            {
                // "two hundred and fifty"
            } else {
                break
            }
            index += 1
        }
        guard let current, index > start else { return nil }
        return (total + current, index)
    }

    /// "five", "twenty", "twenty-five".
    func small(_ word: String) -> Double? {
        if let value = numbers[word] { return value }
        guard word.utf8.contains(0x2D), let hyphen = word.firstIndex(of: "-"),
            let tens = numbers[String(word[..<hyphen])], tens >= 20,
            let ones = numbers[String(word[word.index(after: hyphen)...])], ones < 10, ones > 0
        else { return nil }
        return tens + ones
    }

    /// "85", "62.5", "1,200"; nil for "5th" and for commas that group no thousands.
    static func value(ofDigits text: String) -> Double? {
        var digits = ""
        var sinceComma: Int?
        var sawPoint = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                digits.unicodeScalars.append(scalar)
                sinceComma = sinceComma.map { $0 + 1 }
            case ",":
                guard sinceComma ?? 3 == 3, !sawPoint else { return nil }
                sinceComma = 0
            case ".":
                guard !sawPoint, sinceComma ?? 3 == 3 else { return nil }
                sawPoint = true
                sinceComma = nil
                digits.append(".")
            default: return nil
            }
        }
        guard sinceComma ?? 3 == 3 else { return nil }
        return Double(digits)
    }
}
