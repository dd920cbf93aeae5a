import Articles

extension ExtentReader {
    /// "250 of 398 districts", "about 421 districts", "some 90 km of the border", "all 34 provinces".
    func count(at index: Int, floor: Int) -> Reading? {
        number(at: index).flatMap { count(at: index, floor: floor, $0) }
    }

    func count(at index: Int, floor: Int, _ first: Number) -> Reading? {
        var last = first
        if has(first.end, .range), let second = number(at: first.end + 1), second.value > first.value { last = second }
        if let reading = measured(first.value, last, from: index) { return reading }
        guard let (unit, end) = unit(at: last.end) else { return nil }
        let (total, core) = totalAfter(end)
        var denominator = total
        // "all 34 provinces": the number is the whole.
        if index > floor, has(index - 1, .whole) { denominator = first.value }
        return Reading(
            core: index..<core, unit: unit, lo: first.value, hi: last.value, of: unit, denominator: denominator)
    }

    /// "a 20-mile stretch of the highway".
    func stretch(at index: Int) -> Reading? {
        guard let halves = hyphenHalves(index), let factor = lexicon.lengths[halves.1],
            let value = NumberWords.value(ofDigits: halves.0) ?? lexicon.numbers.small(halves.0),
            has(index + 1, .vague), let object = objectAfter(index + 2)
        else { return nil }
        return Reading(
            core: index..<index + 1, unit: "km", lo: value * factor, hi: value * factor, of: object.of,
            object: object.range)
    }

    /// "250 of the country's 398 districts", "10 out of 17 districts"; "one in five villages" is a share.
    func ofTotal(at index: Int, _ first: Number) -> Reading? {
        guard let joint = phrase(at: first.end, .out) else { return nil }
        if joint == first.end + 1, !has(first.end, .of) { return nil }
        var position = joint
        // "the country's", "all", "Afghanistan's roughly"
        while position < joint + 5, bounds.contains(position), number(at: position) == nil {
            guard tokens[position].kind == .word, !has(position, .phraseEnd) else { return nil }
            position += 1
        }
        guard let total = number(at: position), total.value >= first.value, let (unit, end) = unit(at: total.end) else {
            return nil
        }
        return Reading(
            core: index..<end, unit: unit, lo: first.value, hi: first.value, of: unit, denominator: total.value)
    }

    /// Kilometres and square kilometres of something.
    private func measured(_ lo: Double, _ last: (value: Double, end: Int), from index: Int) -> Reading? {
        if let (factor, end) = phrase(at: last.end, in: lexicon.areas) {
            let object = objectAfter(end)
            return Reading(
                core: index..<end, unit: "km2", lo: lo * factor, hi: last.value * factor, of: object?.of ?? "territory",
                object: object?.range)
        }
        // "40 km from the city" is a distance.
        guard let (factor, end) = phrase(at: last.end, in: lexicon.lengths), let object = objectAfter(end) else {
            return nil
        }
        return Reading(
            core: index..<end, unit: "km", lo: lo * factor, hi: last.value * factor, of: object.of, object: object.range
        )
    }

    /// The unit at `index`, over up to two describing words ("17 more border districts").
    private func unit(at index: Int) -> (String, Int)? {
        for skipped in 0...2 {
            if skipped > 0 {
                guard bounds.contains(index + skipped - 1), tokens[index + skipped - 1].kind == .word,
                    !has(index + skipped - 1, .phraseEnd), !has(index + skipped - 1, .of)
                else { return nil }
            }
            if let (unit, end) = phrase(at: index + skipped, in: lexicon.units) { return (unit, end) }
        }
        return nil
    }

    /// "250 districts out of 398".
    private func totalAfter(_ index: Int) -> (Double?, end: Int) {
        guard let joint = phrase(at: index, .out) else { return (nil, index) }
        let start = has(joint, .determiner) ? joint + 1 : joint
        guard let total = number(at: start), total.value > 1, !(1900...2100).contains(total.value) else {
            return (nil, index)
        }
        return (total.value, total.end)
    }
}
