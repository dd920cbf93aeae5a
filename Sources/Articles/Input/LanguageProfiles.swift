import Gazetteer

/// Tells the language of a text by its most frequent words and its script, from `GeoData/lexicon/articles/languages.tsv`.
public struct LanguageProfiles: Sendable {
    /// A language: BCP 47 primary tag, or the name of a script where no words are known.
    public struct Language: Hashable, Sendable {
        public var code: String
        public var name: String
        /// Whether claims are read in it.
        public var isRead: Bool
    }

    private var languages: [Language] = []
    /// A bit for each of the first 64 `languages`.
    private var byWord = WordTable<UInt64>()
    private var scripts: [(range: ClosedRange<UInt32>, name: String)] = []

    public init() {}

    /// Reads the table.
    ///
    /// - Parameter path: The folder of the bundled data.
    /// - Throws: ``InputError`` naming the table, and the line that is wrong.
    public static func load(geoData path: String) throws(InputError) -> LanguageProfiles {
        let table = try LexiconTable.read(path + "/lexicon/articles/languages.tsv")
        var profiles = LanguageProfiles()
        var read: Set<String> = []
        for row in table.rows {
            switch row.kind {
            case "read": read.formUnion(row.words)
            case "script":
                for word in row.words {
                    let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
                    guard ends.count == 2, ends[0] <= ends[1] else {
                        throw .lexicon(
                            InputPlace(file: table.file, line: row.line), what: "\"\(word)\" is no range of code points"
                        )
                    }
                    profiles.scripts.append((ends[0]...ends[1], row.value))
                }
            default:
                let index = profiles.languages.count
                profiles.languages.append(Language(code: row.kind, name: row.value, isRead: false))
                for word in row.words {
                    let hash = FoldedHash.of(word)
                    profiles.byWord[hash] = (profiles.byWord[hash] ?? 0) | 1 << UInt64(index)
                }
            }
        }
        for index in profiles.languages.indices {
            profiles.languages[index].isRead = read.contains(profiles.languages[index].code)
        }
        return profiles
    }

    /// The language of a BCP 47 tag such as `en-GB`; nil if there is no profile of it.
    public func language(code: String) -> Language? {
        let primary = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return languages.first { $0.code == primary }
    }

    /// Words looked at: enough to tell, and the cost of a long text stays bounded.
    private static let sample = 600
    /// So many of one language among them, and half as many of any other, are enough too.
    private static let enough = 40

    /// The language of a text; nil where too little of it tells (a name, a headline of three words).
    ///
    /// - Complexity: O(1): only the first words are looked at.
    public func detect(_ text: String) -> Language? {
        var words = 0
        var hits = [Int](repeating: 0, count: languages.count)
        var foreign: [String: Int] = [:]
        var letters = 0
        var isDecided = false
        func count(_ hash: UInt64) {
            words += 1
            if var bits = byWord[hash] {
                while bits != 0 {
                    hits[bits.trailingZeroBitCount] += 1
                    bits &= bits - 1
                }
            }
            if words & 63 == 0 { isDecided = Self.isEnough(hits) }
        }
        var text = text
        text.withUTF8 { utf8 in
            var index = 0
            while index < utf8.count, !isDecided, words < Self.sample, letters <= Self.sample * 8 {
                let word = ASCIIWord(in: utf8, at: index, takesDigits: false)
                if word.end > index, word.end == utf8.count || utf8[word.end] < 0x80 {
                    // Nearly all words of most texts.
                    letters += word.end - index
                    count(word.hash)
                    index = word.end
                    continue
                }
                // A word with other letters, or none.
                var hash = WordHash()
                let start = index
                while index < utf8.count {
                    let (scalar, length) = Unicode.Scalar.decoded(in: utf8, at: index)
                    guard ScalarClass(scalar) == .letter else { break }
                    hash.add(folding: scalar)
                    letters += 1
                    index += length
                    if scalar.value > 0x24F, let script = scripts.first(where: { $0.range.contains(scalar.value) }) {
                        foreign[script.name, default: 0] += 1
                    }
                    if letters > Self.sample * 8 { break }
                }
                if index > start {
                    count(hash.finish())
                } else {
                    index += Unicode.Scalar.decoded(in: utf8, at: index).length
                }
            }
        }
        return best(hits, words: words) ?? script(foreign, letters: letters)
    }

    private static func isEnough(_ hits: [Int]) -> Bool {
        guard let most = hits.max(), most >= enough else { return false }
        return hits.count(where: { $0 * 2 > most }) == 1
    }

    /// The language with most of its words in the text, if they are a tenth of it.
    private func best(_ hits: [Int], words: Int) -> Language? {
        guard let most = hits.max(), most >= 3, most * 10 >= words, let index = hits.firstIndex(of: most) else {
            return nil
        }
        return languages[index]
    }

    private func script(_ foreign: [String: Int], letters: Int) -> Language? {
        guard let most = foreign.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value * 2 > letters,
            letters >= 10
        else { return nil }
        return Language(code: most.key, name: most.key, isRead: false)
    }
}
