/// "the rebel-held north": a claim inside an adjective.
struct Compounds {
    let view: SentenceView
    let lexicon: ClaimLexicon

    struct Found {
        var predicate: Predicate
        /// Scalars of the party's part of the word.
        var partyStart: Int
        var partyEnd: Int
        var party: String
        var word: Int
        var chunk: Int
        var suffix: String
    }

    func found() -> [Found] {
        var result: [Found] = []
        for (index, chunk) in view.chunks.enumerated() where chunk.kind == .nounPhrase {
            for word in chunk.words {
                let folded = view.words[word].folded
                guard folded.utf8.contains(0x2D), let hyphen = folded.lastIndex(of: "-"), hyphen != folded.startIndex
                else { continue }
                let suffix = String(folded[folded.index(after: hyphen)...])
                guard let predicate = lexicon.frames.compounds[suffix] else { continue }
                let party = String(folded[..<hyphen])
                let length = party.unicodeScalars.count
                result.append(
                    Found(
                        predicate: predicate, partyStart: view.words[word].start,
                        partyEnd: view.words[word].start + length, party: party, word: word, chunk: index,
                        suffix: suffix))
            }
        }
        return result
    }
}
