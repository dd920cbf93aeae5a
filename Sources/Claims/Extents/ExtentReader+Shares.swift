import Articles

extension ExtentReader {
    /// "85 per cent", "30 to 40%", "62-percent".
    func percent(at index: Int, _ first: Number?) -> Reading? {
        if let halves = hyphenHalves(index), lexicon.has(halves.1, .percent),
            let value = NumberWords.value(ofDigits: halves.0) ?? lexicon.numbers.small(halves.0)
        {
            return share(index..<index + 1, value / 100, value / 100)
        }
        guard let first else { return nil }
        var last = first
        if has(first.end, .range), let second = number(at: first.end + 1), second.value > first.value {
            last = second
        }
        guard let end = phrase(at: last.end, .percent), last.value <= 100 else { return nil }
        return share(index..<end, first.value / 100, last.value / 100)
    }

    /// "two-thirds", "a third of", "half the country", "three quarters".
    func fraction(at index: Int, floor: Int) -> Reading? {
        let numbers = lexicon.numbers
        if let halves = hyphenHalves(index), let part = numbers.fractions[halves.1],
            let count = numbers.numbers[halves.0]
        {
            return count < part ? share(index..<index + 1, count / part, count / part) : nil
        }
        guard bounds.contains(index), numbers.isKnown(tokens.hash(at: index)) else { return nil }
        let name = tokens[index].folded
        if numbers.fractions[name] == 2 {
            guard index == floor || !has(index - 1, .notFractionAfter) else { return nil }
            return standsAlone(index + 1) ? share(index..<index + 1, 0.5, 0.5) : nil
        }
        // "the eastern third of".
        if index > floor, let part = numbers.fractions[name], part > 2, has(index + 1, .of), isSide(index - 1) {
            return share(index..<index + 1, 1 / part, 1 / part)
        }
        let count = numbers.articles.contains(name) ? 1 : numbers.numbers[name]
        guard let count, let next = word(index + 1), let part = numbers.fractions[next], count < part else {
            return nil
        }
        // "a third crossing" is the crossing after the second.
        guard count > 1 || standsAlone(index + 2) else { return nil }
        return share(index..<index + 2, count / part, count / part)
    }

    /// "one in 20", "nine out of ten".
    func ratio(at index: Int, _ first: Number) -> Reading? {
        guard let joint = phrase(at: first.end, .ratio), let second = number(at: joint),
            first.value >= 1, first.value < second.value, second.value <= 1000,
            first.value.rounded() == first.value, first.end - index == 1
        else { return nil }
        // "three in 10 days" is no share, and 2016 is a year.
        let follows = objectAfter(second.end) != nil || phrase(at: second.end, in: lexicon.units) != nil
        guard second.value <= 100, follows || endsPhrase(second.end) || lexicon.heads[word(second.end) ?? ""] != nil
        else { return nil }
        var reading = share(index..<second.end, first.value / second.value, first.value / second.value)
        if reading.object == nil, let (unit, end) = phrase(at: second.end, in: lexicon.units) {
            reading.of = unit
            reading.object = second.end..<end
        }
        return reading
    }

    private func share(_ core: Range<Int>, _ lo: Double, _ hi: Double) -> Reading {
        let object = objectAfter(core.upperBound, mayFollowDirectly: true)
        return Reading(
            core: core, unit: "share", lo: lo, hi: hi, of: object?.of, denominator: object?.denominator,
            object: object?.range)
    }

    /// "eastern", "northern".
    private func isSide(_ index: Int) -> Bool { has(index, .side) }

    /// Whether a share may stand before `index`: "of", "the", a stop, or the end.
    private func standsAlone(_ index: Int) -> Bool {
        endsPhrase(index) || has(index, .of) || has(index, .determiner) || has(index, .phraseEnd)
    }

    func endsPhrase(_ index: Int) -> Bool { !bounds.contains(index) || tokens.kind(at: index) == .punctuation }

    func hyphenHalves(_ index: Int) -> (String, String)? {
        guard tokens.isHyphenated(at: index) else { return nil }
        let text = tokens[index].folded
        guard let hyphen = text.lastIndex(of: "-") else { return nil }
        return (String(text[..<hyphen]), String(text[text.index(after: hyphen)...]))
    }
}
