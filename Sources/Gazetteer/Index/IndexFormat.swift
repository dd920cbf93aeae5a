/// The layout of the compiled index: a header, a table of parts, the parts. Little-endian.
enum IndexFormat {
    static let magic: UInt64 = 0x3158_4449_5A41_4743  // "CGAZIDX1" in memory order
    /// Raised with every change of a part's layout or meaning.
    static let version: UInt32 = 3
    static let alignment = 64
    static let headerSize = 32 + Part.allCases.count * 24

    /// What the parts hold; the raw value is the position in the table.
    enum Part: Int, CaseIterable {
        /// Lines `path TAB size TAB checksum` of the tables that went in.
        case sources
        /// The letter table, a 32-bit entry per scalar.
        case letters
        /// `PlaceRecord`s.
        case places
        /// Texts: a 16-bit length and UTF-8 bytes; offset 0 is the empty text.
        case strings
        /// Open addressing from a hash of an id to row + 1.
        case ids
        /// `NameRecord`s.
        case names
        /// The names' words as they count, joined by a space; laid out as `strings`.
        case keys
        /// Rows of the names that several places have; `NameRecord.main` marks the preferred name.
        case postings
        /// Open addressing from a hash of words to `ScanSlot`s.
        case scan
        /// A bit for each hash of a first word.
        case firstWords
        /// The same two for the folded names of theatres.
        case foldedScan
        case foldedFirstWords
        /// `HashedName`s sorted by the hash of the folded name.
        case folded
        /// `HashedName`s sorted by the hash of the consonant skeleton.
        case skeletons
        /// For each cell of one degree the first of its rows in `cellRows`, and one more.
        case cells
        case cellRows
        /// The table of countries as tab-separated lines.
        case countries
    }

    struct Header: BitwiseCopyable {
        var magic: UInt64
        var version: UInt32
        var partCount: UInt32
        /// Of the whole file, in bytes.
        var size: UInt64
        /// Of the table of parts and the fields above, this field being 0.
        var checksum: UInt64
    }

    struct PartEntry: BitwiseCopyable {
        var offset: UInt64
        var size: UInt64
        var checksum: UInt64
    }
}

/// A gazetteer entry of the index. References are rows, -1 for none; texts are offsets into `strings`.
struct PlaceRecord: BitwiseCopyable {
    /// 1e-5 degrees.
    var longitude: Int32 = 0
    var latitude: Int32 = 0
    /// 0 where there is none.
    var geonames: UInt32 = 0
    var population: UInt32 = 0
    /// What the order of a name's places goes by: the population, for divisions that of the places in them.
    var prominence: UInt32 = 0
    var name: UInt32 = 0
    /// 0 for `gn:` and the GeoNames number.
    var id: UInt32 = 0
    /// Ids joined by `|`.
    var sameAs: UInt32 = 0
    /// GeoNames' code of the first-level division, such as `AF.11`.
    var code: UInt32 = 0
    var admin1: Int32 = -1
    var admin2: Int32 = -1
    var unit: Int32 = -1
    /// Two ASCII letters, 0 for none.
    var country: UInt16 = 0
    /// Position in `PlaceKind.allCases`.
    var kind: UInt8 = 0
    var reserved: UInt8 = 0
}

/// A distinct name, as its words count.
struct NameRecord: BitwiseCopyable {
    var key: UInt32 = 0
    /// The row itself if `count` is 1, else the first of the name's rows in `postings`.
    var rows: UInt32 = 0
    var count: UInt16 = 0
    var flags: UInt16 = 0

    /// Texts are scanned for it.
    static let scanned: UInt16 = 1
    /// An abbreviation: only in capitals.
    static let capitals: UInt16 = 2
    /// An abbreviation with full stops: the last one belongs to the name.
    static let fullStop: UInt16 = 4
    /// A theatre's name as folded, which only a folded text has.
    static let folded: UInt16 = 8
    /// In a row of the postings: the place's preferred name.
    static let main: UInt32 = 0x8000_0000
}

/// Where a sequence of words leads: to a name, to longer names, or both.
struct ScanSlot: BitwiseCopyable {
    var fingerprint: UInt32 = 0
    /// Name + 1 (0: no name ends here), and the bit below; 0 for an empty slot.
    var value: UInt32 = 0
    static let hasLonger: UInt32 = 0x8000_0000
}

struct HashedName: BitwiseCopyable {
    var hash: UInt32 = 0
    var name: UInt32 = 0
}
