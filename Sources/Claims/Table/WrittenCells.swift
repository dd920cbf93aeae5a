import Articles
import Gazetteer

/// The cells that only a program writes: `span`, `presupposes`, `contradicts`, `confidence`.
struct WrittenCells {
    private let cells: ClaimCells

    init(_ cells: ClaimCells) { self.cells = cells }

    /// `120-184`, or `title:0-31`; without it all of the quote.
    func span() throws(CellMistake) -> TextSpan {
        guard let text = cells["span"] else {
            return TextSpan(start: 0, end: cells["quote"]?.unicodeScalars.count ?? 0)
        }
        let prefix = TextSpan.Field.title.rawValue + ":"
        let isTitle = text.hasPrefix(prefix)
        let ends = text.dropFirst(isTitle ? prefix.count : 0).split(separator: "-").map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start <= end else {
            throw CellMistake(column: "span", what: "\"\(text)\" is no span like 120-184 or title:0-31")
        }
        return TextSpan(field: isTitle ? .title : .text, start: start, end: end)
    }

    /// `lost:government`.
    func presupposition() throws(CellMistake) -> Presupposition? {
        guard let text = cells["presupposes"] else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, let predicate = Predicate(rawValue: parts[0]) else {
            throw CellMistake(column: "presupposes", what: "\"\(text)\" is no predicate and party like lost:government")
        }
        return Presupposition(predicate: predicate, party: PartyID(parts[1]))
    }

    var contradicts: [ClaimID] { (cells["contradicts"] ?? "").split(separator: "|").map { ClaimID(String($0)) } }

    func confidence() throws(CellMistake) -> Double? {
        guard let text = cells["confidence"] else { return nil }
        guard let value = Double(text), (0...1).contains(value) else {
            throw CellMistake(column: "confidence", what: "\"\(text)\" is no number from 0 to 1")
        }
        return value
    }
}
