/// Verbs that only the clause around them tells from nouns and adjectives.
extension Tagger {
    /// "residents", "gunmen", "people".
    func isPlural(_ word: Word) -> Bool {
        word.ends(in: "s") || word.ends(in: "men") || word.ends(in: "people")
    }

    /// "Kyiv hopes to", "the army plans to": the clause has no other verb.
    func isWish(_ index: Int, _ forms: VerbForms, next: Neighbour, in words: [Word]) -> Bool {
        guard forms.contains(.third) || forms.contains(.base) && words[index - 1].ends(in: "s"),
            lexicon.known.role(next.known) == .to, let reading = lexicon.known.verb(words[index].known),
            lexicon.modality.verbs[reading.lemma] == .hypothetical, !hasFiniteVerb(before: index, in: words)
        else { return false }
        for word in words[(index + 1)...].prefix(24) {
            if word.tag == .comma || word.tag == .stop || word.tag == .coordinator { return true }
            if word.tag.isAuxiliary { return false }
            if let known = lexicon.known.forms(word.known), !known.isDisjoint(with: [.past, .third]),
                !lexicon.known.isListed(word.known, .nounFirst), !word.isCapitalised
            {
                return false
            }
        }
        return true
    }

    /// "controls or influences half of X": another verb of the same form, and what both are done to.
    func isJoined(_ index: Int, _ forms: VerbForms, next: Neighbour, in words: [Word]) -> Bool {
        guard next.index + 2 < words.count, let other = lexicon.known.forms(words[next.index + 1].known),
            !other.isDisjoint(with: forms.intersection([.third, .base])),
            !lexicon.known.isListed(words[next.index + 1].known, .nounFirst)
        else { return false }
        return opensObject(Neighbour(next.index + 2, words)) && !hasFiniteVerb(before: index, in: words)
    }

    /// "13 per cent of X remains under Y's control": a verb of state before what leads to the holder.
    func leadsToHolder(_ index: Int, next: Neighbour, in words: [Word]) -> Bool {
        guard next.tag == .preposition, let reading = lexicon.known.verb(words[index].known),
            let frames = lexicon.frames.byVerb[reading.lemma]
        else { return false }
        let preposition = words[next.index].folded
        return frames.contains { frame in
            guard frame.subject == .place else { return false }
            if frame.needs.contains(preposition) { return true }
            return frame.needs.contains("hands") && preposition.hasPrefix("in")
                && words[(next.index + 1)...].prefix(5).contains { lexicon.frames.handsNouns.contains($0.folded) }
        }
    }

    /// ", fleeing families said": which people say so, not what they do.
    func describesSpeaker(_ index: Int, next: Neighbour?, in words: [Word]) -> Bool {
        guard let next, next.tag == .noun, index == 0 || words[index - 1].tag == .comma, next.index + 1 < words.count,
            let reading = lexicon.known.verb(words[next.index + 1].known)
        else { return false }
        return lexicon.voices.humanVerbs.contains(reading.lemma)
    }
}
