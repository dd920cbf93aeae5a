import Articles

/// Finds who speaks in each quotation of a passage.
struct Speakers {
    /// The sentence, and its attribution that says who.
    typealias Speaker = (sentence: Int, attribution: Attribution)

    private let reader: PassageReader
    /// For each sentence whether words of it are quoted.
    private let isQuoted: [Bool]

    init(_ reader: PassageReader) {
        self.reader = reader
        let quotations = reader.quotations
        isQuoted = reader.sentences.map { sentence in sentence.tokens.contains { quotations.quote(of: $0) != nil } }
    }

    /// By the quotation's number.
    func found() -> [Int: Speaker] {
        var result: [Int: Speaker] = [:]
        // The first attribution outside a quotation, in a sentence that shares the quotation, names its speaker.
        for number in isQuoted.indices where isQuoted[number] {
            let view = reader.view(number)
            for attribution in reader.attributions(number) where !attribution.isBare {
                let trigger = view.chunks[attribution.trigger].words.lowerBound
                guard view.words[trigger].quote == nil else { continue }
                for quote in Set(view.words[attribution.scope].compactMap(\.quote)) where result[quote] == nil {
                    result[quote] = (number, attribution)
                }
            }
        }
        goOn(&result)
        return result
    }

    /// A quotation of whole sentences goes on with the speaker of the one before, or has its speaker named after it.
    private func goOn(_ result: inout [Int: Speaker]) {
        var last: (number: Int, speaker: Speaker)?
        for number in isQuoted.indices {
            // Who spoke is asked of the sentence before a quotation only.
            let isNextQuoted = number + 1 < isQuoted.count && isQuoted[number + 1]
            guard isQuoted[number] || isNextQuoted && reader.survey.has(.report, number) else { continue }
            let quotes = isQuoted[number] ? Set(reader.view(number).words.compactMap(\.quote)) : []
            for quote in quotes.sorted() where result[quote] == nil {
                if let last, number - last.number <= 1 { result[quote] = last.speaker }
            }
            if let quote = quotes.max(), let speaker = result[quote] {
                last = (number, speaker)
            } else if let spoken = reader.attributions(number).first(where: { !$0.isSource && !$0.isBare }) {
                last = (number, (number, spoken))
            }
        }
    }
}
