import Articles
import CivilDate
import Claims

/// Articles that later versions replace or withdraw: what they said stops counting from the day of the newer one.
///
/// A map as known by an earlier day still uses the older version: so it can be made again as it was published.
enum Supersession {
    /// The same extractions, the claims of replaced articles marked with the day on which they were withdrawn.
    ///
    /// - Complexity: Linear in the claims.
    static func applied(to extractions: [Extraction]) -> [Extraction] {
        let days = days(extractions.map(\.article))
        guard days.contains(where: { $0 != nil }) else { return extractions }
        let standing = Set(zip(extractions, days).filter { $1 == nil }.map(\.0.article.id))
        return zip(extractions, days).map { extraction, day in
            guard let day else { return extraction }
            var older = extraction
            // Its newer version has the same id: ids of articles and claims stay unique.
            if standing.contains(extraction.article.id) {
                older.rename(with: "@\(extraction.article.published ?? day)")
            }
            for index in older.claims.indices { older.claims[index].withdrawn = day }
            return older
        }
    }

    /// For each article the day on which it was replaced or withdrawn; nil for those that stand.
    private static func days(_ articles: [Article]) -> [CivilDate?] {
        let byID = Dictionary(grouping: articles.indices, by: { articles[$0].id })
        var days = [CivilDate?](repeating: nil, count: articles.count)
        for (newer, article) in articles.enumerated() {
            guard let target = article.supersedes else { continue }
            for older in byID[target] ?? [] where isOlder(older, newer, articles) {
                // Without a date the newer one stands from the first day of the older.
                let day = article.published ?? articles[older].published ?? CivilDate(daysSinceEpoch: 0)
                days[older] = days[older].map { min($0, day) } ?? day
            }
        }
        return days
    }

    /// By date; of one day, the one given first, unless only the other says that it supersedes.
    private static func isOlder(_ older: Int, _ newer: Int, _ articles: [Article]) -> Bool {
        guard older != newer else { return false }
        if let first = articles[older].published, let second = articles[newer].published, first != second {
            return first < second
        }
        return articles[older].supersedes != articles[newer].id || older < newer
    }
}

extension Extraction {
    fileprivate mutating func rename(with suffix: String) {
        article.id += suffix
        let names = Dictionary(
            claims.map { ($0.id, ClaimID($0.id.description + suffix)) }, uniquingKeysWith: { first, _ in first })
        for index in claims.indices {
            claims[index].article = article.id
            claims[index].id = names[claims[index].id] ?? claims[index].id
            claims[index].contradicts = claims[index].contradicts.map { names[$0] ?? $0 }
        }
    }
}
