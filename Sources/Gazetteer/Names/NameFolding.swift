/// What two spellings of one name have in common: the rules of `lexicon/names/`, applied in three steps.
///
/// 1. *Key*: the name's words without case, marks and punctuation (`letters.tsv`). "Qal‘eh-ye Now" ▸ `qal eh ye now`.
/// 2. *Folded*: transliterated into Latin letters (`transliteration.tsv`), with the letters and links that spellings vary
///    in made alike (`folding.tsv`), without spaces and doubled letters.
/// 3. *Skeleton*: the consonants alone (`skeleton.tsv`), which survive a change of script.
public struct NameFolding: Sendable {
    let letters: LetterTable
    private let transliteration: [UInt32: [UInt8]]
    /// Letters that are written otherwise at the end of a word.
    private let finalTransliteration: [UInt32: [UInt8]]
    let folding: RewriteRules
    private let skeleton: RewriteRules

    static let files = ["letters.tsv", "transliteration.tsv", "folding.tsv", "skeleton.tsv"]

    /// Reads the rules; about a millisecond.
    public init(from folder: GeoDataFolder) throws(GazetteerError) {
        try self.init(from: folder, letters: LetterTable(path: folder.path("lexicon/names/letters.tsv")))
    }

    /// With a letter table that is at hand.
    init(from folder: GeoDataFolder, letters: LetterTable) throws(GazetteerError) {
        self.letters = letters
        folding = try RewriteRules(path: folder.path("lexicon/names/folding.tsv"))
        skeleton = try RewriteRules(path: folder.path("lexicon/names/skeleton.tsv"))
        let table = try Table(
            path: folder.path("lexicon/names/transliteration.tsv"), columns: ["script", "letters", "to", "at"])
        var anywhere: [UInt32: [UInt8]] = [:]
        var final: [UInt32: [UInt8]] = [:]
        if let from = table.column("letters"), let to = table.column("to"), let at = table.column("at") {
            for row in 0..<table.rowCount {
                let latin = Array(table.cell(row, to))
                for scalar in table.text(row, from).unicodeScalars {
                    switch table.text(row, at) {
                    case "": anywhere[scalar.value] = latin
                    case "end": final[scalar.value] = latin
                    default: throw table.wrong(row, at, "must be empty or \"end\"")
                    }
                }
            }
        }
        transliteration = anywhere
        finalTransliteration = final
    }

    /// The name's words as they count, joined by a space.
    public func key(_ name: String) -> String { String(decoding: keyBytes(Array(name.utf8)), as: UTF8.self) }

    /// The folded name: two names with the same are spellings of one by the rules.
    public func fold(_ name: String) -> String {
        String(decoding: folded(key: keyBytes(Array(name.utf8))), as: UTF8.self)
    }

    /// The consonant skeleton, the same for spellings in Latin, Arabic and Cyrillic letters.
    public func skeleton(_ name: String) -> String {
        String(decoding: skeleton(key: keyBytes(Array(name.utf8))), as: UTF8.self)
    }

    func keyBytes(_ name: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        forEachWord(of: name, letters: letters.entries) { word, separator in
            if !key.isEmpty { key.append(separator) }
            for value in word { append(value, to: &key) }
        }
        return key
    }

    func folded(key: some Sequence<UInt8>) -> [UInt8] {
        let words = folding.words(of: key.filter { $0 != apostrophe })
        return Self.closed(words.lazy.flatMap { folded(word: $0) })
    }

    private func folded(word: [UInt8]) -> [UInt8] {
        let latin = transliterated(folding.letters(of: word, passes: folding.asWritten))
        return folding.letters(of: latin, passes: folding.inLatin)
    }

    /// The folded words of a name in Latin letters without the links between them, as texts are scanned for it; nil for
    /// other scripts.
    func foldedWords(key: some Sequence<UInt8>) -> [[UInt8]]? {
        let key = key.filter { $0 != apostrophe }
        guard key.allSatisfy({ $0 < 0x80 }) else { return nil }
        let words = key.split(separator: space).map { Array($0) }
        var folded: [[UInt8]] = []
        for (index, word) in words.enumerated() {
            let isBetween = index > 0 && index + 1 < words.count
            if isBetween, folding.isLink(word) { continue }
            folded.append(Self.closed(self.folded(word: word)))
        }
        return folded
    }

    func skeleton(key: some Sequence<UInt8>) -> [UInt8] { forms(key: key).skeleton }

    /// Both forms of a name.
    func forms(key: some Sequence<UInt8>) -> (folded: [UInt8], skeleton: [UInt8]) {
        let folded = folded(key: key)
        return (folded, Self.closed(skeleton.letters(of: folded, passes: 0..<skeleton.inLatin.upperBound)))
    }

    /// A word in Latin letters; those that no table has stay.
    private func transliterated(_ word: [UInt8]) -> [UInt8] {
        guard word.contains(where: { $0 >= 0x80 }) else { return word }
        var latin: [UInt8] = []
        let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar.value < 0x80 {
                latin.append(UInt8(scalar.value))
            } else if index + 1 == scalars.count, let letters = finalTransliteration[scalar.value] {
                latin.append(contentsOf: letters)
            } else if let letters = transliteration[scalar.value] {
                latin.append(contentsOf: letters)
            } else {
                append(scalar.value, to: &latin)
            }
        }
        return latin
    }

    /// Of doubled letters one.
    private static func closed(_ letters: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in letters where byte != result.last { result.append(byte) }
        return result
    }
}

private let space = UInt8(ascii: " ")
private let apostrophe = UInt8(ascii: "'")
