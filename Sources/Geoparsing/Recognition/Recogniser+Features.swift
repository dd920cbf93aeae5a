import Gazetteer

/// Names that say in their own words what they are, where the gazetteer has none that long: "Neches River", "Mount Hutt",
/// "Isle of Palms".
extension Recogniser {
    struct Feature {
        /// The word after the name.
        var end: Int
        /// The word that the name in it starts at.
        var core: Int
        /// What the name says it is.
        var kind: PlaceKind?
    }

    /// Words that such a name does not start with, nor goes on with: then it is the name of something else.
    private static let openings: WordClasses = [.function, .article, .title, .month, .weekday, .news]
    private static let others: WordClasses = [.organisation, .street, .facility, .news, .kind, .team, .event]

    func feature(at word: Int) -> Feature? {
        let end = Int(runEnds[word])
        guard lexicon.hasFeatures, end > word else { return nil }
        let opening = run.words[word]
        // "R-Elbow Lake": the party of a member of parliament.
        if opening.shape.contains(.initial), run.gap(before: word + 1) == .hyphen { return nil }
        if opening.classes.has(.featureHead), let found = headed(at: word, runEnd: end) { return found }
        guard Int(runStarts[word]) == word || isOpened(run.words[word - 1], before: word), end - word > 1,
            !opening.shape.contains(.headline), !opening.classes.has(Self.openings),
            !(opening.gap.contains(.sentence) && opening.classes.has(.common))
        else { return nil }
        var found: Feature?
        for position in word + 1..<min(end, word + 5) where run.words[position].classes.has(.feature) {
            found = Feature(end: position + 1, core: word, kind: lexicon.kinds[run.words[position].hash]?.kind)
        }
        guard let found, found.end == end || !run.words[found.end].classes.has(Self.others) else { return nil }
        return found
    }

    private func isOpened(_ before: WordRun.Word, before word: Int) -> Bool {
        before.classes.has(Self.openings) || before.shape.contains(.initial) && run.words[word].gap == .hyphen
    }

    /// "Lake Hartwell", "Gulf of Thailand".
    private func headed(at word: Int, runEnd: Int) -> Feature? {
        let kind = lexicon.kinds[run.words[word].hash]?.kind
        if let of = run[safe: word + 1], of.classes.has(.of), of.gap == .space, let name = run[safe: word + 2],
            name.gap == .space, name.shape.contains(.capital), !name.classes.has(.function)
        {
            return Feature(end: word + 3, core: word + 2, kind: kind)
        }
        guard runEnd - word >= 2, !run.words[word].classes.has(.of), !run.words[word].classes.has(.featureHeadOf),
            !run.words[word + 1].classes.has([.feature, .kind, .function, .street, .organisation, .facility])
        else { return nil }
        if runEnd > word + 2, run.words[word + 2].classes.has(Self.others.union(.feature)) { return nil }
        return Feature(end: word + 2, core: word + 1, kind: kind)
    }

    /// - Parameter matches: those at or after the first word.
    mutating func addFeature(_ feature: Feature, first: Int, passage: Int, in matches: ArraySlice<NameMatch>) {
        var end = feature.end
        var core: NameMatch?
        let start = Int(run.words[feature.core].start)
        for match in matches {
            if match.start > start { break }
            if match.start == start {
                core = match
                end = max(end, wordsEnd(of: match, from: feature.core))
            }
        }
        let hash = nameHash(first, end)
        let name: Int
        if let known = featureOf[hash] {
            name = known
        } else {
            let inner = core.map {
                knownName($0, hash: nameHash(feature.core, wordsEnd(of: $0, from: feature.core)))
            }
            let candidates = inner?.candidates ?? []
            let known = KnownName(
                candidates: candidates, candidateCount: candidates.count, weights: lexicon.resolution)
            name = names.count
            names.append(ArticleName(source: .feature, hash: hash, known: known))
            featureOf[hash] = name
        }
        append(name, first: first, end: end, scalarEnd: Int(run.words[end - 1].scalarEnd), passage: passage)
        let position = mentions.count - 1
        update(position) { $0.kind = feature.kind }
    }
}
