/// The names of a theatre that texts are scanned for in any spelling: its units, provinces and own places.
///
/// Only these, and no place that a user has added: the more names, the more ordinary words fold to one of them.
struct FoldedScanNames {
    /// A name's folded words, and the rows of the places it may mean, the most prominent first.
    private(set) var names: [(words: [[UInt8]], rows: [UInt32])] = []

    /// Shorter folded names meet too many ordinary words.
    static let leastLetters = 6

    /// - Parameter places: The bundled ones, which are the first rows.
    init(collected: NameCollector, postings: [UInt32], places: ArraySlice<PlaceRecord>, folding: NameFolding) {
        let clear = ~NameRecord.main
        let kinds = Set(
            [PlaceKind.unit, .admin1, .borderPost, .base, .installation, .airport, .valley].map(\.number))
        let countries = Set(places.filter { $0.kind == PlaceKind.unit.number }.map(\.country))
        var found: [[[UInt8]]: [UInt32]] = [:]
        for (index, name) in collected.names.enumerated() {
            let rows =
                name.count == 1
                ? [name.rows & clear]
                : postings[Int(name.rows)..<Int(name.rows) + Int(name.count)].map { $0 & clear }
            let eligible = rows.filter {
                places.indices.contains(Int($0)) && kinds.contains(places[Int($0)].kind)
                    && countries.contains(places[Int($0)].country)
            }
            guard !eligible.isEmpty, let words = folding.foldedWords(key: collected.keyBytes(index)),
                words.reduce(0, { $0 + $1.count }) >= Self.leastLetters
            else { continue }
            found[words, default: []] += eligible
            // "Lashkar Gah", "Lashkargah".
            if words.count == 2 { found[[words[0] + words[1]], default: []] += eligible }
        }
        for (words, rows) in found.sorted(by: {
            $0.value[0] != $1.value[0]
                ? $0.value[0] < $1.value[0]
                : $0.key.joined(separator: [32]).lexicographicallyPrecedes($1.key.joined(separator: [32]))
        }) {
            let sorted = Set(rows).sorted { left, right in
                let (a, b) = (places[Int(left)].prominence, places[Int(right)].prominence)
                return a != b ? a > b : left < right
            }
            names.append((words, sorted))
        }
    }
}
