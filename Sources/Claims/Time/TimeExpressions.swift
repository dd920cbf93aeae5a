public import Articles
public import CivilDate

/// Finds the time expressions of a sentence and works out which days they mean.
public struct TimeExpressions: Sendable {
    let lexicon: TimeLexicon

    public init(_ lexicon: TimeLexicon) { self.lexicon = lexicon }

    /// The expressions of a sentence, in text order, no two overlapping.
    ///
    /// - Parameters:
    ///   - passage: the title or the text, cut.
    ///   - sentence: one of its sentences.
    ///   - published: the article's date. Without it "on Friday" stays open: no days, only its words.
    /// - Complexity: O(*n*) in the tokens of the sentence (and of the three sentences before it, where it counts from a
    ///   day told of there).
    public func find(
        in passage: Passage, sentence: Passage.Sentence, published: CivilDate?
    ) -> [TimeExpression] {
        find(in: passage, sentence: sentence, published: published, firstDay: firstDay(in: passage))
    }

    /// - Parameter firstDay: What ``firstDay(in:)`` finds, asked for where a weekday has no other day to stand beside.
    func find(
        in passage: Passage, sentence: Passage.Sentence, published: CivilDate?,
        firstDay: @autoclosure () -> CivilDate?
    ) -> [TimeExpression] {
        var told: CivilDate?
        var lookedBack = false
        let found = readings(in: passage, sentence: sentence)
        let anchor = published == nil && found.contains { Self.isWeekday($0.value) } ? firstDay() : nil
        return found.compactMap { reading in
            if Self.countsFromTold(reading.value), told == nil, !lookedBack {
                told = dayToldBefore(sentence, in: passage, published: published)
                lookedBack = true
            }
            if Self.isBeside(reading.value), told == nil { return nil }
            var expression = expression(
                reading, in: passage, sentence: sentence, published: published, told: told, anchor: anchor)
            expression.datesClauseBehind = Self.isBeside(reading.value)
            expression.preposition = reading.preposition
            if let start = expression.when.start, expression.when.precision == .day, !expression.datesClauseBehind {
                told = start
            }
            return expression
        }
    }

    /// A reading with the preposition before it.
    struct Reading {
        var core: TimeReader.Reading
        var range: Range<Int>
        var preposition: TimeLexicon.Preposition?
        var value: TimeValue { core.value }
    }

    private func readings(in passage: Passage, sentence: Passage.Sentence) -> [Reading] {
        let tokens = passage.tokens
        var index = sentence.tokens.lowerBound
        // Most sentences tell no time.
        while index < sentence.tokens.upperBound, !lexicon.mayBegin(tokens, at: index) { index += 1 }
        guard index < sentence.tokens.upperBound else { return [] }
        let reader = TimeReader(
            tokens: tokens, bounds: sentence.tokens, lexicon: lexicon,
            isAllCaps: Self.isAllCaps(tokens[sentence.tokens]))
        var found: [Reading] = []
        var floor = sentence.tokens.lowerBound
        while index < sentence.tokens.upperBound {
            guard lexicon.mayBegin(tokens, at: index), let core = reader.reading(at: index, floor: floor)
            else {
                index += 1
                continue
            }
            var reading = withPreposition(core, floor: floor, reader: reader)
            if let last = found.last, let joined = range(from: last, to: reading, tokens: tokens) {
                found.removeLast()
                reading = joined
            }
            found.append(reading)
            floor = reading.range.upperBound
            index = max(index + 1, floor)
        }
        return found
    }

    private func withPreposition(_ core: TimeReader.Reading, floor: Int, reader: TimeReader) -> Reading {
        var start = core.range.lowerBound
        if start > floor, let word = reader.word(start - 1), lexicon.articles.contains(word) { start -= 1 }
        guard start > floor, let word = reader.word(start - 1), let preposition = lexicon.prepositions[word] else {
            return Reading(core: core, range: core.range, preposition: nil)
        }
        return Reading(core: core, range: start - 1..<core.range.upperBound, preposition: preposition)
    }

    /// "from 25 June to 3 July", "between Monday and Friday", "May to July".
    private func range(from left: Reading, to right: Reading, tokens: Passage.Tokens) -> Reading? {
        let gap = left.core.range.upperBound..<right.core.range.lowerBound
        guard gap.count == 1, let joint = gap.first.map({ tokens[$0].folded }), lexicon.to.contains(joint) else {
            return nil
        }
        let isLoose = left.preposition == .between
        guard isLoose || left.preposition == .from && lexicon.through.contains(joint) else { return nil }
        return Reading(
            core: TimeReader.Reading(
                range: left.core.range.lowerBound..<right.core.range.upperBound,
                value: .range(left.value, right.value, loose: isLoose)),
            range: left.range.lowerBound..<right.range.upperBound, preposition: nil)
    }

    private func expression(
        _ reading: Reading, in passage: Passage, sentence: Passage.Sentence, published: CivilDate?, told: CivilDate?,
        anchor: CivilDate? = nil
    ) -> TimeExpression {
        let span = TextSpan(
            field: passage.field, start: passage.tokens[reading.range.lowerBound].start,
            end: passage.tokens[reading.range.upperBound - 1].end)
        let speaksOfFuture = Tense(tokens: passage.tokens, bounds: sentence.tokens, lexicon: lexicon)
            .isFuture(around: reading.range)
        let resolver = TimeResolver(published: published, told: told, isFuture: speaksOfFuture, anchor: anchor)
        var when = resolver.when(reading.value, preposition: reading.preposition)
        when.basis = passage.text(span)
        let isLater: Bool
        if let published, let start = when.start ?? when.earliest {
            isLater = start > published
        } else {
            isLater = speaksOfFuture
        }
        return TimeExpression(
            span: span, tokens: reading.range, when: when,
            isFuture: isLater
                || speaksOfFuture && when.start.map { start in published.map { start >= $0 } ?? true } ?? true)
    }

    private static func isBeside(_ value: TimeValue) -> Bool {
        if case .beside = value { true } else { false }
    }

    static func countsFromTold(_ value: TimeValue) -> Bool {
        if case .fromAnchor = value { true } else { false }
    }

    private static func isWeekday(_ value: TimeValue) -> Bool {
        if case .weekday = value { true } else { false }
    }

    /// The first day that the passage's opening names with its year.
    func firstDay(in passage: Passage) -> CivilDate? {
        for sentence in passage.sentences.prefix(6) {
            for reading in readings(in: passage, sentence: sentence) {
                if case .day(let day) = reading.value { return day }
            }
        }
        return nil
    }

    /// The last day named in the three sentences before: what "two days later" counts from.
    private func dayToldBefore(
        _ sentence: Passage.Sentence, in passage: Passage, published: CivilDate?
    ) -> CivilDate? {
        // Sentences are in order, so the one before is found by halving.
        var low = 0
        var high = passage.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if passage.sentences[middle].start < sentence.start { low = middle + 1 } else { high = middle }
        }
        for index in stride(from: low - 1, through: max(0, low - 3), by: -1) where index >= 0 {
            let before = passage.sentences[index]
            for reading in readings(in: passage, sentence: before).reversed()
            where !Self.countsFromTold(reading.value) && !Self.isBeside(reading.value) {
                let when = expression(reading, in: passage, sentence: before, published: published, told: nil).when
                if let start = when.start, when.precision == .day { return start }
            }
        }
        return nil
    }

    private static func isAllCaps(_ tokens: Slice<Passage.Tokens>) -> Bool {
        !tokens.contains { token in token.text.utf8.contains { (0x61...0x7A).contains($0) } }
    }
}
