/// The words that decide where a sentence ends: abbreviations, and words that sentences begin with.
///
/// Read from `GeoData/lexicon/articles/sentences.tsv` (columns `kind`, `words`; words joined by `|`).
public struct TextRules: Sendable {
    /// What may follow an abbreviation's dot.
    public enum Abbreviation: String, Hashable, Sendable {
        /// A name follows ("Gen."): never the end of a sentence.
        case title
        /// A number may follow ("Jan.", "No."): the end unless one does.
        case number
        /// May be the end ("Inc."): it is when a word that begins sentences follows.
        case other
    }

    /// By folded word without its last dot.
    public let abbreviations: [String: Abbreviation]
    /// Folded words that sentences begin with ("the", "it", "meanwhile").
    public let starters: Set<String>
    /// Both by the words' hashes, as tokens carry them.
    private let abbreviationsByHash: WordTable<Abbreviation>
    private let starterHashes: WordTable<Void>

    public init(abbreviations: [String: Abbreviation], starters: Set<String>) {
        self.abbreviations = abbreviations
        self.starters = starters
        abbreviationsByHash = WordTable(abbreviations)
        starterHashes = WordTable(starters)
    }

    /// What a token before a dot is short for.
    func abbreviation(_ hash: UInt64) -> Abbreviation? { abbreviationsByHash[hash] }
    func isStarter(_ hash: UInt64) -> Bool { starterHashes.contains(hash) }

    /// No lexicon: every dot before white space and a capital ends a sentence, save initials before a name.
    public static let bare = TextRules(abbreviations: [:], starters: [])
}

extension TextRules {
    /// Reads the rules from a GeoData folder.
    ///
    /// - Throws: ``InputError`` if the table is missing or a row is of no known kind.
    public static func load(geoData path: String) throws(InputError) -> TextRules {
        let table = try LexiconTable.read(path + "/lexicon/articles/sentences.tsv")
        var abbreviations: [String: Abbreviation] = [:]
        var starters: Set<String> = []
        for row in table.rows {
            if row.kind == "starter" {
                starters.formUnion(row.words)
            } else if let kind = Abbreviation(rawValue: row.kind) {
                for word in row.words { abbreviations[word] = kind }
            } else {
                throw .lexicon(
                    InputPlace(file: table.file, line: row.line), what: "\"\(row.kind)\" is no kind of word here")
            }
        }
        return TextRules(abbreviations: abbreviations, starters: starters)
    }
}
