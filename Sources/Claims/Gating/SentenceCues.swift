import Articles
import Geoparsing

/// What the words of a sentence let it state, known before any of them is tagged.
///
/// Made from the lexicon alone. Most sentences of most articles hold no words that a claim could be made of: these are
/// never tagged, unless a later one asks what they spoke of.
struct SentenceCues: Sendable {
    /// Kinds of words that a later sentence, or a claim before, makes a sentence worth reading for.
    enum Kind: Int, CaseIterable {
        /// Verbs of saying and words like "according".
        case report
        /// Verbs that deny or doubt what was said.
        case denial
        /// "the figure", "it".
        case figure
        /// Nouns for kinds of places.
        case placeNoun
        /// Nouns for a border.
        case border
        /// First words of the names of parties, their people, offices and outlets.
        case party
        /// What shows that an article is about the theatre.
        case theatre

        var bits: CueBits { CueBits(rawValue) }
    }

    /// Indices into `bits`, which would make the table too large to stay near.
    private var words = WordTable<Int32>()
    private var bits: [CueBits] = []
    /// Each the conditions of one frame, under the first of them: a sentence that meets them all may state a claim.
    private var frames: [[CueBits]] = []
    /// The conditions that frames stand under.
    private var leads = CueBits()
    /// By the verb's dictionary form, the conditions of each of its frames.
    private var framesOf: [String: [CueBits]] = [:]
    private var conditions: [Set<String>: Int] = [:]
    private let compounds: Set<String>

    init(_ lexicon: ClaimLexicon, names: PartyNames, theatre: TheatreWords? = nil) {
        compounds = Set(lexicon.frames.compounds.keys)
        let spellings = Spellings(lexicon)
        let voices = lexicon.voices
        mark(spellings.of(voices.stances.keys).union(spellings.of(voices.seeing)), .report)
        mark(Set(voices.according.compactMap(\.first)), .report)
        let denials = voices.stances.filter { $0.value == .deny || $0.value == .dispute }.keys
        // Negated, these deny: see `Attributions`.
        mark(spellings.of(denials).union(spellings.of(voices.negatedDenials)), .denial)
        // "called the claim baseless", "says otherwise".
        mark(spellings.of(voices.judging), .report)
        mark(voices.falsehoods.union(voices.otherwise), .denial)
        mark(voices.figureNouns.union(voices.figurePronouns), .figure)
        mark(Set(lexicon.places.nouns.keys), .placeNoun)
        mark(Set(lexicon.places.nouns.filter { $0.value == "border" }.keys), .border)
        mark(names.firstWords, .party)
        mark(Set(theatre?.names ?? []), .theatre)
        var known: Set<CueBits> = []
        for (verb, list) in lexicon.frames.byVerb.sorted(by: { $0.key < $1.key }) {
            framesOf[verb] = list.map { frame in
                let rule = FrameConditions(frame: frame, frames: lexicon.frames)
                return add(rule.conditions(verb: verb, spellings: spellings.of([verb])), to: &known)
            }
        }
        for (noun, list) in lexicon.frames.byNoun.sorted(by: { $0.key < $1.key }) {
            for frame in list {
                _ = add(FrameConditions(frame: frame, frames: lexicon.frames).conditions(noun: noun), to: &known)
            }
        }
        conditions = [:]
    }

    private mutating func add(_ groups: [Set<String>], to known: inout Set<CueBits>) -> CueBits {
        var required = CueBits()
        for group in groups {
            // Conditions that there is no room for share the last bit: that lets more sentences through, and none falsely out.
            let number = conditions[group] ?? min(conditions.count + Kind.allCases.count, CueBits.most - 1)
            conditions[group] = number
            required.formUnion(CueBits(number))
            for word in group { mark(word, CueBits(number)) }
        }
        guard known.insert(required).inserted else { return required }
        // The first group is the word that the frame is of.
        let lead = groups.first.flatMap { conditions[$0] } ?? 0
        while frames.count <= lead { frames.append([]) }
        frames[lead].append(required)
        if lead > 0 { leads.formUnion(CueBits(lead)) }
        return required
    }

    private mutating func mark(_ words: Set<String>, _ kind: Kind) {
        for word in words { mark(word, kind.bits) }
    }

    private mutating func mark(_ word: String, _ bits: CueBits) {
        let hash = FoldedHash.of(word)
        let number = words[hash] ?? Int32(self.bits.count)
        if Int(number) == self.bits.count {
            self.bits.append(CueBits())
            words[hash] = number
        }
        self.bits[Int(number)].formUnion(bits)
    }

    /// What the words of a sentence mean together.
    /// - Complexity: O(tokens), some 3 ns each.
    func bits(of sentence: Passage.Sentence, in tokens: Passage.Tokens) -> CueBits {
        var all = CueBits()
        for index in sentence.tokens {
            if let number = words[tokens.hash(at: index)] { all.formUnion(bits[Int(number)]) }
        }
        return all
    }

    /// Whether a claim could be made of a sentence by itself. false: certainly none.
    func mayState(_ bits: CueBits, _ sentence: Passage.Sentence, in tokens: Passage.Tokens) -> Bool {
        mayState(bits)
            || sentence.tokens.contains { index in
                tokens.isHyphenated(at: index) && isCompound(tokens[index].folded)
            }
    }

    private func mayState(_ bits: CueBits) -> Bool {
        // Those that ask for nothing.
        if let free = frames.first, free.contains(where: bits.meets) { return true }
        return bits.contains(anyOf: leads) { frames[$0].contains(where: bits.meets) }
    }

    /// For each frame of a verb whether a sentence of these words may hold it; nil for a verb without frames.
    func fits(_ verb: String, _ bits: CueBits) -> [Bool]? { framesOf[verb]?.map { bits.meets($0) } }

    /// "rebel-held".
    private func isCompound(_ folded: String) -> Bool {
        folded.lastIndex(of: "-").map { compounds.contains(String(folded[folded.index(after: $0)...])) } ?? false
    }
}

/// Every spelling that the tagger may read as a form of a verb.
private struct Spellings {
    private var byLemma: [String: Set<String>] = [:]

    init(_ lexicon: ClaimLexicon) {
        for (spelling, reading) in lexicon.verbs.readings { byLemma[reading.lemma, default: []].insert(spelling) }
        for (word, tag) in lexicon.words.tags {
            guard let lemma = tag.auxiliaryLemma else { continue }
            byLemma[lemma, default: []].insert(word)
        }
        // After a pronoun.
        byLemma["be", default: []].insert("'s")
    }

    func of(_ lemmas: some Sequence<String>) -> Set<String> {
        lemmas.reduce(into: []) { result, lemma in
            result.insert(lemma)
            result.formUnion(byLemma[lemma] ?? [])
        }
    }
}
