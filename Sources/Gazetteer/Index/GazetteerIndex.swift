import Synchronization

/// The compiled gazetteer: places, their names in all scripts, and the tables they are found by, in one mapped file.
///
/// Opening reads the header and compares the source tables' sizes and times: a millisecond, whatever the size. Everything
/// else is read where it lies when it is asked for. Every read is kept inside its part, so damage that the header does not
/// show gives wrong answers, never a crash; `verify()` reads everything and finds it.
///
/// Unchecked Sendable: the mapping is private, never written and lives as long as this object; all else is constant.
public final class GazetteerIndex: @unchecked Sendable {
    public let folder: GeoDataFolder
    /// All countries, by ISO code.
    public let countries: [Country]
    let map: MappedFile
    let places: RecordPart<PlaceRecord>
    let names: RecordPart<NameRecord>
    let postings: RecordPart<UInt32>
    let ids: RecordPart<UInt32>
    let scanSlots: RecordPart<ScanSlot>
    let foldedNames: RecordPart<HashedName>
    let skeletonNames: RecordPart<HashedName>
    let cells: RecordPart<UInt32>
    let cellRows: RecordPart<UInt32>
    let letters: RecordPart<UInt32>
    let strings: TextPart
    let keys: TextPart
    let firstWords: UnsafeRawBufferPointer
    let parts: [IndexFormat.PartEntry]
    private let loadedFolding = Mutex<NameFolding?>(nil)
    private let countryByCode: [String: Int]
    private let countryByWord: [String: Int]

    /// Opens the index of a folder.
    /// - Throws: `indexMissing`, `indexStale`, `indexCorrupt`: all three say how to build it.
    public static func open(in folder: GeoDataFolder) throws(GazetteerError) -> GazetteerIndex {
        try GazetteerIndex(folder: folder)
    }

    private init(folder: GeoDataFolder) throws(GazetteerError) {
        let path = folder.indexPath
        guard SystemFile.exists(path) else { throw .indexMissing(path: path) }
        map = try MappedFile(path: path)
        parts = try IndexFormat.parts(of: map.bytes, path: path)
        self.folder = folder
        let bytes = map.bytes
        let table = parts
        func part(_ part: IndexFormat.Part) -> UnsafeRawBufferPointer {
            let entry = table[part.rawValue]
            return UnsafeRawBufferPointer(rebasing: bytes[Int(entry.offset)..<Int(entry.offset + entry.size)])
        }
        places = RecordPart(part(.places))
        names = RecordPart(part(.names))
        postings = RecordPart(part(.postings))
        ids = RecordPart(part(.ids))
        scanSlots = RecordPart(part(.scan))
        foldedNames = RecordPart(part(.folded))
        skeletonNames = RecordPart(part(.skeletons))
        cells = RecordPart(part(.cells))
        cellRows = RecordPart(part(.cellRows))
        letters = RecordPart(part(.letters))
        strings = TextPart(bytes: part(.strings))
        keys = TextPart(bytes: part(.keys))
        firstWords = part(.firstWords)
        guard scanSlots.count.nonzeroBitCount == 1, ids.count.nonzeroBitCount == 1,
            letters.count == LetterTable.limit, firstWords.count == 1 << (ScanTableBuilder.filterBits - 3),
            cells.count == 360 * 180 + 1
        else { throw .indexCorrupt(path: path, problem: "a part has a wrong size") }
        let sources = String(decoding: part(.sources), as: UTF8.self)
        if let changed = try SourceTables.changed(since: sources[...], indexPath: path, folder: folder) {
            throw .indexStale(path: path, changed: changed)
        }
        let lines = String(decoding: part(.countries), as: UTF8.self)
        countries = lines.split(separator: "\n").compactMap { Country(line: $0) }
        var byCode: [String: Int] = [:]
        var byWord: [String: Int] = [:]
        for (index, country) in countries.enumerated() {
            byCode[country.iso2] = index
            for word in country.adjectives + country.demonyms where byWord[word] == nil { byWord[word] = index }
        }
        countryByCode = byCode
        countryByWord = byWord
    }

    /// The country with an ISO 3166-1 alpha-2 code.
    public func country(_ iso2: String) -> Country? { countryByCode[iso2].map { countries[$0] } }

    /// The country of an adjective or a word for its people, as written: "Afghan", "Afghans", "Tajik".
    public func country(adjective word: String) -> Country? { countryByWord[word].map { countries[$0] } }

    /// The rules of spelling, read when first needed; nil if their tables have gone since the index was opened.
    var folding: NameFolding? {
        loadedFolding.withLock { loaded in
            if loaded == nil { loaded = try? NameFolding(from: folder, letters: LetterTable(entries: letters)) }
            return loaded
        }
    }

    /// Reads the whole index and compares it with its checksums: some milliseconds per 100 MB.
    /// - Throws: `indexCorrupt` naming the part.
    public func verify() throws(GazetteerError) {
        for part in IndexFormat.Part.allCases {
            let entry = parts[part.rawValue]
            let bytes = UnsafeRawBufferPointer(
                rebasing: map.bytes[Int(entry.offset)..<Int(entry.offset + entry.size)])
            guard checksum(bytes) == entry.checksum else {
                throw .indexCorrupt(path: folder.indexPath, problem: "the checksum of its \(part) differs")
            }
        }
    }
}
