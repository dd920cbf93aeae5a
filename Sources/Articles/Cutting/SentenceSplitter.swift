/// Groups tokens into sentences, in one pass.
struct SentenceSplitter {
    let scalars: [Unicode.Scalar]
    let tokens: [Passage.Token]
    let rules: TextRules

    private(set) var sentences: [Passage.Sentence] = []

    init(scalars: [Unicode.Scalar], tokens: [Passage.Token], rules: TextRules) {
        self.scalars = scalars
        self.tokens = tokens
        self.rules = rules
    }

    mutating func run(layout: LineLayout) {
        let starts = layout.paragraphStarts
        var paragraph = -1
        var first = 0
        var index = 0
        while index < tokens.count {
            var begun = false
            while paragraph + 1 < starts.count, starts[paragraph + 1] <= tokens[index].start {
                if !begun { close(first..<index, paragraph: paragraph) }
                paragraph += 1
                begun = true
            }
            if begun { first = index }
            let next = endOfStop(at: index)
            if let next, next == tokens.count || ends(at: index, before: next, from: first) {
                close(first..<next, paragraph: paragraph)
                first = next
                index = next
            } else {
                index += 1
            }
        }
        close(first..<tokens.count, paragraph: paragraph)
    }

    private mutating func close(_ range: Range<Int>, paragraph: Int) {
        guard !range.isEmpty else { return }
        sentences.append(
            Passage.Sentence(
                tokens: range, start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end,
                paragraph: max(0, paragraph)))
    }

    /// Whether the token is a stop, or an abbreviation that holds one.
    private func isStop(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.kind == .punctuation
            ? SentenceMarks.isStop(scalars[token.start]) : scalars[token.end - 1].value == 0x2E
    }

    /// For a stop at `index`: the index after it, further stops and what they close. nil where no stop is, or where
    /// text goes on without a space.
    private func endOfStop(at index: Int) -> Int? {
        guard isStop(index) else { return nil }
        var next = index + 1
        while next < tokens.count, tokens[next].start == tokens[next - 1].end, tokens[next].kind == .punctuation,
            SentenceMarks.isStop(scalars[tokens[next].start]) || SentenceMarks.isCloser(scalars[tokens[next].start])
        {
            next += 1
        }
        guard next < tokens.count, tokens[next].start == tokens[next - 1].end else { return next }
        return isGluedSentence(index, next) ? next : nil
    }

    /// "on Friday.The army": the space was lost.
    private func isGluedSentence(_ index: Int, _ next: Int) -> Bool {
        guard index > 0, tokens[index].kind == .punctuation, tokens[next].kind == .word else { return false }
        let word = tokens[next]
        return scalars[tokens[index].start - 1].startsLowercase && scalars[word.start].startsUppercase
            && rules.starters.contains(word.folded)
    }

    private func ends(at index: Int, before next: Int, from first: Int) -> Bool {
        let follower = firstWord(from: next)
        if scalars[follower.start].startsLowercase { return false }
        guard scalars[tokens[index].end - 1].value == 0x2E, next == index + 1 else { return true }
        let begins = rules.starters.contains(follower.folded)
        if tokens[index].kind == .word {
            // "U.S." may end a sentence, the "J." before a surname does not.
            return begins && tokens[index].end - tokens[index].start > 2
        }
        guard index > first, tokens[index - 1].end == tokens[index].start else { return true }
        if index == first + 1, isListMark(tokens[index - 1]) { return false }
        switch rules.abbreviations[tokens[index - 1].folded] {
        case nil: return true
        case .title: return false
        case .number: return follower.kind != .number
        case .other: return begins
        }
    }

    /// "1." or "b." at the start of a line.
    private func isListMark(_ token: Passage.Token) -> Bool {
        token.kind == .number ? token.end - token.start <= 2 : token.end - token.start == 1
    }

    /// The token after opening marks; a run of marks is looked at only a few tokens far.
    private func firstWord(from index: Int) -> Passage.Token {
        var index = index
        var steps = 0
        while index + 1 < tokens.count, steps < 4, tokens[index].kind == .punctuation,
            SentenceMarks.isOpener(scalars[tokens[index].start])
        {
            index += 1
            steps += 1
        }
        return tokens[index]
    }
}
