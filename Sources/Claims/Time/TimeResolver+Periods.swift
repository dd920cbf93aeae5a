import CivilDate

extension TimeResolver {
    /// "this week" is Monday to the article's date; "last week", "next month" and the like are calendar ones.
    func period(_ unit: TimeLexicon.Unit, _ turn: Int) -> When {
        guard let published else { return When(precision: .unknown) }
        switch unit {
        case .week:
            let monday = published - (published.weekday - 1) + 7 * turn
            return span(monday, monday + 6, turn, .week)
        case .weekend:
            // On a weekend, "this weekend" is the present one; before it, "at the weekend" is the last one.
            let saturday = published - (published.weekday + 1) % 7
            if turn == 0, !isFuture, published.weekday < 6 { return span(saturday, saturday + 1, -1, .week) }
            let shift = turn == -1 && published.weekday >= 6 ? -7 : turn == 1 ? 7 : 0
            return span(saturday + shift, saturday + shift + 1, turn, .week)
        case .fortnight:
            return turn == 1
                ? span(published + 1, published + 14, turn, .month) : span(published - 14, published, turn, .month)
        case .month:
            let (year, month, _) = published.components
            let number = year * 12 + month - 1 + turn
            guard let first = CivilDate(year: number / 12, month: number % 12 + 1, day: 1) else { return When() }
            let length = CivilDate.length(ofMonth: number % 12 + 1, year: number / 12)
            return span(first, first + (length - 1), turn, .month)
        case .year:
            let year = published.year + turn
            guard let first = CivilDate(year: year, month: 1, day: 1),
                let last = CivilDate(year: year, month: 12, day: 31)
            else { return When() }
            return span(first, last, turn, .year)
        case .day:
            return When(start: published + turn, earliest: published + turn, latest: published + turn, precision: .day)
        case .hour, .decade:
            return When(precision: .unknown)
        }
    }

    /// "late last year".
    func part(_ edge: TimeLexicon.Edge, of unit: TimeLexicon.Unit, _ turn: Int) -> When {
        guard let published else { return When(precision: .unknown) }
        let (year, month, _) = published.components
        if unit == .year { return upTo(Self.year(year + turn, edge)) }
        let number = year * 12 + month - 1 + turn
        return self.month(number / 12, number % 12 + 1, edge)
    }

    /// A weekday seen from the one day that the text names: the nearest such day.
    func nearest(_ weekday: Int) -> When {
        guard let anchor else { return When(precision: .unknown) }
        let ahead = (weekday - anchor.weekday + 7) % 7
        let day = anchor + (ahead > 3 ? ahead - 7 : ahead)
        return When(start: day, earliest: day, latest: day, precision: .day)
    }

    /// A current period has no start that the text names, and ends with what the article can know.
    private func span(_ first: CivilDate, _ last: CivilDate, _ turn: Int, _ precision: When.Precision) -> When {
        guard let published, turn == 0, !isFuture else {
            return When(start: precision == .week ? nil : first, earliest: first, latest: last, precision: precision)
        }
        return When(earliest: first, latest: min(last, published), precision: precision)
    }

    /// "two days ago" is that day; "three weeks ago" the week around it; "two months ago" that month.
    func ago(_ count: Int, _ unit: TimeLexicon.Unit) -> When {
        guard let published else { return When(precision: .unknown) }
        switch unit {
        case .hour, .day:
            let day = published - TimeReader.days(count, unit)
            let latest = unit == .hour ? min(published, day + 1) : day
            return When(start: day, earliest: day, latest: latest, precision: .day)
        case .week, .weekend, .fortnight:
            let day = published - TimeReader.days(count, unit)
            return When(start: day, earliest: day - 3, latest: min(published, day + 3), precision: .week)
        case .month:
            let (year, month, _) = published.components
            let number = year * 12 + month - 1 - count
            guard number >= 0, let first = CivilDate(year: number / 12, month: number % 12 + 1, day: 1) else {
                return When()
            }
            let length = CivilDate.length(ofMonth: number % 12 + 1, year: number / 12)
            return When(start: first, earliest: first, latest: first + (length - 1), precision: .month)
        case .year, .decade:
            let year = published.year - count * (unit == .decade ? 10 : 1)
            return When(
                start: CivilDate(year: year, month: 1, day: 1), earliest: CivilDate(year: year, month: 1, day: 1),
                latest: CivilDate(year: year, month: 12, day: 31), precision: .year)
        }
    }
}
