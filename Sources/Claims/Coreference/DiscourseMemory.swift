import Articles
import Gazetteer
import Geoparsing

/// What each sentence of a passage has spoken of, worked out when a later one asks and kept.
///
/// Most sentences are never asked about, so they need not be tagged. What is asked goes by place in the text alone (never
/// by when it is asked), except what the claims themselves leave behind: they are found in the order of the text.
final class DiscourseMemory {
    // The reader owns this memory and outlives every question.
    private unowned let reader: PassageReader
    private let passage: Passage

    private var partiesOf: [[Discourse.PartyMention]?]
    private var counts: [PartyID: Int] = [:]
    private var counted = 0

    private var places: [Discourse.PlaceRecord] = []
    /// Where a place was named last that is in no gazetteer.
    private var unresolved: [Int] = []
    /// Sentences whose places are among them.
    private var placed = 0
    /// Claims made of places of sentences that are not.
    private var marks: [(sentence: Int, mention: PlaceMention)] = []

    private(set) var lastPlace: (mention: PlaceMention, sentence: Int)?

    /// Who had spoken up to a chunk of a sentence.
    private var settled: (sentence: Int, chunk: Int, claimant: Claimant?) = (0, -1, nil)

    init(_ reader: PassageReader) {
        self.reader = reader
        passage = reader.passage
        partiesOf = Array(repeating: nil, count: reader.sentences.count)
    }

    // MARK: Parties

    /// The parties of a sentence, for the pronouns and descriptions that follow.
    func parties(in sentence: Int) -> [Discourse.PartyMention] {
        guard sentence >= 0, reader.survey.has(.party, sentence) else { return [] }
        if let known = partiesOf[sentence] { return known }
        let view = reader.view(sentence)
        var found: [Discourse.PartyMention] = []
        for (index, chunk) in view.chunks.enumerated() where chunk.kind == .nounPhrase {
            let matches = reader.parties(in: view, chunk.words).filter { $0.kind != .outlet }
            guard let match = matches.first else { continue }
            let next = view.verb(view.skipAdverbs(from: index + 1, by: 1))
            found.append(
                Discourse.PartyMention(
                    id: match.party, start: view.words[chunk.words.lowerBound].start,
                    isSubject: next?.isFinite == true && match.kind != .spokesman))
        }
        partiesOf[sentence] = found
        return found
    }

    /// How often each party was named, up to and with a sentence.
    func partyCounts(through sentence: Int) -> [PartyID: Int] {
        while counted <= sentence {
            for mention in parties(in: counted) { counts[mention.id, default: 0] += 1 }
            counted += 1
        }
        return counts
    }

    // MARK: Places

    /// The places named last, up to and with a sentence.
    func places(through sentence: Int) -> [Discourse.PlaceRecord] {
        var next = 0
        while placed <= sentence {
            addPlaces(of: placed)
            placed += 1
            while next < marks.count, marks[next].sentence < placed {
                apply(marks[next].mention)
                next += 1
            }
        }
        marks.removeFirst(next)
        return places
    }

    private func addPlaces(of sentence: Int) {
        let toponyms = reader.toponyms(of: sentence)
        for toponym in toponyms where toponym.use == .place {
            guard let place = toponym.place else {
                unresolved.append(toponym.span.start)
                if unresolved.count > 64 { unresolved.removeFirst(32) }
                continue
            }
            let mayBeCalled = reader.survey.has(.placeNoun, sentence)
            add(
                Discourse.PlaceRecord(
                    place: place, part: .whole, start: toponym.span.start, isClaimed: false, classes: [],
                    named: mayBeCalled ? Discourse.Naming(sentence: sentence, span: toponym.span) : nil))
        }
        guard reader.survey.has(.border, sentence) else { return }
        let described = Described(resolver: reader.places(in: sentence))
        for border in described.borders(in: passage) { add(border) }
    }

    /// Whether a place that no gazetteer has was named in between: "the town" may well be that.
    func hidesPlace(after first: Int, before last: Int) -> Bool {
        unresolved.last { $0 < last }.map { $0 > first } ?? false
    }

    private func add(_ place: Discourse.PlaceRecord) {
        places.append(place)
        // Old places fade; a short list keeps every look-up short.
        if places.count > 64 { places.removeFirst(32) }
    }

    /// Whether a place was called by a noun where it was named.
    func isCalled(_ record: Discourse.PlaceRecord, _ noun: String) -> Bool {
        guard let named = record.named else { return record.classes.contains(noun) }
        let hash = FoldedHash.of(noun)
        let tokens = reader.sentences[named.sentence].tokens
        guard tokens.contains(where: { passage.tokens.hash(at: $0) == hash }) else { return false }
        return reader.view(named.sentence).placeNouns(about: named.span, reader.extractor.lexicon).contains(noun)
    }

    /// Claims were found in a sentence: the places are what "the site" will mean, the last what "it" will.
    func note(_ claims: [Claim], in sentence: Int) {
        for claim in claims {
            guard let place = claim.place else { continue }
            if placed > sentence { apply(place) } else { marks.append((sentence, place)) }
        }
    }

    func noteLast(_ place: PlaceMention, in sentence: Int) { lastPlace = (place, sentence) }

    private func apply(_ mention: PlaceMention) {
        guard let span = mention.span, let place = mention.place else { return }
        for index in places.indices.reversed() where places[index].place.id == place.id {
            places[index].isClaimed = true
            if places[index].start < span.start { return }
        }
    }

    // MARK: Who spoke

    /// The last one who said something, in sentences before and in chunks up to one of this sentence.
    ///
    /// Looks back for one who is named, then takes the pronouns after that in order.
    func lastClaimant(in sentence: Int, through chunk: Int) -> Claimant? {
        var pending: [(sentence: Int, attribution: Attribution)] = []
        var claimant: Claimant?
        search: for number in stride(from: sentence, through: settled.sentence, by: -1) {
            guard reader.survey.has(.report, number) else { continue }
            for attribution in reader.attributions(number).reversed() where attribution.claimant != nil {
                if number == sentence, attribution.trigger > chunk { continue }
                if number == settled.sentence, attribution.trigger <= settled.chunk { break }
                if !isPronoun(attribution, number), let named = resolve(attribution, in: number, after: nil) {
                    claimant = named
                    break search
                }
                pending.append((number, attribution))
            }
            if number == settled.sentence { break }
        }
        if claimant == nil { claimant = settled.claimant }
        for (number, attribution) in pending.reversed() {
            claimant = resolve(attribution, in: number, after: claimant) ?? claimant
        }
        if (sentence, chunk) >= (settled.sentence, settled.chunk) { settled = (sentence, chunk, claimant) }
        return claimant
    }

    func isRecent(_ span: TextSpan, in sentence: Int) -> Bool {
        span.start >= passage.sentences[max(0, sentence - 2)].start && span.end <= passage.sentences[sentence].start
    }

    /// "Residents were fleeing.": the subject of the sentence before, if such people are asked what they saw.
    func people(before sentence: Int) -> Claimant? {
        guard sentence > 0 else { return nil }
        let view = reader.view(sentence - 1)
        let lexicon = reader.extractor.lexicon
        let subject = view.chunks.indices.first { index in
            view.kind(index) == .nounPhrase && view.preposition(index - 1) == nil
                && ["resident", "media", "monitor"].contains(lexicon.voices.kinds[view.headText(index)])
        }
        guard let subject, view.chunks[subject...].contains(where: { $0.verb?.isFinite == true }) else { return nil }
        let discourse = Discourse(memory: self, passage: passage, sentence: sentence - 1).spoken(by: nil)
        return reader.claimants(in: sentence - 1)
            .resolve(Phrase(chunk: subject, words: view.chunks[subject].words), discourse: discourse)
    }

    private func isPronoun(_ attribution: Attribution, _ sentence: Int) -> Bool {
        guard let words = attribution.claimant?.words, let last = words.last else { return false }
        let word = reader.view(sentence).words[last].folded
        let parties = reader.extractor.lexicon.parties
        // "the latter" may be a pronoun's.
        if parties.latter.contains(word) { return true }
        return words.count == 1 && (parties.pronouns.contains(word) || parties.speakerPronouns.contains(word))
    }

    /// nil: nobody whom a pronoun could stand for.
    private func resolve(_ attribution: Attribution, in sentence: Int, after last: Claimant?) -> Claimant? {
        let discourse = Discourse(memory: self, passage: passage, sentence: sentence).spoken(by: last)
        let claimant = reader.claimants(in: sentence).resolve(attribution, discourse: discourse)
        return claimant.relation != .unnamed || claimant.surface != nil ? claimant : nil
    }
}
