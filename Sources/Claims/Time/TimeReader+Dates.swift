import Articles
import CivilDate

extension TimeReader {
    /// "2021-07-09": five tokens without a space.
    func isoDate(at index: Int) -> Reading? {
        guard index + 4 < bounds.upperBound, tokens[index].text.utf8.count == 4 else { return nil }
        let run = tokens[index...index + 4]
        guard run.last.map({ $0.end - tokens[index].start }) == 10 else { return nil }
        return CivilDate(run.map(\.text).joined()).map { Reading(range: index..<index + 5, value: .day($0)) }
    }

    /// "25 June", "25th of June 2021", "5-9 July", "13 NOV 89".
    func dayBeforeMonth(at index: Int, floor: Int) -> Reading? {
        guard let day = dayNumber(index) else { return nil }
        var next = index + 1
        var last: Int?
        if let joint = word(next), lexicon.to.contains(joint), let end = dayNumber(next + 1) {
            last = end
            next += 2
        }
        if let of = word(next), lexicon.fillers.contains(of) { next += 1 }
        guard let name = word(next), let month = lexicon.months[name], isName(next) else { return nil }
        next = afterDot(next + 1)
        var year: Int?
        if let (value, end) = self.year(after: next, short: true) {
            year = value
            next = end
        }
        guard let first = value(year: year, month: month.number, day: day) else { return nil }
        if let last {
            guard let second = value(year: year, month: month.number, day: last), last > day else { return nil }
            let loose = index > floor && word(index - 1).flatMap { lexicon.prepositions[$0] } == .between
            return Reading(range: index..<next, value: .range(first, second, loose: loose))
        }
        return Reading(range: index..<next, value: first)
    }

    /// "July 9", "Feb. 2, 2016", "July 5-9".
    func monthThenDay(_ month: TimeLexicon.MonthWord, at index: Int) -> Reading? {
        guard isName(index) else { return nil }
        var next = afterDot(index + 1)
        guard let day = dayNumber(next) else { return nil }
        next += 1
        var last: Int?
        if let joint = word(next), lexicon.through.contains(joint), let end = dayNumber(next + 1), end > day,
            tokens[next].kind != .punctuation || tokens[next].end == tokens[next + 1].start
        {
            last = end
            next += 2
        }
        var year: Int?
        if let (value, end) = self.year(after: next, short: false) {
            year = value
            next = end
        }
        guard let first = value(year: year, month: month.number, day: day) else { return nil }
        if let last {
            guard let second = value(year: year, month: month.number, day: last) else { return nil }
            return Reading(range: index..<next, value: .range(first, second, loose: false))
        }
        return Reading(range: index..<next, value: first)
    }

    /// "in November 1991", "early June", "last May", "since March".
    func bareMonth(_ month: TimeLexicon.MonthWord, at index: Int, floor: Int) -> Reading? {
        guard isName(index) else { return nil }
        let next = afterDot(index + 1)
        let year = self.year(after: next, short: false)
        var start = index
        var part: TimeLexicon.Edge?
        if let (edge, first) = edge(before: index, floor: floor) {
            part = edge
            start = first
        }
        var turn: Int?
        if start > floor, let before = word(start - 1), let known = lexicon.turns[before] { turn = known }
        if year == nil, part == nil, turn == nil {
            let isLed = start > floor && word(start - 1).flatMap { lexicon.prepositions[$0] } != nil
            switch month {
            case .short: return nil
            case .maybe: guard isLed else { return nil }
            // "August Wilson" is a person.
            case .sure:
                if !isLed, !isAllCaps, index + 1 < bounds.upperBound, tokens[index + 1].isCapitalised { return nil }
            }
        }
        if turn != nil { start -= 1 }
        return Reading(
            range: start..<(year?.end ?? index + 1),
            value: .month(year: year?.value, month: month.number, part: part))
    }

    /// "mid-July".
    func prefixedMonth(at index: Int) -> Reading? {
        let halves = tokens[index].folded.split(separator: "-", maxSplits: 1)
        guard halves.count == 2, let part = lexicon.edgePrefixes[String(halves[0])],
            let month = lexicon.months[String(halves[1])]
        else { return nil }
        let year = self.year(after: index + 1, short: false)
        return Reading(
            range: index..<(year?.end ?? index + 1),
            value: .month(year: year?.value, month: month.number, part: part))
    }

    /// "in 2016", "late 2016", "the 1990s"; a number without such a word before it may count anything.
    func bareYear(at index: Int, floor: Int) -> Reading? {
        let text = tokens[index].folded
        guard text.utf8.count == 5, text.utf8.last == 0x73, let decade = Int(text.dropLast()), decade % 10 == 0,
            (1800...2100).contains(decade)
        else {
            guard let year = yearNumber(index) else { return nil }
            if let (edge, first) = edge(before: index, floor: floor) {
                return Reading(range: first..<index + 1, value: .year(year, part: edge))
            }
            guard index > floor, let before = word(index - 1) else { return nil }
            // "in a 2016 operation".
            if lexicon.articles.contains(before), index - 1 > floor,
                word(index - 2).flatMap({ lexicon.prepositions[$0] }) == .at, index + 1 < bounds.upperBound,
                tokens[index + 1].kind == .word, !tokens[index + 1].isCapitalised
            {
                return Reading(range: index..<index + 1, value: .year(year, part: nil))
            }
            guard lexicon.prepositions[before] != nil else { return nil }
            // "in 2016 villages" counts villages: a plural right after it.
            if let next = word(index + 1), tokens[index + 1].kind == .word, next.utf8.last == 0x73, next.utf8.count > 4
            {
                return nil
            }
            return Reading(range: index..<index + 1, value: .year(year, part: nil))
        }
        return Reading(range: index..<index + 1, value: .decade(decade))
    }

    /// The edge word before `index` ("early", "end of", "the end of") and where it begins.
    func edge(before index: Int, floor: Int) -> (TimeLexicon.Edge, Int)? {
        var position = index - 1
        var steps = 0
        while position > floor, steps < 2, let filler = word(position), lexicon.fillers.contains(filler) {
            position -= 1
            steps += 1
        }
        guard position >= floor, let name = word(position), let edge = lexicon.edges[name] else { return nil }
        return (edge, position)
    }

    private func value(year: Int?, month: Int, day: Int) -> TimeValue? {
        if let year { return CivilDate(year: year, month: month, day: day).map { .day($0) } }
        // 29 February exists in some year.
        return CivilDate(year: 2000, month: month, day: day) == nil ? nil : .dayOfMonth(month: month, day: day)
    }

    /// A month is written with a capital; "may" and "march" are words.
    private func isName(_ index: Int) -> Bool { tokens[index].isCapitalised }

    /// The dot of "Feb."
    private func afterDot(_ index: Int) -> Int {
        word(index) == "." && index + 1 < bounds.upperBound && tokens[index - 1].end == tokens[index].start
            ? index + 1 : index
    }

    private func dayNumber(_ index: Int) -> Int? {
        guard bounds.contains(index), tokens[index].kind == .number else { return nil }
        var digits = tokens[index].folded[...]
        if digits.utf8.count > 2, digits.utf8.last.map({ $0 > 0x39 }) == true { digits = digits.dropLast(2) }
        guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
        if index + 1 < bounds.upperBound, tokens[index + 1].folded == "%" { return nil }
        return day
    }

    private func yearNumber(_ index: Int) -> Int? {
        guard bounds.contains(index), tokens[index].kind == .number, tokens[index].folded.utf8.count == 4,
            let year = Int(tokens[index].folded), (1800...2100).contains(year)
        else { return nil }
        return year
    }

    /// A year at `index`, or after a comma there. `short`: two digits of last century count too ("13 NOV 89").
    private func year(after index: Int, short: Bool) -> (value: Int, end: Int)? {
        if let year = yearNumber(index) { return (year, index + 1) }
        if word(index) == ",", let year = yearNumber(index + 1) { return (year, index + 2) }
        guard short, isAllCaps, bounds.contains(index), tokens[index].kind == .number,
            tokens[index].folded.utf8.count == 2, let digits = Int(tokens[index].folded), digits > 50
        else { return nil }
        return (1900 + digits, index + 1)
    }
}
