import Foundation

/// Sentences with bracketed mentions, each with its label: "[Kabul|government] rejects the claim."
struct LabelledSentence {
    var text = ""
    var mentions: [Mention] = []

    struct Mention {
        /// Unicode scalars of the text.
        var span: Range<Int>
        var text: String
        var labels: [String]
    }

    /// Reads a file of sentences, one a line; lines that begin with # are comments.
    static func read(_ name: String) throws -> [LabelledSentence] {
        let path = "\(Bundled.root)/Tests/Fixtures/Labelled/\(name)"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { $0.first != "#" }.map {
            LabelledSentence(line: $0)
        }
    }

    private init(line: Substring) {
        var open = false
        for part in line.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "[" || $0 == "]" }) {
            if open {
                let cells = part.split(separator: "|").map(String.init)
                let start = text.unicodeScalars.count
                text += cells[0]
                mentions.append(
                    Mention(
                        span: start..<text.unicodeScalars.count, text: cells[0], labels: Array(cells.dropFirst())))
            } else {
                text += part
            }
            open.toggle()
        }
    }
}
