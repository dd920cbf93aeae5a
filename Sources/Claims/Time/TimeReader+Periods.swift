import Articles

extension TimeReader {
    /// "this week", "last month", "two days ago", "two days later", "the previous day", "in the last 48 hours".
    func period(_ unit: TimeLexicon.Unit, at index: Int, floor: Int) -> Reading? {
        if let counted = counted(unit, at: index, floor: floor) { return counted }
        guard index > floor, let before = word(index - 1) else { return nil }
        if unit == .day {
            if let shift = lexicon.shifts[before] {
                return Reading(range: withArticle(index - 1, floor)..<index + 1, value: .fromAnchor(days: shift))
            }
            if lexicon.articles.contains(before), let next = word(index + 1), let sign = lexicon.fromAnchor[next] {
                // "the day before the vote" counts from the vote.
                if lexicon.alsoConjunctions.contains(next), !endsPhrase(index + 2) { return nil }
                return Reading(range: index - 1..<index + 2, value: .fromAnchor(days: sign))
            }
            if lexicon.turns[before] == 1 {
                return Reading(range: index - 1..<index + 1, value: .fromAnchor(days: 1))
            }
        }
        if tokens[index].folded.hasSuffix("s"), lexicon.recent.contains(before) {
            // A plural without a number: three of them.
            return Reading(
                range: withArticle(index - 1, floor)..<index + 1, value: .stretch(days: Self.days(3, unit)))
        }
        // "at the weekend": the last one.
        if unit == .weekend, lexicon.articles.contains(before), index - 1 > floor,
            word(index - 2).flatMap({ lexicon.prepositions[$0] }) != nil
        {
            return Reading(range: index - 1..<index + 1, value: .period(unit, turn: 0))
        }
        guard unit != .hour, unit != .decade, let turn = lexicon.turns[before] else { return nil }
        // "late last year", "early this month".
        if unit == .year || unit == .month, let (edge, first) = edge(before: index - 1, floor: floor) {
            return Reading(range: first..<index + 1, value: .part(edge, unit, turn: turn))
        }
        return Reading(range: withArticle(index - 1, floor)..<index + 1, value: .period(unit, turn: turn))
    }

    /// A number before the unit, and what it is counted from.
    private func counted(_ unit: TimeLexicon.Unit, at index: Int, floor: Int) -> Reading? {
        guard let (count, first) = count(before: index, floor: floor) else { return nil }
        var next = index + 1
        if let word = word(next), lexicon.ago.contains(word) {
            next += 1
            return Reading(range: first..<next, value: .ago(count: count, unit))
        }
        if let word = word(next), let sign = lexicon.fromAnchor[word] {
            guard lexicon.alsoConjunctions.contains(word), !endsPhrase(next + 1) else {
                return Reading(range: first..<next + 1, value: .fromAnchor(days: sign * Self.days(count, unit)))
            }
        }
        if let sign = clauseSign(next) {
            return Reading(range: first..<next, value: .beside(count: sign * count, unit))
        }
        if first > floor, let word = word(first - 1), lexicon.recent.contains(word) {
            return Reading(range: withArticle(first - 1, floor)..<next, value: .stretch(days: Self.days(count, unit)))
        }
        return nil
    }

    /// "two days after the rebels left": what the clause tells was before, -1, or after what this one tells, 1.
    private func clauseSign(_ index: Int) -> Int? {
        guard let word = word(index), !endsPhrase(index + 1), tokens[index + 1].kind == .word else { return nil }
        let behind = tokens[index + 1].folded
        guard lexicon.weekdays[behind] == nil, lexicon.months[behind] == nil else { return nil }
        switch lexicon.prepositions[word] {
        case .after: return -1
        case .before: return 1
        default: return nil
        }
    }

    /// The number that ends right before `index`: digits, a word, "a", "a few", "a couple of".
    private func count(before index: Int, floor: Int) -> (count: Int, first: Int)? {
        var position = index - 1
        if position > floor, let of = word(position), lexicon.fillers.contains(of) { position -= 1 }
        guard position >= floor, let name = word(position) else { return nil }
        if let few = lexicon.few[name] { return (few, withArticle(position, floor)) }
        if lexicon.articles.contains(name) { return (1, position) }
        if tokens[position].kind == .number {
            return NumberWords.value(ofDigits: name).flatMap { $0 < 1000 ? (Int($0), position) : nil }
        }
        return lexicon.numbers.small(name).map { (Int($0), position) }
    }

    private func withArticle(_ index: Int, _ floor: Int) -> Int {
        index > floor && word(index - 1).map(lexicon.articles.contains) == true ? index - 1 : index
    }

    private func endsPhrase(_ index: Int) -> Bool { !bounds.contains(index) || tokens[index].kind == .punctuation }

    /// Days in so many units, rounded up: the event lies within them.
    static func days(_ count: Int, _ unit: TimeLexicon.Unit) -> Int {
        switch unit {
        case .hour: (count + 23) / 24
        case .day: count
        case .week, .weekend: count * 7
        case .fortnight: count * 14
        case .month: count * 30
        case .year: count * 365
        case .decade: count * 3650
        }
    }
}
