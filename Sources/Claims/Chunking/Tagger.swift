import Articles

/// Gives every word of a sentence its part of speech, from closed classes, known verb forms, endings and neighbours.
struct Tagger {
    let lexicon: ClaimLexicon
    /// In upper-case text capitals say nothing.
    var isUpperCase = false

    func words(
        of sentence: Passage.Sentence, in passage: Passage, quotations: Quotations, times: [TimeExpression],
        extents: [ExtentMention] = []
    ) -> [Word] {
        var result: [Word] = []
        result.reserveCapacity(sentence.tokens.count)
        var parenthesis = 0
        let tokens = passage.tokens
        for index in sentence.tokens {
            if quotations.isMark(index) { continue }
            let kind = tokens.kind(at: index)
            if kind == .punctuation {
                switch tokens.first(at: index) {
                case "(":
                    parenthesis += 1
                    continue
                case ")":
                    parenthesis = max(0, parenthesis - 1)
                    continue
                case "[", "]": continue
                default: break
                }
            }
            // What stands in brackets is an aside: abbreviations, "(left)".
            if parenthesis > 0 { continue }
            let known = lexicon.known.number(tokens.hash(at: index))
            let folded = known < 0 ? tokens[index].folded : lexicon.known.folded(known)
            var word = Word(
                token: index, folded: folded, known: known, tag: .noun, lemma: folded, forms: [],
                isCapitalised: !isUpperCase && isName(tokens, index), quote: quotations.quote(of: index),
                start: tokens.start(at: index), end: tokens.end(at: index))
            word.tag = firstTag(of: word, kind, tokens.first(at: index), isFirst: result.isEmpty)
            if word.isCapitalised, isAcronym(word, in: passage) { word.tag = .proper }
            result.append(word)
        }
        markTimes(times, in: &result)
        markAmounts(extents, in: &result)
        joinPhrases(in: &result)
        markRepetitions(in: &result)
        for index in result.indices.dropFirst().dropLast()
        where result[index].tag == .dash && result[index - 1].end == result[index].start
            && result[index].end == result[index + 1].start
        {
            // "US–backed": a dash set as a hyphen.
            result[index].tag = .adjective
            result[index + 1].tag = .adjective
        }
        for index in result.indices { settle(index, in: &result) }
        return result
    }

    /// "US", "IS", "WHO" in capitals are no pronoun and no verb.
    private func isAcronym(_ word: Word, in passage: Passage) -> Bool {
        guard word.tag == .pronoun || word.tag == .be || word.tag == .relative, word.end - word.start > 1 else {
            return false
        }
        return passage.scalars[word.start..<word.end].allSatisfy(\.properties.isUppercase)
    }

    /// Words of a time expression are one chunk, whatever they are by themselves.
    private func markTimes(_ times: [TimeExpression], in words: inout [Word]) {
        guard !times.isEmpty else { return }
        var next = 0
        for index in words.indices {
            while next < times.count, times[next].tokens.upperBound <= words[index].token { next += 1 }
            guard next < times.count else { return }
            if times[next].tokens.contains(words[index].token) { words[index].tag = .time }
        }
    }

    /// Capitalised, or a name that opens with a small particle ("al-Shabaab").
    private func isName(_ tokens: Passage.Tokens, _ index: Int) -> Bool {
        if tokens.isCapitalised(at: index) { return true }
        guard tokens.kind(at: index) == .word, tokens.isHyphenated(at: index) else { return false }
        let token = tokens[index]
        guard let hyphen = token.folded.firstIndex(of: "-"),
            lexicon.words.nameParticles.contains(String(token.folded[..<hyphen])),
            let joint = token.text.firstIndex(where: { $0 == "-" || $0 == "‑" || $0 == "–" })
        else { return false }
        return token.text[token.text.index(after: joint)...].first?.isUppercase == true
    }

    /// "less than half of", "12 of the region's 18 towns": the words of a figure are one number.
    private func markAmounts(_ extents: [ExtentMention], in words: inout [Word]) {
        var next = 0
        for extent in extents {
            while next < words.count, words[next].start < extent.whole.start { next += 1 }
            var end = next
            while end < words.count, words[end].end <= extent.span.end { end += 1 }
            // "all but two districts" has a number too, "most of" none.
            let isAllBut = extent.extent.lo == nil && words[next..<end].contains { $0.tag == .coordinator }
            guard extent.extent.lo != nil || isAllBut || words[next..<end].contains(where: { $0.tag == .number }) else {
                continue
            }
            if isAllBut, end < words.count, words[end].tag == .preposition {
                for index in next..<end { words[index].tag = .number }
                continue
            }
            // The unit stays a noun ("14 of 23" villages).
            let isCount = !["share", "km", "km2"].contains(extent.extent.unit)
            if isCount {
                let unit = words[next..<end].firstIndex {
                    lexicon.places.nouns[$0.folded] != nil && !isOwner($0, words)
                }
                end = unit ?? end
                while end > next, words[end - 1].tag != .number { end -= 1 }
            }
            guard end - next > 1 else { continue }
            for index in next..<end where words[index].tag != .time { words[index].tag = .number }
            next = end
        }
    }

    private func isOwner(_ word: Word, _ words: [Word]) -> Bool {
        words.contains { $0.start == word.end && $0.tag == .genitive }
    }

    /// "as well as" is an "and".
    private func joinPhrases(in words: inout [Word]) {
        guard words.contains(where: { lexicon.known.isListed($0.known, .opensJoint) }) else { return }
        for phrase in lexicon.known.jointPhrases where words.count > phrase.count {
            guard let first = phrase.first else { continue }
            for index in 0..<words.count - phrase.count
            where words[index].known == first && zip(words[index...], phrase).allSatisfy({ $0.known == $1 }) {
                for position in index..<index + phrase.count { words[position].tag = .coordinator }
                words[index].folded = lexicon.words.joint
            }
        }
    }

    /// "house to house", "street by street": how, not where.
    private func markRepetitions(in words: inout [Word]) {
        for index in words.indices.dropFirst(2)
        where words[index - 1].tag == .preposition && words[index].tag == .noun && words[index - 2].tag == .noun
            && words[index].known == words[index - 2].known && words[index].folded == words[index - 2].folded
            && lexicon.known.isListed(words[index - 1].known, .repeating)
        {
            for position in index - 2...index { words[position].tag = .adverb }
        }
    }

    /// The tag without a look at the neighbours.
    private func firstTag(
        of word: Word, _ kind: Passage.Token.Kind, _ first: Unicode.Scalar, isFirst: Bool
    ) -> WordTag {
        switch kind {
        case .number: return .number
        case .punctuation:
            switch first {
            case "'", "’", "‘", "ʼ": return .genitive
            case ",": return .comma
            case "–", "—", "-", "―": return .dash
            case "%", "$", "£", "€": return .noun
            case "&", "/": return .coordinator
            default: return .stop
            }
        case .word: break
        }
        guard word.known >= 0 else { return .noun }
        let role = lexicon.known.role(word.known)
        if role == .genitive || role == .apostrophe { return .genitive }
        guard let tag = lexicon.known.tag(word.known) else { return .noun }
        // A capital inside the sentence makes a name of an adverb or adjective ("Home", "Northern Alliance").
        guard word.isCapitalised, !isFirst else { return tag }
        if tag == .adverb || tag == .adjective || tag == .verb { return .proper }
        if tag == .modal || tag == .determiner, word.end - word.start > 1, word.folded != "the" { return .proper }
        return tag
    }

    private func settle(_ index: Int, in words: inout [Word]) {
        let (tag, known) = (words[index].tag, words[index].known)
        let previous = before(index, in: words)
        let next = after(index, in: words)
        switch lexicon.known.role(known) {
        case .to where tag == .number: return
        case .to:
            words[index].tag = isInfinitive(after: index, in: words) ? .infinitive : .preposition
            return
        case .that:
            words[index].tag = tagOfThat(index, previous: previous, next: next, in: words)
            return
        case .genitive where previous?.tag == .pronoun || previous?.tag == .relative:
            words[index].tag = .be
            words[index].lemma = "be"
            return
        case _ where tag == .determiner && lexicon.words.floating.contains(words[index].folded):
            // "the two sides each hold half".
            if let next, previous?.tag == .noun || previous?.tag == .proper,
                next.tag == .verb || next.tag.isAuxiliary || lexicon.known.isVerb(next.known)
            {
                words[index].tag = .adverb
                return
            }
        case .his, .her, .my:
            return
        case .there where previous?.tag == .noun || previous?.tag == .proper:
            // "troops there held": a place, no subject.
            if next?.tag == .verb || next.map({ lexicon.known.isVerb($0.known) }) == true {
                words[index].tag = .adverb
                return
            }
        case .no where folded(next, words) == "longer":
            words[index].tag = .adverb
            return
        case .per where ["cent", "cents"].contains(folded(next, words)):
            words[index].tag = .noun
            return
        case .since where previous?.tag == .have:
            words[index].tag = .adverb
            return
        default: break
        }
        switch tag {
        case .be: words[index].lemma = "be"
        case .have: words[index].lemma = "have"
        case .do: words[index].lemma = "do"
        case .subordinator, .relative, .preposition, .coordinator: break
        case .noun: settleOpenClass(index, previous: previous, next: next, in: &words)
        case .adjective
        where lexicon.known.isListed(known, .nominalAdjective) && next.map(mayFollowNoun) != false:
            words[index].tag = .noun
        case .adjective
        where lexicon.known.isVerb(known) && (previous?.tag == .infinitive || previous?.tag == .modal && next != nil),
            .adverb where lexicon.known.isVerb(known) && previous?.tag == .infinitive:
            markVerb(index, in: &words)
        case .adjective where lexicon.known.isVerb(known) && (previous?.tag == .noun || previous?.tag == .proper):
            // "set", "free", "open" after a subject.
            if let next, next.tag == .determiner { markVerb(index, in: &words) }
        default: break
        }
    }

    /// No noun, or one that is likelier a verb.
    private func mayFollowNoun(_ word: Neighbour) -> Bool {
        !word.tag.isNominal || lexicon.known.isVerb(word.known) && !lexicon.known.isListed(word.known, .nounFirst)
    }

    /// The word before, past adverbs and negators.
    func before(_ index: Int, in words: [Word]) -> Neighbour? {
        var position = index - 1
        while position >= 0 {
            let tag = words[position].tag
            guard tag == .adverb || tag == .negator || tag == .time else { break }
            position -= 1
        }
        return position >= 0 ? Neighbour(position, words) : nil
    }

    func after(_ index: Int, in words: [Word]) -> Neighbour? {
        index + 1 < words.count ? Neighbour(index + 1, words) : nil
    }

    /// What most rules ask of the word before or after: a few bytes, where the word itself would be counted in and out.
    struct Neighbour {
        let index: Int
        let tag: WordTag
        let known: Int32
        let isCapitalised: Bool

        @inline(__always) init(_ index: Int, _ words: [Word]) {
            self.index = index
            tag = words[index].tag
            known = words[index].known
            isCapitalised = words[index].isCapitalised
        }
    }

    private func folded(_ neighbour: Neighbour?, _ words: [Word]) -> String {
        neighbour.map { words[$0.index].folded } ?? ""
    }

    private func isInfinitive(after index: Int, in words: [Word]) -> Bool {
        var position = index + 1
        while position < words.count, words[position].tag == .adverb || words[position].ends(in: "ly") {
            position += 1
        }
        guard position < words.count, position <= index + 3 else { return false }
        let word = Neighbour(position, words)
        if word.tag == .be || word.tag == .have || word.tag == .do {
            return ["be", "have", "do"].contains(words[position].folded)
        }
        guard lexicon.known.forms(word.known)?.contains(.base) == true else { return false }
        if word.isCapitalised { return false }
        // "to government control": the noun that follows makes it one.
        if word.tag == .adjective || lexicon.known.isListed(word.known, .nounFirst) {
            guard position + 1 < words.count else { return false }
            switch words[position + 1].tag {
            case .determiner, .possessive, .proper, .noun, .preposition, .pronoun: return true
            default: return false
            }
        }
        return true
    }

    private func tagOfThat(_ index: Int, previous: Neighbour?, next: Neighbour?, in words: [Word]) -> WordTag {
        guard let next else { return .pronoun }
        if let previous, previous.tag == .preposition || previous.tag == .infinitive { return .determiner }
        if next.tag.isAuxiliary || next.tag == .negator { return .relative }
        if let previous,
            previous.tag == .noun || previous.tag == .proper || previous.tag == .comma || previous.tag == .time
        {
            if opensStatement(before: index, in: words) { return .complementizer }
            return lexicon.known.isListed(previous.known, .statementHead) ? .complementizer : .relative
        }
        if let previous, previous.tag == .verb, lexicon.voices.stances[words[previous.index].lemma] == nil,
            next.tag == .noun, !next.isCapitalised, !lexicon.known.isVerb(next.known)
        {
            return .determiner
        }
        return .complementizer
    }

    /// "said over the radio that", "said on Thursday that": only phrases with prepositions since the reporting verb.
    private func opensStatement(before index: Int, in words: [Word]) -> Bool {
        var position = index - 1
        var sawPreposition = false
        while position >= 0, index - position < 12 {
            switch words[position].tag {
            case .noun, .proper, .determiner, .possessive, .adjective, .number, .genitive, .adverb: position -= 1
            case .time, .comma, .preposition:
                sawPreposition = true
                position -= 1
            case .verb:
                guard sawPreposition, position > 0 else { return false }
                // "Word spread through the town that".
                return lexicon.voices.stances[words[position].lemma] != nil
                    || lexicon.modality.rumours.contains(words[position - 1].folded)
                    || lexicon.modality.isHearsayNoun(words[position - 1].folded)
            default: return false
            }
        }
        return false
    }

    func markVerb(_ index: Int, in words: inout [Word]) {
        guard let reading = lexicon.known.verb(words[index].known) else { return }
        words[index].tag = .verb
        words[index].lemma = reading.lemma
        words[index].forms = reading.forms
    }
}
