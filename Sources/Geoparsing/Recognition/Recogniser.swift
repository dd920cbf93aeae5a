import Articles
import Gazetteer

/// Finds the names of an article and gathers what speaks for and against each being a place where it stands.
struct Recogniser {
    let index: GazetteerIndex
    let lexicon: PlaceLexicon
    let phrases: PhraseTable
    let known: KnownNames
    /// Countries of the theatre: a prior, no more.
    let theatre: Set<UInt16>
    var run = WordRun()
    var persons = PersonMarks()
    private(set) var mentions: [Mention] = []
    var names: [ArticleName] = []
    private var nameOf: [Int64: Int] = [:]
    /// Names that say what they are, by the hash of their words.
    var featureOf: [UInt64: Int] = [:]
    /// For each word the first and the end of the run of capitalised words it stands in; equal outside one.
    var runStarts: [Int32] = []
    var runEnds: [Int32] = []
    /// For each word the mention that covers it, or -1.
    var mentionOf: [Int32] = []
    /// Hashes of words that the article writes with a small letter.
    private var smallWords = HashSet()

    init(
        index: GazetteerIndex, lexicon: PlaceLexicon, phrases: PhraseTable, known: KnownNames,
        theatre: Set<UInt16>
    ) {
        self.index = index
        self.known = known
        self.lexicon = lexicon
        self.phrases = phrases
        self.theatre = theatre
        mentions.reserveCapacity(64)
        names.reserveCapacity(64)
    }

    /// Reads a passage and appends its mentions, each with the cues that its sentence gives.
    mutating func read(_ passage: Passage, number: Int) {
        run.read(passage, lexicon: lexicon)
        guard !run.words.isEmpty else { return }
        findRuns()
        let first = mentions.count
        findNames(passage: number)
        persons.read(run, mentions, mentionOf)
        for mention in first..<mentions.count { link(mention, from: first) }
        for mention in first..<mentions.count { gatherCues(mention) }
        for word in run.words
        where !word.shape.contains(.capital) && word.classes.has(.common) { smallWords.insert(word.hash) }
    }

    /// After all passages: what the article as a whole says of each name.
    mutating func finish() {
        var placeElsewhere = [Int](repeating: 0, count: names.count)
        var contained = [Int](repeating: 0, count: names.count)
        var notPersons = [Int](repeating: 0, count: names.count)
        for mention in mentions {
            names[mention.name].mentions += 1
            let cues = mention.cues
            if cues.standsAsPlace { placeElsewhere[mention.name] += 1 }
            if mention.container != nil { contained[mention.name] += 1 }
            if !cues.contains(.personFirst), !cues.contains(.personLast), !cues.contains(.personMiddle) {
                notPersons[mention.name] += 1
            }
        }
        let theatreNamed = names.contains(where: \.known.isTheatre)
        for position in mentions.indices {
            let name = mentions[position].name
            var cues = mentions[position].cues
            cues.insert(.placeElsewhere, if: placeElsewhere[name] > (cues.standsAsPlace ? 1 : 0))
            cues.insert(.containedElsewhere, if: contained[name] > (mentions[position].container != nil ? 1 : 0))
            cues.insert(.repeated, if: names[name].mentions >= 3)
            cues.insert(.onlyPersonContext, if: notPersons[name] == 0)
            let hash = names[name].hash
            if !cues.contains(.personLast), !cues.contains(.personFirst) {
                cues.insert(.surnameOfPerson, if: persons.surnames.contains(hash))
            }
            cues.insert(.lowercaseInArticle, if: smallWords.contains(hash))
            if names[name].source == .gazetteer, names[name].known.isKnownInTheatre, isNoOtherWord(cues) {
                cues.insert(.inTheatre)
                cues.insert(.theatreNamed, if: theatreNamed)
            }
            mentions[position].cues = cues
            mentions[position].score = lexicon.recognition.sum(cues)
        }
    }

    /// Whether the word is no other word than a name.
    private func isNoOtherWord(_ cues: CueSet) -> Bool {
        !cues.contains(.common) && !cues.contains(.given) && !cues.contains(.surname) && !cues.contains(.kindWord)
    }

    mutating func update(_ mention: Int, _ change: (inout Mention) -> Void) { change(&mentions[mention]) }

    // MARK: Words and names

    private mutating func findRuns() {
        let words = run.words
        mentionOf.removeAll(keepingCapacity: true)
        mentionOf.append(contentsOf: repeatElement(-1, count: words.count))
        // Most words stand in no run.
        runStarts.removeAll(keepingCapacity: true)
        runStarts.append(contentsOf: (0..<Int32(words.count)))
        runEnds.removeAll(keepingCapacity: true)
        runEnds.append(contentsOf: (0..<Int32(words.count)))
        var start = 0
        while start < words.count {
            var end = start + 1
            if run.isCapital(words[start]),
                !(words[start].classes.has(.function) && words[start].gap.contains(.sentence))
            {
                while end < words.count, run.isCapital(words[end]), joins(words[end], after: words[end - 1]) {
                    end += 1
                }
                for word in start..<end {
                    runStarts[word] = Int32(start)
                    runEnds[word] = Int32(end)
                }
            }
            start = end
        }
    }

    @inline(__always) private func joins(_ word: WordRun.Word, after previous: WordRun.Word) -> Bool {
        if word.gap.contains(.sentence) { return false }
        if word.gap.isPlain { return true }
        return word.gap == [.period, .space]
            && (previous.shape.contains(.initial) || previous.classes.has([.title, .saint]))
    }

    private mutating func findNames(passage: Int) {
        let matches = index.scan(run.bytes)
        var next = 0
        var word = 0
        var lastEnd = -1
        while word < run.words.count {
            let start = Int(run.words[word].start)
            while next < matches.count, matches[next].start < start { next += 1 }
            let match = next < matches.count && matches[next].start == start ? matches[next] : nil
            if let feature = feature(at: word), match.map({ wordsEnd(of: $0, from: word) < feature.end }) ?? true {
                addFeature(feature, first: word, passage: passage, in: matches[next...])
                lastEnd = feature.end
                word = feature.end
                continue
            }
            if run.words[word].shape.contains(.capital) {
                let comma = word > 0 && lastEnd == word && run.words[word].gap.contains(.comma)
                if let (phrase, end) = phrases.match(at: word, in: run, afterPlaceAndComma: comma) {
                    let reach = match.map { wordsEnd(of: $0, from: word) } ?? word
                    if reach <= end {
                        add(phrase, first: word, end: end, passage: passage)
                        lastEnd = end
                        word = end
                        continue
                    }
                }
            }
            if let match {
                let end = wordsEnd(of: match, from: word)
                if let (core, first, coreEnd) = core(of: match, first: word, end: end) {
                    add(core, first: first, end: coreEnd, passage: passage)
                    lastEnd = coreEnd
                }
                word = end
            } else {
                word += 1
            }
        }
    }

    /// The name without the words that only say its kind: "Herat province", "the city", "State of Ohio". The gazetteer has
    /// such names too, but the text means the name in them; nil if nothing is left.
    private func core(of match: NameMatch, first: Int, end: Int) -> (match: NameMatch, first: Int, end: Int)? {
        guard end - first > 1 else { return (match, first, end) }
        let opening = run.words[first]
        let last = run.words[end - 1]
        var (start, stop) = (first, end)
        // "border crossing": as many words as say the kind.
        while stop - start > 1, saysKind(run.words[stop - 1]) { stop -= 1 }
        if end - first > 2, run.words[first + 1].classes.has(.of), opening.classes.has(.kind),
            let kind = lexicon.kinds[opening.hash], kind.before,
            !opening.classes.has([.facility, .featureHead])
        {
            start += 2
        } else if opening.classes.has(.article) {
            if run.words[first + 1].shape.contains(.capital) { return (match, first, end) }
            return nil
        }
        if start == first, stop == end {
            // "Dublin City Council": the council of Dublin.
            guard lexicon.kinds[last.hash]?.kind == .city, run.gap(before: end) == .space,
                let next = run[safe: end], next.shape.contains(.capital), !next.shape.contains(.headline)
            else { return (match, first, end) }
            stop -= 1
        }
        if start < stop, run.words[start].shape.contains(.capital) {
            let from = Int(run.words[start].start)
            let to = Int(run.words[stop - 1].end)
            let index = index
            let found = run.bytes.withUnsafeBufferPointer { index.scan(UnsafeBufferPointer(rebasing: $0[from..<to])) }
            if let inner = found.first, inner.start == 0, inner.end == to - from {
                return (NameMatch(start: from, end: to, name: inner.name), start, stop)
            }
        }
        return run.words[first].shape.contains(.capital) && !opening.classes.has(.article) ? (match, first, end) : nil
    }

    private func saysKind(_ word: WordRun.Word) -> Bool {
        !word.shape.contains(.capital) && !word.shape.contains(.digit) && word.classes.has([.kind, .facility, .common])
    }

    func wordsEnd(of match: NameMatch, from first: Int) -> Int {
        var end = first + 1
        while end < run.words.count, Int(run.words[end].start) < match.end { end += 1 }
        return end
    }

    private mutating func add(_ match: NameMatch, first: Int, end: Int, passage: Int) {
        let name = nameOf[Int64(match.name)] ?? makeName(match, first: first, end: end)
        var scalarEnd = Int(run.words[end - 1].scalarEnd)
        if match.end == Int(run.words[end - 1].end) + 1 { scalarEnd += 1 }
        append(name, first: first, end: end, scalarEnd: scalarEnd, passage: passage)
    }

    private mutating func add(_ phrase: PhraseTable.Phrase, first: Int, end: Int, passage: Int) {
        let key = -1 - Int64(phrase.number)
        let name: Int
        if let number = nameOf[key] {
            name = number
        } else {
            let (index, theatre, weights) = (index, theatre, lexicon.resolution)
            let places = known.name(KnownNames.Key(name: Int32(truncatingIfNeeded: key), hash: 0)) {
                KnownName(
                    candidates: [index.candidate(phrase.ref, isMain: true, theatre: theatre)], candidateCount: 1,
                    weights: weights)
            }
            name = names.count
            names.append(ArticleName(source: phrase.source, hash: nameHash(first, end), known: places))
            nameOf[key] = name
        }
        var scalarEnd = Int(run.words[end - 1].scalarEnd)
        if phrase.bytes.last == UInt8(ascii: ".") { scalarEnd += 1 }
        append(name, first: first, end: end, scalarEnd: scalarEnd, passage: passage)
        mentions[mentions.count - 1].cues.insert(.nationalityPlural, if: phrase.isPlural)
    }

    mutating func append(_ name: Int, first: Int, end: Int, scalarEnd: Int, passage: Int) {
        for position in first..<end { mentionOf[position] = Int32(mentions.count) }
        mentions.append(
            Mention(
                first: first, end: end, scalarStart: Int(run.words[first].scalarStart), scalarEnd: scalarEnd,
                passage: passage, name: name))
    }

    func nameHash(_ first: Int, _ end: Int) -> UInt64 {
        var hash = run.words[first].hash
        for position in first + 1..<max(first + 1, end) { hash = WordHashing.chain(hash, run.words[position].hash) }
        return hash
    }

    /// A name of the gazetteer by itself.
    func knownName(_ match: NameMatch, hash: UInt64) -> KnownName {
        known.name(KnownNames.Key(name: match.name, hash: hash)) {
            let refs = index.refs(of: match)
            let candidates = refs.prefix(Resolver.candidateLimit).map { ref in
                index.candidate(ref, isMain: refs.count == 1 || index.isNamed(ref, hash: hash), theatre: theatre)
            }
            return KnownName(
                candidates: candidates, candidateCount: refs.count, isInstitution: lexicon.institutions.contains(hash),
                weights: lexicon.resolution)
        }
    }

    private mutating func makeName(_ match: NameMatch, first: Int, end: Int) -> Int {
        let number = names.count
        let hash = nameHash(first, end)
        names.append(ArticleName(source: .gazetteer, hash: hash, known: knownName(match, hash: hash)))
        nameOf[Int64(match.name)] = number
        return number
    }

    /// "X, Y": X may lie in Y; checked against the gazetteer's containment.
    private mutating func link(_ mention: Int, from first: Int) {
        let end = mentions[mention].end
        guard mention + 1 < mentions.count, mentions[mention + 1].first == end else { return }
        let gap = run.words[end].gap
        let (inner, outer) = (mentions[mention].name, mentions[mention + 1].name)
        guard gap == [.comma, .space] || gap == [.opening, .space] || gap == .space, inner != outer,
            names[outer].source != .nationality
        else { return }
        let (within, holders) = (names[inner].known, names[outer].known)
        for candidate in within.candidates where holders.candidates.contains(where: { $0.holds(candidate) }) {
            mentions[mention].container = mention + 1
            return
        }
    }
}
