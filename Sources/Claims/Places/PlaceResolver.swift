import Articles
import Gazetteer
import Geoparsing

/// Decides whether a phrase is a place that can be held, and which.
struct PlaceResolver {
    let view: SentenceView
    let lexicon: ClaimLexicon
    let nations: Nations
    let names: PartyNames
    /// Of this sentence, in text order.
    let toponyms: ArraySlice<Toponym>
    /// The theatre's country, where it has one only.
    let country: Place?
    /// Countries by code, for borders and adjectives.
    let countryPlace: @Sendable (String) -> Place?
    /// An airport, base or other site by its name and the place that the name begins with.
    let site: @Sendable (String, Place) -> Place?

    struct Resolved {
        var mention: PlaceMention
        /// A toponym, or a pronoun or noun that stands for one.
        var isNamed: Bool
        var confidence: Double
    }

    /// nil: no place.
    func resolve(_ item: PlacePhrase, in event: Event, discourse: Discourse) -> Resolved? {
        guard let span = view.span(item.phrase.words) else { return nil }
        let range = ownWords(item.phrase.words)
        let head = headWord(range)
        let words = view.words[range].map(\.folded)
        if isPronoun(range) { return pronoun(range, span: span, discourse: discourse) }
        if words.contains(where: lexicon.places.people.contains) { return nil }
        if range.count == 1, lexicon.places.sweeping.contains(head), item.extent.upperBound > range.upperBound {
            return everything(item, span, discourse)
        }
        // "had taken refuge": no hold of anybody's.
        if range.count == 1, lexicon.places.holds.contains(head), !head.hasSuffix("s"), !view.isUpperCase { return nil }
        let own = view.span(afterOwner(range, head: head)) ?? span
        let inside = toponyms.filter { own.overlaps($0.span) }
        let noun = lexicon.places.nouns[head]
        if lexicon.places.notPlaces.contains(head), noun == nil || inside.isEmpty { return nil }
        if isPeople(head, words: words, range: range), noun == nil, item.className == nil,
            !namesPlace(range, inside: inside)
        {
            return nil
        }
        if view.words[range].allSatisfy({ $0.tag == .number || $0.tag == .determiner || $0.tag == .adverb }) {
            return count(range, span: span, discourse: discourse)
        }
        let place = held(inside, range: range, head: head, noun: noun)
        // "cities of Afghanistan" is not Afghanistan.
        if let plural = item.className, plural.hasSuffix("s"), place?.kind == .country { return nil }
        guard place != nil || noun != nil || isUnknownName(range, inside: inside) || item.className != nil else {
            return nil
        }
        return build(item, event: event, span: span, head: head, noun: noun, place: place, inside: inside, discourse)
    }

    /// "everything along the frontier from A to B": no one place.
    private func everything(_ item: PlacePhrase, _ span: TextSpan, _ discourse: Discourse) -> Resolved {
        let whole = view.span(item.extent) ?? span
        let mention = PlaceMention(
            surface: discourse.passage.text(whole), span: whole, place: nil, part: .unlocated)
        return Resolved(mention: mention, isNamed: false, confidence: 0.4)
    }

    func isPerson(_ item: PlacePhrase) -> Bool {
        view.words[item.phrase.words].contains { lexicon.places.people.contains($0.folded) }
    }

    /// "a police station in X" is no X: what it lies in says no more than where to look.
    private func ownWords(_ range: Range<Int>) -> Range<Int> {
        let preposition = range.dropFirst().first { view.words[$0].tag == .preposition }
        return range.lowerBound..<(preposition ?? range.upperBound)
    }

    /// What a phrase names: its toponym, or something in that, as "Kunduz airport" and "the Zaporizhzhia plant", which the
    /// gazetteer may have by the whole name.
    private func held(_ inside: [Toponym], range: Range<Int>, head: String, noun: String?) -> Place? {
        let named = named(inside, range: range, noun: noun)
        guard noun == "site", !lexicon.places.holds.contains(head), !lexicon.places.outskirts.contains(head),
            let first = inside.last(where: { $0.place != nil }), let place = first.place,
            let last = view.span(view.head(of: range, isNamed: true)..<view.head(of: range, isNamed: true) + 1),
            // "Murray Bridge", a town: the noun is its name's own.
            !last.overlaps(first.span)
        else { return named?.place }
        let name = view.words[range].filter { $0.start >= first.span.start && $0.start <= last.start }
        if let found = site(name.map(\.folded).joined(separator: " "), place) { return found }
        return named?.place.flatMap { isLargerThanSite($0) ? nil : $0 }
    }

    private func isLargerThanSite(_ place: Place) -> Bool {
        [.city, .town, .capital, .village, .unit, .admin1, .admin2, .country].contains(place.kind)
    }

    /// "Aden's port" is no more than its port: a name that owns something is not what is held.
    private func afterOwner(_ range: Range<Int>, head: String) -> Range<Int> {
        guard let noun = lexicon.places.nouns[head], !["centre", "country", "border", "region"].contains(noun),
            !lexicon.places.outskirts.contains(head), !lexicon.places.holds.contains(head),
            let genitive = range.last(where: { view.words[$0].tag == .genitive }), genitive + 1 < range.upperBound
        else { return range }
        return genitive + 1..<range.upperBound
    }

    private func headWord(_ range: Range<Int>) -> String {
        // A phrase and what hangs on it may end in a pronoun ("a village near it").
        view.words[view.head(of: range, isNamed: true)].folded
    }

    private func isPronoun(_ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        let word = view.words[range.lowerBound].folded
        return lexicon.places.pronouns.contains(word) || lexicon.places.ownerPronouns.contains(word)
    }

    /// "it", "them": only for a place spoken of.
    private func pronoun(_ range: Range<Int>, span: TextSpan, discourse: Discourse) -> Resolved? {
        guard let last = discourse.lastPlace, view.number - last.sentence <= 1, let before = last.mention.span,
            before.end <= span.start
        else {
            return lexicon.places.ownerPronouns.contains(view.words[range.lowerBound].folded) ? nil : goal(before: span)
        }
        // Named in the same sentence, the name says more than the pronoun.
        let mention =
            last.sentence == view.number
            ? last.mention
            : PlaceMention(
                surface: discourse.passage.text(span), span: span, place: last.mention.place, part: last.mention.part)
        return Resolved(mention: mention, isNamed: last.mention.place != nil, confidence: 0.5)
    }

    /// "stormed into X, a hub of the army, and took it": the name that a verb before it leads to.
    private func goal(before span: TextSpan) -> Resolved? {
        let named = toponyms.filter { $0.use == .place && $0.span.end <= span.start && $0.place != nil }
        let reached = named.last { toponym in
            guard
                let at = view.chunks.firstIndex(where: { chunk in
                    view.span(chunk.words).map { $0.overlaps(toponym.span) } ?? false
                })
            else { return false }
            let before = view.kind(at - 1) == .preposition ? at - 2 : at - 1
            return view.verb(view.skipAdverbs(from: before, by: -1)) != nil
        }
        guard let found = reached ?? named.last else { return nil }
        return Resolved(
            mention: PlaceMention(surface: found.text, span: found.span, place: found.place), isNamed: true,
            confidence: 0.5)
    }

    /// "re-take 10": a count of what was spoken of.
    private func count(_ range: Range<Int>, span: TextSpan, discourse: Discourse) -> Resolved? {
        guard view.words[range].contains(where: { $0.tag == .number }),
            view.words[..<range.lowerBound].contains(where: { lexicon.places.nouns[$0.folded] != nil }),
            view.kind(view.chunks.firstIndex { $0.words.contains(range.lowerBound) }.map { $0 + 1 } ?? 0) != .nounPhrase
        else { return nil }
        return Resolved(
            mention: PlaceMention(surface: discourse.passage.text(span), span: span, place: nil, part: .unlocated),
            isNamed: false, confidence: 0.4)
    }

    /// Armed people and officials are no places, unless the words name one.
    private func isPeople(_ head: String, words: [String], range: Range<Int>) -> Bool {
        if lexicon.parties.heads[head] != nil || lexicon.parties.notParties.contains(head) { return true }
        return names.matches(in: words).contains { $0.range.upperBound == words.count && $0.kind != .outlet }
    }

    /// Whether its last word is a place's name: a country may be a party and what is held.
    private func namesPlace(_ range: Range<Int>, inside: [Toponym]) -> Bool {
        guard let last = view.span(range.upperBound - 1..<range.upperBound) else { return false }
        return inside.contains { $0.use == .place && $0.place != nil && $0.span.overlaps(last) }
    }

    /// "Myanmar" is an adjective too, and still the country where nothing follows it.
    private func isPlaceName(_ toponym: Toponym) -> Bool {
        switch toponym.use {
        case .place, .government: true
        case .nationality: toponym.text == toponym.place?.name
        default: false
        }
    }

    /// The toponym that the phrase is or is named by.
    private func named(_ inside: [Toponym], range: Range<Int>, noun: String?) -> Toponym? {
        let places = inside.filter(isPlaceName)
        if let last = places.last(where: { $0.place != nil }) { return last }
        // "Syrian territory" is Syria's, "a Ugandan base" lies anywhere.
        guard let noun, ["country", "region", "border"].contains(noun),
            !view.words[range].contains(where: { $0.tag == .number })
        else { return nil }
        return inside.last { $0.use == .nationality && $0.place != nil }
    }

    /// A name that no gazetteer has.
    private func isUnknownName(_ range: Range<Int>, inside: [Toponym]) -> Bool {
        if inside.contains(where: isPlaceName) { return true }
        if inside.contains(where: {
            $0.use == .person || $0.use == .organisation || $0.use == .event || $0.use == .nationality
        }) {
            return inside.contains { $0.use == .place }
        }
        let last = view.words[range.upperBound - 1]
        let mayBeName = view.isUpperCase && last.tag == .noun && range.count <= 3
        guard
            last.tag == .proper
                || mayBeName && !lexicon.words.indefinite.contains(view.words[range.lowerBound].folded)
        else { return false }
        if lexicon.words.tags[last.folded] != nil { return false }
        let words = view.words[range].map(\.folded)
        return nations.named(in: words).isEmpty || lexicon.places.nouns[last.folded] != nil || range.count == 1
    }

    private func build(
        _ item: PlacePhrase, event: Event, span: TextSpan, head: String, noun: String?, place: Place?,
        inside: [Toponym], _ discourse: Discourse
    ) -> Resolved {
        var mention = PlaceMention(surface: discourse.passage.text(span), span: span, place: place)
        var isNamed = place != nil
        var confidence = place == nil ? 0.5 : 0.8
        let described = Described(resolver: self)
        if noun == "border", let border = described.border(item, discourse: discourse) {
            mention.place = border.place
            mention.part = border.part
            return Resolved(mention: mention, isNamed: true, confidence: 0.7)
        }
        if let arc = described.arc(item, discourse: discourse) {
            return Resolved(mention: arc, isNamed: true, confidence: 0.6)
        }
        if let districts = described.borderDistricts(item, discourse: discourse) {
            mention.place = mention.place ?? country
            mention.part = districts
            return Resolved(mention: mention, isNamed: true, confidence: 0.5)
        }
        if place == nil, let noun, let antecedent = definite(item, noun: noun, head: head, span: span, discourse) {
            mention.place = antecedent.place
            mention.part = antecedent.part
            isNamed = true
            confidence = 0.6
        } else if place != nil {
            mention.part = described.part(item, head: head, noun: noun, inside: inside)
        } else {
            mention.part = noun == nil && item.className == nil ? .whole : .unlocated
            confidence = noun == nil ? 0.4 : 0.5
        }
        let exceptions = item.exceptions.compactMap { phrase in
            view.span(phrase.words).flatMap { span in toponyms.first { span.overlaps($0.span) }?.place }
        }
        if !exceptions.isEmpty, mention.place != nil { mention.part = .except(exceptions) }
        return Resolved(mention: mention, isNamed: isNamed, confidence: confidence)
    }

    /// "the first provincial capital", "the largest city".
    private func isOrdinal(_ range: Range<Int>) -> Bool {
        view.words[range].contains { word in
            lexicon.places.ordinals.contains(word.folded)
                || word.tag == .adjective && word.folded.hasSuffix("est")
                    && lexicon.places.directions[word.folded] == nil
                    && !word.folded.hasSuffix("west")
        }
    }

    /// "It is the first town that ...": what the sentence says it of.
    private func predicated(of chunk: Int, _ discourse: Discourse) -> Discourse.PlaceRecord? {
        let verb = view.skipAdverbs(from: chunk - 1, by: -1)
        let subject = view.skipAdverbs(from: verb - 1, by: -1)
        guard view.verb(verb)?.lemma == "be", view.kind(subject) == .nounPhrase,
            let span = view.span(view.chunks[subject].words)
        else { return nil }
        if let place = toponyms.last(where: { span.overlaps($0.span) && $0.use == .place })?.place {
            return Discourse.PlaceRecord(
                place: place, part: .whole, start: span.start, isClaimed: false, classes: [])
        }
        guard isPronoun(view.chunks[subject].words), let last = discourse.lastPlace, view.number - last.sentence <= 1,
            let place = last.mention.place
        else { return nil }
        return Discourse.PlaceRecord(
            place: place, part: last.mention.part, start: span.start, isClaimed: false, classes: [])
    }

    /// "the crossing", "the city": what was spoken of before.
    private func definite(
        _ item: PlacePhrase, noun: String, head: String, span: TextSpan, _ discourse: Discourse
    ) -> Discourse.PlaceRecord? {
        let range = item.phrase.words
        guard let first = view.words[range].first, !head.hasSuffix("s") || noun == "border",
            ["the", "this", "that"].contains(first.folded) || lexicon.words.possessives.contains(first.folded)
                || noun == "country" && first.folded != "a"
        else { return nil }
        // "the northern town": more than a noun and an adjective of degree describes another one.
        let inner = view.words[range].dropFirst().dropLast().filter { $0.tag == .noun || $0.tag == .proper }
        guard inner.allSatisfy({ lexicon.places.nouns[$0.folded] != nil }) else { return nil }
        if noun == "border" { return discourse.lastBorder(before: span.start) }
        if isOrdinal(range) { return predicated(of: item.phrase.chunk, discourse) }
        if noun == "centre", let area = inner.lazy.compactMap({ lexicon.places.nouns[$0.folded] }).first {
            // "the district centre": the centre of the district last named.
            let found = discourse.place(kinds: lexicon.places.kinds[area] ?? [], noun: area, before: span.start) {
                [.country, .capital].contains($0.kind)
            }
            return found.map { record in
                var record = record
                if ![.town, .city, .village].contains(record.place.kind) { record.part = .centre }
                return record
            }
        }
        let kinds = lexicon.places.kinds[noun] ?? []
        if noun == "country", let country {
            return Discourse.PlaceRecord(place: country, part: .whole, start: 0, isClaimed: false, classes: [])
        }
        let found = discourse.place(kinds: kinds, noun: head, before: span.start) { place in
            noun != "country" && place.kind == .country
        }
        // A province's antecedent is all of it; a site keeps the part it had.
        guard let found else { return nil }
        if case .border = found.part { return nil }
        return found
    }
}
