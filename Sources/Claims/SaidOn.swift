import CivilDate

/// Claims about one thing in the order in which they were published, so that those of a few days are found by halving.
struct SaidOn {
    /// Indices of the claims with a date, and the dates.
    private let dated: [(day: CivilDate, index: Int)]
    private let undated: [Int]

    init(_ members: [Int], _ claims: [Claim]) {
        dated = members.compactMap { index in claims[index].published.map { ($0, index) } }
            .sorted { ($0.day, $0.index) < ($1.day, $1.index) }
        undated = members.filter { claims[$0].published == nil }
    }

    /// Up to `limit` claims published on a day or up to `days` before it, the last first; then those up to `ahead` days after
    /// it, then those without a date, which may be of any. Where the day is not known, of any day.
    func last(_ limit: Int, before day: CivilDate?, days: Int, ahead: Int) -> [Int] {
        let end = day.map { older(than: $0 + 1) } ?? dated.count
        let start = day.map { older(than: $0 - days) } ?? 0
        let after = day.map { older(than: $0 + (ahead + 1)) } ?? end
        var found = dated[start..<end].suffix(limit).reversed().map(\.index)
        found += dated[end..<after].prefix(limit - found.count).map(\.index)
        found += undated.suffix(limit - found.count).reversed()
        return found
    }

    /// How many claims were published before a day.
    private func older(than day: CivilDate) -> Int {
        var low = 0
        var high = dated.count
        while low < high {
            let middle = (low + high) / 2
            if dated[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
