extension GazetteerIndex {
    /// Compiles the source tables of a folder into its `gazetteer.index`, which appears whole or not at all.
    ///
    /// Some seconds and some hundred MB of memory for the bundled world.
    /// - Throws: an error of a table with file, line and column; `unwritable`.
    public static func compile(from folder: GeoDataFolder) throws(GazetteerError) {
        let fingerprints = try SourceTables.fingerprints(of: folder)
        let folding = try NameFolding(from: folder)
        var compiler = GazetteerCompiler(folder: folder, letters: folding.letters)
        try compiler.readAll()
        let rows = compiler.places.rows
        var postings = compiler.places.names.finish { rows[$0].prominence }
        var names = compiler.places.names
        let folded = FoldedScanNames(
            collected: names, postings: postings, places: rows[..<compiler.firstAdded], folding: folding)
        let collectedCount = names.names.count
        let foldedScan = names.addFolded(folded, postings: &postings)
        var parts = [[UInt8]](repeating: [], count: IndexFormat.Part.allCases.count)
        func set(_ part: IndexFormat.Part, _ bytes: [UInt8]) { parts[part.rawValue] = bytes }

        let scan = names.scanTable()
        set(.sources, Array(fingerprints.utf8))
        set(.letters, rawBytes(folding.letters.entries))
        set(.places, rawBytes(rows))
        set(.strings, compiler.places.texts.bytes)
        set(.ids, rawBytes(idTable(compiler.places.ids)))
        set(.names, rawBytes(names.names))
        set(.keys, names.keys)
        set(.postings, rawBytes(postings))
        set(.scan, rawBytes(scan.slots()))
        set(.firstWords, scan.firstWords)
        set(.foldedScan, rawBytes(foldedScan.slots()))
        set(.foldedFirstWords, foldedScan.firstWords)
        let (forms, skeletons) = foldedNames(names, count: collectedCount, folding)
        set(.folded, rawBytes(forms))
        set(.skeletons, rawBytes(skeletons))
        let (cells, cellRows) = cells(of: rows)
        set(.cells, rawBytes(cells))
        set(.cellRows, rawBytes(cellRows))
        set(.countries, Array(compiler.countries.map(\.line).joined(separator: "\n").utf8))
        try SystemFile.replace(folder.indexPath, with: IndexFormat.file(of: parts))
    }

    private static func idTable(_ ids: [(hash: UInt64, row: Int32)]) -> [UInt32] {
        var slots = [UInt32](repeating: 0, count: slotCount(for: ids.count))
        let mask = slots.count - 1
        for entry in ids.sorted(by: { ($0.hash, $0.row) < ($1.hash, $1.row) }) {
            var slot = Int(truncatingIfNeeded: entry.hash >> 20) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(entry.row) + 1
        }
        return slots
    }

    private static func foldedNames(
        _ names: NameCollector, count: Int, _ folding: NameFolding
    ) -> ([HashedName], [HashedName]) {
        var folded: [HashedName] = []
        var skeletons: [HashedName] = []
        folded.reserveCapacity(count)
        skeletons.reserveCapacity(count)
        for index in 0..<count {
            let forms = folding.forms(key: names.keyBytes(index))
            folded.append(HashedName(hash: nameHash(forms.folded), name: UInt32(index)))
            if forms.skeleton.count > 1 {
                skeletons.append(HashedName(hash: nameHash(forms.skeleton), name: UInt32(index)))
            }
        }
        folded.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
        skeletons.sort { ($0.hash, $0.name) < ($1.hash, $1.name) }
        return (folded, skeletons)
    }

    static func nameHash(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: WordHash.of(bytes) >> 32) }

    /// The cell of one degree that a point lies in.
    static func cell(longitude: Int32, latitude: Int32) -> Int {
        let column = min(359, max(0, (Int(longitude) + 18_000_000) / 100_000))
        let line = min(179, max(0, (Int(latitude) + 9_000_000) / 100_000))
        return line * 360 + column
    }

    private static func cells(of rows: [PlaceRecord]) -> ([UInt32], [UInt32]) {
        var starts = [UInt32](repeating: 0, count: 360 * 180 + 1)
        for row in rows { starts[cell(longitude: row.longitude, latitude: row.latitude) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var sorted = [UInt32](repeating: 0, count: rows.count)
        for (index, row) in rows.enumerated() {
            let cell = cell(longitude: row.longitude, latitude: row.latitude)
            sorted[Int(next[cell])] = UInt32(index)
            next[cell] += 1
        }
        return (starts, sorted)
    }
}

extension IndexFormat {
    /// Header, table of parts and the parts, each at an aligned offset.
    static func file(of parts: [[UInt8]]) -> [[UInt8]] {
        var entries: [PartEntry] = []
        var offset = aligned(headerSize)
        var body: [[UInt8]] = [[UInt8](repeating: 0, count: offset - headerSize)]
        for part in parts {
            entries.append(
                PartEntry(
                    offset: UInt64(offset), size: UInt64(part.count), checksum: part.withUnsafeBytes { checksum($0) }))
            body.append(part)
            let end = offset + part.count
            offset = aligned(end)
            body.append([UInt8](repeating: 0, count: offset - end))
        }
        var header = Header(
            magic: magic, version: version, partCount: UInt32(parts.count), size: UInt64(offset), checksum: 0)
        let table = rawBytes(entries)
        header.checksum = (rawBytes([header]) + table).withUnsafeBytes { checksum($0) }
        return [rawBytes([header]) + table] + body
    }

    private static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) / alignment * alignment }
}
