import Articles

/// Finds who speaks in a quotation of a passage.
///
/// Who speaks hangs on the sentences of the quotation and on those right before it, so these alone are read, when a
/// quotation is asked about.
struct Speakers {
    /// The sentence, and its attribution that says who.
    typealias Speaker = (sentence: Int, attribution: Attribution)

    /// For each sentence whether words of it are quoted.
    private let isQuoted: [Bool]
    /// For each quotation the stretch of sentences, with those that share quotations with them, in which its words stand.
    private var stretches: [Int: Range<Int>] = [:]
    /// By the quotation's number, of the stretches of text that were asked about.
    private var known: [Int: Speaker] = [:]
    private var asked: Set<Int> = []

    init(_ reader: PassageReader) {
        let quotations = reader.quotations
        var isQuoted = [Bool](repeating: false, count: reader.sentences.count)
        var reach: [Int: ClosedRange<Int>] = [:]
        for (number, sentence) in reader.sentences.enumerated() {
            var last: Int?
            for token in sentence.tokens {
                guard let quote = quotations.quote(of: token) else { continue }
                isQuoted[number] = true
                guard quote != last else { continue }
                last = quote
                reach[quote] = (reach[quote]?.lowerBound ?? number)...number
            }
        }
        self.isQuoted = isQuoted
        var isInside = isQuoted
        for range in reach.values where range.count > 2 {
            for number in range { isInside[number] = true }
        }
        var stretchOf = [Range<Int>](repeating: 0..<0, count: isInside.count)
        var start = 0
        while start < isInside.count {
            var end = start
            while end < isInside.count, isInside[end] { end += 1 }
            for number in start..<end { stretchOf[number] = start..<end }
            start = end + 1
        }
        stretches = reach.mapValues { stretchOf[$0.lowerBound] }
    }

    /// Who speaks in a quotation, if the text tells.
    mutating func speaker(of quote: Int, in reader: PassageReader) -> Speaker? {
        guard let stretch = stretches[quote] else { return nil }
        if asked.insert(stretch.lowerBound).inserted {
            known.merge(speakers(in: stretch, reader)) { $1 }
        }
        return known[quote]
    }

    /// Of the quotations in a stretch of quoted sentences, by their numbers.
    private func speakers(in stretch: Range<Int>, _ reader: PassageReader) -> [Int: Speaker] {
        var result: [Int: Speaker] = [:]
        // The first attribution outside a quotation, in a sentence that shares the quotation, names its speaker.
        for number in stretch where isQuoted[number] {
            let view = reader.view(number)
            for attribution in reader.attributions(number) where !attribution.isBare {
                let trigger = view.chunks[attribution.trigger].words.lowerBound
                guard view.words[trigger].quote == nil else { continue }
                for quote in Set(view.words[attribution.scope].compactMap(\.quote)) where result[quote] == nil {
                    result[quote] = (number, attribution)
                }
            }
        }
        goOn(&result, stretch, reader)
        return result
    }

    /// A quotation of whole sentences goes on with the speaker of the one before, or has its speaker named after it.
    private func goOn(_ result: inout [Int: Speaker], _ stretch: Range<Int>, _ reader: PassageReader) {
        var last: (number: Int, speaker: Speaker)?
        for number in max(0, stretch.lowerBound - 1)..<stretch.upperBound {
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
