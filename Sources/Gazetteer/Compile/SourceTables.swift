/// The tables that the index is compiled from, and whether they are still the ones it was compiled from.
enum SourceTables {
    /// Tables of the bundled world, in the order of compiling.
    static let world = [
        "world/countries.tsv", "world/admin1.tsv", "world/admin2.tsv", "world/places.tsv", "world/regions.tsv",
        "world/airports.tsv", "own/places.tsv",
    ]
    static let lexicon = NameFolding.files.map { "lexicon/names/\($0)" }
    static let ofTheatre = ["units.tsv", "provinces.tsv", "units.geojson", "theatre.yaml"]

    /// The ids of the theatres in the folder.
    static func theatres(in folder: GeoDataFolder) -> [String] {
        SystemFile.names(in: folder.path("theatres")).filter {
            SystemFile.exists(folder.path("theatres/\($0)/theatre.yaml"))
                || SystemFile.exists(folder.path("theatres/\($0)/units.tsv"))
        }
    }

    /// The tables of the gazetteers that a user has added.
    static func added(in folder: GeoDataFolder) -> [String] {
        SystemFile.names(in: folder.path("added")).filter { $0.hasSuffix(".tsv") }.map { "added/\($0)" }
    }

    static func all(in folder: GeoDataFolder) -> [String] {
        world + lexicon + added(in: folder)
            + theatres(in: folder).flatMap { id in ofTheatre.map { "theatres/\(id)/\($0)" } }
    }

    /// A line per table: path, size, checksum; size -1 for a table that is not there.
    static func fingerprints(of folder: GeoDataFolder) throws(GazetteerError) -> String {
        var lines = ""
        for table in all(in: folder) {
            let path = folder.path(table)
            if SystemFile.exists(path) {
                let bytes = try SystemFile.read(path)
                lines += "\(table)\t\(bytes.count)\t\(bytes.withUnsafeBytes { checksum($0) })\n"
            } else {
                lines += "\(table)\t-1\t0\n"
            }
        }
        return lines
    }

    /// The first table that is no longer what `fingerprints` says, or nil.
    ///
    /// A table older than the index and of the same size counts as unchanged. A younger one, as after a fresh copy, is
    /// read and compared; if all are equal the index's own time is brought up to date, so that this happens once.
    static func changed(
        since fingerprints: UnsafeRawBufferPointer, indexPath: String, folder: GeoDataFolder
    ) throws(GazetteerError) -> String? {
        guard let compiled = SystemFile.status(indexPath)?.modified else { return indexPath }
        var known: Set<String> = []
        var wasRead = false
        // By bytes: every run of the program reads these lines.
        for line in fingerprints.split(separator: UInt8(ascii: "\n")) {
            let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard cells.count == 3, let size = Int(cells[1]), let sum = UInt64(cells[2]) else { return indexPath }
            let name = cells[0]
            known.insert(name)
            let path = folder.path(name)
            guard let status = SystemFile.status(path) else {
                if size >= 0 { return name }
                continue
            }
            if status.size != size { return name }
            if status.modified > compiled {
                let bytes = try SystemFile.read(path)
                if bytes.withUnsafeBytes({ checksum($0) }) != sum { return name }
                wasRead = true
            }
        }
        for table in all(in: folder) where !known.contains(table) { return table }
        if wasRead { SystemFile.touch(indexPath) }
        return nil
    }
}
