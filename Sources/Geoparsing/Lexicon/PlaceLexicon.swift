public import Articles
public import Gazetteer

/// The words that the place-name rules go by, read from `GeoData/lexicon/places/`.
///
/// Every table has the columns `kind`, `words`, `value`: see the comment at the head of each.
public struct PlaceLexicon: Sendable {
    private let words: WordTable<WordClasses>
    /// Kinds of places by the word for them ("province"), and the side of a name the word stands on.
    let kinds: [UInt64: KindWord]
    /// Short names ("W.Va.").
    let abbreviations: [ShortName]
    /// Adjectives and people of places that are no countries ("Texans", "Chechen").
    let demonyms: [ShortName]
    /// Hashes of the names of seats that stand for those who sit there.
    let institutions: Set<UInt64>
    var recognition: CueWeights
    var resolution: ResolutionWeights
    /// Whether to look for names that say what they are ("Neches River").
    var hasFeatures = true

    struct KindWord: Sendable {
        var kind: PlaceKind
        var before = false
        var after = false
    }

    /// A name that is not the gazetteer's.
    struct ShortName: Sendable {
        enum Condition: String, Sendable { case alone, comma, postal }
        /// As written in small letters, dots included.
        var bytes: [UInt8]
        var words: [UInt64]
        var name: String
        var kind: PlaceKind?
        var country: String?
        var condition: Condition
    }

    /// - Throws: `InputError` naming the table and line that is missing or wrong.
    public static func load(from folder: GeoDataFolder) throws(InputError) -> PlaceLexicon {
        try PlaceLexicon(folder: folder.path("lexicon/places"))
    }

    init(folder: String) throws(InputError) {
        var classes: [UInt64: WordClasses] = [:]
        var institutions: Set<UInt64> = []
        for file in ["common-words", "people", "cues"] {
            let table = try LexiconTable.read("\(folder)/\(file).tsv")
            for row in table.rows {
                if row.kind == "institution" {
                    institutions.formUnion(row.words.compactMap { WordHashing.name($0) })
                    continue
                }
                guard let value = WordClasses.names[row.kind] else {
                    throw Self.wrong(table, row, "\"\(row.kind)\" is no kind of word here")
                }
                for word in row.words { classes[WordHashing.of(word), default: []].formUnion(value) }
            }
        }
        var kinds: [UInt64: KindWord] = [:]
        let kindTable = try LexiconTable.read("\(folder)/kinds.tsv")
        for row in kindTable.rows {
            guard let kind = PlaceKind(rawValue: row.kind) else {
                throw Self.wrong(kindTable, row, "\"\(row.kind)\" is no kind of place")
            }
            guard ["before", "after", "both"].contains(row.value) else {
                throw Self.wrong(kindTable, row, "\"\(row.value)\" is neither before, after nor both")
            }
            for word in row.words {
                let hash = WordHashing.of(word)
                kinds[hash] = KindWord(kind: kind, before: row.value != "after", after: row.value != "before")
                classes[hash, default: []].insert(.kind)
            }
        }
        self.kinds = kinds
        self.institutions = institutions
        words = WordTable(classes)
        abbreviations = try Self.shortNames("\(folder)/abbreviations.tsv")
        demonyms = try Self.shortNames("\(folder)/demonyms.tsv")
        (recognition, resolution) = try Self.weights("\(folder)/weights.tsv")
    }

    @inline(__always) func classes(_ hash: UInt64) -> WordClasses { words[hash] ?? [] }

    private static func shortNames(_ path: String) throws(InputError) -> [ShortName] {
        let table = try LexiconTable.read(path)
        var names: [ShortName] = []
        for row in table.rows {
            let parts = row.value.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard parts.count >= 2, row.kind == "any" || PlaceKind(rawValue: row.kind) != nil else {
                throw wrong(table, row, "expected a kind of place, words, and the place's name;country")
            }
            let condition = parts.count > 2 ? ShortName.Condition(rawValue: parts[2]) : .alone
            guard let condition else { throw wrong(table, row, "\"\(parts[2])\" is neither alone, comma nor postal") }
            for word in row.words {
                names.append(
                    ShortName(
                        bytes: Array(word.utf8), words: WordHashing.words(word), name: parts[0],
                        kind: PlaceKind(rawValue: row.kind), country: parts[1].isEmpty ? nil : parts[1],
                        condition: condition))
            }
        }
        return names
    }

    static func wrong(_ table: LexiconTable, _ row: LexiconTable.Row, _ what: String) -> InputError {
        .lexicon(InputPlace(file: table.file, line: row.line), what: what)
    }
}
