public import CivilDate

/// Finds the day an article was published in what documents say about themselves.
public enum PublishedDate {
    /// A date as metadata writes it: `2021-07-09`, `2021-07-09T10:00:00+02:00`, `20210709`, `9 July 2021`,
    /// `Fri, 09 Jul 2021 10:00:00 GMT`, `July 9, 2021`. Days are taken as written, whatever the zone.
    ///
    /// `2021-07` and `2021` stand for their last day: by then it was published. `9/7/2021` is no date: nobody can tell which
    /// of the two is the month.
    public static func parse(_ text: String, months: [String: Int]) -> CivilDate? {
        // As most write it.
        if text.utf8.dropFirst(4).first == UInt8(ascii: "-"), let date = dateAt(0, in: Array(text.utf8)) { return date }
        let tokens = Passage.Tokens(cutting: text)
        let parts = tokens.filter { $0.kind != .punctuation }.map(\.folded)
        if let compact = parts.first, compact.utf8.count == 8, let date = fromDigits(compact) { return date }
        if let date = isoDate(text) { return date }
        for (index, part) in parts.enumerated() {
            guard let month = months[part] else { continue }
            func number(_ position: Int) -> Int? {
                guard parts.indices.contains(position) else { return nil }
                return Int(parts[position].prefix { $0.isNumber })
            }
            if let day = number(index - 1), let year = number(index + 1), day <= 31 {
                return CivilDate(year: year, month: month, day: day)
            }
            if let day = number(index + 1), let year = number(index + 2), day <= 31 {
                return CivilDate(year: year, month: month, day: day)
            }
        }
        return nil
    }

    /// The date in a file's name: `2021-07-09-title.txt`, `news_20210709.html`.
    public static func inFileName(_ path: String) -> CivilDate? {
        let name = path.split(separator: "/").last.map { Array($0.utf8) } ?? []
        var index = 0
        while index < name.count {
            guard isDigit(name[index]) else {
                index += 1
                continue
            }
            if let date = dateAt(index, in: name) { return date }
            while index < name.count, isDigit(name[index]) { index += 1 }
        }
        return nil
    }

    private static func isoDate(_ text: String) -> CivilDate? {
        let digits = Array(text.utf8.drop { $0 == 0x20 })
        if let date = dateAt(0, in: digits) { return date }
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        let isPlain = text.allSatisfy { $0.isNumber || $0 == "-" || $0 == " " }
        guard isPlain, let year = numbers.first, (1000...9999).contains(year) else { return nil }
        switch numbers.count {
        case 1: return CivilDate(year: year, month: 12, day: 31)
        case 2:
            guard (1...12).contains(numbers[1]) else { return nil }
            return CivilDate(
                year: year, month: numbers[1], day: CivilDate.length(ofMonth: numbers[1], year: year))
        default: return nil
        }
    }

    /// Year, month and day at `index`, as `20210709` or parted by `-`, `_`, `.` or `/`.
    private static func dateAt(_ index: Int, in bytes: [UInt8]) -> CivilDate? {
        var position = index
        func number(_ length: Int) -> Int? {
            guard position + length <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[position..<position + length] {
                guard isDigit(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            position += length
            return value
        }
        func separator() -> UInt8? {
            guard position < bytes.count, [0x2D, 0x5F, 0x2E, 0x2F].contains(bytes[position]) else { return nil }
            position += 1
            return bytes[position - 1]
        }
        guard let year = number(4), (1000...2200).contains(year) else { return nil }
        let first = separator()
        guard let month = number(2), separator() == first, let day = number(2) else { return nil }
        if position < bytes.count, isDigit(bytes[position]) { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    private static func fromDigits(_ text: String) -> CivilDate? { dateAt(0, in: Array(text.utf8)) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
