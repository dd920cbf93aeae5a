import Articles

/// Direct speech of a passage: which tokens stand in which quotation.
///
/// Single and double marks, straight and typographic. A quotation left open ends with its paragraph, or runs on when the
/// next paragraph opens with a mark of its own.
struct Quotations: Sendable {
    /// For each token of the passage the quotation's number; 0 outside, -1 for the marks themselves.
    private var numbers: [Int32]
    private var count: Int32 = 0

    /// The quotation that a token stands in.
    func quote(of token: Int) -> Int? { numbers[token] > 0 ? Int(numbers[token]) : nil }

    /// Whether a token is a mark that opens or closes a quotation.
    func isMark(_ token: Int) -> Bool { numbers[token] < 0 }

    init(_ passage: Passage) {
        numbers = Array(repeating: 0, count: passage.tokens.count)
        var open: (number: Int32, single: Bool)?
        var paragraph = -1
        for sentence in passage.sentences {
            if sentence.paragraph != paragraph {
                paragraph = sentence.paragraph
                open = nil
            }
            for index in sentence.tokens {
                if passage.tokens.kind(at: index) == .punctuation, let mark = Mark(index, in: passage) {
                    switch (mark.opens, open) {
                    case (true, nil):
                        count += 1
                        open = (count, mark.single)
                        numbers[index] = -1
                        continue
                    case (false, let current?) where current.single == mark.single:
                        open = nil
                        numbers[index] = -1
                        continue
                    case (nil, let current?) where current.single == mark.single:
                        open = nil
                        numbers[index] = -1
                        continue
                    case (nil, nil):
                        count += 1
                        open = (count, mark.single)
                        numbers[index] = -1
                        continue
                    case (_, nil) where mark.single && mark.opens == false:
                        // "the rebels' advance": no quotation is open, so it is a genitive.
                        break
                    default:
                        // A mark inside another quotation is no word of it.
                        numbers[index] = -1
                        continue
                    }
                }
                numbers[index] = open?.number ?? 0
            }
        }
    }

    /// A quotation mark; `opens` is nil where its shape does not tell.
    private struct Mark {
        var opens: Bool?
        var single: Bool

        init?(_ index: Int, in passage: Passage) {
            switch passage.tokens.first(at: index) {
            case "“", "«", "„": (opens, single) = (true, false)
            case "”", "»": (opens, single) = (false, false)
            case "‘": (opens, single) = (true, true)
            case "\"": (opens, single) = (nil, false)
            case "’", "'":
                single = true
                // Set as an opening mark by mistake: white space before, none after.
                let (start, end) = (passage.tokens.start(at: index), passage.tokens.end(at: index))
                let before = start == 0 ? " " : passage.scalars[start - 1]
                let after = end < passage.scalars.count ? passage.scalars[end] : " "
                opens = before.properties.isWhitespace && !after.properties.isWhitespace
            default: return nil
            }
        }
    }
}
