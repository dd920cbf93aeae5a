import Articles
import Gazetteer
import Geoparsing

/// Who stands behind an event.
struct Voice {
    /// nil: the reporter.
    var attribution: Attribution?
    /// Who speaks, before the relation to the claim's party is known.
    var speaker: Claimant?
    var stance: VoiceWords.Stance = .assert
    var isPastReport = false
    /// The words that they say, for times that belong to the saying.
    var scope: Range<Int>?
}

extension SentenceReader {
    /// The innermost attribution whose words hold the event, else the speaker of the quotation it stands in.
    func voice(of event: Event, discourse: Discourse) -> Voice {
        let word = event.triggerWords.lowerBound
        let holding = attributions.filter {
            $0.scope.contains(word) && !$0.isBare && $0.trigger != event.trigger
        }
        let innermost = holding.max { left, right in
            if left.isSource != right.isSource { return left.isSource }
            return (left.scope.lowerBound, -left.scope.count) < (right.scope.lowerBound, -right.scope.count)
        }
        if let innermost {
            let speaker = claimants.resolve(innermost, discourse: discourse)
            return Voice(
                attribution: innermost, speaker: speaker, stance: innermost.stance,
                isPastReport: innermost.isPast || innermost.isSource, scope: innermost.scope)
        }
        if let quote = view.words[word].quote, let found = passage.speaker(of: quote) {
            let other = found.sentence == view.number ? claimants : passage.claimants(in: found.sentence)
            let speaker = other.resolve(found.attribution, discourse: discourse)
            return Voice(
                attribution: found.attribution, speaker: speaker, stance: .assert,
                isPastReport: false, scope: nil)
        }
        return Voice()
    }

    /// The claimant of "claims to control": the subject of that verb.
    func ownClaimant(_ chunk: Int, discourse: Discourse) -> Claimant? {
        let subjects = Subjects(view: view, lexicon: lexicon)
        let found =
            view.verb(chunk) == nil ? subjects.possessor(of: chunk)?.phrases : subjects.subject(of: chunk)?.phrases
        guard let first = found?.first
        else {
            return nil
        }
        return claimants.resolve(first, discourse: discourse)
    }
}
