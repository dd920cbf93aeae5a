import Dispatch
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
    let map: MappedFile
    let places: RecordPart<PlaceRecord>
    let names: RecordPart<NameRecord>
    let postings: RecordPart<UInt32>
    let ids: RecordPart<UInt32>
    let scanSlots: RecordPart<ScanSlot>
    let foldedSlots: RecordPart<ScanSlot>
    let foldedNames: RecordPart<HashedName>
    let skeletonNames: RecordPart<HashedName>
    let cells: RecordPart<UInt32>
    let cellRows: RecordPart<UInt32>
    let letters: RecordPart<UInt32>
    let strings: TextPart
    let keys: TextPart
    let firstWords: UnsafeRawBufferPointer
    let foldedFirstWords: UnsafeRawBufferPointer
    let parts: [IndexFormat.PartEntry]
    /// Of the header, and with it of the checksums of all parts.
    private let headerChecksum: UInt64
    /// Words that were folded, and that no folded name starts with.
    let unfolded = HashCache()
    private let loadedFolding = Mutex<NameFolding?>(nil)
    private let loadedCountries = Mutex<CountryTable?>(nil)

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
        headerChecksum = map.bytes.loadUnaligned(as: IndexFormat.Header.self).checksum
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
        foldedSlots = RecordPart(part(.foldedScan))
        foldedNames = RecordPart(part(.folded))
        skeletonNames = RecordPart(part(.skeletons))
        cells = RecordPart(part(.cells))
        cellRows = RecordPart(part(.cellRows))
        letters = RecordPart(part(.letters))
        strings = TextPart(bytes: part(.strings))
        keys = TextPart(bytes: part(.keys))
        firstWords = part(.firstWords)
        foldedFirstWords = part(.foldedFirstWords)
        guard scanSlots.count.nonzeroBitCount == 1, ids.count.nonzeroBitCount == 1,
            letters.count == LetterTable.limit, firstWords.count == 1 << (ScanTableBuilder.filterBits - 3),
            foldedFirstWords.count == 1 << (ScanTableBuilder.foldedFilterBits - 3),
            foldedSlots.count.nonzeroBitCount == 1,
            cells.count == 360 * 180 + 1
        else { throw .indexCorrupt(path: path, problem: "a part has a wrong size") }
        if let changed = try SourceTables.changed(since: part(.sources), indexPath: path, folder: folder) {
            throw .indexStale(path: path, changed: changed)
        }
    }

    /// The bytes of a part, as mapped.
    func bytes(of part: IndexFormat.Part) -> UnsafeRawBufferPointer {
        let entry = parts[part.rawValue]
        return UnsafeRawBufferPointer(rebasing: map.bytes[Int(entry.offset)..<Int(entry.offset + entry.size)])
    }

    /// The countries, read when first asked for: most look-ups need none of them.
    var countryTable: CountryTable {
        loadedCountries.withLock { loaded in
            if let loaded { return loaded }
            let table = CountryTable(lines: String(decoding: bytes(of: .countries), as: UTF8.self))
            loaded = table
            return table
        }
    }

    /// The rules of spelling, read when first needed; nil if their tables have gone since the index was opened.
    var folding: NameFolding? {
        loadedFolding.withLock { loaded in
            if loaded == nil { loaded = try? NameFolding(from: folder, letters: LetterTable(entries: letters)) }
            return loaded
        }
    }

    /// The same once for each state of the file: what was verified is noted beside it, and believed until the file changes.
    ///
    /// Costs what opening does, whatever the size; the whole is read when the file is new here or was written to. The note
    /// holds what no program can set back, the time of the file's last change of any kind: only a disc that spoils what
    /// lies on it is not seen, and `verify()` sees that.
    /// - Throws: `indexCorrupt` naming the part.
    public func verifyOnce() throws(GazetteerError) {
        let note = VerificationNote(indexPath: folder.indexPath, checksum: headerChecksum)
        if note.isThere { return }
        try verify()
        note.write()
    }

    /// Reads the whole index, on all processors, and compares it with its checksums: some milliseconds per 100 MB.
    /// - Throws: `indexCorrupt` naming the part.
    public func verify() throws(GazetteerError) {
        let damaged = Mutex<Set<Int>>([])
        // The largest first: none is left over at the end that one processor reads while the others wait.
        let order = IndexFormat.Part.allCases.sorted { parts[$0.rawValue].size > parts[$1.rawValue].size }
        DispatchQueue.concurrentPerform(iterations: order.count) { number in
            let part = order[number]
            if checksum(bytes(of: part)) != parts[part.rawValue].checksum {
                damaged.withLock { _ = $0.insert(part.rawValue) }
            }
        }
        guard let first = damaged.withLock({ $0.min() }), let part = IndexFormat.Part(rawValue: first) else { return }
        throw .indexCorrupt(path: folder.indexPath, problem: "the checksum of its \(part) differs")
    }
}
