/// Passes of letter replacements, each from left to right, the longest fitting rule first.
///
/// The text is ASCII words with a space between. A table has the columns `pass` (a number; passes run in its order), `from`,
/// `to` and `at`: empty for anywhere, `start`, `end` or `inside` of a word, `word` for a whole word that is not the only
/// one, `inner` for a whole word between two others.
struct RewriteRules: Sendable {
    private enum Position: String { case anywhere = "", start, end, inside, word, inner }

    private struct Rule {
        var from: [UInt8]
        var to: [UInt8]
        var position: Position
    }

    /// For each pass the rules by their first byte, the longest first.
    private let passes: [[[Rule]]]

    init(path: String) throws(GazetteerError) {
        let table = try Table(path: path, columns: ["pass", "from", "to", "at"])
        var rules: [Int: [[Rule]]] = [:]
        if let pass = table.column("pass"), let from = table.column("from"), let to = table.column("to"),
            let at = table.column("at")
        {
            for row in 0..<table.rowCount {
                guard let number = try table.integer(row, pass) else {
                    throw table.wrong(row, pass, "every rule needs a pass")
                }
                guard let position = Position(rawValue: table.text(row, at)) else {
                    throw table.wrong(row, at, "\"\(table.text(row, at))\" is none of start, end, inside, word, inner")
                }
                let source = Array(table.cell(row, from))
                guard let first = source.first, source.allSatisfy({ $0 < 0x80 }) else {
                    throw table.wrong(row, from, "must be ASCII letters")
                }
                rules[number, default: Array(repeating: [], count: 128)][Int(first)].append(
                    Rule(from: source, to: Array(table.cell(row, to)), position: position))
            }
        }
        passes = rules.sorted { $0.key < $1.key }.map { pass in
            pass.value.map { rules in rules.sorted { $0.from.count > $1.from.count } }
        }
    }

    func applied(to words: [UInt8]) -> [UInt8] {
        var current = words
        var next: [UInt8] = []
        for pass in passes {
            next.removeAll(keepingCapacity: true)
            var index = 0
            scan: while index < current.count {
                let byte = current[index]
                if byte < 0x80 {
                    for rule in pass[Int(byte)] where Self.fits(rule, in: current, at: index) {
                        next.append(contentsOf: rule.to)
                        index += rule.from.count
                        continue scan
                    }
                }
                next.append(byte)
                index += 1
            }
            swap(&current, &next)
        }
        return current
    }

    private static func fits(_ rule: Rule, in text: [UInt8], at index: Int) -> Bool {
        let end = index + rule.from.count
        guard end <= text.count else { return false }
        for offset in rule.from.indices where text[index + offset] != rule.from[offset] { return false }
        let space = UInt8(ascii: " ")
        let starts = index == 0 || text[index - 1] == space
        let ends = end == text.count || text[end] == space
        return switch rule.position {
        case .anywhere: true
        case .start: starts
        case .end: ends && !starts
        case .inside: !starts
        case .word: starts && ends && (index > 0 || end < text.count)
        case .inner: starts && ends && index > 0 && end < text.count
        }
    }
}
