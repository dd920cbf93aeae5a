import Articles
import Gazetteer
import Geoparsing

/// Places told by description: borders, arcs along them, border districts, compass parts.
struct Described {
    let resolver: PlaceResolver

    private var view: SentenceView { resolver.view }
    private var lexicon: ClaimLexicon { resolver.lexicon }

    /// Countries named by toponyms or adjectives in a run of scalars, in text order.
    private func countries(in span: TextSpan) -> [String] {
        let named = resolver.toponyms.filter { span.overlaps($0.span) }.compactMap(\.place?.country)
        let words = view.words.filter { span.start <= $0.start && $0.end <= span.end }.map(\.folded)
        let lexical = resolver.nations.named(in: words)
        return lexical.count >= named.count ? lexical : named
    }

    private func isHome(_ country: String) -> Bool { resolver.names.countries.contains(country) }

    /// "the Afghan-Tajik border", "the border with Tajikistan", "the border".
    func border(_ item: PlacePhrase, discourse: Discourse) -> (place: Place?, part: PlaceMention.Part)? {
        let range = item.phrase.words.lowerBound..<max(item.phrase.words.upperBound, item.extent.upperBound)
        guard let span = view.span(range) else { return nil }
        let named = countries(in: span)
        if let neighbour = named.first(where: { !isHome($0) }) {
            let home = named.first(where: isHome).flatMap(resolver.countryPlace) ?? resolver.country
            return (home, .border(neighbour: neighbour))
        }
        guard let before = discourse.lastBorder(before: span.start) else { return nil }
        return (before.place, before.part)
    }

    /// Borders named anywhere in the sentence, for "the border" later.
    func borders(in passage: Passage) -> [Discourse.PlaceRecord] {
        view.chunks.indices.compactMap { index in
            guard view.kind(index) == .nounPhrase, lexicon.places.nouns[view.headText(index)] == "border" else {
                return nil
            }
            let item = PlaceLists(view: view, lexicon: lexicon).places(at: index, stops: []).items.first
            guard let item, let span = view.span(item.phrase.words) else { return nil }
            guard let border = border(item, discourse: Discourse(passage: passage)), let place = border.place else {
                return nil
            }
            return Discourse.PlaceRecord(
                place: place, part: border.part, start: span.start, isClaimed: false, classes: ["border"])
        }
    }

    /// "an arc of territory from the border with A across to B".
    func arc(_ item: PlacePhrase, discourse: Discourse) -> PlaceMention? {
        let words = item.extent.lowerBound..<item.phrase.words.upperBound
        guard view.words[words].contains(where: { lexicon.places.arcs.contains($0.folded) }) else { return nil }
        // To the end of the clause that describes it.
        var end = words.upperBound
        while end < view.words.count, view.words[end].tag != .stop, view.words[end].tag != .comma,
            view.words[end].tag != .subordinator, view.words[end].tag != .dash
        {
            end += 1
        }
        let tail = view.words[words.upperBound..<end]
        guard let from = tail.firstIndex(where: { $0.folded == "from" }),
            let to = tail.indices.last(where: { tail[$0].folded == "to" && $0 > from })
        else { return along(words.lowerBound..<end, tail: tail, discourse: discourse) }
        func named(_ range: Range<Int>) -> [String] {
            view.span(range).map { countries(in: $0).filter { !isHome($0) } } ?? []
        }
        let starts = named(from..<to)
        let ends = named(to..<end)
        guard !starts.isEmpty, !ends.isEmpty, let span = view.span(words.lowerBound..<end) else { return nil }
        let follows = tail.contains { lexicon.places.along.contains($0.folded) } ? starts + ends : []
        return PlaceMention(
            surface: discourse.passage.text(span), span: span, place: resolver.country,
            part: .arc(from: starts, to: ends, along: follows))
    }

    /// "a belt along the border with A".
    private func along(_ range: Range<Int>, tail: ArraySlice<Word>, discourse: Discourse) -> PlaceMention? {
        guard tail.contains(where: { lexicon.places.along.contains($0.folded) }), let span = view.span(range) else {
            return nil
        }
        let named = countries(in: span).filter { !isHome($0) }
        guard !named.isEmpty else { return nil }
        return PlaceMention(
            surface: discourse.passage.text(span), span: span, place: resolver.country,
            part: .arc(from: named, to: named, along: named))
    }

    /// "border districts", "districts along the Tajik border".
    func borderDistricts(_ item: PlacePhrase, discourse: Discourse) -> PlaceMention.Part? {
        let words = view.words[item.phrase.words].map(\.folded)
        guard let head = words.last, head.hasSuffix("s"),
            lexicon.places.nouns[head] == "district" || lexicon.places.borderAreas.contains(head)
        else { return nil }
        let attached = view.words[
            item.phrase.words.lowerBound..<max(item.extent.upperBound, item.phrase.words.upperBound)]
        guard
            words.contains(where: { lexicon.places.nouns[$0] == "border" })
                || attached.contains(where: { lexicon.places.along.contains($0.folded) })
                    && attached.contains(where: { lexicon.places.nouns[$0.folded] == "border" })
        else { return nil }
        let span = TextSpan(field: view.field, start: attached.first?.start ?? 0, end: attached.last?.end ?? 0)
        return .borderDistricts(neighbours: countries(in: span).filter { !isHome($0) })
    }

    /// How much of a named place is meant.
    func part(_ item: PlacePhrase, head: String, noun: String?, inside: [Toponym]) -> PlaceMention.Part {
        let words = view.words[item.phrase.words]
        let toponym = inside.last { $0.place != nil }
        let before = words.filter { word in toponym.map { word.end <= $0.span.start } ?? false }
        if let className = item.className {
            if lexicon.places.areaClasses.contains(className) { return .area }
            if lexicon.places.centreClasses.contains(className) { return .centre }
        }
        if item.className.map(lexicon.places.outskirts.contains) == true || lexicon.places.outskirts.contains(head) {
            return .outskirts
        }
        if let direction = before.lazy.compactMap({ lexicon.places.directions[$0.folded] }).last, noun == nil {
            return .compass(direction)
        }
        // "X district" when the name itself does not hold the class.
        if let last = words.last, let toponym, last.end > toponym.span.end || words.count > 1 {
            if lexicon.places.areaClasses.contains(last.folded) { return .area }
            if lexicon.places.centreClasses.contains(last.folded) { return .centre }
        }
        return .whole
    }
}
