/// Groups tokens into sentences, in one pass.
struct SentenceSplitter {
    let scalars: [Unicode.Scalar]
    let tokens: Passage.Tokens
    let rules: TextRules

    private(set) var sentences: [Passage.Sentence] = []

    init(scalars: [Unicode.Scalar], tokens: Passage.Tokens, rules: TextRules) {
        self.scalars = scalars
        self.tokens = tokens
        self.rules = rules
    }

    /// Longer sentences are tables, lists or lost line breaks: they are cut at a comma, so that what looks back in a
    /// sentence looks a bounded way.
    static let longest = 5_000

    mutating func run(layout: LineLayout) {
        let starts = layout.paragraphStarts
        var paragraph = -1
        var first = 0
        var index = 0
        var joint = 0
        while index < tokens.count {
            var begun = false
            while paragraph + 1 < starts.count, starts[paragraph + 1] <= tokens.start(at: index) {
                if !begun { close(first..<index, paragraph: paragraph) }
                paragraph += 1
                begun = true
            }
            if begun { first = index }
            if index - first >= Self.longest {
                let cut = joint - first > Self.longest / 2 ? joint : index
                close(first..<cut, paragraph: paragraph)
                first = cut
            }
            guard isStop(index) else {
                if isJoint(index) { joint = index + 1 }
                index += 1
                continue
            }
            let next = endOfStops(at: index, from: first)
            let isApart = next == tokens.count || tokens.start(at: next) > tokens.end(at: next - 1)
            if isApart || isGluedSentence(index, next),
                next == tokens.count || ends(at: index, before: next, from: first)
            {
                close(first..<next, paragraph: paragraph)
                first = next
            }
            // Where a run of stops ends no sentence, no stop inside it does.
            index = next
        }
        close(first..<tokens.count, paragraph: paragraph)
    }

    private mutating func close(_ range: Range<Int>, paragraph: Int) {
        guard !range.isEmpty else { return }
        sentences.append(
            Passage.Sentence(
                tokens: range, start: tokens.start(at: range.lowerBound), end: tokens.end(at: range.upperBound - 1),
                paragraph: max(0, paragraph)))
    }

    /// Whether the token is a stop, or an abbreviation that holds one.
    private func isStop(_ index: Int) -> Bool {
        tokens.kind(at: index) == .punctuation
            ? SentenceMarks.isStop(tokens.first(at: index)) : scalars[tokens.end(at: index) - 1].value == 0x2E
    }

    /// A comma, colon or semicolon, of whatever script.
    private func isJoint(_ index: Int) -> Bool {
        guard tokens.kind(at: index) == .punctuation else { return false }
        switch tokens.first(at: index).value {
        case 0x2C, 0x3A, 0x3B, 0x60C, 0x61B, 0x3001, 0xFF0C: return true
        default: return false
        }
    }

    /// The index after the stop at `index`, further stops and what they close, no further than a sentence may reach.
    private func endOfStops(at index: Int, from first: Int) -> Int {
        var next = index + 1
        while next < tokens.count, next - first < Self.longest, tokens.start(at: next) == tokens.end(at: next - 1),
            tokens.kind(at: next) == .punctuation,
            SentenceMarks.isStop(tokens.first(at: next)) || SentenceMarks.isCloser(tokens.first(at: next))
        {
            next += 1
        }
        return next
    }

    /// "on Friday.The army": the space was lost.
    private func isGluedSentence(_ index: Int, _ next: Int) -> Bool {
        guard index > 0, next < tokens.count, tokens.kind(at: index) == .punctuation, tokens.kind(at: next) == .word
        else { return false }
        return scalars[tokens.start(at: index) - 1].startsLowercase && tokens.first(at: next).startsUppercase
            && begins(next)
    }

    private func ends(at index: Int, before next: Int, from first: Int) -> Bool {
        let follower = firstWord(from: next)
        if tokens.first(at: follower).startsLowercase { return false }
        guard scalars[tokens.end(at: index) - 1].value == 0x2E, next == index + 1 else { return true }
        if tokens.kind(at: index) == .word {
            // "U.S." may end a sentence, the "J." before a surname does not.
            return tokens.end(at: index) - tokens.start(at: index) > 2 && begins(follower)
        }
        guard index > first, tokens.end(at: index - 1) == tokens.start(at: index) else { return true }
        if index == first + 1, isListMark(index - 1) { return false }
        switch rules.abbreviation(tokens.hash(at: index - 1)) {
        case nil: return true
        case .title: return false
        case .number: return tokens.kind(at: follower) != .number
        case .other: return begins(follower)
        }
    }

    private func begins(_ follower: Int) -> Bool { rules.isStarter(tokens.hash(at: follower)) }

    /// "1." or "b." at the start of a line.
    private func isListMark(_ index: Int) -> Bool {
        tokens.end(at: index) - tokens.start(at: index) <= (tokens.kind(at: index) == .number ? 2 : 1)
    }

    /// The token after opening marks; a run of marks is looked at only a few tokens far.
    private func firstWord(from index: Int) -> Int {
        var index = index
        var steps = 0
        while index + 1 < tokens.count, steps < 4, tokens.kind(at: index) == .punctuation,
            SentenceMarks.isOpener(tokens.first(at: index))
        {
            index += 1
            steps += 1
        }
        return index
    }
}
