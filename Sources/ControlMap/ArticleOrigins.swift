import Articles
import Claims

/// Which articles and rows of tables are copies of one report.
struct ArticleOrigins {
    /// The number of each article's origin; rows of tables that name none are origins of their own, and not listed.
    private(set) var numbers: [String: Int] = [:]
    /// The first article of each article's origin.
    private(set) var first: [String: String] = [:]

    init(_ extractions: [Extraction], table: [Claim]) {
        var names: [Int: String] = [:]
        var byName: [String: Int] = [:]
        for (extraction, number) in zip(extractions, Origins.group(extractions.map(\.origin))) {
            let id = extraction.article.id
            let name = names[number, default: id]
            names[number] = name
            byName[name] = number
            if numbers[id] == nil { (numbers[id], first[id]) = (number, name) }
        }
        // A table that was written from articles names their origins by the first article.
        var next = (byName.values.max() ?? -1) + 1
        for row in table {
            guard let origin = row.origin, numbers[row.article] == nil else { continue }
            let number = byName[origin] ?? next
            if number == next { next += 1 }
            byName[origin] = number
            numbers[row.article] = number
        }
    }
}
