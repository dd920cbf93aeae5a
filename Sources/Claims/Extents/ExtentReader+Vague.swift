import Articles

extension ExtentReader {
    /// "all of", "the entire country", "all but two districts", "fully".
    func whole(at index: Int) -> Reading? {
        if has(index, .wholeAdverb) { return Reading(core: index..<index + 1, unit: "whole") }
        guard has(index, .whole) else { return nil }
        if has(index + 1, .but), let reading = count(at: index + 2, floor: index + 2) {
            return Reading(core: index..<reading.core.upperBound, unit: "vague", of: reading.of)
        }
        if has(index + 1, .but), let end = small(at: index + 2) {
            return Reading(core: index..<end, unit: "vague", of: objectAfter(end)?.of)
        }
        // "all 34 provinces" is a count.
        if number(at: index + 1) != nil { return nil }
        // "the entire length of the road".
        if has(index + 1, .dimension), let object = objectAfter(index + 2), isPlace(object) {
            return Reading(core: index..<index + 2, unit: "whole", of: object.of, object: object.range)
        }
        guard let object = has(index + 1, .of) ? object(at: index + 2) : object(at: index + 1), isPlace(object) else {
            return nil
        }
        return Reading(core: index..<index + 1, unit: "whole", of: object.of, object: object.range)
    }

    /// "a large part of", "vast swathes", "most of", "some territory", "dozens of districts", "largely".
    func vague(at index: Int, floor: Int) -> Reading? {
        if has(index, .vagueAdverb) { return Reading(core: index..<index + 1, unit: "vague") }
        if has(index, .vagueDeterminer) {
            let object = objectAfter(index + 1, mayFollowDirectly: true) ?? territory(at: index + 1)
            if let object, isPlace(object) {
                return Reading(core: index..<index + 1, unit: "vague", of: object.of, object: object.range)
            }
        }
        var noun = index
        while noun < index + 3, has(noun, .vagueAdjective) { noun += 1 }
        if has(noun, .vague) {
            guard let object = objectAfter(noun + 1), isPlace(object) else { return nil }
            let start = index > floor && has(index - 1, .article) ? index - 1 : index
            return Reading(core: start..<noun + 1, unit: "vague", of: object.of, object: object.range)
        }
        guard noun > index, has(noun, .territory) else { return nil }
        return Reading(core: index..<noun, unit: "vague", of: territory(at: noun)?.of, object: noun..<noun + 1)
    }

    /// "a few blocks", "a handful of streets", "parts", "one corner": how little is left.
    private func small(at index: Int) -> Int? {
        if let number = number(at: index), has(number.end, .of) { return number.end }
        var end = index
        while end < index + 4,
            has(end, .article) || has(end, .idle) || has(end, .vagueAdjective) || number(at: end) != nil
        {
            end += 1
        }
        guard has(end, .few) || has(end, .vague) || has(end, .vagueDeterminer) || end > index && has(end, .territory)
        else { return nil }
        end += 1
        if has(end, .of), let unit = phrase(at: end + 1, in: lexicon.units), has(unit.end, .of) { return unit.end }
        if let unit = phrase(at: end, in: lexicon.units) { return has(unit.end, .of) ? unit.end : end }
        // "a few streets of X".
        return has(end + 1, .of) && !has(end, .of) ? end + 1 : end
    }

    private func territory(at index: Int) -> (range: Range<Int>, of: String?, denominator: Double?)? {
        guard let name = word(index), has(index, .territory) else { return nil }
        return (index..<index + 1, lexicon.heads[name] ?? lexicon.units[name] ?? name, nil)
    }

    /// "most of the fighters" is no extent: the object must be a place, a unit or a kind of land.
    private func isPlace(_ object: (range: Range<Int>, of: String?, denominator: Double?)) -> Bool {
        // "thousands of people" fled.
        guard let of = object.of, of != lexicon.personsHead else { return false }
        if tokens[object.range.upperBound - 1].isCapitalised { return true }
        return tokens[object.range].contains {
            lexicon.heads[$0.folded] == of || lexicon.units[$0.folded] == of || lexicon.has($0.folded, .territory)
        } || phraseIsUnit(object.range)
    }

    private func phraseIsUnit(_ range: Range<Int>) -> Bool {
        range.contains { phrase(at: $0, in: lexicon.units).map { $0.end <= range.upperBound } ?? false }
    }
}
