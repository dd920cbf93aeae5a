import CivilDate

/// Turns what a time expression says into days, as seen from the article's date.
struct TimeResolver {
    let published: CivilDate?
    /// The day told of before, which "two days later" counts from.
    let told: CivilDate?
    let isFuture: Bool
    /// Where the article has no date: a day that its text names in full. Weekdays are those nearest to it.
    var anchor: CivilDate?

    /// A date without a year that lies further back than this is taken for the coming one: the coming one is then less than
    /// three months away, and news writes so of what is near.
    private static let longAgo = 275
    /// "by 31 August" looks ahead sooner: a deadline half a year back would carry its year.
    private static let longAgoForDeadline = 183

    func when(_ value: TimeValue, preposition: TimeLexicon.Preposition?) -> When {
        var when = plain(value, isDeadline: preposition == .by)
        switch preposition {
        case .by:
            when.earliest = nil
        case .until:
            when = When(earliest: nil, latest: when.start ?? when.latest, end: when.latest, precision: when.precision)
        case .before:
            when = When(latest: (when.earliest ?? when.start).map { $0 - 1 }, precision: when.precision)
        case .after:
            when = When(earliest: (when.latest ?? when.start).map { $0 + 1 }, precision: when.precision)
        case .at, .since, .from, .between, nil:
            break
        }
        return when
    }

    private func plain(_ value: TimeValue, isDeadline: Bool) -> When {
        switch value {
        case .day(let day): return Self.on(day)
        case .dayOfMonth(let month, let day): return dayOfMonth(month, day, isDeadline: isDeadline)
        case .month(let year, let month, let part): return self.month(year, month, part)
        case .year(let year, let part): return Self.year(year, part)
        case .decade(let year):
            return When(
                earliest: CivilDate(year: year, month: 1, day: 1),
                latest: CivilDate(year: year + 9, month: 12, day: 31),
                precision: .year)
        case .weekday(let weekday, let turn): return self.weekday(weekday, turn)
        case .offset(let earliest, let latest, let start):
            guard let published else { return When(precision: .unknown) }
            return When(
                start: published + start, earliest: published + earliest, latest: published + latest, precision: .day)
        case .period(let unit, let turn): return period(unit, turn)
        case .part(let edge, let unit, let turn): return part(edge, of: unit, turn)
        case .stretch(let days):
            guard let published else { return When(precision: .unknown) }
            return When(
                earliest: published - days, latest: published,
                precision: days <= 7 ? .week : days <= 62 ? .month : .year)
        case .ago(let count, let unit): return ago(count, unit)
        case .fromAnchor(let days): return told.map { Self.on($0 + days) } ?? When(precision: .unknown)
        case .beside(let count, let unit): return told.map { beside($0, count, unit) } ?? When(precision: .unknown)
        case .range(let first, let last, let loose): return range(first, last, loose: loose)
        }
    }

    /// Longer units are told roundly.
    private func beside(_ day: CivilDate, _ count: Int, _ unit: TimeLexicon.Unit) -> When {
        let middle = day + (count < 0 ? -TimeReader.days(-count, unit) : TimeReader.days(count, unit))
        let (slack, precision): (Int, When.Precision) =
            switch unit {
            case .hour, .day: (0, .day)
            case .week, .weekend, .fortnight: (3, .week)
            case .month: (15, .month)
            case .year, .decade: (182, .year)
            }
        return When(start: middle, earliest: middle - slack, latest: middle + slack, precision: precision)
    }

    private static func on(_ day: CivilDate) -> When {
        When(start: day, earliest: day, latest: day, precision: .day)
    }

    private func dayOfMonth(_ month: Int, _ day: Int, isDeadline: Bool) -> When {
        guard let published else { return When(precision: .unknown) }
        // 29 February needs up to eight years of looking.
        func nearest(_ step: Int, _ fits: (CivilDate) -> Bool) -> CivilDate? {
            for count in 0...8 {
                guard let date = CivilDate(year: published.year + step * count, month: month, day: day) else {
                    continue
                }
                if fits(date) { return date }
            }
            return nil
        }
        let past = nearest(-1) { $0 <= published }
        let coming = nearest(1) { $0 >= published }
        guard let past, let coming else { return (past ?? coming).map(Self.on) ?? When(precision: .unknown) }
        let limit = isDeadline ? Self.longAgoForDeadline : Self.longAgo
        return Self.on(isFuture || published - past > limit ? coming : past)
    }

    /// The latest such weekday on or before the article's date: in news that is right nine times out of ten.
    private func weekday(_ weekday: Int, _ turn: Int?) -> When {
        guard let published else { return nearest(weekday) }
        let back = (published.weekday - weekday + 7) % 7
        let ahead = (weekday - published.weekday + 7) % 7
        if turn == 1 { return Self.on(published + (ahead == 0 ? 7 : ahead)) }
        if turn == -1 { return Self.on(published - (back == 0 ? 7 : back)) }
        return Self.on(isFuture ? published + ahead : published - back)
    }

    func month(_ year: Int?, _ month: Int, _ part: TimeLexicon.Edge?) -> When {
        var year = year
        if year == nil, let published {
            let now = published.month
            year = published.year + (isFuture ? (month < now ? 1 : 0) : (month > now ? -1 : 0))
        }
        guard let year, let first = CivilDate(year: year, month: month, day: 1) else { return When(precision: .month) }
        let length = CivilDate.length(ofMonth: month, year: year)
        let days: ClosedRange<Int> =
            switch part {
            case .early: 1...10
            case .mid: 11...20
            case .late: 21...length
            case nil: 1...length
            }
        return upTo(
            When(
                start: first + (days.lowerBound - 1), earliest: first + (days.lowerBound - 1),
                latest: first + (days.upperBound - 1), precision: .month))
    }

    static func year(_ year: Int, _ part: TimeLexicon.Edge?) -> When {
        let months: ClosedRange<Int> =
            switch part {
            case .early: 1...4
            case .mid: 5...8
            case .late: 9...12
            case nil: 1...12
            }
        let first = CivilDate(year: year, month: months.lowerBound, day: 1)
        let last = CivilDate(
            year: year, month: months.upperBound, day: CivilDate.length(ofMonth: months.upperBound, year: year))
        return When(start: first, earliest: first, latest: last, precision: .year)
    }

    /// What lasts beyond the article's date is cut there: the article tells what it knows.
    func upTo(_ when: When) -> When {
        guard let published, !isFuture, let earliest = when.earliest, earliest <= published, let latest = when.latest,
            latest > published
        else { return when }
        var cut = when
        cut.latest = published
        return cut
    }

    private func range(_ first: TimeValue, _ last: TimeValue, loose: Bool) -> When {
        var left = plain(first, isDeadline: false)
        let right = plain(last, isDeadline: false)
        // "from 25 December to 3 January": the first lies before the last.
        if let start = left.start, let end = right.start, start > end,
            let earlier = CivilDate(year: start.year - 1, month: start.month, day: min(start.day, 28))
        {
            left = When(start: earlier, earliest: earlier, latest: earlier, precision: left.precision)
        }
        let precision = left.precision == right.precision ? left.precision : .unknown
        if loose { return When(earliest: left.earliest, latest: right.latest, precision: precision) }
        return When(
            start: left.start, earliest: left.earliest, latest: left.latest, end: right.latest, precision: precision)
    }
}
