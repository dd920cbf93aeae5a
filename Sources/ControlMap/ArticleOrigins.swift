import Articles
import CivilDate
import Claims

/// Which articles and rows of tables are copies of one report.
struct ArticleOrigins: Sendable {
    /// What tells an article from copies of it.
    struct Report: Sendable {
        var id: String
        var published: CivilDate?
        var sketch: OriginSketch

        init(_ extraction: Extraction) {
            id = extraction.article.id
            published = extraction.article.published
            sketch = extraction.origin
        }

        func isKnown(by day: CivilDate?) -> Bool {
            guard let day, let published else { return true }
            return published <= day
        }
    }

    /// The number of each article's origin; rows of tables that name none are origins of their own, and not listed.
    private(set) var numbers: [String: Int] = [:]
    /// The first article of each article's origin.
    private(set) var first: [String: String] = [:]

    init(_ reports: [Report], table: [Claim]) {
        var names: [Int: String] = [:]
        var byName: [String: Int] = [:]
        for (report, number) in zip(reports, Origins.group(reports.map(\.sketch))) {
            let id = report.id
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
