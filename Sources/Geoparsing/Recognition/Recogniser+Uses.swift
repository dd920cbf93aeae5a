import Gazetteer

extension Recogniser {
    /// What a name is used for, by the words around it: "Kabul rejects", "the Kabul government", "Kabul University",
    /// "the Doha agreement", "Afghan".
    func use(of mention: Mention) -> Toponym.Use {
        if names[mention.name].source == .nationality { return .nationality }
        if isOrganisation(mention) { return .organisation }
        if isEvent(mention) { return .event }
        return isGovernment(mention) ? .government : .place
    }

    private func isOrganisation(_ mention: Mention) -> Bool {
        if mention.cues.contains(.beforeOrganisationOf) { return true }
        let gap = run.gap(before: mention.end)
        guard gap == .space || gap == .hyphen, let after = run[safe: mention.end] else { return false }
        // "Kabul airport"; "Kandahar City" is the city.
        if after.classes.has(.facility), !after.classes.has(.street), gap == .space {
            let kind = lexicon.kinds[after.hash]?.kind
            if kind == nil || kind == .airport || kind == .base { return true }
        }
        guard !run.words[mention.first].shape.contains(.headline) else { return false }
        let end = Int(runEnds[mention.first])
        guard end > mention.end else { return false }
        return (mention.end..<end).contains { position in
            let classes = run.words[position].classes
            return classes.has([.organisation, .news, .team, .facility]) && !classes.has(.kind)
        }
    }

    private func isEvent(_ mention: Mention) -> Bool {
        guard run.gap(before: mention.end) == .space, let after = run[safe: mention.end], after.classes.has(.event)
        else {
            return false
        }
        return after.shape.contains(.capital) || mention.cues.contains(.beforeArticle)
    }

    private func isGovernment(_ mention: Mention) -> Bool {
        let before = run[safe: mention.first - 1]
        let begins = run.words[mention.first].gap.contains(.sentence)
        if let before, !begins, before.classes.has([.near, .at, .by]), run.words[mention.first].gap == .space {
            // "the government in Kabul", "ties with Moscow"; else a place where something is or happens.
            guard let head = run[safe: mention.first - 2], run.words[mention.first - 1].gap == .space else {
                return false
            }
            return before.classes.has(.near) ? head.classes.has(.govnoun) : head.classes.has(.relation)
        }
        let gap = run.gap(before: mention.end)
        guard gap == .space, let after = run[safe: mention.end], !after.shape.contains(.capital) else { return false }
        if after.classes.has(.govnoun) { return true }
        // "Moscow also urges", "Beijing has said".
        for position in mention.end..<min(mention.end + 3, run.words.count) {
            let word = run.words[position]
            guard !word.gap.contains(.sentence), word.gap == .space else { break }
            if word.classes.has(.speech), !word.shape.contains(.capital) {
                return !isPassive(position, from: mention.end)
            }
            guard word.classes.has(.governs) || position == mention.end && isAdverb(word) else { break }
        }
        // "Beijing is a friend", "Kabul would be able".
        guard after.classes.has(.governs) else { return false }
        for position in mention.end + 1..<min(mention.end + 5, max(mention.end + 1, run.words.count)) {
            let word = run.words[position]
            if word.gap.contains(.sentence) || word.gap.contains(.comma) { break }
            if word.classes.has(.statecraft) { return true }
        }
        return false
    }

    /// "Kabul was attacked": something is done to the place.
    private func isPassive(_ verb: Int, from start: Int) -> Bool {
        guard verb > start else { return false }
        let last = run.words[verb]
        let length = Int(last.end - last.start)
        let endsInED =
            length > 2 && run.bytes[Int(last.end) - 2] == UInt8(ascii: "e")
            && run.bytes[Int(last.end) - 1] == UInt8(ascii: "d")
        return endsInED && run.words[verb - 1].classes.has(.being)
    }

    private func isAdverb(_ word: WordRun.Word) -> Bool {
        let end = Int(word.end)
        return word.end - word.start > 4 && run.bytes[end - 2] == UInt8(ascii: "l")
            && run.bytes[end - 1] == UInt8(ascii: "y")
    }
}
