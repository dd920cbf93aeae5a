public import Articles

/// The words that times are told in, from `GeoData/lexicon/time/words.tsv`.
public struct TimeLexicon: Sendable {
    enum Unit: String, Sendable {
        case hour, day, week, fortnight, weekend, month, year, decade
    }
    enum Edge: String, Sendable { case early, mid, late }
    enum Preposition: String, Sendable { case at, since, by, until, before, after, from, between }
    /// Days counted from publication: the event lies in `earliest...latest`, and the text names `start`.
    struct Offset: Sendable {
        var earliest: Int
        var latest: Int
        var start: Int
    }
    /// How sure a word is a month's name.
    enum MonthWord: Sendable {
        case sure(Int)
        /// Also another word ("may", "march"): a month only beside a number, an edge or a preposition.
        case maybe(Int)
        /// An abbreviation: a month only beside a number.
        case short(Int)

        var number: Int {
            switch self {
            case .sure(let month), .maybe(let month), .short(let month): month
            }
        }
    }

    var months: [String: MonthWord] = [:]
    var weekdays: [String: Int] = [:]
    var days: [String: Offset] = [:]
    var units: [String: Unit] = [:]
    var partsOfDay: Set<String> = []
    var edges: [String: Edge] = [:]
    var edgePrefixes: [String: Edge] = [:]
    /// "this", "last", "next" before a weekday, week or month: 0, -1, 1.
    var turns: [String: Int] = [:]
    /// "the previous day", "the same day": days from the day told of before.
    var shifts: [String: Int] = [:]
    var recent: Set<String> = []
    var ago: Set<String> = []
    /// "earlier", "later": the sign of a distance from the day told of before.
    var fromAnchor: [String: Int] = [:]
    var prepositions: [String: Preposition] = [:]
    /// "to", "and" between two ends; `through`: those that never join two things of a list.
    var to: Set<String> = []
    var through: Set<String> = []
    var articles: Set<String> = []
    /// "the day before" and "the day before the vote": the former counts from the day told of.
    var alsoConjunctions: Set<String> = []
    var fillers: Set<String> = []
    /// "a few days": taken as so many.
    var few: [String: Int] = [:]
    /// Names of papers, treaties and the like that follow or go before a weekday which then is none.
    var notWeekdayAfter: Set<String> = []
    var notWeekdayBefore: Set<String> = []
    /// Words that turn the nearest time after them to the future, or to the past.
    var future: Set<String> = []
    var past: Set<String> = []
    var numbers: NumberWords

    /// Words at which an expression is looked for; most tokens are none of them.
    private var triggers = WordTable<Void>()

    /// Whether an expression may stand around a token.
    func mayBegin(_ tokens: Passage.Tokens, at index: Int) -> Bool {
        tokens.kind(at: index) == .number || triggers.contains(tokens.hash(at: index))
    }

    /// Reads the lexicon from a GeoData folder.
    ///
    /// - Throws: `InputError` naming the file and line of a row that cannot be read.
    public static func load(geoData path: String) throws(InputError) -> TimeLexicon {
        try load(geoData: path, numbers: NumberWords.load(geoData: path))
    }

    static func load(geoData path: String, numbers: NumberWords) throws(InputError) -> TimeLexicon {
        try TimeLexicon(LexiconTable.read(path + "/lexicon/time/words.tsv"), numbers: numbers)
    }

    init(_ table: LexiconTable, numbers: NumberWords) throws(InputError) {
        self.numbers = numbers
        try table.take { add($0) }
        for words in [Array(months.keys), Array(weekdays.keys), Array(days.keys), Array(units.keys), Array(partsOfDay)]
        {
            for word in words { triggers.insert(word) }
        }
        for prefix in edgePrefixes.keys {
            for month in months.keys { triggers.insert("\(prefix)-\(month)") }
        }
    }

    /// Takes one row; false if its kind or value is unknown.
    private mutating func add(_ row: LexiconTable.Row) -> Bool {
        func every(_ target: inout Set<String>) -> Bool {
            target.formUnion(row.words)
            return true
        }
        let number = Int(row.value)
        switch row.kind {
        case "month": return row.assign(number.map { .sure($0) }, in: &months)
        case "month_maybe": return row.assign(number.map { .maybe($0) }, in: &months)
        case "month_short": return row.assign(number.map { .short($0) }, in: &months)
        case "weekday": return row.assign(number, in: &weekdays)
        case "day": return row.assign(Offset(row.value), in: &days)
        case "unit": return row.assign(Unit(rawValue: row.value), in: &units)
        case "part_of_day": return every(&partsOfDay)
        case "edge": return row.assign(Edge(rawValue: row.value), in: &edges)
        case "edge_prefix": return row.assign(Edge(rawValue: row.value), in: &edgePrefixes)
        case "turn": return row.assign(number, in: &turns)
        case "shift": return row.assign(number, in: &shifts)
        case "recent": return every(&recent)
        case "ago": return every(&ago)
        case "from_anchor": return row.assign(number, in: &fromAnchor)
        case "preposition": return row.assign(Preposition(rawValue: row.value), in: &prepositions)
        case "to": return every(&to)
        case "through":
            to.formUnion(row.words)
            return every(&through)
        case "article": return every(&articles)
        case "also_conjunction": return every(&alsoConjunctions)
        case "filler": return every(&fillers)
        case "few": return row.assign(number, in: &few)
        case "not_weekday_after": return every(&notWeekdayAfter)
        case "not_weekday_before": return every(&notWeekdayBefore)
        case "future": return every(&future)
        case "past": return every(&past)
        default: return false
        }
    }
}

extension TimeLexicon.Offset {
    /// "-1 0 0": earliest, latest and start.
    fileprivate init?(_ text: String) {
        let numbers = text.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        self.init(earliest: numbers[0], latest: numbers[1], start: numbers[2])
    }
}
