/// Which words of a passage belong to persons' names, by titles, given names, initials and ages.
struct PersonMarks {
    enum Role: UInt8 { case none, first, middle, last }
    private(set) var roles: [Role] = []
    /// Hashes of the surnames of persons named in full or with a title, in the article so far.
    private(set) var surnames: Set<UInt64> = []

    /// - Parameters:
    ///   - run: the passage's words.
    ///   - mentions: the names found among them.
    ///   - mentionOf: for each word the mention that covers it, or -1.
    mutating func read(_ run: WordRun, _ mentions: [Mention], _ mentionOf: [Int32]) {
        /// Whether a word stands in a name of several words that the gazetteer has.
        func isPlaceName(_ word: Int) -> Bool {
            guard mentionOf[word] >= 0 else { return false }
            let mention = mentions[Int(mentionOf[word])]
            return mention.end - mention.first > 1
        }
        roles.removeAll(keepingCapacity: true)
        roles.append(contentsOf: repeatElement(.none, count: run.words.count))
        var index = 0
        while index < run.words.count {
            // No name without a capital, but after a title.
            let word = run.words[index]
            if word.shape.contains(.capital) || word.classes.has([.title, .role]) {
                index = max(index + 1, markPerson(at: index, in: run, isPlaceName))
            } else {
                index += 1
            }
        }
    }

    /// What no person is named: words of places, bodies and the calendar.
    private static let others: WordClasses = [
        .kind, .organisation, .news, .street, .facility, .event, .calendarWords, .function,
    ]

    /// "J." before a surname; not "A man" nor the "R-" of a party.
    @inline(__always) private func isInitial(_ word: WordRun.Word) -> Bool {
        word.shape.contains(.initial) && word.shape.contains(.capital) && !word.classes.has(.function)
    }

    @inline(__always) private func isName(_ word: WordRun.Word) -> Bool {
        word.shape.contains(.capital) && !word.shape.contains(.digit)
            && (!word.classes.has(Self.others) || word.classes.has([.surname, .given]))
    }

    /// Joined to the word before as the parts of a person's name are.
    @inline(__always) private func joins(_ word: WordRun.Word, after previous: WordRun.Word) -> Bool {
        if word.gap == .space || word.gap == .apostrophe { return true }
        if word.gap == .hyphen { return !previous.shape.contains(.initial) }
        return word.gap == [.period, .space] && previous.shape.contains(.initial)
    }

    /// Marks a person's name that starts at a word or after the title there; returns the word after it, else `index`.
    private mutating func markPerson(at index: Int, in run: WordRun, _ isPlaceName: (Int) -> Bool) -> Int {
        let word = run.words[index]
        var start = index
        var known = false
        if word.classes.has([.title, .role]), let next = run[safe: index + 1], next.shape.contains(.capital),
            next.gap == .space || next.gap == [.period, .space], !next.gap.contains(.sentence)
        {
            // "President Obama"; not "General Assembly", nor a title alone before a place and a kind.
            guard isName(next), !next.classes.has(.title) else { return index }
            if next.classes.has(.common), !next.classes.has([.given, .surname]) { return index }
            start = index + 1
            known = true
        } else if !word.shape.contains(.capital) {
            return index
        }
        guard isName(run.words[start]) || isInitial(run.words[start]) else { return index }
        var end = start + 1
        while end < run.words.count, end - start < 5 {
            let next = run.words[end]
            guard joins(next, after: run.words[end - 1]) else { break }
            if next.shape.contains(.capital) {
                if isName(next) || isInitial(next) { end += 1 } else { break }
            } else if next.classes.has(.particle), let after = run[safe: end + 1], after.shape.contains(.capital),
                joins(after, after: next)
            {
                end += 2
            } else {
                break
            }
        }
        if end < run.words.count, run.words[end].gap == .space, run.words[end].shape.contains(.capital),
            run.words[end].classes.has([.kind, .street, .facility, .organisation])
        {
            // "George Washington University", "Clark County": the name of something else.
            return index
        }
        let first = run.words[start]
        if isPlaceName(start), !(first.classes.has(.given) && run.words[end - 1].classes.has(.surname)) { return index }
        if end - start >= 2 {
            let second = run.words[start + 1]
            let hasInitial = end - start >= 3 && (start + 1..<end - 1).contains { isInitial(run.words[$0]) }
            let givenFirst =
                first.classes.has(.given)
                && (second.classes.has(.surname) || isInitial(second)
                    || !second.classes.has([.common, .team]) || second.classes.has(.given))
            let aged = isAge(after: end, in: run) && end - start <= 4
            known = known || givenFirst || hasInitial || aged || isInitial(first)
        }
        guard known else { return index }
        for position in start..<end { roles[position] = .middle }
        roles[start] = end - start > 1 ? .first : .last
        roles[end - 1] = .last
        surnames.insert(run.words[end - 1].hash)
        return end
    }

    /// ", 43," after a name.
    private func isAge(after end: Int, in run: WordRun) -> Bool {
        guard let number = run[safe: end], number.gap == [.comma, .space], number.shape.contains(.digit),
            number.end - number.start <= 2
        else { return false }
        let after = run.gap(before: end + 1)
        return after.contains(.comma) || after.contains(.period)
    }
}

extension WordClasses {
    static let calendarWords: WordClasses = [.month, .weekday]
}
