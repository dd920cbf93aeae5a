public import Articles

/// Finds the shares, counts and lengths that a sentence tells.
public struct ExtentExpressions: Sendable {
    let lexicon: ExtentLexicon

    public init(_ lexicon: ExtentLexicon) { self.lexicon = lexicon }

    /// The extents of a sentence, in text order, no two number phrases overlapping.
    ///
    /// Shares are fractions (0.85); lengths are kilometres and areas square kilometres, whatever the text counts in.
    /// "All" and "the entire" have the unit `whole`, "most" and "swathes" the unit `vague`; neither has numbers.
    ///
    /// - Complexity: O(*n*) in the tokens of the sentence.
    public func find(in passage: Passage, sentence: Passage.Sentence) -> [ExtentMention] {
        let reader = ExtentReader(tokens: passage.tokens, bounds: sentence.tokens, lexicon: lexicon)
        var found: [ExtentMention] = []
        var floor = sentence.tokens.lowerBound
        var index = floor
        while index < sentence.tokens.upperBound {
            guard lexicon.mayBegin(passage.tokens, at: index, upTo: sentence.tokens.upperBound),
                let reading = reader.reading(at: index, floor: floor)
            else {
                index += 1
                continue
            }
            found.append(mention(reading, in: passage, reader: reader, floor: floor))
            floor = reading.core.upperBound
            index = max(index + 1, floor)
        }
        return found
    }

    private func mention(
        _ reading: ExtentReader.Reading, in passage: Passage, reader: ExtentReader, floor: Int
    ) -> ExtentMention {
        func span(_ range: Range<Int>) -> TextSpan {
            TextSpan(
                field: passage.field, start: passage.tokens[range.lowerBound].start,
                end: passage.tokens[range.upperBound - 1].end)
        }
        var (comparator, start) = reader.comparator(before: reading.core.lowerBound, floor: floor)
        // "over the entire country" compares nothing; "nearly all" does.
        if reading.lo == nil, comparator != .about { (comparator, start) = (nil, reading.core.lowerBound) }
        let core = span(reading.core)
        let end = max(reading.core.upperBound, reading.object?.upperBound ?? 0)
        return ExtentMention(
            span: core, whole: span(start..<end), object: reading.object.map(span),
            extent: Extent(
                surface: passage.text(core), unit: reading.unit, lo: reading.lo, hi: reading.hi,
                comparator: comparator ?? .exactly, of: reading.of, denominator: reading.denominator))
    }
}
