import Articles
import CivilDate

/// Reads the time expression that stands around one token of a sentence.
///
/// It looks at a few tokens to either side, never further, so a sentence costs linear time.
struct TimeReader {
    let tokens: Passage.Tokens
    /// The sentence's tokens.
    let bounds: Range<Int>
    let lexicon: TimeLexicon
    /// Whether capitals tell anything in this sentence.
    let isAllCaps: Bool

    struct Reading {
        var range: Range<Int>
        var value: TimeValue
    }

    func word(_ index: Int) -> String? { bounds.contains(index) ? tokens[index].folded : nil }

    /// The expression around trigger `index`, no token of it before `floor`.
    func reading(at index: Int, floor: Int) -> Reading? {
        let token = tokens[index]
        if token.kind == .number {
            return isoDate(at: index) ?? dayBeforeMonth(at: index, floor: floor) ?? bareYear(at: index, floor: floor)
        }
        if let weekday = lexicon.weekdays[token.folded] { return self.weekday(weekday, at: index, floor: floor) }
        if let month = lexicon.months[token.folded] {
            return monthThenDay(month, at: index) ?? bareMonth(month, at: index, floor: floor)
        }
        if let offset = lexicon.days[token.folded] {
            // "the Today programme", "USA Today"
            if token.isCapitalised, !isAllCaps, index > bounds.lowerBound, tokens[index - 1].kind == .word {
                return nil
            }
            return Reading(
                range: index..<afterPartOfDay(index + 1),
                value: .offset(earliest: offset.earliest, latest: offset.latest, start: offset.start))
        }
        if let unit = lexicon.units[token.folded] { return period(unit, at: index, floor: floor) }
        if lexicon.partsOfDay.contains(token.folded) { return lastNight(at: index, floor: floor) }
        return prefixedMonth(at: index)
    }

    func afterPartOfDay(_ index: Int) -> Int {
        word(index).map(lexicon.partsOfDay.contains) == true ? index + 1 : index
    }

    /// "Friday", "last Friday", "late on Friday night"; a date right after it says more.
    private func weekday(_ weekday: Int, at index: Int, floor: Int) -> Reading? {
        guard tokens[index].isCapitalised else { return nil }
        if let next = word(index + 1), lexicon.notWeekdayAfter.contains(next), tokens[index + 1].isCapitalised,
            !isAllCaps
        {
            return nil
        }
        var start = index
        var turn: Int?
        if index > floor, let before = word(index - 1) {
            if lexicon.notWeekdayBefore.contains(before), tokens[index - 1].isCapitalised { return nil }
            if let known = lexicon.turns[before] {
                turn = known
                start = index - 1
            } else if lexicon.edges[before] != nil {
                start = index - 1
            }
        }
        var next = index + 1
        if word(next) == "," { next += 1 }
        if next < bounds.upperBound, let date = fullDate(at: next) {
            return Reading(range: start..<date.range.upperBound, value: date.value)
        }
        return Reading(range: start..<afterPartOfDay(index + 1), value: .weekday(weekday, turn: turn))
    }

    private func fullDate(at index: Int) -> Reading? {
        if tokens[index].kind == .number {
            return isoDate(at: index) ?? dayBeforeMonth(at: index, floor: index)
        }
        return lexicon.months[tokens[index].folded].flatMap { monthThenDay($0, at: index) }
    }

    /// "last night" is the night before the paper came out.
    private func lastNight(at index: Int, floor: Int) -> Reading? {
        guard index > floor, let before = word(index - 1), let turn = lexicon.turns[before], turn <= 0 else {
            return nil
        }
        var start = index - 1
        // "early this morning", "late last night".
        if start > floor, let edge = word(start - 1), lexicon.edges[edge] != nil { start -= 1 }
        return Reading(range: start..<index + 1, value: .offset(earliest: turn, latest: turn, start: turn))
    }
}
