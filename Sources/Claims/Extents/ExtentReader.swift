import Articles

/// Reads the extent that begins at one token of a sentence, looking at a few tokens around it and never further.
struct ExtentReader {
    let tokens: Passage.Tokens
    /// The sentence's tokens.
    let bounds: Range<Int>
    let lexicon: ExtentLexicon

    struct Reading {
        /// The number phrase.
        var core: Range<Int>
        var unit: String
        var lo: Double?
        var hi: Double?
        var of: String?
        var denominator: Double?
        /// The noun phrase it is a share of.
        var object: Range<Int>?
    }

    func word(_ index: Int) -> String? { bounds.contains(index) ? tokens[index].folded : nil }
    func has(_ index: Int, _ kind: ExtentLexicon.Kind) -> Bool {
        bounds.contains(index) && lexicon.has(tokens.hash(at: index), kind)
    }

    private func beginsPhrase(_ index: Int) -> Bool {
        bounds.contains(index) && lexicon.beginsPhrase(tokens.hash(at: index))
    }

    func reading(at index: Int, floor: Int) -> Reading? {
        let first = number(at: index)
        return percent(at: index, first) ?? fraction(at: index, floor: floor)
            ?? first.flatMap { ofTotal(at: index, $0) ?? ratio(at: index, $0) }
            ?? stretch(at: index) ?? first.flatMap { count(at: index, floor: floor, $0) } ?? whole(at: index)
            ?? vague(at: index, floor: floor)
    }

    /// The longest phrase of a table that begins at `index`.
    func phrase<Value>(at index: Int, in table: [String: Value]) -> (value: Value, end: Int)? {
        guard beginsPhrase(index) else { return nil }
        for length in stride(from: 3, through: 1, by: -1) where index + length <= bounds.upperBound {
            let text = length == 1 ? tokens[index].folded : joined(index..<index + length)
            if let value = table[text] { return (value, index + length) }
        }
        return nil
    }

    func phrase(at index: Int, _ kind: ExtentLexicon.Kind) -> Int? {
        guard beginsPhrase(index) else { return nil }
        for length in stride(from: 2, through: 1, by: -1) where index + length <= bounds.upperBound {
            if lexicon.has(joined(index..<index + length), kind) { return index + length }
        }
        return nil
    }

    private func joined(_ range: Range<Int>) -> String { tokens[range].map(\.folded).joined(separator: " ") }

    typealias Number = (value: Double, end: Int)

    func number(at index: Int) -> Number? {
        lexicon.numbers.number(in: tokens, at: index, upTo: bounds.upperBound)
    }

    /// The comparator that ends right before `index`, over idle words ("more than just", "about the"), and where it begins.
    func comparator(before index: Int, floor: Int) -> (Extent.Comparator?, start: Int) {
        var position = index
        for _ in 0..<2 where position > floor {
            let isEnd = lexicon.endsComparator(tokens.hash(at: position - 1))
            for length in stride(from: 4, through: 1, by: -1) where isEnd && position - length >= floor {
                if let known = lexicon.comparators[joined(position - length..<position)] {
                    return (known, position - length)
                }
            }
            guard has(position - 1, .idle) else { break }
            position -= 1
        }
        return (nil, index)
    }

    /// The noun phrase at `index` ("the Afghan-Tajik border", "the country's 421 districts"): its tokens, what its head
    /// stands for, and the number in it.
    func object(at index: Int) -> (range: Range<Int>, of: String?, denominator: Double?)? {
        var end = index
        var of: String?
        var denominator: Double?
        var headEnd: Int?
        // Longer noun phrases carry nothing the head has not told.
        while end < min(bounds.upperBound, index + 10), tokens.kind(at: end) != .punctuation, !has(end, .phraseEnd) {
            if end > index, has(end, .of) { break }
            // "the country once troops leave": a word after the head that is no head itself begins another phrase.
            if headEnd == end, endsAfterHead(end) { break }
            if let (value, after) = number(at: end), let (unit, last) = phrase(at: after, in: lexicon.units) {
                denominator = value
                return (index..<last, unit, denominator)
            }
            // "the province" is one area, "provinces" are counted.
            if let (unit, last) = phrase(at: end, in: lexicon.units), lexicon.heads[tokens[last - 1].folded] == nil {
                return (index..<last, unit, denominator)
            }
            if let head = lexicon.heads[tokens[end].folded] {
                of = head
                headEnd = end + 1
            }
            end += 1
        }
        guard end > index else { return nil }
        if lexicon.heads[tokens[end - 1].folded] == nil {
            // A name: the place's territory. Another noun ("votes") is told as it is.
            of = tokens[end - 1].isCapitalised ? "territory" : tokens[end - 1].folded
        }
        return (index..<end, of, denominator)
    }

    private func endsAfterHead(_ index: Int) -> Bool {
        let token = tokens[index]
        // Possessives go on ("the country's border").
        return token.kind == .word && token.text.unicodeScalars.first?.properties.isLowercase ?? false
            && lexicon.heads[token.folded] == nil && phrase(at: index, in: lexicon.units) == nil
    }

    /// The object after "of", or right after ("half the country").
    func objectAfter(_ index: Int, mayFollowDirectly: Bool = false) -> (
        range: Range<Int>, of: String?, denominator: Double?
    )? {
        if has(index, .of) { return object(at: index + 1) }
        return mayFollowDirectly && has(index, .determiner) ? object(at: index) : nil
    }
}
