/// Letter replacements in passes, each from left to right, the longest fitting rule first; and replacements of whole words.
///
/// The text is words with a space between. A table has the columns `pass` (a number; passes run in its order), `from`, `to`
/// and `at`: empty for anywhere, `start`, `end` or `inside` of a word. `word` is for a whole word beside others, `inner`
/// for a whole word between two others: those go first, whatever their pass. Letters are ASCII, whole words any.
///
/// Passes up to 3 see the name as it is written, so that two Latin letters for one sound are told from two letters of
/// another script; those from 4 on see it in Latin letters.
final class RewriteRules: Sendable {
    private struct Rule {
        /// Up to eight bytes, the first one lowest.
        var from: UInt64
        var to: UInt64
        var fromCount: UInt8
        var toCount: UInt8
        var position: Position
        /// The last rule of its first byte and pass.
        var isLast: Bool
    }

    private enum Position: UInt8 { case anywhere, start, end, inside }

    /// The first rule of each byte in each pass, -1 for none.
    private let heads: [Int16]
    private let rules: [Rule]
    /// The passes that see the name as written, and those that see it in Latin letters.
    let asWritten: Range<Int>
    let inLatin: Range<Int>
    /// What whole words become beside others, and between two others.
    private let besideOthers: [[UInt8]: [UInt8]]
    private let betweenOthers: [[UInt8]: [UInt8]]
    /// Words that may be left out between two others, packed: no array is made to ask for one.
    private let links: [UInt64]

    init(path: String) throws(GazetteerError) {
        let table = try Table(path: path, columns: ["pass", "from", "to", "at"])
        let at = table.at
        var passes: [Int: [Rule]] = [:]
        var besideOthers: [[UInt8]: [UInt8]] = [:]
        var betweenOthers: [[UInt8]: [UInt8]] = [:]
        for row in 0..<table.rowCount {
            guard let pass = try table.integer(row, at[0]) else {
                throw table.wrong(row, at[0], "every rule needs a pass")
            }
            let from = Array(table.cell(row, at[1]))
            let to = Array(table.cell(row, at[2]))
            let position: Position
            switch table.text(row, at[3]) {
            case "": position = .anywhere
            case "start": position = .start
            case "end": position = .end
            case "inside": position = .inside
            case "word":
                besideOthers[from] = to
                continue
            case "inner":
                betweenOthers[from] = to
                continue
            default:
                throw table.wrong(
                    row, at[3], "\"\(table.text(row, at[3]))\" is none of start, end, inside, word, inner")
            }
            guard (1...8).contains(from.count), to.count <= from.count, (from + to).allSatisfy({ $0 < 0x80 }) else {
                throw table.wrong(row, at[1], "one to eight ASCII letters may become as many or fewer")
            }
            passes[pass, default: []].append(
                Rule(
                    from: Self.packed(from), to: Self.packed(to), fromCount: UInt8(from.count),
                    toCount: UInt8(to.count), position: position, isLast: false))
        }
        (heads, rules) = Self.tables(of: passes.sorted { $0.key < $1.key }.map(\.value))
        asWritten = 0..<passes.keys.count(where: { $0 <= 3 })
        inLatin = asWritten.upperBound..<passes.count
        self.besideOthers = besideOthers
        self.betweenOthers = betweenOthers
        links = betweenOthers.filter { $0.value.isEmpty && $0.key.count <= 8 }.map { Self.packed($0.key) }
    }

    private static func tables(of passes: [[Rule]]) -> ([Int16], [Rule]) {
        var heads = [Int16](repeating: -1, count: 128 * passes.count)
        var rules: [Rule] = []
        for (index, pass) in passes.enumerated() {
            for byte in 0..<128 {
                let own = pass.filter { $0.from & 0xFF == UInt64(byte) }.sorted { $0.fromCount > $1.fromCount }
                guard !own.isEmpty else { continue }
                heads[index * 128 + byte] = Int16(rules.count)
                rules += own
                rules[rules.count - 1].isLast = true
            }
        }
        return (heads, rules)
    }

    private static func packed(_ bytes: [UInt8]) -> UInt64 { bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } }

    /// Whether a word between two others may be left out: izafat, "and".
    func isLink(_ word: [UInt8]) -> Bool { betweenOthers[word]?.isEmpty == true }

    /// The same of a word of a text that is being scanned.
    func isLink(_ word: UnsafeMutableBufferPointer<UInt8>, count: Int) -> Bool {
        guard count <= 8 else { return false }
        var packed: UInt64 = 0
        for index in 0..<count { packed |= UInt64(word[index]) << UInt64(index * 8) }
        return links.contains(packed)
    }

    /// The words of a text by the rules for whole words: those that become nothing left out; if all would, they stay.
    func words(of text: [UInt8]) -> [[UInt8]] {
        let words = text.split(separator: UInt8(ascii: " "))
        var kept: [[UInt8]] = []
        for (index, slice) in words.enumerated() {
            let word = Array(slice)
            let isBetween = index > 0 && index + 1 < words.count
            let other =
                isBetween ? betweenOthers[word] ?? besideOthers[word] : words.count > 1 ? besideOthers[word] : nil
            let result = other ?? word
            if !result.isEmpty { kept.append(result) }
        }
        if kept.isEmpty { kept = words.map { Array($0) } }
        return kept
    }

    /// One word with its letters rewritten by some of the passes.
    func letters(of word: [UInt8], passes: Range<Int>) -> [UInt8] {
        var word = word
        let count = word.withUnsafeMutableBufferPointer { rewrite($0, count: $0.count, passes: passes) }
        word.removeLast(word.count - count)
        return word
    }

    /// Rewrites a word in place, as no rule makes it longer, and leaves of doubled letters one; returns its new length.
    func fold(_ word: UnsafeMutableBufferPointer<UInt8>, count: Int) -> Int {
        let count = rewrite(word, count: count, passes: 0..<inLatin.upperBound)
        var write = 0
        for read in 0..<count where write == 0 || word[read] != word[write - 1] {
            word[write] = word[read]
            write += 1
        }
        return write
    }

    /// Rewrites a word in place; returns its new length.
    private func rewrite(
        _ word: UnsafeMutableBufferPointer<UInt8>, count: Int, passes: Range<Int>
    ) -> Int {
        var count = count
        heads.withUnsafeBufferPointer { heads in
            rules.withUnsafeBufferPointer { rules in
                for pass in passes {
                    var read = 0
                    var write = 0
                    while read < count {
                        let byte = word[read]
                        var index = byte < 0x80 ? Int(heads[pass * 128 + Int(byte)]) : -1
                        var taken = 0
                        while index >= 0 {
                            let rule = rules[index]
                            if Self.fits(rule, word, at: read, count: count, start: read == 0) {
                                for offset in 0..<Int(rule.toCount) {
                                    word[write] = UInt8(truncatingIfNeeded: rule.to >> UInt64(offset * 8))
                                    write += 1
                                }
                                taken = Int(rule.fromCount)
                                break
                            }
                            index = rule.isLast ? -1 : index + 1
                        }
                        if taken == 0 {
                            word[write] = byte
                            write += 1
                            taken = 1
                        }
                        read += taken
                    }
                    count = write
                }
            }
        }
        return count
    }

    @inline(__always) private static func fits(
        _ rule: Rule, _ word: UnsafeMutableBufferPointer<UInt8>, at index: Int, count: Int, start: Bool
    ) -> Bool {
        let end = index + Int(rule.fromCount)
        guard end <= count else { return false }
        var from = rule.from
        for offset in index..<end {
            if word[offset] != UInt8(truncatingIfNeeded: from) { return false }
            from >>= 8
        }
        switch rule.position {
        case .anywhere: return true
        case .start: return start
        case .end: return end == count && !start
        case .inside: return !start
        }
    }
}
