import CivilDate

/// What the words of a time expression say, before the article's date turns it into days.
indirect enum TimeValue: Hashable {
    case day(CivilDate)
    /// "25 June".
    case dayOfMonth(month: Int, day: Int)
    case month(year: Int?, month: Int, part: TimeLexicon.Edge?)
    case year(Int, part: TimeLexicon.Edge?)
    /// "the 1990s": its first year.
    case decade(Int)
    /// 1 = Monday. `turn`: -1 "last", 0 "this", 1 "next".
    case weekday(Int, turn: Int?)
    /// "today", "overnight": days from publication.
    case offset(earliest: Int, latest: Int, start: Int)
    /// "this week", "last month".
    case period(TimeLexicon.Unit, turn: Int)
    /// "late last year", "early this month".
    case part(TimeLexicon.Edge, TimeLexicon.Unit, turn: Int)
    /// "in the last 48 hours", "in recent weeks": so many days up to publication.
    case stretch(days: Int)
    /// "two days ago".
    case ago(count: Int, TimeLexicon.Unit)
    /// "two days later": from the day told of before.
    case fromAnchor(days: Int)
    /// "two days after" what the clause behind it tells: so many days from the day told in the same sentence.
    case beside(count: Int, TimeLexicon.Unit)
    /// "from 5 to 9 July"; `loose`: some day between ("between 5 and 9 July").
    case range(TimeValue, TimeValue, loose: Bool)
}
