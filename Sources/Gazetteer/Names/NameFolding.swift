/// What two spellings of one name have in common: the rules of `lexicon/names/`, applied in three steps.
///
/// 1. *Key*: the name's words without case, marks and punctuation (`letters.tsv`). "Qal‘eh-ye Now" ▸ `qal eh ye now`.
/// 2. *Folded*: transliterated into Latin letters (`transliteration.tsv`), with the letters and links that spellings vary
///    in made alike (`folding.tsv`), without spaces and doubled letters.
/// 3. *Skeleton*: the consonants alone (`skeleton.tsv`), which survive a change of script.
public struct NameFolding: Sendable {
    let letters: LetterTable
    private let transliteration: [UInt32: [UInt8]]
    private let folding: RewriteRules
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
            path: folder.path("lexicon/names/transliteration.tsv"), columns: ["script", "letters", "to"])
        var map: [UInt32: [UInt8]] = [:]
        if let from = table.column("letters"), let to = table.column("to") {
            for row in 0..<table.rowCount {
                for scalar in table.text(row, from).unicodeScalars { map[scalar.value] = Array(table.cell(row, to)) }
            }
        }
        transliteration = map
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
        forEachWord(of: name, letters: letters.entries) { word in
            if !key.isEmpty { key.append(space) }
            for value in word { append(value, to: &key) }
        }
        return key
    }

    func folded(key: some Sequence<UInt8>) -> [UInt8] { closed(folding.applied(to: transliterated(key: key))) }

    func skeleton(key: some Sequence<UInt8>) -> [UInt8] { forms(key: key).skeleton }

    /// Both forms of a name.
    func forms(key: some Sequence<UInt8>) -> (folded: [UInt8], skeleton: [UInt8]) {
        let folded = folded(key: key)
        return (folded, closed(skeleton.applied(to: folded)))
    }

    private func transliterated(key: some Sequence<UInt8>) -> [UInt8] {
        let key = Array(key)
        guard key.contains(where: { $0 >= 0x80 }) else { return key }
        var latin: [UInt8] = []
        for scalar in String(decoding: key, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x80 {
                latin.append(UInt8(scalar.value))
            } else if let letters = transliteration[scalar.value] {
                latin.append(contentsOf: letters)
            } else {
                append(scalar.value, to: &latin)
            }
        }
        return latin
    }

    /// Without spaces, and of doubled letters one.
    private func closed(_ words: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(words.count)
        for byte in words where byte != space && byte != result.last { result.append(byte) }
        return result
    }
}

private let space = UInt8(ascii: " ")
