/// What each letter of a text counts as when names are compared: without case, marks and the forms that one letter has
/// in related alphabets.
///
/// The same table cuts names into words at compile time and texts at scan time; it is part of the index, so that the two
/// cannot differ. Kept as data in `lexicon/names/letters.tsv`; case and letter classes come from the Unicode database.
struct LetterTable: Sendable {
    /// Scalars from here on stand for themselves.
    static let limit = 0x2100
    /// No part of a word.
    static let boundary: UInt32 = 0
    /// Joins two words of one name, as a hyphen does.
    static let joiner: UInt32 = 1
    /// Joins two words too, but spellings may leave it out: apostrophes, ayn, hamza.
    static let apostrophe: UInt32 = 2
    /// Leaves no trace inside a word: vowel points, soft hyphens. Whatever is greater is a letter.
    static let removed: UInt32 = 3

    /// Per scalar one of the above, else the scalar it counts as, a second one in the upper 16 bits.
    private(set) var entries: [UInt32]

    /// The table of the Unicode database alone.
    init() {
        entries = (0..<UInt32(Self.limit)).map { value in
            guard let scalar = Unicode.Scalar(value) else { return Self.boundary }
            return Self.entry(for: scalar)
        }
    }

    /// The table of an index.
    init(entries: RecordPart<UInt32>) {
        self.entries = (0..<Self.limit).map { entries[$0] ?? Self.boundary }
    }

    /// - Parameter path: a table with the columns `letters` (one or more), `to` (one or two letters, `-` for a joiner,
    ///   `'` for an apostrophe, empty to leave them out).
    init(path: String) throws(GazetteerError) {
        self.init()
        let table = try Table(path: path, columns: ["letters", "to"])
        let (letters, to) = (table.at[0], table.at[1])
        for row in 0..<table.rowCount {
            let target = Array(table.text(row, to).unicodeScalars)
            guard target.count <= 2, target.allSatisfy({ $0.value < Self.limit }) else {
                throw table.wrong(row, to, "\"\(table.text(row, to))\" is more than two letters")
            }
            let entry: UInt32 =
                switch target.count {
                case 0: Self.removed
                case 1 where target[0] == "-": Self.joiner
                case 1 where target[0] == "'": Self.apostrophe
                case 1: target[0].value
                default: target[0].value | target[1].value << 16
                }
            for scalar in table.text(row, letters).unicodeScalars {
                guard scalar.value < Self.limit else {
                    throw table.wrong(row, letters, "\"\(scalar)\" is outside the alphabets of the table")
                }
                entries[Int(scalar.value)] = entry
                // A capital counts as its small letter does.
                let upper = scalar.properties.uppercaseMapping.unicodeScalars
                if upper.count == 1, let capital = upper.first, capital.value < Self.limit, capital != scalar {
                    entries[Int(capital.value)] = entry
                }
            }
        }
    }

    private static func entry(for scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .decimalNumber,
            .letterNumber:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.filter { $0.value < UInt32(limit) }
            guard let first = lower.first else { return scalar.value }
            let second = lower.dropFirst().first { $0.properties.generalCategory != .nonspacingMark }
            return first.value | (second?.value ?? 0) << 16
        case .nonspacingMark, .spacingMark, .enclosingMark, .format:
            return removed
        case .dashPunctuation where scalar != "\u{2014}" && scalar != "\u{2015}":
            return joiner
        default:
            return scalar == "'" || scalar == "`" ? apostrophe : scalar == "\u{0640}" ? removed : boundary
        }
    }
}
