import Articles

/// Direct speech of a passage: which tokens stand in which quotation.
///
/// Single and double marks, straight and typographic. A quotation left open ends with its paragraph, or runs on when the
/// next paragraph opens with a mark of its own.
struct Quotations: Sendable {
    /// For each token of the passage: the quotation's number, or nil.
    private(set) var ofToken: [Int?]
    /// Tokens that are the marks themselves.
    private(set) var marks: Set<Int> = []
    private(set) var count = 0

    init(_ passage: Passage) {
        ofToken = Array(repeating: nil, count: passage.tokens.count)
        var open: (number: Int, single: Bool)?
        var paragraph = -1
        for sentence in passage.sentences {
            if sentence.paragraph != paragraph {
                paragraph = sentence.paragraph
                open = nil
            }
            for index in sentence.tokens {
                let token = passage.tokens[index]
                if let mark = Mark(token, in: passage) {
                    switch (mark.opens, open) {
                    case (true, nil):
                        count += 1
                        open = (count, mark.single)
                        marks.insert(index)
                        continue
                    case (false, let current?) where current.single == mark.single:
                        open = nil
                        marks.insert(index)
                        continue
                    case (nil, let current?) where current.single == mark.single:
                        open = nil
                        marks.insert(index)
                        continue
                    case (nil, nil):
                        count += 1
                        open = (count, mark.single)
                        marks.insert(index)
                        continue
                    case (_, nil) where mark.single && mark.opens == false:
                        // "the rebels' advance": no quotation is open, so it is a genitive.
                        break
                    default:
                        marks.insert(index)
                    }
                }
                ofToken[index] = open?.number
            }
        }
    }

    /// A quotation mark; `opens` is nil where its shape does not tell.
    private struct Mark {
        var opens: Bool?
        var single: Bool

        init?(_ token: Passage.Token, in passage: Passage) {
            guard token.end - token.start == 1 else { return nil }
            switch token.text {
            case "“", "«", "„": (opens, single) = (true, false)
            case "”", "»": (opens, single) = (false, false)
            case "‘": (opens, single) = (true, true)
            case "\"": (opens, single) = (nil, false)
            case "’", "'":
                single = true
                // Set as an opening mark by mistake: white space before, none after.
                let before = token.start == 0 ? " " : passage.scalars[token.start - 1]
                let after = token.end < passage.scalars.count ? passage.scalars[token.end] : " "
                let opening = before.properties.isWhitespace && !after.properties.isWhitespace
                opens = opening
            default: return nil
            }
        }
    }
}
