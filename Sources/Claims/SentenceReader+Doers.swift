import Articles
import Gazetteer

/// Who did what an event noun names, where the noun itself does not say.
extension SentenceReader {
    /// "completed the capture of X": who completes it has taken it.
    func achiever(of event: Event) -> [Phrase]? {
        let verb = view.skipAdverbs(from: event.trigger - 1, by: -1)
        guard let group = view.verb(verb), !group.isPassive, lexicon.frames.achieving.contains(group.lemma) else {
            return nil
        }
        return Subjects(view: view, lexicon: lexicon).subject(of: verb)?.phrases
    }

    /// "congratulated the army on the recapture of X".
    func praised(for event: Event) -> [Phrase]? {
        let praised = event.trigger - 2
        guard [.captured, .retook].contains(event.predicate), view.kind(event.trigger - 1) == .preposition,
            view.kind(praised) == .nounPhrase, let group = view.verb(praised - 1), !group.isPassive,
            lexicon.voices.praising.contains(group.lemma)
        else { return nil }
        return [Phrase(chunk: praised, words: view.chunks[praised].words)]
    }

    /// "the army announced the capture of X", "Chad's president hailed the recapture of X": the own side's deed.
    func announcer(of event: Event, _ voice: Voice) -> [Phrase]? {
        guard [.captured, .retook].contains(event.predicate), let said = voice.attribution, said.stance == .assert,
            said.trigger < event.trigger,
            view.verb(said.trigger).map({ lexicon.voices.announcing.contains($0.lemma) }) == true,
            let who = Subjects(view: view, lexicon: lexicon).subject(of: said.trigger)?.phrases.first
        else { return nil }
        let words = view.chunks[who.chunk].words
        if let genitive = words.first(where: { view.words[$0].tag == .genitive }), genitive > words.lowerBound {
            return [Phrase(chunk: who.chunk, words: words.lowerBound..<genitive)]
        }
        let head = view.headText(who.chunk)
        let isSide = lexicon.parties.heads[head] != nil && lexicon.voices.kinds[head] != "media"
        let isArmed = view.words[words].contains { lexicon.parties.armedNames.contains($0.folded) }
        return isSide || isArmed ? [Phrase(chunk: who.chunk, words: words)] : nil
    }
}
